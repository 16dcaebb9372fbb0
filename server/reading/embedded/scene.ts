import type { Act, ActId } from '../../domain/act.ts';
import type { ContextTurn } from '../../domain/reading.ts';
import type { Span } from '../../language/sentences.ts';
import type { BuyerLine } from './buyer-line.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { Hit } from './matcher.ts';
import { hitsOf, type Prepared, quoteSpan } from './prepared.ts';
import type { Uptake } from './uptake.ts';

/** All that a family of detectors looks at, and where it puts the acts that it finds. */
export type Scene = {
  reply: Prepared;
  line: BuyerLine | null;
  context: readonly ContextTurn[];
  uptake: Uptake;
  facts: FactSheet | null;
  acts: Acts;
};

/** Acts that speak against a reply and do not fade with its fine words. */
const marring: ReadonlySet<ActId> = new Set([
  'canned-empathy',
  'evades',
  'gates',
  'counter-question',
  'closing-push',
  'urgency',
  'pitches',
  'flatters',
  'parrots',
  'breaks-frame',
  'recites',
]);

/** Collects acts; one quote counts once per act, at its clearest. */
export class Acts {
  readonly #found = new Map<string, Act>();
  readonly #replyTurn: number;
  readonly #reply: Prepared;

  constructor(replyTurn: number, reply: Prepared) {
    this.#replyTurn = replyTurn;
    this.#reply = reply;
  }

  get all(): Act[] {
    return [...this.#found.values()];
  }

  /** The clearest showing of an act so far, 0 if none. */
  strength(act: ActId): number {
    let most = 0;
    for (const found of this.#found.values()) if (found.act === act && found.strength > most) most = found.strength;
    return most;
  }

  has(act: ActId, least = 0.35): boolean {
    return this.strength(act) >= least;
  }

  /** An act of the reply, quoted by offsets into the reply. Faint ones (under 0.05) are left out. */
  add(act: ActId, { start, end }: Span, strength = 1): void {
    this.#put({
      act,
      turn: this.#replyTurn,
      quote: this.#reply.text.slice(start, end),
      start,
      end,
      strength: Math.min(1, strength),
    });
  }

  /** An act of the reply that rests on a cue. */
  addHit(act: ActId, hit: Hit, strength = hit.strength): void {
    this.add(act, quoteSpan(this.#reply, hit.from, hit.to, this.#reply.sentences[hit.sentence]), strength);
  }

  /** One act for all hits of a cue. */
  addHits(act: ActId, name: string, factor = 1): void {
    for (const hit of hitsOf(this.#reply, name)) this.addHit(act, hit, hit.strength * factor);
  }

  /** An act that shows in what the reply passes by: quotes the buyer's line. */
  addPassedBy(act: ActId, line: BuyerLine, { start, end }: Span, strength = 1): void {
    this.#put({ act, turn: line.turn, quote: line.text.slice(start, end), start, end, strength: Math.min(1, strength) });
  }

  /** Makes everything found in the reply itself fainter; what it passes by stays. */
  fade(factor: number): void {
    for (const found of this.#found.values())
      if (found.turn === this.#replyTurn && !marring.has(found.act)) found.strength *= factor;
  }

  /** Makes one act fainter. */
  fadeAct(act: ActId, factor: number): void {
    for (const [key, found] of this.#found)
      if (found.act === act) this.#found.set(key, { ...found, strength: found.strength * factor });
  }

  /** Takes back an act that a later look explains otherwise. */
  remove(act: ActId): void {
    for (const [key, found] of this.#found) if (found.act === act) this.#found.delete(key);
  }

  #put(act: Act): void {
    if (act.strength < 0.05 || act.end <= act.start) return;
    const key = `${act.act}:${act.turn}:${act.start}:${act.end}`;
    const known = this.#found.get(key);
    if (!known || known.strength < act.strength) this.#found.set(key, act);
  }
}
