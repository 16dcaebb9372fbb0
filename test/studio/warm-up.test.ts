import { expect, test } from 'vitest';
import type { Language } from '../../server/domain/language.ts';
import type { Reader } from '../../server/domain/reading.ts';
import { warmUp } from '../../server/studio/simulation/warm-up.ts';
import { plainReader } from '../support/plain-reader.ts';
import { rubric, shopper } from '../support/small-content.ts';

const personas = [shopper, { ...shopper, id: 'other-shopper' }];

/** A reader that tells which languages it read in, a word for each turn. */
function telling(onRead: () => void = () => {}): { reader: Reader; read: (Language | undefined)[] } {
  const read: (Language | undefined)[] = [];
  return {
    read,
    reader: {
      ...plainReader,
      read(given) {
        read.push(given.language);
        onRead();
        return plainReader.read(given);
      },
    },
  };
}

test('as many turns as it is told are played, in both languages', async () => {
  const { reader, read } = telling();
  expect(await warmUp({ personas, rubric, reader }, { turns: 80, signal: new AbortController().signal })).toBe(80);
  expect(new Set(read)).toEqual(new Set(['en', 'fr']));
  // A seller who has nothing left to say takes leave, which is no turn that is read.
  expect(read.length).toBeGreaterThan(60);
  expect(read.length).toBeLessThanOrEqual(80);
});

test('without buyers, or told to play none, it plays none', async () => {
  const { reader, read } = telling();
  const { signal } = new AbortController();
  expect(await warmUp({ personas: [], rubric, reader }, { turns: 5, signal })).toBe(0);
  expect(await warmUp({ personas, rubric, reader }, { turns: 0, signal })).toBe(0);
  expect(read).toEqual([]);
});

test('it ends after the turn in which it is told to', async () => {
  const stopping = new AbortController();
  const { reader, read } = telling(() => read.length === 3 && stopping.abort());
  await warmUp({ personas, rubric, reader }, { turns: 80, signal: stopping.signal });
  expect(read).toHaveLength(3);
});

test('as long as there is other work it waits', async () => {
  const { reader, read } = telling();
  const playing = warmUp({ personas, rubric, reader }, { turns: 20, signal: new AbortController().signal });
  let whileBusy = 0;
  await new Promise<void>((done) => {
    const work = (left: number) => {
      const until = performance.now() + 10;
      while (performance.now() < until);
      whileBusy = read.length;
      if (left > 0) setImmediate(() => work(left - 1));
      else done();
    };
    work(30);
  });
  expect(whileBusy).toBeLessThan(5);
  expect(await playing).toBe(20);
});
