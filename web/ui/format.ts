import type { Mark } from '../../server/domain/mark.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { messages } from '../messages.ts';

const locales = { en: 'en-GB', fr: 'fr-FR' } as const;
type PageLanguage = keyof typeof locales;
const dayFormat = (language: PageLanguage, year: 'numeric' | undefined): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year });
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });

/** A moment (ISO 8601) as a day, with its year unless it is this one's. */
export function formatDay(iso: string, language: PageLanguage = 'en'): string {
  const date = new Date(iso);
  return dayFormat(language, date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric').format(date);
}

export const formatTime = (iso: string): string => timeFormat.format(new Date(iso));

/** A change in points with its sign: +4, −12, ±0. */
export function formatChange(change: number): string {
  const points = Math.round(change);
  if (points === 0) return '±0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** A dimension's name: the page's short one, else the rubric's, else its id. */
export function dimensionTitle(id: string, rubric?: PublicRubric): string {
  return messages.dimensions[id] ?? rubric?.dimensions.find((dimension) => dimension.id === id)?.title ?? id;
}

/** What a mark says, in words. */
export function markLabel(mark: Mark, title: string): string {
  if (mark.status === 'unscored') return messages.marks.unscored(title);
  if (mark.status === 'no-opportunity' || mark.level === null) return messages.marks.noOpportunity(title);
  const label = messages.marks.label(title, mark.level);
  return mark.uncertain ? `${label}, ${messages.marks.uncertainShort}` : label;
}
