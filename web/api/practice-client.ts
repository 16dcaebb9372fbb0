import type { ServerFrame } from '../../server/domain/protocol.ts';
import { backoffMs } from './backoff.ts';
import { type Outbound, parseFrame, type Socket, type StartChoices } from './frames.ts';
import type { Memory } from './memory.ts';
import { initialState, type PracticeEvent, type PracticeState, type Problem, reduce } from './practice-state.ts';

type PracticeClientOptions = {
  open(): Socket;
  memory: Memory;
  newId(): string;
  /** 0..1, spreads reconnections. */
  random(): number;
  /** How long an acknowledgement or a connection may take before the connection counts as dead. */
  patienceMs: number;
};

/** What the connection is for: a conversation to be opened, or one to be carried on. */
type Wish =
  | { type: 'start'; frame: Outbound; sent: boolean }
  | { type: 'resume'; conversation: string; rewindTo?: number; rewindSent?: boolean };

/** A start or rewind that someone waits for. */
type Pending = { resolve(conversation: string): void; reject(problem: Problem): void };

const lostStart: Problem = { code: 'connection-lost', message: '', retryable: true };
/** Given up before anything went out: nothing has come of it. */
const leftStart: Problem = { code: 'left', message: '', retryable: true };

/**
 * One learner's practice connection: keeps a single socket for the current conversation, reconnects with growing pauses, resumes, and
 * sends an unacknowledged reply again under its old id, so that nothing is lost or counted twice. Its state is `reduce` over what
 * happens; listeners are told of each change.
 */
