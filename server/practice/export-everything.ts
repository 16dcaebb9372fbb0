import type { Me } from '../domain/account.ts';
import type { OwnAssignment } from '../domain/assignment.ts';
import type { Drill } from '../domain/drill.ts';
import type { Principal } from '../domain/principal.ts';
import type { ConversationRecord } from '../domain/protocol.ts';
import type { Cursor } from '../storage/store.ts';
import { listOwnAssignments } from './assigned.ts';
import { listConversations, readConversation } from './conversation-reads.ts';
import { presentDrill } from './drills/present-drill.ts';
import { exportConversation } from './export-conversation.ts';
import type { Practice } from './practice.ts';

export const everythingFormats = ['json', 'md'] as const;
type EverythingFormat = (typeof everythingFormats)[number];

const everyNotice = 1_000_000;

const callsAtOnce = 30;

async function* stillThere(practice: Practice, principal: Principal, id: string): AsyncGenerator<ConversationRecord> {
  if (await practice.store.told(principal, id)) yield await readConversation(practice, principal, id, 'everything-exported');
}

/** One's conversations one by one, newest first, and then one's real calls; one that is deleted meanwhile is left out. */
async function* conversationsOf(practice: Practice, principal: Principal): AsyncGenerator<ConversationRecord> {
  let cursor: string | undefined;
  do {
    const page = await listConversations(practice, principal, cursor);
    for (const { id } of page.conversations) yield* stillThere(practice, principal, id);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  for (let after: Cursor | undefined; ; ) {
    const page = await practice.store.listCalls(principal, callsAtOnce, after);
    for (const { id } of page.items) yield* stillThere(practice, principal, id);
    if (!page.after) return;
    after = page.after;
  }
}

/** More drills than anybody does; each is two minutes. */
const mostDrills = 5000;

const drillsOf = async (practice: Practice, principal: Principal): Promise<Drill[]> =>
  Promise.all(
    (await practice.store.listDrills(principal, mostDrills)).map((drill) => presentDrill(practice, principal, drill)),
  );

/**
 * Everything there is of somebody, piece by piece: as JSON `{exportedAt, account, conversations, drills, assignments, notices, given}` with each conversation
 * as `GET /conversations/:id` gives it, and with what calls to models took in it, and what they were set as `GET /assignments` does; or as Markdown to read, which
 * has conversations, drills and assignments. A conversation whose marks are withheld until its end comes without them. `given` is what they have said and set as a
 * coach of others.
 */
export async function* exportEverything(
  practice: Practice,
  principal: Principal,
  me: Me,
  format: EverythingFormat,
): AsyncGenerator<string> {
  const exportedAt = practice.now().toISOString();
  const { store } = practice;
  await store.audit([{ at: exportedAt, action: 'everything-exported', actor: principal.userId, subject: principal.userId }]);
  const { session: _, ...account } = me;
  if (format === 'md') {
    yield `# Candor: ${account.name}\n\n${exportedAt.slice(0, 10)} · ${account.roles.join(', ')}\n`;
    for await (const record of conversationsOf(practice, principal)) yield `\n---\n\n${exportConversation(record, 'md')}`;
    for (const drill of await drillsOf(practice, principal)) yield `\n---\n\n${drillText(drill)}`;
    for (const assignment of await listOwnAssignments(practice, principal)) yield `\n---\n\n${assignmentText(assignment)}`;
    return;
  }
  yield `{"exportedAt": ${JSON.stringify(exportedAt)},\n"account": ${JSON.stringify(account)},\n"conversations": [`;
  let first = true;
  for await (const record of conversationsOf(practice, principal)) {
    yield `${first ? '' : ','}\n${JSON.stringify(record)}`;
    first = false;
  }
  yield '\n],\n"drills": [';
  first = true;
  for (const drill of await drillsOf(practice, principal)) {
    yield `${first ? '' : ','}\n${JSON.stringify(drill)}`;
    first = false;
  }
  const assignments = await listOwnAssignments(practice, principal);
  const { notices } = await store.notices(principal.userId, everyNotice);
  const given = await store.givenBy(principal.userId);
  yield `\n],\n"assignments": ${JSON.stringify(assignments)},\n"notices": ${JSON.stringify(notices)},\n"given": ${JSON.stringify(given)}}\n`;
}

/** An assignment as Markdown: what was asked for, by whom, and what came of it. */
function assignmentText({ title, note, by, persona, scene, createdAt, dueAt, mine }: OwnAssignment): string {
  const { attempts, result, status } = mine;
  const facts = [
    `${persona.name}: ${scene.title}`,
    by.name,
    createdAt.slice(0, 10),
    ...(dueAt === null ? [] : [`due ${dueAt.slice(0, 10)}`]),
    status,
    `attempts: ${attempts}`,
    ...(result === null || result.level === null ? [] : [`level ${result.level.toFixed(1)}`]),
  ];
  return `# ${title}\n\n${facts.join(' · ')}\n${note === '' ? '' : `\n${note}\n`}`;
}

/** A drill as Markdown: what the buyers said, and what was answered. */
function drillText({ dimension, startedAt, moments }: Drill): string {
  const parts = moments.map(({ line, tries }) =>
    [`> ${line}`, ...tries.map(({ text, mark }) => `${text} (${mark.level ?? '–'}/5)`)].join('\n\n'),
  );
  return `# ${dimension.title}, ${startedAt.slice(0, 10)}\n\n${parts.join('\n\n')}\n`;
}
