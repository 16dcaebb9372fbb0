import type { Language } from '../../server/domain/language.ts';
import type { Format } from '../language/use-format.ts';
import type { AssignedTexts } from './texts.ts';

const dayMs = 86_400_000;

/** How far ahead a day is told by its distance. */
const nearDays = 6;

/** Whole days from one moment to another, by the calendar of this place. */
function daysBetween(from: Date, to: Date): number {
  const noon = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((noon(to) - noon(from)) / dayMs);
}

type Words = Pick<AssignedTexts, 'dueIn' | 'dueOn' | 'wasDue' | 'overdue'>;
type Due = { dueAt: string; overdue: boolean };

/** When something is due, as one would say it: today, tomorrow, in 3 days, on a day; or that it is past. Times are of this place. */
export function dueWords(
  m: Words,
  language: Language,
  format: Pick<Format, 'day' | 'time'>,
  due: Due,
  now = new Date(),
): string {
  const { dueAt, overdue } = due;
  const at = new Date(dueAt);
  if (overdue) return m.overdue(format.day(dueAt));
  if (at < now) return m.wasDue(format.day(dueAt));
  const days = daysBetween(now, at);
  if (days > nearDays) return m.dueOn(format.day(dueAt), format.time(dueAt));
  return m.dueIn(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day'), format.time(dueAt));
}
