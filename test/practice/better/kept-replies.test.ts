import { expect, test } from 'vitest';
import type { BetterReply } from '../../../server/domain/protocol.ts';
import { createKeptReplies } from '../../../server/practice/better/kept-replies.ts';

const none: BetterReply = { status: 'none', reason: 'nothing-proven', turn: 1 };
const worked = { answer: none, keep: true };
const never = new AbortController().signal;

test('is worked out once, for those who ask at the same time and for those who ask later', async () => {
  const kept = createKeptReplies();
  let times = 0;
  const work = async () => {
    times++;
    return worked;
  };
  expect(await Promise.all([kept.once('a', never, work), kept.once('a', never, work)])).toEqual([none, none]);
  expect(await kept.once('a', never, work)).toBe(none);
  expect(times).toBe(1);
  await kept.once('b', never, work);
  expect(times).toBe(2);
});

test('is given up only once nobody waits any more, and begun anew for whoever comes then', async () => {
  const kept = createKeptReplies();
  const signals: AbortSignal[] = [];
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<typeof worked>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('given up')));
      if (signals.length > 1) resolve(worked);
    });
  };
  const [one, two] = [new AbortController(), new AbortController()];
  const waiting = [kept.once('a', one.signal, work), kept.once('a', two.signal, work)];
  one.abort();
  expect(signals[0]?.aborted).toBe(false);
  two.abort();
  expect(signals[0]?.aborted).toBe(true);
  expect(await Promise.allSettled(waiting)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  expect(await kept.once('a', never, work)).toBe(none);
});

test('what holds only for now is given and not kept', async () => {
  const kept = createKeptReplies();
  const better: BetterReply = { status: 'none', reason: 'no-costly-moment' };
  expect(await kept.once('a', never, async () => ({ answer: none, keep: false }))).toBe(none);
  expect(await kept.once('a', never, async () => ({ answer: better, keep: true }))).toBe(better);
});

test('nothing is kept of work that failed', async () => {
  const kept = createKeptReplies();
  await expect(kept.once('a', never, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await kept.once('a', never, async () => worked)).toBe(none);
});
