import { react } from '../buyer/react.ts';
import type { Setting } from '../buyer/setting.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import type { Conversation, Heard, HeardTurn, History, LaterReading, Turn } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { Rubric } from '../domain/rubric.ts';
import { shiftBetween } from '../domain/trust.ts';
import { ModelError } from '../llm/model-error.ts';
import type { ModelReader } from '../reading/model/model-reader.ts';
import { markSamples } from '../scoring/spread.ts';
import { countCall } from './count-call.ts';
import { broadcast, type Live } from './hub.ts';
import { stateBefore } from './pending.ts';
import type { Practice } from './practice.ts';
import { visible } from './present.ts';
import { settingOf } from './setting-of.ts';
import { asContext, sheetText } from './take-turn.ts';

/** A reply that the buyer has heard. `before` is the state it was heard in, `transcript` the turns before it. */
export type HeardReply = {
  principal: Principal;
  conversation: Conversation;
  setting: Setting;
  rubric: Rubric;
  before: BuyerState;
  transcript: readonly Turn[];
  turn: number;
  reply: string;
  heard: Heard;
};

/**
 * Has the model read a reply while the buyer speaks; nobody waits for it. What it reads replaces the marks and counts for trust from the
 * next reply on. Where it fails, the embedded marks stay, and the listeners are told. To be called within the conversation's turn of
 * the hub.
 */
export function beginReading(practice: Practice, live: Live, said: HeardReply): void {
  const { modelReader } = practice;
  const { turn, heard, conversation } = said;
  // Where the embedded reader finds no words, or none in a language of ours, there is nothing to mark either.
  const nothing =
    heard.reading.language === null || heard.reading.acts.some(({ act }) => act === 'silence' || act === 'nonsense');
  if (!modelReader || nothing || live.readings.has(turn) || conversation.endedAt !== null) return;
  const abort = new AbortController();
  live.readings.set(turn, abort);
  readAgain(practice, modelReader, said, abort.signal)
    .catch((error: unknown) => failed(practice, live, said, error, abort.signal))
    .finally(() => {
      if (live.readings.get(turn) === abort) live.readings.delete(turn);
      practice.hub.rest(live.id);
    });
}

async function readAgain(practice: Practice, reader: ModelReader, said: HeardReply, signal: AbortSignal): Promise<void> {
  const { conversation, setting, rubric, before, transcript, turn, reply, heard } = said;
  const texts = { context: asContext(transcript), reply };
  const { reading, samples } = await reader.read(
    { ...texts, facts: sheetText(setting.scene, before.language), language: before.language },
    { signal, onCall: (call) => countCall(practice, conversation.id, turn, 'reading', call) },
  );
  const marks = { source: 'llm' as const, marks: markSamples(rubric, { reading, samples }, texts) };
  const after = (read: typeof reading) => react(setting, before, { reply, reading: read, turn }).components;
  const later: LaterReading = { turn, reading, marks, shift: shiftBetween(after(heard.reading), after(reading)) };
  await practice.hub.exclusively(conversation.id, async (live) => {
    if (signal.aborted) return;
    const saved = await practice.store.saveReading(said.principal, conversation.id, later);
    if (saved === 'saved' && visible(conversation).marks) broadcast(live, { type: 'marks', turn, ...marks });
  });
}

function failed({ log }: Practice, live: Live, { conversation, turn }: HeardReply, error: unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (error instanceof ModelError)
    log.warn(
      { conversation: conversation.id, turn, code: error.code, status: error.status },
      'the model could not read a reply',
    );
  else log.error({ err: error, conversation: conversation.id, turn }, "a model's reading failed");
  if (!visible(conversation).marks) return;
  const message = 'The language model could not read your reply; its marks are those of the built-in reader.';
  broadcast(live, { type: 'notice', code: 'embedded-reading', turn, message });
}

/** Takes up the reading of the last reply where it was given up: when the learner left, or the server stopped. */
export async function resumeReading(practice: Practice, live: Live, principal: Principal, history: History): Promise<void> {
  const { conversation, turns } = history;
  if (!practice.modelReader || conversation.endedAt !== null) return;
  const last: HeardTurn | undefined = turns.findLast(({ heard }) => heard !== null);
  if (!last?.heard || last.heard.later) return;
  const { turn, text: reply, heard } = last;
  const { setting, rubric } = await settingOf(practice, conversation);
  const before = stateBefore(history, turn);
  const transcript = turns.filter((other) => other.turn < turn);
  beginReading(practice, live, { principal, conversation, setting, rubric, before, transcript, turn, reply, heard });
}
