import type { Conversation, ListedConversation, Told, ToldTurn } from '../domain/conversation.ts';
import { finalMarks } from '../domain/final-marks.ts';
import type { StoredCall } from '../domain/model-call.ts';
import type { Principal } from '../domain/principal.ts';
import type { ConversationPage, ConversationRecord, ConversationSummary } from '../domain/protocol.ts';
import { readCursor, writeCursor } from '../storage/cursor.ts';
import type { Coaching } from '../storage/review-store.ts';
import type { Cursor } from '../storage/store.ts';
import type { Practice } from './practice.ts';
import { advisoryOf, headOf, transcriptTurn, visible } from './present.ts';
import { noConversation, reviewedBlind } from './take-seat.ts';

const pageSize = 30;

export const cursorTo = ({ startedAt, id }: Cursor): string => writeCursor(startedAt, id);

export function cursorFrom(text: string): Cursor {
  const [startedAt, id] = readCursor(text);
  return { startedAt, id };
}

/** The principal's conversations, newest first, a page at a time. */
export async function listConversations({ store }: Practice, principal: Principal, cursor?: string): Promise<ConversationPage> {
  const { items, after } = await store.listConversations(
    principal,
    pageSize,
    cursor === undefined ? undefined : cursorFrom(cursor),
  );
  return { conversations: items.map(summaryOf), ...(after ? { nextCursor: cursorTo(after) } : {}) };
}

const summaryOf = (listed: ListedConversation): ConversationSummary => {
  const { persona, scene, rubric } = listed.card;
  return {
    id: listed.id,
    persona: { id: persona.id, name: persona.name },
    scene: { id: scene.id, title: scene.title },
    rubric,
    language: listed.language,
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

/**
 * The whole of one conversation, as far as its feedback setting shows it: one's own, or, for a coach, one that was submitted in a group of
 * theirs, which the audit log tells. `action` is what it is read for. What calls to models took is for admins, in what they may read, and
 * for whoever takes along everything of their own.
 */
export async function readConversation(
  practice: Practice,
  principal: Principal,
  id: string,
  action: 'conversation-read' | 'exported' | 'everything-exported' = 'conversation-read',
): Promise<ConversationRecord> {
  const { store, now } = practice;
  const audit = { at: now().toISOString(), action, actor: principal.userId, subject: id };
  const isAdmin = principal.roles.includes('admin');
  const own = await store.told(principal, id);
  if (own) {
    const submittedAt = await store.submittedAt(principal, id);
    // What is not submitted is the learner's alone: not even the log says that there is such a conversation.
    if (action === 'exported' && submittedAt !== undefined) await store.audit([audit]);
    const calls = isAdmin || action === 'everything-exported' ? await store.callsOf(principal.userId, id) : [];
    const said = shownCoaching(await store.coachingOf(principal, id));
    const advisory = await advisoryOf(practice, own.conversation);
    return { ...recordOf(own, calls, advisory), ...said, ...(submittedAt === undefined ? {} : { submittedAt }) };
  }
  const submitted = principal.roles.includes('coach') ? await store.readSubmitted(principal, id, audit) : undefined;
  if (submitted === 'blind') throw reviewedBlind(id);
  if (!submitted) throw noConversation(id);
  const { history, learner, submittedAt } = submitted;
  const calls = isAdmin ? await store.callsOf(learner.id, id) : [];
  const record = recordOf(history, calls, await advisoryOf(practice, history.conversation));
  // Which conversation it branched from or goes on from may not be submitted; a coach is not told that there is such a one.
  const { branchedFrom: _, after: __, ...conversation } = record.conversation;
  return { ...record, conversation, submittedAt, learner };
}

/** What people have said, without what there is none of. */
const shownCoaching = ({ levels, comments, disputes, exemplary, summaries }: Coaching): Partial<ConversationRecord> => ({
  comments: comments.map(({ inForce: _, ...comment }) => comment),
  ...(levels.length > 0 ? { levels: levels.map(({ inForce: _, ...level }) => level) } : {}),
  ...(disputes.length > 0 ? { disputes } : {}),
  ...(exemplary.length > 0 ? { exemplary } : {}),
  ...(summaries.length > 0 ? { summaries } : {}),
});

/** Means over a conversation with coaches' levels, in place of what its debrief says; undefined where no coach's level counts. */
function finalScoresOf(conversation: Conversation, turns: readonly ToldTurn[]): ConversationRecord['finalScores'] {
  const debrief = conversation.ending?.debrief ?? conversation.report;
  if (!debrief || !turns.some(({ heard }) => heard?.coach)) return undefined;
  const marks = turns.flatMap(({ heard }) => (heard ? finalMarks(heard.marks, heard.coach ?? []) : []));
  const mean = (values: (number | null)[]) =>
    values.length === 0 ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
  return debrief.scores.map(({ dimension, title }) => {
    const scored = marks.filter((mark) => mark.dimension === dimension && mark.status === 'scored');
    return {
      dimension,
      title,
      level: mean(scored.map(({ level }) => level)),
      score: mean(scored.map(({ score }) => score)),
      n: scored.length,
    };
  });
}

function recordOf(
  { conversation, turns }: Told,
  calls: readonly StoredCall[],
  advisory: readonly string[],
): ConversationRecord {
  const finalScores = finalScoresOf(conversation, turns);
  const shown = visible(conversation);
  return {
    conversation: headOf(conversation),
    startedAt: conversation.startedAt,
    ...(conversation.endedAt !== null ? { endedAt: conversation.endedAt } : {}),
    versions: {
      ...(conversation.personaVersion !== null ? { persona: conversation.personaVersion } : {}),
      rubric: conversation.rubricVersion,
      engine: conversation.engine,
    },
    hints: conversation.hints,
    transcript: turns.map((turn) => ({
      ...transcriptTurn(conversation, turn, advisory),
      ...(turn.heard && shown.marks ? { reading: turn.heard.reading } : {}),
      ...(turn.heard?.later && shown.marks ? { countsFrom: turn.heard.later.countsFrom } : {}),
    })),
    ...conversation.ending,
    ...(conversation.report ? { debrief: conversation.report } : {}),
    ...(finalScores ? { finalScores } : {}),
    comments: [],
    ...(calls.length > 0 ? { calls: [...calls] } : {}),
  };
}
