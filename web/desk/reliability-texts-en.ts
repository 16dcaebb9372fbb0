import { pluralIn } from '../language/plural.ts';

const plural = pluralIn('en');

export const texts = {
  title: 'Reliability',
  lead: 'How far Candor’s levels can be relied on: where coaches gave theirs without seeing Candor’s, how well do the two agree, and how well do coaches agree with each other?',
  scopes: {
    groups: 'From the reviews in your groups.',
    installation: 'From all reviews here.',
  },
  emptyTitle: 'Nothing to compare yet',
  empty:
    'Only levels given blind count, since whoever has seen Candor’s is drawn towards it. Review a few conversations blind; the figures appear here.',
  toQueue: 'To the list',
  card: (rubric: string) => `Agreement by dimension, ${rubric}`,
  version: (hash: string) => `Version ${hash}`,
  dimension: 'Dimension',
  engine: 'Coaches with Candor',
  coaches: 'Coaches with each other',
  standing: 'Standing',
  figure: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  value: 'Kappa',
  pairs: (n: number, whole: string) => plural(n, 'one pair', `${whole} pairs`),
  none: 'none yet',
  tooFew: 'too few to say',
  few: 'Fewer than 30 pairs',
  advisory: 'Advisory',
  relied: 'Can be relied on',
  explain: {
    tooFew: 'There are fewer than 30 pairs in every dimension so far, which is too few to call one advisory or not.',
    kappa:
      'Kappa is 1 where two agree on every reply and 0 where they agree no more than chance would; being two levels apart weighs more than one. The line is its 95% interval: with few pairs it is wide.',
    advisory: (titles: string) =>
      `Advisory: ${titles}. There, coaches agree with each other better than with Candor, so its level is one opinion and not a measure. Learners see this beside the mark.`,
    noAdvisory:
      'No dimension is advisory: nowhere do coaches agree with each other clearly better than with Candor, as far as there are enough pairs to tell.',
  },
  export: 'Save the double-scored replies',
  exportNote:
    'A calibration file (JSON lines), as “candor calibrate” reads it: the replies in full with the levels that coaches gave blind; coaches by their ids, learners not at all. What is in it counts as seen: you cannot review it blind any more.',
};

export type ReliabilityTexts = typeof texts;
