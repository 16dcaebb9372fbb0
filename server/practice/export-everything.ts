import type { Me } from '../domain/account.ts';
import type { Principal } from '../domain/principal.ts';
import type { ConversationRecord } from '../domain/protocol.ts';
import { listConversations, readConversation } from './conversation-reads.ts';
import { exportConversation } from './export-conversation.ts';
import type { Practice } from './practice.ts';

export const everythingFormats = ['json', 'md'] as const;
export type EverythingFormat = (typeof everythingFormats)[number];

const everyNotice = 1_000_000;

/** One's conversations one by one, newest first; one that is deleted meanwhile is left out. */
async function* conversationsOf(practice: Practice, principal: Principal): AsyncGenerator<ConversationRecord> {
  let cursor: string | undefined;
  do {
    const page = await listConversations(practice, principal, cursor);
    for (const { id } of page.conversations)
      if (await practice.store.openConversation(principal, id))
        yield await readConversation(practice, principal, id, 'everything-exported');
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

/**
 * Everything there is of somebody, piece by piece: as JSON `{exportedAt, account, conversations, notices, given}` with each conversation as
 * `GET /conversations/:id` gives it, and with what calls to models took in it, or as Markdown to read, which has the conversations. A conversation whose marks are
 * withheld until its end comes without them. `given` is what they have said as a coach of others' conversations.
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
    return;
  }
  yield `{"exportedAt": ${JSON.stringify(exportedAt)},\n"account": ${JSON.stringify(account)},\n"conversations": [`;
  let first = true;
  for await (const record of conversationsOf(practice, principal)) {
    yield `${first ? '' : ','}\n${JSON.stringify(record)}`;
    first = false;
  }
  const { notices } = await store.notices(principal.userId, everyNotice);
  const given = await store.givenBy(principal.userId);
  yield `\n],\n"notices": ${JSON.stringify(notices)},\n"given": ${JSON.stringify(given)}}\n`;
}
