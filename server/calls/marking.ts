import { setImmediate } from 'node:timers/promises';
import type { CallProgress } from '../domain/call-requests.ts';
import type { Conversation, MarkedTurn, Turn } from '../domain/conversation.ts';
import type { Debrief } from '../domain/protocol.ts';
import type { ContextTurn, Reading } from '../domain/reading.ts';
import { type Rubric, rubricIn } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { composeDebrief } from '../practice/debrief.ts';
import type { Practice } from '../practice/practice.ts';
import { asContext } from '../practice/take-turn.ts';
import { aggregateScores } from '../scoring/debrief-scores.ts';
import { markReply, unscored } from '../scoring/mark-reply.ts';

/** Marks calls one after the other, a turn at a time, so that whoever practises meanwhile is not kept waiting. */
export type Marking = {
  /** Has a call marked; one that is waiting already is not taken twice. `of` is how many turns are to be marked, where that is known. */
  begin(owner: string, id: string, of?: number): void;
  progressOf(id: string): CallProgress | undefined;
  /**
   * Holds a place for a call that somebody is about to bring, until it is let go; undefined where so many of theirs are being brought or marked
   * that there is none. Taken at once, so that several that come together are counted.
   */
  holdPlace(owner: string): { letGo(): void } | undefined;
  /** Takes up what a server before this one did not finish. */
  resume(): Promise<void>;
  /** Resolves once nothing is waiting. */
  idle(): Promise<void>;
  /** Leaves off after the turn at hand; what is not marked then is marked after the next start. */
  stop(): Promise<void>;
};

type Given = Pick<Practice, 'store' | 'catalogue' | 'reader' | 'engine' | 'now' | 'log'>;
type Waiting = { owner: string; done: number; of: number };

/** Calls of one person whose marks are still to come. */
export const mostWaiting = 5;

export function createMarking(practice: Given): Marking {
  const waiting = new Map<string, Waiting>();
  const coming = new Set<{ owner: string }>();
  const status = { stopped: false };
  let last: Promise<void> = Promise.resolve();

  const begin: Marking['begin'] = (owner, id, of = 0) => {
    if (status.stopped || waiting.has(id)) return;
    const one = { owner, done: 0, of };
    waiting.set(id, one);
    last = last
      .then(() => markCall(practice, id, one, status))
      .catch((error: unknown) => practice.log.error({ err: error, conversation: id }, 'a call could not be marked'))
      .finally(() => waiting.delete(id));
  };
  return {
    begin,
    progressOf(id) {
      const one = waiting.get(id);
      return one && { done: one.done, of: one.of };
    },
    holdPlace(owner) {
      const taken = [...waiting.values(), ...coming].filter((one) => one.owner === owner).length;
      if (taken >= mostWaiting) return undefined;
      const place = { owner };
      coming.add(place);
      return { letGo: () => coming.delete(place) };
    },
    async resume() {
      for (const { owner, id } of await practice.store.unmarkedCalls()) begin(owner, id);
    },
    idle: () => last,
    stop() {
      status.stopped = true;
      return last;
    },
  };
}

/** Reads and marks every turn of the seller's, and keeps all of it at once: a call has all its marks, by one engine, or none. */
async function markCall(practice: Given, id: string, one: Waiting, status: { stopped: boolean }): Promise<void> {
  const call = status.stopped ? undefined : await practice.store.unmarkedCall(one.owner, id);
  if (!call) return;
  const { conversation, turns } = call;
  const version = await practice.catalogue.rubricVersion(conversation.rubricVersion);
  if (!version) throw new CandorError('storage', `call ${id}: the version of its rubric is not in the database`);
  const rubric = rubricIn(version.value, conversation.card.notes ?? 'en');
  one.of = turns.filter(({ speaker }) => speaker === 'learner').length;
  const heard: MarkedTurn[] = [];
  // One list that grows, not a copy for each turn: what is read of it is its end.
  const context: ContextTurn[] = [];
  for (const turn of turns) {
    if (turn.speaker === 'learner') {
      heard.push(markTurn(practice, conversation, { rubric, context, turn }));
      one.done += 1;
      await setImmediate();
      if (status.stopped) return;
    }
    context.push(...asContext([turn]));
  }
  const debrief = reportOn(rubric, turns, heard);
  await practice.store.saveCallMarks(one.owner, id, {
    heard,
    debrief,
    engine: practice.engine,
    at: practice.now().toISOString(),
  });
}

type Said = { rubric: Rubric; context: readonly ContextTurn[]; turn: Turn };

/** One turn as `candor score` reads and marks it. A reader that fails on it leaves it without marks, and says so; the rest goes on. */
function markTurn({ reader, log }: Given, { id, card, language }: Conversation, { rubric, context, turn }: Said): MarkedTurn {
  const reply = turn.text;
  const facts = card.scene.factSheet.map(({ text }) => text).join('\n');
  try {
    const reading = reader.read({ context, reply, language, ...(facts === '' ? {} : { facts }) });
    return { turn: turn.turn, reading, marks: { source: 'embedded', marks: markReply(rubric, reading, { context, reply }) } };
  } catch (error) {
    log.error({ err: error, conversation: id, turn: turn.turn }, 'a turn could not be read');
    const reading: Reading = { reader: reader.version, language: null, words: 0, line: [], acts: [] };
    const marks = rubric.dimensions.map((dimension) => unscored(dimension, 'reader-failed'));
    return { turn: turn.turn, reading, marks: { source: 'embedded', marks } };
  }
}

/** The report of a debrief, without what needs a buyer of ours, and with the ratios of the whole talk. */
function reportOn(rubric: Rubric, turns: readonly Turn[], heard: readonly MarkedTurn[]): Debrief {
  const byTurn = new Map(heard.map((one) => [one.turn, one]));
  const told = turns.map(({ turn, speaker, text }) => {
    const one = byTurn.get(turn);
    return { turn, speaker, text, reading: one?.reading, marks: one?.marks.marks };
  });
  const { better: _, ...report } = composeDebrief({ rubric, turns: told, opening: 0 });
  const { overall, openToClosed, reflectionToQuestion } = aggregateScores(
    rubric,
    heard.map(({ marks }) => marks.marks),
    heard.map(({ reading }) => reading),
    [],
  );
  return { ...report, overall, openToClosed, reflectionToQuestion };
}
