import type { ActId } from '../../server/domain/act.ts';

/**
 * Acts that stay with the cues alone: learned from sales talk, they were read into other kinds of talk (argument, teaching, comfort) where
 * they are not, or their cues are as good.
 */
export const leftToCues: readonly ActId[] = [
  'asks-favour',
  'asserts-flatly',
  'bluffs',
  'boasts',
  'breaks-frame',
  'but-turn',
  'courtesy',
  'defends',
  'disagrees',
  'feature-dump',
  'flatters',
  'insults',
  'leading-question',
  'monologue',
  'nonsense',
  'own-needs',
  'parrots',
  'premature-solution',
  'reflects-meaning',
  'self-display',
  'silence',
  'small-talk',
  'thanks',
];

/** Acts whose cues measure something of their own (how much is taken up, how lightly a view is held): the learned adds to it. */
export const cuesStand: ReadonlySet<ActId> = new Set([
  'acknowledges',
  'advises-against',
  'apologises',
  'asks-permission',
  'asks-preference',
  'canned-empathy',
  'changes-subject',
  'checks-understanding',
  'closed-question',
  'detached-from-sale',
  'discloses-limit',
  'explains-reason',
  'holds-lightly',
  'question-run',
  'stacked-questions',
  'takes-up-words',
]);

/** Share of a cue's strength that stays for all other acts: never enough for a clear act by itself. */
export const kept = 0.45;

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
