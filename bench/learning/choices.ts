import type { ActId } from '../../server/domain/act.ts';

/**
 * Acts that stay with the cues alone: learned from sales talk, they were read into other kinds of talk (argument, teaching, comfort) where
 * they are not, or their cues are as good.
 */
export const leftToCues: readonly ActId[] = [
  'admits-not-knowing',
  'asks-favour',
  'asks-permission',
  'asserts-flatly',
  'boasts',
  'breaks-frame',
  'courtesy',
  'defends',
  'feature-dump',
  'flatters',
  'greets',
  'insults',
  'jargon',
  'keeps-promise',
  'leading-question',
  'nonsense',
  'parrots',
  'question-run',
  'raises-business',
  'silence',
  'small-talk',
  'stacked-questions',
  'summary',
  'takes-leave',
  'thanks',
  'winning-language',
];

/** Acts whose cues measure something of their own (how much is taken up, how lightly a view is held): the learned adds to it. */
const cuesStand: ReadonlySet<ActId> = new Set([
  'advises-against',
  'apologises',
  'asks-preference',
  'bluffs',
  'checks-understanding',
  'closed-question',
  'detached-from-sale',
  'discloses-limit',
  'explains-reason',
  'hedges',
  'holds-lightly',
  'names-own-feeling',
  'open-question',
  'pitches',
  'reflects-meaning',
  'runs-down-rival',
  'superlative',
  'takes-up-words',
]);

/** Acts whose clearest cues stand by themselves. */
const clearCuesStand: ReadonlySet<ActId> = new Set([
  'acknowledges',
  'canned-empathy',
  'disagrees',
  'discloses-interest',
  'false-scarcity',
  'ignores-feeling',
  'invites-more',
  'leaves-choice',
  'own-needs',
  'owns-mistake',
  'reflects-feeling',
  'warmth',
]);

/** Share of a cue's strength that stays for an act: as a rule never enough for a clear act by itself. */
export function keptOf(act: ActId): number {
  if (cuesStand.has(act)) return 1;
  if (clearCuesStand.has(act)) return 0.75;
  return act === 'self-discloses' ? 0.52 : 0.45;
}

/** Markers of the default rubric whose weight holds for talk of every kind and is not fitted to sales talk. */
export const settled: ReadonlySet<string> = new Set([
  'crowding-questions',
  'explains-reason',
  'asks-what-they-want',
  'makes-room',
  'open-question',
  'says-what-costs-you',
  'takes-up-words',
  'talk-for-an-answer',
]);
