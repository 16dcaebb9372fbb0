import type { BetterReply } from '../../domain/protocol.ts';

/** An answer, and whether it holds for good. */
export type Worked = { answer: BetterReply; keep: boolean };

type Working = { answer: Promise<BetterReply>; waiting: number; abort: AbortController };

/** What was worked out, by conversation, and what is being worked out just now. */
export type KeptReplies = {
  /**
   * The answer kept for a conversation, or the one that `work` gives; those who ask meanwhile wait for the same. Once nobody waits any more
   * (`signal`), the work's own signal is aborted. Nothing is kept of work that fails or says so.
   */
  once(id: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Worked>): Promise<BetterReply>;
};

/** Answers that are kept at most; the oldest goes first. */
const most = 500;

export function createKeptReplies(): KeptReplies {
  const kept = new Map<string, BetterReply>();
  const working = new Map<string, Working>();

  const begin = (id: string, work: (signal: AbortSignal) => Promise<Worked>): Working => {
    const abort = new AbortController();
    const answer = work(abort.signal)
      .then(({ answer, keep }) => {
        if (keep) kept.set(id, answer);
        const [oldest] = kept.keys();
        if (kept.size > most && oldest !== undefined) kept.delete(oldest);
        return answer;
      })
      .finally(() => {
        if (working.get(id)?.abort === abort) working.delete(id);
      });
    const begun = { answer, waiting: 0, abort };
    working.set(id, begun);
    return begun;
  };

  return {
    async once(id, signal, work) {
      const known = kept.get(id);
      if (known) return known;
      const current = working.get(id) ?? begin(id, work);
      current.waiting++;
      const leave = () => {
        current.waiting--;
        if (current.waiting > 0) return;
        current.abort.abort();
        // Whoever asks from now on is not given work that was just given up.
        if (working.get(id) === current) working.delete(id);
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      try {
        return await current.answer;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
  };
}
