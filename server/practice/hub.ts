import type { ServerFrame } from '../domain/protocol.ts';

type Listener = (frame: ServerFrame) => void;

/** A buyer's line while it is being said. `attempt` counts from 1 for each turn. */
export type OpenLine = { turn: number; attempt: number; text: string; abort: AbortController; done: Promise<void> };

/** A conversation that somebody listens to, or whose line is open. */
export type Live = {
  readonly id: string;
  readonly listeners: Set<Listener>;
  open: OpenLine | null;
  lastAttempt: { turn: number; attempt: number };
};

export type Hub = {
  /**
   * Runs `work` when all earlier work on this conversation is done, and alone. What is read, stored and sent in it fits together. This
   * keeps order within the process; between processes the store's unique keys do.
   */
  exclusively<T>(id: string, work: (live: Live) => Promise<T>): Promise<T>;
  leave(id: string, listener: Listener): void;
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

type Entry = { live: Live; tail: Promise<unknown>; waiting: number };

export function createHub(): Hub {
  const entries = new Map<string, Entry>();

  const entryOf = (id: string) => {
    const known = entries.get(id);
    if (known) return known;
    const live: Live = { id, listeners: new Set(), open: null, lastAttempt: { turn: -1, attempt: 0 } };
    const entry: Entry = { live, tail: Promise.resolve(), waiting: 0 };
    entries.set(id, entry);
    return entry;
  };

  const forgetIdle = (id: string) => {
    const entry = entries.get(id);
    if (entry && entry.waiting === 0 && entry.live.listeners.size === 0 && entry.live.open === null) entries.delete(id);
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
      entries.get(id)?.live.listeners.delete(listener);
      forgetIdle(id);
    },
    speaking: () => [...entries.values()].map(({ live }) => live).filter(({ open }) => open !== null),
  };
}
