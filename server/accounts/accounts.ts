import type { NewAuditEntry } from '../storage/account-store.ts';
import type { Store } from '../storage/store.ts';
import { createSessionWatch, type SessionWatch } from './session-watch.ts';

type AccountsDeps = { store: Store; now(): Date; newId(): string };

/** What the use cases about accounts work with. */
export type Accounts = AccountsDeps & { watch: SessionWatch };

export const createAccounts = (deps: AccountsDeps): Accounts => ({ ...deps, watch: createSessionWatch() });

/** The present, and a moment so many milliseconds later; ISO 8601 in UTC. */
export function moments({ now }: Accounts, lastsMs: number): { at: string; expiresAt: string } {
  const at = now();
  return { at: at.toISOString(), expiresAt: new Date(at.getTime() + lastsMs).toISOString() };
}

/** An entry for the audit log, of the present. */
export const entry = (
  { now }: Accounts,
  action: NewAuditEntry['action'],
  actor: string | null,
  subject: string | null,
  detail: Record<string, string> = {},
): NewAuditEntry => ({ at: now().toISOString(), action, actor, subject, detail });
