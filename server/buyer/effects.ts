import type { ActId } from '../domain/act.ts';
import type { SheetItem } from '../domain/persona.ts';

/** Points an act adds to the components; `s` is self-orientation, where less is better. */
export type Points = { c?: number; r?: number; i?: number; s?: number };

/**
 * What acts usually do to a buyer, in points of the components per plain act. A persona scales them or adds to them.
 *
 * The sizes follow the method's side-by-side table: straight answers build credibility and reliability; noticing, naming and own
 * risk build intimacy; whose interest an act serves shows in self-orientation. Credibility, reliability and intimacy have about the
 * same amount to be won, so that none of them wins by a larger coefficient; intimacy wins because deeper facts open to it.
 */
export const usualEffects: Record<ActId, Points> = {
  'open-question': { i: 2, s: -2 },
  'closed-question': { s: -0.3 },
  'leading-question': { c: -1, s: 3 },
  'stacked-questions': { i: -1, s: 1 },
  'question-run': { i: -3, s: 2.5 },
  'asks-permission': { i: 1.5, s: -2 },
  'invites-more': { i: 2, s: -2 },
  'counter-question': { c: -2, r: -2, s: 3 },

  acknowledges: { i: 1, s: -0.5 },
  paraphrase: { c: 1, i: 3, s: -2 },
  'reflects-meaning': { c: 1, i: 5, s: -3 },
  'reflects-feeling': { i: 5, s: -2 },
  summary: { c: 3, r: 2, i: 2, s: -3 },
  'checks-understanding': { r: 1, i: 2, s: -2 },
  'takes-up-words': { i: 1.5, s: -1 },
  parrots: { c: -1, i: -2 },
  'ignores-question': { c: -3, r: -3, i: -2, s: 4 },
  'ignores-worry': { i: -4, s: 4 },
  'ignores-feeling': { i: -4, s: 3 },
  'ignores-content': { i: -2, s: 2 },
  'but-turn': { i: -2, s: 3 },
  'changes-subject': { i: -1.5, s: 2 },
  'premature-solution': { c: -1, i: -2, s: 2 },
  'unasked-advice': { i: -1, s: 2 },
  monologue: { i: -3, s: 4 },

  'admits-not-knowing': { c: 3, r: 3, i: 2, s: -2 },
  'owns-mistake': { c: 2, r: 4, i: 5, s: -3 },
  'owns-discomfort': { i: 5, s: -2 },
  'names-own-feeling': { i: 4 },
  'self-discloses': { i: 5, s: -1 },
  'self-display': { i: -1, s: 3 },
  'names-elephant': { c: 3, i: 4, s: -2 },
  disagrees: { c: 4, i: 2, s: -1 },
  apologises: { r: 2, i: 2 },
  warmth: { i: 2 },
  'canned-empathy': { c: -1, i: -2, s: 1 },
  recites: { c: -2, i: -2, s: 2 },
  'fits-anybody': {},
  soothes: { c: -1, i: -2, s: 1 },
  minimises: { i: -5, s: 3 },
  defends: { c: -2, i: -3, s: 3 },
  flatters: { c: -1, s: 4 },
  bluffs: { c: -5, r: -4, s: 1 },
  'credential-shield': { c: 1, i: -2, s: 3 },
  jargon: { c: -1, i: -2, s: 2 },

  'holds-lightly': { c: 0.5, i: 1, s: -1 },
  'asserts-flatly': { i: -0.5, s: 1 },

  'answers-question': { c: 4, r: 4, s: -2 },
  'answers-partly': { c: 0.5, r: -0.5 },
  'gives-number': { c: 2, r: 2 },
  'gives-price': { c: 3, r: 4, s: -2 },
  'discloses-limit': { c: 4, r: 4, i: 1, s: -5 },
  'discloses-interest': { c: 2, r: 4, i: 3, s: -5 },
  'refers-elsewhere': { c: 4, r: 4, i: 3, s: -11 },
  'advises-against': { c: 4, r: 3, i: 2, s: -8 },
  'explains-reason': { c: 3, r: 1 },
  'says-next-step': { c: 1, r: 4 },
  evades: { c: -5, r: -4, s: 5 },
  gates: { c: -3, r: -4, s: 6 },
  hedges: { c: -2, r: -2, s: 1 },
  superlative: { c: -3, s: 2 },
  'false-scarcity': { c: -8, r: -6, i: -2, s: 10 },
  'contradicts-facts': { c: -10, r: -9, i: -2, s: 8 },
  'runs-down-rival': { c: -3, i: -1, s: 4 },
  guarantees: { c: -4, r: -3, s: 2 },

  'serves-buyer': { c: 1, i: 2, s: -5 },
  'offers-help': { r: 1, i: 2, s: -4 },
  'leaves-choice': { i: 1, s: -4 },
  'asks-preference': { i: 1, s: -2 },
  concedes: { r: 1, s: -3 },
  'joint-we': { i: 0.5, s: -2 },
  'long-term': { r: 2, s: -2 },
  'detached-from-sale': { i: 1, s: -6 },
  'closing-push': { r: -1, i: -3, s: 7 },
  urgency: { r: -1, i: -2, s: 6 },
  'self-talk': { s: 2 },
  'feature-dump': { i: -2, s: 4 },
  pitches: { i: -1, s: 3 },
  boasts: { c: -2, s: 4 },
  'controls-agenda': { i: -1, s: 3 },
  upsells: { c: -2, r: -2, s: 8 },
  'winning-language': { i: -4, s: 7 },
  bribes: { c: -3, r: -6, i: -3, s: 8 },
  'asks-favour': { s: 5 },
  'own-needs': { s: 2 },

  attends: {},
  'passes-over': {},
  dares: {},
  'plays-safe': {},
  'lays-open': {},
  'keeps-back': {},
  'for-the-buyer': {},
  'for-the-sale': {},

  greets: { i: 0.5 },
  thanks: { i: 0.5 },
  'small-talk': { i: 1 },
  courtesy: { r: 0.5, i: 1.5 },
  'raises-business': {},
  'makes-promise': { r: 1 },
  'keeps-promise': { c: 2, r: 8, s: -2 },
  'takes-leave': {},
  'informal-address': { i: -2 },
  silence: {},
  nonsense: { c: -2, i: -1 },
  insults: { c: -4, r: -4, i: -12, s: 6 },
  'breaks-frame': { c: -1, i: -2, s: 1 },
};

