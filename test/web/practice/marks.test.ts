import { createElement } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { UnscoredReason } from '../../../server/domain/mark.ts';
import { LanguageProvider } from '../../../web/language/use-language.tsx';
import { Marks } from '../../../web/practice/marks.tsx';

type Shown = Parameters<typeof Marks>[0]['marks'][number];

/** What stands under an open mark. */
async function under(mark: Partial<Shown>, language: 'en' | 'fr' = 'en'): Promise<string> {
  const marks: Shown[] = [
    { dimension: 'listening', status: 'scored', level: 3, score: 0.5, evidence: [], note: 'You asked.', ...mark },
  ];
  const shown = createElement(Marks, {
    marks,
    source: 'embedded',
    turn: 1,
    number: 1,
    rubric: undefined,
    open: 'listening',
    setOpen: () => {},
  });
  const provided = { initial: language, children: shown };
  const stream = await renderToReadableStream(createElement(LanguageProvider, provided));
  await stream.allReady;
  return new Response(stream).text();
}
const times = (text: string, words: string): number => text.split(words).length - 1;

test('a coach’s reason stands under a mark once, and the engine’s note beside it only where it says something else', async () => {
  const coached = { source: 'coach', reason: 'You did hear him.' } as const;
  expect(times(await under({ ...coached, note: 'You did hear him.' }), 'You did hear him.')).toBe(1);
  const both = await under(coached);
  expect([times(both, 'You did hear him.'), times(both, 'You asked.')]).toEqual([1, 1]);
});

test.each(UnscoredReason.options)('why a reply has no score is said in the reader’s language: %s', async (reason) => {
  const mark = { status: 'unscored', level: null, score: null, note: '', reason } as const;
  const [english, french] = [await under(mark), await under(mark, 'fr')];
  expect(english).toMatch(/The reply is in neither|Candor could not read/);
  expect(french).toMatch(/La réplique n’est ni|Candor n’a pas réussi/);
  expect(english + french).not.toContain(reason);
});

test('a reason in words, as earlier engines gave it, is shown as it is', async () => {
  const reason = 'The reader failed on this turn.';
  expect(times(await under({ status: 'unscored', level: null, score: null, note: reason, reason }), reason)).toBe(1);
});
