import type { Practice } from './practice.ts';

const dayMs = 24 * 3_600_000;

/**
 * Deletes the conversations of everybody in which nothing has happened for so many days, submitted or not: counted from the end, or from
 * what was said last in one that was never ended. Returns how many.
 */
export async function expire({ store, now }: Pick<Practice, 'store' | 'now'>, days: number): Promise<number> {
  const at = now();
  const before = new Date(at.getTime() - days * dayMs).toISOString();
  return store.expire(before, {
    at: at.toISOString(),
    action: 'expired',
    actor: null,
    subject: null,
    detail: { days: String(days) },
  });
}

/** Calls work again and again until it is stopped. */
type Schedule = (work: () => void, everyMs: number) => { stop(): void };

const byTimer: Schedule = (work, everyMs) => {
  const timer = setInterval(work, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};

/** Expires now and once a day. A failure is logged, and tried again the next day. */
export async function startRetention(
  practice: Pick<Practice, 'store' | 'now' | 'log'>,
  days: number,
  schedule: Schedule = byTimer,
): Promise<{ stop(): void }> {
  const run = () => expire(practice, days).catch((error: unknown) => practice.log.error({ err: error }, 'retention failed'));
  await run();
  return schedule(() => void run(), dayMs);
}