/**
 * What it does to be told an item of the fact sheet, once each, in whatever words: the more a seller would rather have kept it, the
 * more.
 */
export const tellingEffects: Record<SheetItem['kind'], Points> = {
  offer: {},
  background: {},
  terms: { c: 0.5, r: 0.5 },
  price: { c: 1, r: 1.5 },
  limit: { c: 1.5, r: 1, s: -1.5 },
  risk: { c: 1.5, r: 1, s: -1.5 },
  rival: { c: 1, r: 1, s: -2 },
  interest: { r: 1.5, i: 1, s: -2 },
};

/** Acts that break trust when done plainly: remembered, named later, and in the way of gains until they are made good. */
export const breaching: ReadonlySet<ActId> = new Set<ActId>([
  'false-scarcity',
  'contradicts-facts',
  'upsells',
  'winning-language',
  'insults',
  'bluffs',
  'bribes',
]);

/**
 * Manners: how somebody talks, and not what they do to the buyer. They grate the most the first time; after that the buyer knows them. What
 * is done, a push, a lie, a worry passed by, costs whole every time.
 */
export const manners: ReadonlySet<ActId> = new Set<ActId>([
  'flatters',
  'soothes',
  'canned-empathy',
  'hedges',
  'parrots',
  'recites',
  'leading-question',
  'stacked-questions',
  'question-run',
  'counter-question',
  'but-turn',
  'changes-subject',
  'ignores-content',
  'unasked-advice',
  'monologue',
]);

/** Ways of leaving a question without its answer. However many of them a reply is read as, it dodged once. */
export const dodges: readonly ActId[] = ['evades', 'gates', 'ignores-question', 'counter-question', 'hedges'];

/** Acts that make a breach good again: owning it. */
export const repairing: ReadonlySet<ActId> = new Set<ActId>(['owns-mistake', 'apologises']);

/** Acts after which nobody opens up in the same breath. */
export const closingDown: ReadonlySet<ActId> = new Set<ActId>([
  'closing-push',
  'urgency',
  'false-scarcity',
  'upsells',
  'pitches',
  'feature-dump',
  'winning-language',
  'bribes',
  'insults',
  'minimises',
  'runs-down-rival',
  'asks-favour',
]);

/** Acts that ask something of the buyer. */
export const asking: ReadonlySet<ActId> = new Set<ActId>([
  'open-question',
  'closed-question',
  'leading-question',
  'stacked-questions',
  'asks-preference',
]);

/** Acts of somebody who sells: what they say of themselves is part of it. */
export const sellersTalk: readonly ActId[] = [
  ...closingDown,
  'boasts',
  'superlative',
  'own-needs',
  'credential-shield',
  'defends',
  'gives-price',
  'gives-number',
  'canned-empathy',
];
