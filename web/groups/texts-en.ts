import { pluralIn } from '../language/plural.ts';

const plural = pluralIn('en');
const replies = (n: number) => plural(n, `${n} reply`, `${n} replies`);
const talks = (n: number) => plural(n, `${n} talk`, `${n} talks`);
const learners = (n: number) => plural(n, `${n} learner`, `${n} learners`);

/** Texts of a coach's pages about groups, in English. */
export const texts = {
  list: {
    title: 'Groups',
    lead: 'How your groups do, from what they have handed in.',
    others: (n: number) => plural(n, `${n} other person`, `${n} other people`),
    emptyTitle: 'You are in no group yet',
    empty: 'An admin can put you and your learners into one, on the page “People”.',
  },
  back: 'All groups',
  lead: 'From what was handed in or done as an assignment, the latest hundred talks of each. Private practice is not in it.',
  filters: 'Narrow down',
  rubric: 'Rubric',
  period: 'Period',
  periods: { '30': 'The last 30 days', '90': 'The last 90 days', '365': 'The last year', '': 'From the beginning' },
  noLearners: 'Nobody else is in this group yet.',

  learners: 'One by one',
  table: (group: string) => `${group}, learner by learner`,
  columns: { learner: 'Learner', outcomes: 'How talks ended' },
  talks,
  last: (day: string) => `the last on ${day}`,
  nothing: (names: readonly string[]) => `Nothing handed in: ${names.join(', ')}.`,
  trendsFrom: (needed: number) => `A trend shows from ${talks(needed)} on one dimension.`,
  mean: (level: string) => `${level} of 5`,
  from: replies,
  none: 'no opportunity yet',
  tooFew: (n: number, needed: number) => `no trend yet: ${n} of ${needed} talks`,
  rises: (change: string, n: number, low: string, high: string) =>
    `rising: about ${change} over ${talks(n)} (95%: ${low} to ${high})`,
  falls: (change: string, n: number, low: string, high: string) =>
    `falling: about ${change} over ${talks(n)} (95%: ${low} to ${high})`,
  unclear: (n: number) => `no clear direction over ${talks(n)}`,
  outcome: (kind: string, n: number) => `${kind} ${n}`,

  together: 'Together',
  togetherFrom: (n: number, all: number) =>
    `From ${learners(n)} and ${talks(all)}. Everybody counts the same, however much they practise.`,
  togetherColumns: { dimension: 'Dimension', level: 'Mean level', interval: 'Between (95%)', learners: 'Learners' },
  interval: (low: string, high: string) => `${low} and ${high}`,
  togetherTable: (group: string) => `${group} as one, by dimension`,
  tooFewTogether: (n: number, needed: number) =>
    `The group as one is shown once ${needed} learners have handed something in; so far it is ${n}. With fewer, a mean would tell too much of each.`,
  outcomes: 'How talks ended',
  missed: 'Passed by most',
  missedOne: (dimension: string, times: number, by: number) =>
    `${dimension} · ${plural(times, 'once', `${times} times`)}, by ${learners(by)}`,
  missedNone: (needed: number) => `Nothing that ${needed} of them or more have passed by.`,
};

export type GroupsTexts = typeof texts;
