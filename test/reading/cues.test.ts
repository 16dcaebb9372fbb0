import { expect, it } from 'vitest';
import { Matcher } from '../../server/reading/embedded/matcher.ts';
import { matcherFor } from '../../server/reading/embedded/readers.ts';

it('compiles every table in both languages', () => {
  for (const side of ['reply', 'line'] as const)
    for (const language of ['en', 'fr'] as const) expect(matcherFor(side, language)).toBeDefined();
});

it('refuses a wording that begins with a gap or names no known class', () => {
  expect(() => new Matcher('en', [{ slip: { en: '~ sign' } }])).toThrow(/slip.*must begin/);
  expect(() => new Matcher('en', [{ slip: { en: '@nobody signs' } }])).toThrow(/slip.*@nobody/);
});

it('matches parts, gaps, figures and anchors within a sentence', () => {
  const matcher = new Matcher('en', [{ found: { en: '^please sign|order _? today$; only # ~ left; guarantee* =0.5' } }]);
  const find = (text: string) => {
    const words = text.split(' ');
    return matcher
      .find({
        words: words.map(matcher.know),
        figureAt: words.map((word) => /^[0-9]+$/.test(word)),
        sentences: [{ from: 0, to: words.length }],
      })
      .map(({ from, to, strength }) => [words.slice(from, to).join(' '), strength]);
  };
  expect(find('well please sign it today')).toEqual([['please sign it today', 1]]);
  expect(find('please sign it today or never')).toEqual([]);
  expect(find('only 3 of them left')).toEqual([['only 3 of them left', 1]]);
  expect(find('only 3 of them will be there and left')).toEqual([]);
  expect(find('we guaranteed it')).toEqual([['guaranteed', 0.5]]);
});

it('tries a wording wherever its first word stands, whatever kind its second part is', () => {
  const matcher = new Matcher('en', [
    { a: { en: 'i know' }, b: { en: 'i really? know' }, c: { en: 'i kno*' }, d: { en: 'i ~ it; i' } },
  ]);
  const words = ['i', 'know', 'it', 'i'];
  const found = matcher.find({
    words: words.map(matcher.know),
    figureAt: words.map(() => false),
    sentences: [{ from: 0, to: 4 }],
  });
  expect(found.map(({ name, from, to }) => [name, from, to]).sort()).toEqual([
    ['a', 0, 2],
    ['b', 0, 2],
    ['c', 0, 2],
    ['d', 0, 1],
    ['d', 0, 3],
    ['d', 3, 4],
  ]);
});
