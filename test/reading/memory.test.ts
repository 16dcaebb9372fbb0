import { queryObjects } from 'node:v8';
import { expect, it } from 'vitest';
import { remembering } from '../../server/language/remembering.ts';
import { prepareLine } from '../../server/reading/embedded/prepared-line.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';

/** How many entries a memory keeps: of this many different words, those that are not worked out anew when they are asked for again. */
function keptOf(words: number): number {
  let workedOut = 0;
  const of = remembering((word: string) => {
    workedOut++;
    return word.length;
  });
  for (let at = 0; at < words; at++) of(`word${at}`);
  // The latest first: so that asking does not push out what is still to be asked for.
  workedOut = 0;
  for (let at = words - 1; at >= 0; at--) of(`word${at}`);
  return words - workedOut;
}

it('remembers words, and no more of them the more it is asked', () => {
  expect(keptOf(3_000)).toBe(3_000);
  expect(keptOf(30_000)).toBeLessThanOrEqual(8_000);
  expect(keptOf(90_000)).toBeLessThanOrEqual(8_000);
});

it('keeps the latest lines made ready, and no more', () => {
  const first = prepareLine('What does it cost?', 'en');
  for (let at = 0; at < 20; at++) prepareLine(`Is it ${at} a year?`, 'en');
  expect(prepareLine('What does it cost?', 'en')).toBe(first);
  for (let at = 100; at < 140; at++) prepareLine(`Is it ${at} a year?`, 'en');
  expect(prepareLine('What does it cost?', 'en')).not.toBe(first);
});

/** Made-up words, each another one. */
function* madeUp(): Generator<string> {
  for (let at = 0; ; at++)
    yield `zo${[...at.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)]).join('')}q`;
}

it('keeps nothing of the replies that it has read', () => {
  const words = madeUp();
  const word = () => words.next().value as string;
  const readDifferent = (replies: number) => {
    for (let at = 0; at < replies; at++)
      embeddedReader.read({
        context: [{ speaker: 'other', text: `Does the ${word()} of your ${word()} hold in a ${word()}?` }],
        reply: `The ${word()} costs ${at} euros. I do not know your ${word()}, so what would a ${word()} of ${word()} have to do?`,
        facts: `The ${word()} is ${at} euros, the ${word()} two years.`,
      });
    return queryObjects(Object, { format: 'count' });
  };
  // What is bounded is emptied by halves, so that it goes up and down: highest points are compared, eight rounds apart.
  const highest = () => Math.max(...Array.from({ length: 8 }, () => readDifferent(400)));
  readDifferent(1_200);
  const before = highest();
  const after = highest();
  // Two objects a reply: one that is kept has five at least.
  expect(after - before).toBeLessThan(2 * 8 * 400);
}, 120_000);
