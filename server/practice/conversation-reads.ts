import { z } from 'zod';
import type { ListedConversation } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { ConversationPage, ConversationRecord, ConversationSummary } from '../domain/protocol.ts';
import { CandorError } from '../errors.ts';
import type { Cursor } from '../storage/store.ts';
import type { Practice } from './practice.ts';
import { headOf, transcriptTurn, visible } from './present.ts';
import { noConversation } from './take-seat.ts';

const pageSize = 30;

const CursorParts = z.tuple([z.string(), z.string()]);

const writeCursor = ({ startedAt, id }: Cursor): string => Buffer.from(JSON.stringify([startedAt, id])).toString('base64url');

function readCursor(text: string): Cursor {
  try {
    const [startedAt, id] = CursorParts.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { startedAt, id };
  } catch (error) {
    throw new CandorError('bad-request', 'cursor: not one of ours; take it from nextCursor of the page before', {
      cause: error,
    });
  }
}

/** The principal's conversations, newest first, a page at a time. */
export async function listConversations({ store }: Practice, principal: Principal, cursor?: string): Promise<ConversationPage> {
  const { items, after } = await store.listConversations(
    principal,
    pageSize,
    cursor === undefined ? undefined : readCursor(cursor),
  );
  return { conversations: items.map(summaryOf), ...(after ? { nextCursor: writeCursor(after) } : {}) };
}

const summaryOf = (listed: ListedConversation): ConversationSummary => {
  const { persona, scene, rubric } = listed.card;
  return {
    id: listed.id,
    persona: { id: persona.id, name: persona.name },
    scene: { id: scene.id, title: scene.title },
    rubric,
    difficulty: listed.difficulty,
    startedAt: listed.startedAt,
    ...(listed.endedAt !== null ? { endedAt: listed.endedAt } : {}),
    replies: listed.replies,
    ...(visible(listed).trust ? { trust: listed.trust } : {}),
    ...(listed.outcome ? { outcome: listed.outcome } : {}),
    ...(listed.branchedFrom ? { branchedFrom: listed.branchedFrom } : {}),
    ...(listed.after !== null ? { after: listed.after } : {}),
  };
};

/** The whole of one conversation, as far as its feedback setting shows it. */
export async function readConversation({ store }: Practice, principal: Principal, id: string): Promise<ConversationRecord> {
  const history = await store.history(principal, id);
  if (!history) throw noConversation(id);
  const { conversation, turns } = history;
  const shown = visible(conversation);
  const calls = principal.roles.includes('admin') ? await store.callsOf(principal, id) : [];
  return {
    conversation: headOf(conversation),
    startedAt: conversation.startedAt,
    ...(conversation.endedAt !== null ? { endedAt: conversation.endedAt } : {}),
    versions: { persona: conversation.personaVersion, rubric: conversation.rubricVersion, engine: conversation.engine },
    hints: conversation.hints,
    transcript: turns.map((turn) => ({
      ...transcriptTurn(conversation, turn),
      ...(turn.heard && shown.marks ? { reading: turn.heard.reading } : {}),
      ...(turn.heard?.later && shown.marks ? { countsFrom: turn.heard.later.countsFrom } : {}),
    })),
    ...conversation.ending,
    comments: [],
    ...(calls.length > 0 ? { calls } : {}),
  };
}
