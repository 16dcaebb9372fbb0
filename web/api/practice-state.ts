import type { ConversationHead, ServerFrame, TranscriptTurn } from '../../server/domain/protocol.ts';

type Frame<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>;

export type Problem = { code: string; message: string; retryable: boolean };
export type Ending = Omit<Frame<'ended'>, 'type'>;
export type Hint = Omit<Frame<'hint'>, 'type'>;
export type Notice = Omit<Frame<'notice'>, 'type'>;
/** A reply that the server has not acknowledged. It keeps its id however often it is sent, so that it counts once. */
export type Outgoing = { id: string; text: string };
/** The buyer's line while it is coming in. */
export type OpenLine = { turn: number; attempt: number; text: string };

/**
 * `idle`: nothing wanted; `connecting`: the first connection is on its way; `open`: the server has sent the conversation;
 * `waiting`: the connection was lost, another attempt follows.
 */
export type Connection = 'idle' | 'connecting' | 'open' | 'waiting';

/** A conversation as the page knows it: a fold over the server's frames and the learner's doings. */
export type PracticeState = {
  connection: Connection;
  /** How often the connection came back. */
  recoveries: number;
  head: ConversationHead | null;
  /** In order of turns, without the open line. */
  turns: TranscriptTurn[];
  open: OpenLine | null;
  /** The buyer's turn that came in before the learner's eyes, which the page paces; null if the last one was there already. */
  liveTurn: number | null;
  outgoing: Outgoing | null;
  /** Text that the server would not take, to be given back to the learner. */
  returned: string | null;
  hint: Hint | null;
  hintAsked: boolean;
  ending: Ending | null;
  problem: Problem | null;
  /** What became of the model's part in the latest turns; null where nothing did. */
  notice: Notice | null;
  /** An acknowledgement for a reply that was made elsewhere has come in: the transcript has to be fetched anew. */
  stale: boolean;
};

export type PracticeEvent =
  | { type: 'opened' }
  | { type: 'lost' }
  | { type: 'closed' }
  | { type: 'frame'; frame: ServerFrame; opening?: boolean }
  | { type: 'queued'; outgoing: Outgoing }
  | { type: 'hint-asked' }
  | { type: 'hint-dismissed' }
  | { type: 'returned-taken' }
  | { type: 'problem'; problem: Problem | null };

export const initialState: PracticeState = {
  connection: 'idle',
  recoveries: 0,
  head: null,
  turns: [],
  open: null,
  liveTurn: null,
  outgoing: null,
  returned: null,
  hint: null,
  hintAsked: false,
  ending: null,
  problem: null,
  notice: null,
  stale: false,
};

/** The next state; pure. Frames may come twice (after a reconnection, or for a reply sent again) and change nothing then. */
export function reduce(state: PracticeState, event: PracticeEvent): PracticeState {
  switch (event.type) {
    case 'opened':
      return { ...state, connection: state.connection === 'waiting' ? 'waiting' : 'connecting' };
    case 'lost':
      return { ...state, connection: 'waiting', open: null, hintAsked: false };
    case 'closed':
      return initialState;
    case 'queued':
      return { ...state, outgoing: event.outgoing, hint: null, problem: null, notice: null };
    case 'hint-asked':
      return { ...state, hintAsked: true, problem: null };
    case 'hint-dismissed':
      return { ...state, hint: null };
    case 'returned-taken':
      return { ...state, returned: null };
    case 'problem':
      return { ...state, problem: event.problem };
    case 'frame':
      return reduceFrame(state, event.frame, event.opening ?? false);
  }
}

