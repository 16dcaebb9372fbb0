import { type SpeakerNews, takenBack } from '../buyer/speak.ts';
import type { OpenConversation } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { timed } from '../metrics/timed.ts';
import type { NewLine } from '../storage/store.ts';
import { countCall } from './count-call.ts';
import { endingOf } from './ending-of.ts';
import { broadcast, cancelLine, cancelReadings, type Live, type OpenLine } from './hub.ts';
import type { Practice } from './practice.ts';
import { endedFrames } from './present.ts';
import { settingOf } from './setting-of.ts';

type Saying = { principal: Principal; opened: OpenConversation };

/**
 * Begins to say the planned line of an open conversation, unless it is being said already. To be called within the conversation's
 * turn of the hub; the pieces go to its listeners from then on, and the line is on disk before it is given as final.
 */
export function beginLine(practice: Practice, live: Live, saying: Saying): void {
  const { turns, plan, conversation } = saying.opened;
  if (live.open !== null || plan === null || conversation.endedAt !== null) return;
  const forSomebody = practice.speaker.forSomebody ?? false;
  if (forSomebody && live.listeners.size === 0) return;
  const turn = turns.length;
  const attempt = live.lastAttempt.turn === turn ? live.lastAttempt.attempt + 1 : 1;
  live.lastAttempt = { turn, attempt };
  const line: OpenLine = { turn, attempt, text: '', forSomebody, abort: new AbortController(), done: Promise.resolve() };
  live.open = line;
  line.done = timed(practice.metrics, 'line', () => sayLine(practice, live, line, saying), line.abort.signal).catch(
    (error: unknown) => failed(practice, live, line, error),
  );
}

/** The line is given up for now; its plan stays, and whoever resumes or sends the reply again has it said anew. */
function failed(practice: Practice, live: Live, line: OpenLine, error: unknown): void {
  if (live.open !== line) return;
  cancelLine(live);
  practice.log.error({ err: error, conversation: live.id, turn: line.turn }, 'the line could not be said');
  const told =
    error instanceof CandorError
      ? error
      : new CandorError('internal', 'the buyer could not answer; your reply is kept: resume the conversation to go on', {
          cause: error,
        });
  broadcast(live, { type: 'error', code: told.code, message: told.message, retryable: told.retryable });
  practice.hub.rest(live.id);
}

async function sayLine(practice: Practice, live: Live, line: OpenLine, { principal, opened }: Saying): Promise<void> {
  const { plan, turns, state, conversation } = opened;
  if (plan === null) return;
  const { setting } = await settingOf(practice, conversation);
  const said = practice.speaker.speak({
    setting,
    plan,
    state,
    transcript: turns,
    signal: line.abort.signal,
    onNews: (news) => tell(practice, live, line, news),
    onCall: (call) => countCall(practice, live.id, line.turn, 'line', call),
  });
  for await (const text of said) {
    if (live.open !== line) return;
    if (text === takenBack) {
      line.attempt++;
      live.lastAttempt = { turn: line.turn, attempt: line.attempt };
      line.text = '';
      continue;
    }
    if (text === '') continue;
    const offset = line.text.length;
    line.text += text;
    broadcast(live, { type: 'delta', turn: line.turn, attempt: line.attempt, offset, text });
  }
  if (live.open !== line) return;
  if (line.text === '') throw new Error('the speaker said nothing');
  await practice.hub.exclusively(live.id, async () => {
    if (live.open === line) await finish(practice, live, line, { principal, opened });
  });
}

const notices: Record<SpeakerNews['code'], string> = {
  queued: 'The language model is busy with other talks; the buyer answers as soon as it is free.',
  'embedded-line': 'The language model had no usable line; this one is the built-in buyer’s.',
};

/** Tells the learner quietly what became of the model, and the log why. */
function tell({ log }: Practice, live: Live, line: OpenLine, news: SpeakerNews): void {
  if (live.open !== line) return;
  const { turn } = line;
  if (news.code === 'embedded-line')
    log.warn({ conversation: live.id, turn, because: news.because }, 'the line is the embedded one');
  broadcast(live, { type: 'notice', code: news.code, turn, message: notices[news.code] });
}

/** Puts the whole line on disk, with the end where it brings that about, and gives both. */
async function finish(practice: Practice, live: Live, line: OpenLine, { principal, opened }: Saying): Promise<void> {
  const { store, now } = practice;
  const { plan, conversation } = opened;
  const history = plan?.ends && (await store.history(principal, conversation.id));
  const said: NewLine = {
    turn: line.turn,
    text: line.text,
    ...(plan && history ? await endingOf(practice, line, { plan, history }) : { ending: null }),
    at: now().toISOString(),
  };
  const saved = await store.saveLine(principal, live.id, said);
  live.open = null;
  if (saved === 'saved') {
    if (said.ending) cancelReadings(live);
    broadcast(live, { type: 'line', turn: said.turn, text: said.text });
    if (said.ending) broadcast(live, { type: 'ended', ...said.ending });
    return;
  }
  // Another process was faster, with this line or with the end; what is on disk counts.
  const current = await store.openConversation(principal, live.id);
  const stored = current?.turns[line.turn];
  if (stored) broadcast(live, { type: 'line', turn: stored.turn, text: stored.text });
  if (current) for (const frame of endedFrames(current.conversation)) broadcast(live, frame);
}
