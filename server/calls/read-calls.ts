import type { CallList, CallRecord, CallStanding, CallSummary } from '../domain/call-requests.ts';
import type { ListedCall } from '../domain/conversation.ts';
import { finalMarks } from '../domain/final-marks.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { cursorFrom, cursorTo, readConversation } from '../practice/conversation-reads.ts';
import { aggregateScores } from '../scoring/debrief-scores.ts';
import type { Calls } from './calls.ts';

const pageSize = 30;

const noCall = (id: string): CandorError =>
  new CandorError('not-found', `there is no call "${id}" of yours; GET /api/v1/calls lists them`);

/** The principal's calls, those brought last first, a page at a time. */
export async function listCalls({ practice }: Calls, principal: Principal, cursor?: string): Promise<CallList> {
  const { items, after } = await practice.store.listCalls(
    principal,
    pageSize,
    cursor === undefined ? undefined : cursorFrom(cursor),
  );
  const calls: CallSummary[] = [];
  for (const item of items) calls.push(...summaryOf(item, await figuresOf(practice, principal, item)));
  return { calls, ...(after ? { nextCursor: cursorTo(after) } : {}) };
}

type Figures = { overall: number | null; levels: (number | null)[] };

/** A call's figures over all replies, with coaches' levels where they count; undefined until it is marked. */
async function figuresOf(
  { store, catalogue }: Calls['practice'],
  principal: Principal,
  { id, rubricVersion, debrief, coached }: ListedCall,
): Promise<Figures | undefined> {
  const [told, rubric] = coached ? [await store.told(principal, id), await catalogue.rubricVersion(rubricVersion)] : [];
  if (told && rubric) {
    const marks = told.turns.flatMap(({ heard }) => (heard ? [finalMarks(heard.marks, heard.coach ?? [])] : []));
    const { overall, dimensions } = aggregateScores(rubric.value, marks, [], []);
    return { overall, levels: dimensions.map(({ level }) => level) };
  }
  return debrief ? { overall: debrief.overall ?? null, levels: debrief.scores.map(({ level }) => level) } : undefined;
}

function summaryOf({ id, card, language, startedAt, endedAt }: ListedCall, figures: Figures | undefined): CallSummary[] {
  const { call, scene, rubric } = card;
  if (!call) return [];
  const levels = figures?.levels.filter((level) => level !== null) ?? [];
  return [
    {
      id,
      title: scene.title,
      rubric,
      language,
      seller: call.seller,
      broughtAt: startedAt,
      turns: call.speakers.reduce((sum, { turns }) => sum + turns, 0),
      seconds: call.seconds,
      ...(endedAt === null ? {} : { markedAt: endedAt }),
      ...(figures
        ? {
            score: figures.overall,
            level: levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length,
          }
        : {}),
    },
  ];
}

/**
 * The whole of one call, one's own or, for a coach, one that was submitted to them; with how far its marking is. One that nobody is
 * marking any more (a server was stopped, a disk was full) is taken up again.
 */
export async function readCall({ practice, marking }: Calls, principal: Principal, id: string): Promise<CallRecord> {
  const record = await readConversation(practice, principal, id);
  if (!record.conversation.call) throw noCall(id);
  if (record.endedAt !== undefined) return record;
  const of = record.transcript.filter(({ speaker }) => speaker === 'learner').length;
  marking.begin(principal.userId, id, of);
  return { ...record, progress: marking.progressOf(id) ?? { done: 0, of } };
}

/** How far the marking of a call of one's own is, without the call. One that nobody is marking any more is taken up again. */
export async function readStanding({ practice, marking }: Calls, principal: Principal, id: string): Promise<CallStanding> {
  const marked = await practice.store.isMarked(principal, id);
  if (marked === undefined) throw noCall(id);
  if (marked) return { marked };
  marking.begin(principal.userId, id);
  return { marked, progress: marking.progressOf(id) ?? { done: 0, of: 0 } };
}

/** Deletes a call of one's own, submitted or not, with everything about it. */
export async function deleteCall({ practice: { store, now } }: Calls, principal: Principal, id: string): Promise<void> {
  const audit = { at: now().toISOString(), action: 'call-deleted' as const, actor: principal.userId, subject: id };
  if (!(await store.deleteCall(principal, id, audit))) throw noCall(id);
}
