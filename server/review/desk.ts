import type { Persona } from '../domain/persona.ts';
import type { Principal } from '../domain/principal.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { NewAuditEntry } from '../storage/account-store.ts';
import type { OpenReview } from '../storage/review-store.ts';
import type { Store } from '../storage/store.ts';

/** What a version of content says, by the version's id. */
type Version<T> = (id: string) => Promise<{ version: { id: string; contentId: string; hash: string }; value: T } | undefined>;

type DeskDeps = {
  store: Store;
  now(): Date;
  newId(): string;
  personaVersion: Version<Persona>;
  rubricVersion: Version<Rubric>;
  /** Dimensions of a version of a rubric whose levels are advice only. */
  advisory(rubricVersion: string): Promise<readonly string[]>;
};

/** What the use cases of the coach's desk work with. */
export type Desk = DeskDeps;

export const noReview = (id: string): CandorError =>
  new CandorError(
    'not-found',
    `there is no conversation "${id}" that is submitted in a group of yours; GET /api/v1/review/queue lists what waits`,
  );

/** An entry for the audit log, of the present. */
export const entry = (
  { now }: Desk,
  action: NewAuditEntry['action'],
  { userId }: Principal,
  subject: string | null,
  detail: Record<string, string> = {},
): NewAuditEntry => ({ at: now().toISOString(), action, actor: userId, subject, detail });

/** A conversation that a coach may read, to work on; `shown`, where it is read to be shown. */
export async function openFor(desk: Desk, coach: Principal, id: string, shown: boolean): Promise<OpenReview> {
  const audit = shown ? entry(desk, 'conversation-read', coach, id) : null;
  const opened = await desk.store.openReview(coach, id, audit);
  if (!opened) throw noReview(id);
  return opened;
}

/** The versions of persona and rubric that a conversation was held with; a real call has no persona of ours. */
export async function contentOf(desk: Desk, { history: { conversation } }: OpenReview) {
  const { personaVersion } = conversation;
  const persona = personaVersion === null ? null : await desk.personaVersion(personaVersion);
  const rubric = await desk.rubricVersion(conversation.rubricVersion);
  if (persona !== undefined && rubric) return { persona, rubric };
  throw new CandorError(
    'storage',
    `conversation ${conversation.id}: the version of its persona or rubric is not in the database`,
  );
}
