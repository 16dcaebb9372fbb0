import type { ServerFrame } from '../domain/protocol.ts';

/** Gets the frames of one conversation, in order. Must not throw. */
export type Listener = (frame: ServerFrame) => void;

/**
 * A buyer's line while it is being said. `attempt` counts from 1 for each turn, and is one more where what was said is taken back.
 * `forSomebody`: nobody listens, nobody speaks.
 */
export type OpenLine = {
  turn: number;
  attempt: number;
  text: string;
  readonly forSomebody: boolean;
  abort: AbortController;
  done: Promise<void>;
};

/** A conversation that somebody listens to, or whose line is open. */
export type Live = {
  readonly id: string;
  readonly listeners: Set<Listener>;
  open: OpenLine | null;
  lastAttempt: { turn: number; attempt: number };
  /** The replies that a model is reading, by turn. */
  readonly readings: Map<number, AbortController>;
};

export type Hub = {
  /**
   * Runs `work` when all earlier work on this conversation is done, and alone. What is read, stored and sent in it fits together. This
   * keeps order within the process; between processes the store's unique keys do.
   */
  exclusively<T>(id: string, work: (live: Live) => Promise<T>): Promise<T>;
  /** When nobody is left to listen, what a model reads or says is given up. */
  leave(id: string, listener: Listener): void;
  /** Something has come to an end; what nobody needs any more is forgotten. */
  rest(id: string): void;
  /** All conversations that somebody listens to or something goes on in. */
  all(): Live[];
  /** The conversations whose line is open. */
  speaking(): Live[];
};

export const broadcast = (live: Live, frame: ServerFrame): void => {
  for (const listener of live.listeners) listener(frame);
};

/** Stops the open line, if there is one; its plan stays on disk. */
export function cancelLine(live: Live): void {
  live.open?.abort.abort();
  live.open = null;
}

/** Gives up what models are reading in a conversation. */
export function cancelReadings(live: Live): void {
  for (const abort of live.readings.values()) abort.abort();
  live.readings.clear();
}

type Entry = { live: Live; tail: Promise<unknown>; waiting: number };

export function createHub(): Hub {
  const entries = new Map<string, Entry>();

  const entryOf = (id: string) => {
    const known = entries.get(id);
    if (known) return known;
    const live: Live = { id, listeners: new Set(), open: null, lastAttempt: { turn: -1, attempt: 0 }, readings: new Map() };
    const entry: Entry = { live, tail: Promise.resolve(), waiting: 0 };
    entries.set(id, entry);
    return entry;
  };

  const forgetIdle = (id: string) => {
    const entry = entries.get(id);
    if (
      entry &&
      entry.waiting === 0 &&
      entry.live.listeners.size === 0 &&
      entry.live.open === null &&
      entry.live.readings.size === 0
    )
      entries.delete(id);
  };

  return {
    exclusively(id, work) {
      const entry = entryOf(id);
      entry.waiting++;
      const result = entry.tail.then(() => work(entry.live));
      const settled = () => {
        entry.waiting--;
        forgetIdle(id);
      };
      // The next one runs whether or not this one failed; its caller gets the failure.
      entry.tail = result.then(settled, settled);
      return result;
    },
    leave(id, listener) {
      const live = entries.get(id)?.live;
      live?.listeners.delete(listener);
      if (live?.listeners.size === 0) {
        cancelReadings(live);
        if (live.open?.forSomebody) cancelLine(live);
      }
      forgetIdle(id);
    },
    rest: forgetIdle,
    all: () => [...entries.values()].map(({ live }) => live),
    speaking: () => [...entries.values()].map(({ live }) => live).filter(({ open }) => open !== null),
  };
}