export class PracticeClient {
  private readonly options: PracticeClientOptions;
  private state: PracticeState = initialState;
  private readonly listeners = new Set<() => void>();
  private socket: Socket | null = null;
  private wish: Wish | null = null;
  private pending: Pending | null = null;
  private attempt = 0;
  private reconnectTimer: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private resendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PracticeClientOptions) {
    this.options = options;
  }

  readonly getState = (): PracticeState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens a new conversation; resolves to its id, rejects with a `Problem`. */
  start(choices: StartChoices): Promise<string> {
    return this.opening({ type: 'start', frame: { type: 'start', ...choices }, sent: false });
  }

  /** Carries on a conversation; does nothing if it is the current one. */
  resume(conversation: string): void {
    if (this.wish?.type === 'resume' && this.wish.conversation === conversation) return;
    this.begin({ type: 'resume', conversation });
  }

  /** Opens a new conversation that branches just before a reply of `conversation`; resolves to its id, rejects with a `Problem`. */
  rewind(conversation: string, turn: number): Promise<string> {
    if (this.wish?.type === 'resume' && this.wish.conversation === conversation && this.state.connection === 'open') {
      const promise = this.wait();
      this.wish = { ...this.wish, rewindTo: turn, rewindSent: true };
      this.send({ type: 'rewind', turn });
      return promise;
    }
    return this.opening({ type: 'resume', conversation, rewindTo: turn });
  }

  /** Says `text` (1..4000 characters). It is kept, and sent as soon as there is a connection. One reply at a time. */
  reply(text: string): void {
    if (this.state.outgoing || !this.state.head) return;
    const outgoing = { id: this.options.newId(), text };
    this.options.memory.saveOutgoing(this.state.head.id, outgoing);
    this.dispatch({ type: 'queued', outgoing });
    this.sendOutgoing();
  }

  hint(): void {
    if (this.state.connection !== 'open') return;
    this.dispatch({ type: 'hint-asked' });
    this.send({ type: 'hint' });
  }

  end(): void {
    if (this.state.connection === 'open') this.send({ type: 'end' });
  }

  dismissHint(): void {
    this.dispatch({ type: 'hint-dismissed' });
  }

  dismissProblem(): void {
    this.dispatch({ type: 'problem', problem: null });
  }

  /** Text that the server refused, once; null if there is none. */
  takeReturned(): string | null {
    const { returned } = this.state;
    if (returned !== null) this.dispatch({ type: 'returned-taken' });
    return returned;
  }

  /** Asks for the conversation anew, for example after the buyer could not answer. */
  refresh(): void {
    this.dispatch({ type: 'problem', problem: null });
    if (this.socket && this.wish?.type === 'resume') this.send({ type: 'resume', conversation: this.wish.conversation });
  }

  /** Tries to connect now instead of at the end of the pause. */
  retryNow(): void {
    if (this.wish && !this.socket) this.connect();
  }

  /** The network says it is gone: does not wait for the socket to notice. */
  networkLost(): void {
    if (this.socket) this.lost();
  }

  /** Gives up the connection and forgets the conversation; an unsent reply stays in memory for the next `resume`. A start that never went out is rejected as `left`. */
  leave(): void {
    const unsent = this.wish?.type === 'start' && !this.wish.sent;
    this.drop();
    this.wish = null;
    this.settle(unsent ? leftStart : lostStart);
    this.dispatch({ type: 'closed' });
  }

  private opening(wish: Wish): Promise<string> {
    const promise = this.wait();
    this.begin(wish);
    return promise;
  }

  private wait(): Promise<string> {
    this.settle(lostStart);
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
    });
  }

  private begin(wish: Wish): void {
    this.drop();
    this.wish = wish;
    this.attempt = 0;
    this.dispatch({ type: 'closed' });
    if (wish.type === 'resume') this.recall(wish.conversation);
    this.connect();
  }

  private recall(conversation: string): void {
    const outgoing = this.options.memory.outgoing(conversation);
    if (outgoing) this.dispatch({ type: 'queued', outgoing });
  }

  private connect(): void {
    clearTimeout(this.reconnectTimer);
    this.dispatch({ type: 'opened' });
    const socket = this.options.open();
    this.socket = socket;
    this.watch();
    socket.onopen = () => {
      if (this.wish?.type === 'start') {
        this.wish.sent = true;
        this.send(this.wish.frame);
      } else if (this.wish) {
        this.send({ type: 'resume', conversation: this.wish.conversation });
      }
    };
    socket.onmessage = (message: MessageEvent) => {
      const frame = parseFrame(message.data);
      if (frame) this.receive(frame);
    };
    socket.onclose = () => this.lost();
  }

  private receive(frame: ServerFrame): void {
    if (frame.type === 'started') {
      this.started(frame);
      return;
    }
    const before = this.state.outgoing;
    this.dispatch({ type: 'frame', frame });
    const after = this.state.outgoing;
    if (before && !after) this.outgoingSettled();
    if (frame.type === 'error') this.refused(frame, before !== null && frame.inReplyTo === before.id);
    else if (frame.type === 'line' && after) this.sendOutgoing();
    if (this.state.stale && this.wish?.type === 'resume') this.send({ type: 'resume', conversation: this.wish.conversation });
  }

  private started(frame: Extract<ServerFrame, { type: 'started' }>): void {
    clearTimeout(this.watchdog);
    this.attempt = 0;
    const { id } = frame.conversation;
    const wish = this.wish;
    if (wish?.type === 'resume' && wish.conversation === id && wish.rewindTo !== undefined) {
      if (!wish.rewindSent) this.send({ type: 'rewind', turn: wish.rewindTo });
      wish.rewindSent = true;
      this.dispatch({ type: 'frame', frame });
      return;
    }
    this.wish = { type: 'resume', conversation: id };
    const before = this.state.outgoing;
    this.dispatch({ type: 'frame', frame, opening: wish?.type === 'start' });
    if (before && !this.state.outgoing) this.options.memory.saveOutgoing(id, null);
    this.pending?.resolve(id);
    this.pending = null;
    this.sendOutgoing();
  }

  private refused(error: Problem, aboutReply: boolean): void {
    clearTimeout(this.watchdog);
    if (this.pending) {
      this.settle(error);
      if (this.wish?.type === 'start') this.leave();
      else if (this.wish) this.wish = { type: 'resume', conversation: this.wish.conversation };
      return;
    }
    // `busy` is answered when the open line has come; anything else that may pass is tried again after a pause.
    if (aboutReply && this.state.outgoing && error.code !== 'busy') {
      clearTimeout(this.resendTimer);
      this.resendTimer = setTimeout(() => this.sendOutgoing(), backoffMs(2 + this.attempt++, this.options.random()));
    } else if (!this.state.head) {
      // The conversation cannot be had (not found, forbidden): the page shows why; trying on would not help.
      this.drop();
      this.wish = null;
    }
  }

  private sendOutgoing(): void {
    const { outgoing, connection } = this.state;
    if (!outgoing || connection !== 'open') return;
    this.send({ type: 'reply', id: outgoing.id, text: outgoing.text });
    this.watch();
  }

  private outgoingSettled(): void {
    clearTimeout(this.watchdog);
    clearTimeout(this.resendTimer);
    this.attempt = 0;
    if (this.state.head) this.options.memory.saveOutgoing(this.state.head.id, null);
  }

  private send(frame: Outbound): void {
    this.socket?.send(JSON.stringify(frame));
  }

  /** A connection can be dead without a word: without an answer in time it is given up and made anew. */
  private watch(): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.lost(), this.options.patienceMs);
  }

  private lost(): void {
    this.drop();
    if (!this.wish) return;
    if (this.wish.type === 'start' && this.wish.sent) {
      // The server may have opened it: starting again without asking could open a second one.
      this.wish = null;
      this.settle(lostStart);
      this.dispatch({ type: 'closed' });
      return;
    }
    if (this.wish.type === 'resume' && this.wish.rewindSent) {
      this.wish = { type: 'resume', conversation: this.wish.conversation };
      this.settle(lostStart);
    }
    this.dispatch({ type: 'lost' });
    this.reconnectTimer = setTimeout(() => this.connect(), backoffMs(this.attempt++, this.options.random()));
  }

  private drop(): void {
    clearTimeout(this.reconnectTimer);
    clearTimeout(this.watchdog);
    clearTimeout(this.resendTimer);
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  private settle(problem: Problem): void {
    this.pending?.reject(problem);
    this.pending = null;
  }

  private dispatch(event: PracticeEvent): void {
    const next = reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
