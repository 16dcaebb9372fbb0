import type { AuditEntry } from '../../server/domain/account.ts';
import type { AccountTexts } from './texts-en.ts';

type Texts = Pick<AccountTexts, 'roles' | 'details' | 'counts'>;

/**
 * What an entry of the activity log says beside the deed, in the page's words: roles, the server's own words (by deed or key with the value, else by the value alone) and
 * counts. All else is an id or a name and stays as it is. Pure.
 */
export function detailWords(
  { action, detail }: Pick<AuditEntry, 'action' | 'detail'>,
  { roles, details, counts }: Texts,
): string[] {
  const named = new Map<string, string>([...Object.entries(roles), ...Object.entries(details)]);
  const counted = new Map<string, (n: number) => string>(Object.entries(counts));
  return Object.entries(detail)
    .map(([key, value]) => {
      const whole = named.get(`${action} ${value}`) ?? named.get(`${key} ${value}`);
      if (whole !== undefined) return whole;
      const count = counted.get(key);
      if (count && /^\d+$/.test(value)) return count(Number(value));
      return value
        .split(/, | (?=(?:learner|coach|designer|admin)\b)/)
        .map((word) => named.get(word) ?? shortId(word))
        .join(', ');
    })
    .filter((words) => words !== '');
}

/** An id as far as it takes to tell it from another; whoever needs the whole of it reads the log over the API. */
export const shortId = (word: string): string => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(word) ? word.slice(0, 8) : word);
