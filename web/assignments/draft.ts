import type { Takes } from '../../server/domain/assignment.ts';
import type { Difficulty } from '../../server/domain/buyer-state.ts';
import type { Language } from '../../server/domain/language.ts';
import type { OutcomeKind } from '../../server/domain/persona.ts';
import type { Feedback } from '../../server/domain/protocol.ts';
import type { GivenAssignment } from '../api/assignments.ts';
import { isPast, type LocalTime, toMoment } from './due.ts';

/** A new assignment as it is being written: numbers as they were typed, `''` where nothing was. */
export type Draft = {
  title: string;
  note: string;
  persona: string;
  scene: string;
  rubric: string;
  difficulty: Difficulty;
  feedback: Feedback;
  language: Language | '';
  seed: 'same' | 'varied';
  attempts: string;
  takes: Takes;
  due: LocalTime;
  level: string;
  trust: string;
  dimensions: Record<string, string>;
  outcomes: readonly OutcomeKind[];
  hints: boolean;
  rewind: boolean;
  groups: readonly string[];
  people: readonly string[];
};

export const emptyDraft: Draft = {
  title: '',
  note: '',
  persona: '',
  scene: '',
  // The one of every talk that names none.
  rubric: 'trust-based-selling',
  difficulty: 'true',
  feedback: 'marks',
  language: '',
  seed: 'same',
  attempts: '',
  takes: 'best',
  due: { day: '', time: '18:00' },
  level: '',
  trust: '',
  dimensions: {},
  outcomes: [],
  hints: true,
  rewind: true,
  groups: [],
  people: [],
};

/** What is amiss with a draft, by the field. */
export type Fault = 'title' | 'persona' | 'whom' | 'attempts' | 'level' | 'dimensions' | 'trust' | 'due' | 'past';

/** The id of the field, or of the fields, that a fault is about. */
export const fieldOf = (fault: Fault): string => `assignment-${fault === 'past' ? 'due' : fault}`;

/** A number as people write it, with a point or a comma; undefined for nothing, NaN for what is none. */
function numberIn(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return text === '' ? undefined : Number(text);
}
const within = (typed: string, low: number, high: number): boolean => {
  const value = numberIn(typed);
  return value === undefined || (value >= low && value <= high);
};

/** What has to be put right before a draft can be sent at `now`, in the order of its fields. The server knows the rest. */
export function faultsOf(draft: Draft, now = new Date()): Fault[] {
  const { title, persona, groups, people, attempts, due, level, trust, dimensions } = draft;
  const amiss: Record<Fault, boolean> = {
    title: title.trim() === '',
    persona: persona === '',
    whom: groups.length + people.length === 0,
    attempts: !within(attempts, 1, 50) || !Number.isInteger(numberIn(attempts) ?? 1),
    due: due.day !== '' && toMoment(due) === undefined,
    past: isPast(due, now),
    level: !within(level, 1, 5),
    trust: !within(trust, 0, 100),
    dimensions: Object.values(dimensions).some((typed) => !within(typed, 1, 5)),
  };
  const order: readonly Fault[] = ['title', 'persona', 'whom', 'attempts', 'due', 'past', 'level', 'trust', 'dimensions'];
  return order.filter((fault) => amiss[fault]);
}

/** A draft without faults, as it is sent. */
export function toGiven(draft: Draft): GivenAssignment {
  const { scene, rubric, language, attempts, due, groups, people, difficulty, feedback, seed, takes, hints, rewind } = draft;
  return {
    title: draft.title,
    note: draft.note,
    persona: draft.persona,
    ...(scene === '' ? {} : { scene }),
    rubric,
    difficulty,
    feedback,
    language: language === '' ? null : language,
    seed,
    attempts: numberIn(attempts) ?? null,
    takes,
    dueAt: due.day === '' ? null : (toMoment(due) ?? null),
    pass: passOf(draft),
    hints,
    rewind,
    groups: [...groups],
    people: [...people],
  };
}

function passOf({ level, trust, dimensions, outcomes }: Draft): NonNullable<GivenAssignment['pass']> | null {
  const levelAtLeast = numberIn(level);
  const trustAtLeast = numberIn(trust);
  const single = Object.entries(dimensions).flatMap(([dimension, typed]) => {
    const value = numberIn(typed);
    return value === undefined ? [] : [[dimension, value] as const];
  });
  const rule = {
    ...(levelAtLeast === undefined ? {} : { levelAtLeast }),
    ...(trustAtLeast === undefined ? {} : { trustAtLeast }),
    ...(single.length === 0 ? {} : { dimensions: Object.fromEntries(single) }),
    ...(outcomes.length === 0 ? {} : { outcomes: [...outcomes] }),
  };
  return Object.keys(rule).length === 0 ? null : rule;
}
