import type { ActId } from '../../server/domain/act.ts';

/** Acts that a buyer holds against a seller, or that a wrong reading of would spoil a talk: half strength asks for surer signs. */
export const careful: ReadonlySet<ActId> = new Set([
  'contradicts-facts',
  'evades',
  'gates',
  'ignores-question',
  'closing-push',
  'answers-partly',
  'self-discloses',
  'false-scarcity',
  'upsells',
  'insults',
  'breaks-frame',
  'runs-down-rival',
  'bluffs',
  'guarantees',
  'urgency',
  'flatters',
  'minimises',
]);

/** How likely an act was held to be at one place where it was, or was not. */
export type Guess = { logit: number; there: boolean };

/**
 * The logit from which on an act counts as there: for careful acts the lowest with 55% of the guesses above it right, for others that
 * with the best F1 among those with 40% right: labels do not name every act that is there, so more are right than that. Where none is, the logit of the wanted share itself.
 */
export function cutOf(act: ActId, guesses: readonly Guess[]): number {
  // A wrong accusation of lying or of pretending ruins a talk.
  const wanted = act === 'contradicts-facts' || act === 'recites' ? 0.75 : careful.has(act) ? 0.55 : 0.4;
  const sorted = [...guesses].sort((a, b) => b.logit - a.logit);
  const all = sorted.filter(({ there }) => there).length;
  let right = 0;
  let best = { cut: Number.NaN, worth: 0 };
  for (const [index, { logit, there }] of sorted.entries()) {
    if (there) right++;
    const next = sorted[index + 1]?.logit ?? logit - 1;
    if (next === logit || index + 1 < 4) continue;
    // One imagined mistake keeps a short run of luck from counting.
    const precision = right / (index + 2);
    const worth = careful.has(act) ? right : (2 * right) / (index + 1 + all);
    if (precision >= wanted && worth > best.worth) best = { cut: (logit + next) / 2, worth };
  }
  const fallback = Math.log(wanted / (1 - wanted));
  return Number.isNaN(best.cut) ? fallback : Math.max(-1.5, Math.min(fallback + 0.7, best.cut));
}
