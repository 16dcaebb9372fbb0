type Waiting = { urgent: boolean; begin(): void };

/** `onWait` is told once, where there is no place at once. */
export type Entry = { urgent: boolean; signal: AbortSignal; onWait?: (() => void) | undefined };

/** Lets so many calls run at once; the others wait, urgent ones before the rest. */
export type CallQueue = {
  /** Resolves with the function that gives the place back. Rejects with the signal's reason when it is aborted. */
  enter(entry: Entry): Promise<() => void>;
  /** Calls that run, and that wait. */
  readonly running: number;
  readonly waiting: number;
};

/** One queue serves all that talk to the same server. */
export function createCallQueue(mostAtOnce: number): CallQueue {
  const waiting: Waiting[] = [];
  let running = 0;

  const leaveOnce = () => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      running--;
      waiting.shift()?.begin();
    };
  };

  return {
    get running() {
      return running;
    },
    get waiting() {
      return waiting.length;
    },
    async enter({ urgent, signal, onWait }) {
      signal.throwIfAborted();
      if (running < mostAtOnce) {
        running++;
        return leaveOnce();
      }
      const begun = Promise.withResolvers<void>();
      const entry: Waiting = {
        urgent,
        begin() {
          running++;
          signal.removeEventListener('abort', giveUp);
          begun.resolve();
        },
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(entry), 1);
        begun.reject(signal.reason);
      };
      const behind = waiting.findIndex((other) => urgent && !other.urgent);
      waiting.splice(behind < 0 ? waiting.length : behind, 0, entry);
      signal.addEventListener('abort', giveUp, { once: true });
      onWait?.();
      await begun.promise;
      return leaveOnce();
    },
  };
}
