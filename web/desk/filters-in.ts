import type { QueueKind } from '../../server/domain/review.ts';
import type { QueueFilters } from '../api/review.ts';

export const queueKinds: readonly QueueKind[] = ['submitted', 'assigned', 'disputed', 'uncertain'];

/** How long something waits, as one choice among a few; the rest of the days there could be are the API's. */
export const ages = {
  new: { newerThanDays: 2 },
  days: { olderThanDays: 2 },
  week: { olderThanDays: 7 },
  month: { olderThanDays: 30 },
} as const satisfies Record<string, Pick<QueueFilters, 'olderThanDays' | 'newerThanDays'>>;
type Age = keyof typeof ages;
export const ageNames: readonly Age[] = ['new', 'days', 'week', 'month'];

/** The filters that an address carries, so that going back, reloading and the next conversation keep them. What is none of ours is left out. */
export function filtersIn(search: string): QueueFilters {
  const params = new URLSearchParams(search);
  const kind = queueKinds.find((name) => name === params.get('kind'));
  const texts = (['group', 'persona', 'dimension'] as const).flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value] as const] : [];
  });
  const days = (['olderThanDays', 'newerThanDays'] as const).flatMap((name) => {
    const value = params.get(name);
    return value && /^\d{1,4}$/.test(value) ? [[name, Number(value)] as const] : [];
  });
  return { ...(kind ? { kind } : {}), ...Object.fromEntries(texts), ...Object.fromEntries(days) };
}

/** Which of the choices of age the filters are; none where they are other days. */
export const ageOf = ({ olderThanDays, newerThanDays }: QueueFilters): Age | undefined =>
  ageNames.find((name) => {
    const age: Pick<QueueFilters, 'olderThanDays' | 'newerThanDays'> = ages[name];
    return age.olderThanDays === olderThanDays && age.newerThanDays === newerThanDays;
  });
