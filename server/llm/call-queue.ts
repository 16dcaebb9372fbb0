type Waiting = { urgent: boolean; begin(): void; onPlace: ((place: number) => void) | undefined; place: number };

export type Entry = { urgent: boolean; signal: AbortSignal; onPlace?: ((place: number) => void) | undefined };

/** Lets so many calls run at once; the others wait, urgent ones before the rest, and are told their place. */
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

  const tellPlaces = () => {
    waiting.forEach((entry, index) => {
      if (entry.place === index + 1) return;
      entry.place = index + 1;
      entry.onPlace?.(entry.place);
    });
  };

  const leaveOnce = () => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      running--;
      waiting.shift()?.begin();
      tellPlaces();
    };
  };

  return {
    get running() {
      return running;
    },
    get waiting() {
      return waiting.length;
    },
    async enter({ urgent, signal, onPlace }) {
      signal.throwIfAborted();
      if (running < mostAtOnce) {
        running++;
        return leaveOnce();
      }
      const begun = Promise.withResolvers<void>();
      const entry: Waiting = {
        urgent,
        onPlace,
        place: 0,
        begin() {
          running++;
          signal.removeEventListener('abort', giveUp);
          begun.resolve();
          onPlace?.(0);
        },
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(entry), 1);
        tellPlaces();
        begun.reject(signal.reason);
      };
      const behind = waiting.findIndex((other) => urgent && !other.urgent);
      waiting.splice(behind < 0 ? waiting.length : behind, 0, entry);
      signal.addEventListener('abort', giveUp, { once: true });
      tellPlaces();
      await begun.promise;
      return leaveOnce();
    },
  };
}
