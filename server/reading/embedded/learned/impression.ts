import type { Span } from '../../../language/sentences.ts';
import type { Acts } from '../scene.ts';
import type { LearnedAct, Model, ModelImpression } from './weights.ts';

/** How far one dimension stands above the middle so far, and by how much each sentence has raised or lowered it. */
type Standing = { impression: ModelImpression; level: number; bySentence: { span: Span; by: number }[] };

/** Levels above or below the middle that are as far as one can see. */
const farthest = 2;

/** Levels that a reply reads worse where some of it may not be meant for the buyer: such talk must not make a reply read better. */
const wonder = 1;

/** Sums up how a reply reads as a whole, place by place, from the model's hidden units. */
export class Impressions {
  readonly #standings: readonly Standing[];
  readonly #units: Float64Array;

  constructor({ impressions, units }: Model) {
    this.#units = units;
    this.#standings = impressions.map((impression) => ({ impression, level: impression.base, bySentence: [] }));
  }

  /** Adds the place whose units the model has just worked out; `span`: its sentence, null for what the reply passes by. */
  add(of: LearnedAct['of'], span: Span | null): void {
    const units = this.#units;
    for (const standing of this.#standings) {
      const outputs = standing.impression.outputs[of];
      let by = 0;
      for (let k = 0; k < units.length; k++) by += (outputs[k] as number) * (units[k] as number);
      standing.level += by;
      if (span) standing.bySentence.push({ span, by });
    }
  }

  /** How far each dimension stands above (or below) the middle, in levels. */
  get levels(): number[] {
    return this.#standings.map(({ level }) => level);
  }

  /** Says as acts how the reply reads, each quoted by the sentence that speaks for it most; `trust` 0..1 is what the model counts for. */
  put(acts: Acts, { trust, doubted }: { trust: number; doubted: boolean }): void {
    for (const { impression, level: read, bySentence } of this.#standings) {
      const level = doubted ? read - wonder : read;
      const sign = level < 0 ? -1 : 1;
      const [first, ...others] = bySentence;
      if (!first) continue;
      const most = others.reduce((best, one) => (one.by * sign > best.by * sign ? one : best), first);
      const strength = trust * Math.min(1, Math.abs(level) / farthest);
      acts.add(sign > 0 ? impression.speaksFor : impression.speaksAgainst, most.span, strength);
    }
  }
}
