import { describe, expect, it } from 'vitest';
import { Language } from '../../server/domain/language.ts';
import { askBuyer, expectedOf, isOnTopic, knownMissesOf, sets } from './ordinary-questions/ask-buyer.ts';

const personas = [
  'cynical-shopper',
  'french-counterpart',
  'overloaded-executive',
  'practice-owner',
  'price-war',
  'return-flight',
  'two-stage-purchase',
];
/** Of 40 questions in one language and 15 in the other, written without looking at the facts. */
const wanted = new Map([
  [40, 36],
  [15, 13],
]);

/** The last sets were not mended for, or only in part; their known misses are listed by name, and nothing else may go wrong. */
const blind = ['sixth', 'seventh', 'eighth'] as const;
const all = [
  ...personas.flatMap((persona) => sets.filter((set) => !blind.some((last) => last === set)).map((set) => ({ persona, set }))),
  // Came later, and was asked two sets.
  { persona: 'ward-manager', set: 'first' as const },
  { persona: 'ward-manager', set: 'second' as const },
];

describe.each(all)('$persona, asked the $set ordinary questions', ({ persona, set }) => {
  it.each(Language.options)('keeps to what was asked, in %s', async (language) => {
    const expected = expectedOf(persona);
    const answers = await askBuyer(persona, set, [language]);
    const missed = answers.filter((answered) => !isOnTopic(answered, expected));
    const least = wanted.get(answers.length);
    expect(least, `${answers.length} questions`).toBeDefined();
    expect(
      answers.length - missed.length,
      missed.map(({ question, line }) => `${question} → ${line}`).join('\n'),
    ).toBeGreaterThanOrEqual(least ?? 0);
  });
});

const blindly = [
  ...personas.flatMap((persona) => blind.map((set) => ({ persona, set }))),
  { persona: 'ward-manager', set: 'seventh' as const },
  { persona: 'ward-manager', set: 'eighth' as const },
];
describe.each(blindly)('$persona, asked the $set ordinary questions', ({ persona, set }) => {
  it.each(Language.options)('misses those that are known to miss and no others, in %s', async (language) => {
    const expected = expectedOf(persona);
    const known = knownMissesOf(persona);
    const answers = await askBuyer(persona, set, [language]);
    const missed = answers.filter((answered) => !isOnTopic(answered, expected));
    const named = answers.filter(({ question }) => known.has(question));
    const said = ({ question, line }: (typeof answers)[number]) => `${question} → ${line}`;
    // One that is answered now is taken from the list, so that it stays answered.
    expect(missed.map(said)).toEqual(named.map(said));
  });
});
