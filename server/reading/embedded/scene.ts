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
  /** Whether some of the reply may not be meant for the buyer. */
  doubted: boolean;
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
  /** In the order of their first finding. */
  #found: Act[] = [];
  readonly #byAct = new Map<ActId, Act[]>();
  readonly #replyTurn: number;
  readonly #reply: Prepared;
  readonly #written: string;

  /** `written`: the reply as it was written, which quotes are taken from; `reply` may leave out what is not said to the buyer. */
  constructor(replyTurn: number, reply: Prepared, written: string) {
    this.#replyTurn = replyTurn;
    this.#reply = reply;
    this.#written = written;
  }

  /** A copy: what is found or fades later leaves it as it is. */
  get all(): Act[] {
    return this.#found.map((found) => ({ ...found }));
  }

  /** What is found so far, as it is: only to look at. */
  get seen(): readonly Readonly<Act>[] {
    return this.#found;
  }

  /** The clearest showing of an act so far, 0 if none. */
  strength(act: ActId): number {
    let most = 0;
    for (const { strength } of this.#byAct.get(act) ?? []) if (strength > most) most = strength;
    return most;
  }

  has(act: ActId, least = 0.35): boolean {
    return this.strength(act) >= least;
  }

  /** An act of the reply, quoted by offsets into the reply. Faint ones (under 0.05) are left out. */
  add(act: ActId, span: Span, strength = 1): void {
    this.#put(act, this.#replyTurn, this.#written, span, strength);
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
  addPassedBy(act: ActId, line: BuyerLine, span: Span, strength = 1): void {
    this.#put(act, line.turn, line.text, span, strength);
  }

  /** Makes everything found in the reply itself fainter; what it passes by stays. */
  fade(factor: number): void {
    for (const found of this.#found) if (found.turn === this.#replyTurn && !marring.has(found.act)) found.strength *= factor;
  }

  /** Makes one act fainter. */
  fadeAct(act: ActId, factor: number): void {
    for (const found of this.#byAct.get(act) ?? []) found.strength *= factor;
  }

  /** Makes acts fainter where they lie within a stretch of the reply. */
  fadeWithin({ start, end }: Span, acts: readonly ActId[], factor: number): void {
    for (const act of acts)
      for (const found of this.#byAct.get(act) ?? [])
        if (found.turn === this.#replyTurn && found.start >= start && found.end <= end) found.strength *= factor;
  }

  /** Takes back an act that a later look explains otherwise. */
  remove(act: ActId): void {
    this.#found = this.#found.filter((found) => found.act !== act);
    this.#byAct.delete(act);
  }

  #put(act: ActId, turn: number, text: string, { start, end }: Span, given: number): void {
    const strength = Math.min(1, given);
    if (strength < 0.05 || end <= start) return;
    const same = this.#byAct.get(act);
    const known = same?.find((found) => found.start === start && found.end === end && found.turn === turn);
    if (known) {
      if (known.strength < strength) known.strength = strength;
      return;
    }
    const found = { act, turn, quote: text.slice(start, end), start, end, strength };
    this.#found.push(found);
    if (same) same.push(found);
    else this.#byAct.set(act, [found]);
  }
}
