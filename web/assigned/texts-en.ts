import type { AssignmentStatus, Takes } from '../../server/domain/assignment.ts';
import { pluralIn } from '../language/plural.ts';

const plural = pluralIn('en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** Texts about assignments for those who have them, in English. */
export const texts = {
  title: 'Set for you',
  by: (coach: string) => `From ${coach}`,
  met: (persona: string, scene: string) => `${persona} · ${scene}`,
  /** `words`: today, tomorrow, in 3 days. */
  dueIn: (words: string, time: string) => `Due ${words} at ${time}`,
  dueOn: (day: string, time: string) => `Due on ${day} at ${time}`,
  wasDue: (day: string) => `It was due on ${day}`,
  overdue: (day: string) => `Overdue: it was due on ${day}`,
  noDue: 'No due date',
  attemptsOf: (used: number, of: number) => plural(of, `${used} of ${of} attempt used`, `${used} of ${of} attempts used`),
  attempts: (n: number) => plural(n, `${n} attempt so far`, `${n} attempts so far`),
  status: {
    'not-begun': 'Not begun',
    begun: 'Begun',
    done: 'Done',
    passed: 'Passed',
    'not-passed': 'Not passed yet',
  } satisfies Record<AssignmentStatus, string>,
  takes: { best: 'Your best result counts', last: 'Your last result counts' } satisfies Record<Takes, string>,
  result: (level: string | null, trust: number, outcome: string) =>
    [level === null ? 'no level' : `${level} of 5`, `trust ${trust}`, outcome].join(' · '),
  late: 'late',
  begin: 'Begin',
  beginLabel: (title: string) => `Begin: ${title}`,
  goOn: 'Go on',
  goOnLabel: (title: string) => `Go on: ${title}`,
  again: 'Once more',
  againLabel: (title: string) => `Once more: ${title}`,
  lookBack: 'Debrief',
  lookBackLabel: (title: string) => `Debrief: ${title}`,
  finished: (n: number) => `Behind you (${n})`,

  note: (coach: string) => `What ${coach} asks of you`,
  settings: 'As your coach set it up',
  hints: 'Hints',
  rewind: 'Going back to say it differently',
  allowed: 'Allowed',
  notAllowed: 'Not this time',
  attemptsTitle: 'Attempts',
  anyNumber: 'As many as you like',
  atMost: (n: number) => plural(n, 'One', `${n}`),
  due: 'Due',
  passTitle: 'To pass',
  pass: {
    level: (level: string) => `a mean level of ${level}`,
    dimension: (title: string, level: string) => `${level} on ${title}`,
    trust: (trust: number) => `trust of ${trust} at the end`,
    outcomes: (outcomes: readonly string[]) => `an ending of this kind: ${either.format(outcomes)}`,
    all: (parts: readonly string[]) => list.format(parts),
  },
  goesToCoach: 'When the talk has ended it goes to your coaches, word for word, and cannot be taken back.',
  closed: 'Your coach has closed this. Nobody can begin it any more.',
  usedUp: 'You have used all your attempts.',
  goneTitle: 'This is not set for you',
  gone: 'Your coach may have closed it, or it was for a group you have left. Ask your coach.',
  toBuyers: 'To the buyers',
  problems: {
    forbidden: 'This cannot be begun: your coach has closed it, or you have used all your attempts.',
    'not-found': 'This is no longer set for you. Ask your coach.',
  } as Record<string, string>,
};

export type AssignedTexts = typeof texts;
