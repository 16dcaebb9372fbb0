import { z } from 'zod';
import { AuditEntry, LinkKind, Session } from '../domain/account.ts';
import { Role } from '../domain/role.ts';
import type { OpenLink } from './account-store.ts';
import { parseJson, parseRow } from './rows.ts';

// Made once: zod works out how to parse with each schema anew, which takes longer than parsing.
const Roles = z.array(Role);
const Texts = z.array(z.string());
const Stored = Session.omit({ current: true });

export const toRoles = (roles: readonly string[], user: string): Role[] => parseRow(Roles, roles, `user_role ${user}`);

/** Roles in the order in which they are always shown. */
export const inOrder = (roles: readonly Role[]): Role[] => Role.options.filter((role) => roles.includes(role));

export const toGroupIds = (json: string, link: string): string[] => parseJson(Texts, json, `link ${link}`);

/** A list of roles or groups as a query gathers it. */
export const toTexts = (json: string | null, user: string): string[] =>
  json === null ? [] : parseJson(Texts, json, `user ${user}: roles and groups`);

type SessionRow = { id: string; kind: string; label: string; created_at: string; seen_at: string; expires_at: string };

export const toSession = (row: SessionRow): Omit<Session, 'current'> =>
  parseRow(Stored, { ...row, createdAt: row.created_at, seenAt: row.seen_at, expiresAt: row.expires_at }, `session ${row.id}`);

const Link = z.object({
  id: z.string(),
  kind: LinkKind,
  user: z.string().nullable(),
  role: Role.nullable(),
  expiresAt: z.string(),
});

type LinkRow = { id: string; kind: string; user: string | null; role: string | null; groups: string; expires_at: string };

export const toLink = (row: LinkRow): OpenLink => ({
  ...parseRow(Link, { ...row, expiresAt: row.expires_at }, `link ${row.id}`),
  groups: toGroupIds(row.groups, row.id),
});

type AuditRow = { id: number; at: string; action: string; detail: string } & {
  [Who in 'actor' | 'subject' | 'actor_name' | 'subject_name' | 'group_name']: string | null;
};

export function toAuditEntry(row: AuditRow): AuditEntry {
  const name = row.subject_name ?? row.group_name;
  return parseRow(
    AuditEntry,
    {
      ...row,
      actor: row.actor === null ? null : { id: row.actor, name: row.actor_name ?? '' },
      subject: row.subject === null ? null : { id: row.subject, ...(name === null ? {} : { name }) },
      detail: parseJson(z.unknown(), row.detail, `audit ${row.id}`),
    },
    `audit ${row.id}`,
  );
}