function reduceFrame(state: PracticeState, frame: ServerFrame, opening: boolean): PracticeState {
  switch (frame.type) {
    case 'started':
      return started(state, frame, opening);
    case 'accepted':
      return accepted(state, frame);
    case 'delta':
      if (state.turns.some((turn) => turn.turn === frame.turn)) return state;
      return { ...state, open: extend(state.open, frame), liveTurn: frame.turn, notice: whileWaiting(state.notice) };
    case 'line': {
      const known = state.turns.some((turn) => turn.turn === frame.turn);
      const turns = put(state.turns, { turn: frame.turn, speaker: 'buyer', text: frame.text });
      const open = state.open?.turn === frame.turn ? null : state.open;
      return { ...state, turns, open, liveTurn: known ? state.liveTurn : frame.turn };
    }
    case 'marks':
      return { ...state, turns: amend(state.turns, frame.turn, { marks: frame.marks, source: frame.source }) };
    case 'trust':
      return { ...state, turns: amend(state.turns, frame.turn, { trust: frame.trust, components: frame.components }) };
    case 'hint':
      return { ...state, hint: { text: frame.text, dimension: frame.dimension }, hintAsked: false };
    case 'notice': {
      const { type: _, ...notice } = frame;
      return { ...state, notice };
    }
    case 'ended': {
      const { type: _, ...ending } = frame;
      return {
        ...state,
        ending,
        open: null,
        hint: null,
        hintAsked: false,
        head: state.head && { ...state.head, ended: true },
        outgoing: null,
        returned: state.outgoing?.text ?? state.returned,
      };
    }
    case 'error':
      return refused(state, frame);
  }
}

function started(state: PracticeState, frame: Frame<'started'>, opening: boolean): PracticeState {
  const same = state.head === null || state.head.id === frame.conversation.id;
  const arrived = frame.transcript.some((turn) => turn.id !== undefined && turn.id === state.outgoing?.id);
  const first = frame.transcript[0];
  return {
    ...initialState,
    connection: 'open',
    recoveries: state.connection === 'waiting' ? state.recoveries + 1 : state.recoveries,
    head: frame.conversation,
    turns: frame.transcript,
    liveTurn: opening && frame.transcript.length === 1 && first?.speaker === 'buyer' ? first.turn : null,
    outgoing: same && !arrived ? state.outgoing : null,
    returned: same ? state.returned : null,
    hint: same ? state.hint : null,
  };
}

function accepted(state: PracticeState, frame: Frame<'accepted'>): PracticeState {
  if (state.turns.some((turn) => turn.id === frame.id)) {
    return state.outgoing?.id === frame.id ? { ...state, outgoing: null } : state;
  }
  if (state.outgoing?.id !== frame.id) return { ...state, stale: true };
  const reply: TranscriptTurn = { turn: frame.turn, speaker: 'learner', text: state.outgoing.text, id: frame.id };
  return { ...state, turns: put(state.turns, reply), outgoing: null, problem: null };
}

/** A reply that cannot be taken goes back to the learner; one that may be taken later stays where it is. */
function refused(state: PracticeState, frame: Frame<'error'>): PracticeState {
  const problem = { code: frame.code, message: frame.message, retryable: frame.retryable };
  if (state.outgoing === null || frame.inReplyTo !== state.outgoing.id) return { ...state, problem, hintAsked: false };
  if (frame.retryable) return frame.code === 'busy' ? state : { ...state, problem };
  return { ...state, problem, outgoing: null, returned: state.outgoing?.text ?? null };
}

/** That the model is busy is no longer so once the line comes. */
const whileWaiting = (notice: Notice | null): Notice | null => (notice?.code === 'queued' ? null : notice);

function extend(open: OpenLine | null, delta: Frame<'delta'>): OpenLine | null {
  const { turn, attempt, offset, text } = delta;
  if (!open || open.turn !== turn || open.attempt < attempt) return { turn, attempt, text: offset === 0 ? text : '' };
  // Pieces of an attempt given up, or after a gap: the whole line follows anyway.
  if (open.attempt > attempt || offset > open.text.length) return open;
  return { turn, attempt, text: open.text.slice(0, offset) + text };
}

function put(turns: TranscriptTurn[], turn: TranscriptTurn): TranscriptTurn[] {
  if (turns.some((known) => known.turn === turn.turn))
    return turns.map((known) => (known.turn === turn.turn ? { ...known, ...turn } : known));
  return [...turns, turn].sort((a, b) => a.turn - b.turn);
}

function amend(turns: TranscriptTurn[], turn: number, part: Partial<TranscriptTurn>): TranscriptTurn[] {
  return turns.map((known) => (known.turn === turn ? { ...known, ...part } : known));
}

/** Whether the buyer is to speak or speaking: the learner has to wait with a further reply. */
export function buyerHasTheFloor(state: PracticeState): boolean {
  if (state.head?.ended) return false;
  return state.open !== null || state.turns.at(-1)?.speaker === 'learner';
}
