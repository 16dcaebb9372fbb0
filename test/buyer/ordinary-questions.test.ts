import { describe, expect, it } from 'vitest';
import { Language } from '../../server/domain/language.ts';
import { askBuyer, expectedOf, isOnTopic, sets } from './ordinary-questions/ask-buyer.ts';

const personas = [
  'cynical-shopper',
  'french-counterpart',
  'overloaded-executive',
  'practice-owner',
  'price-war',
  'return-flight',
  'two-stage-purchase',
];
/** Of 40 English and 15 French questions, written without looking at the facts. */
const wanted = { en: 36, fr: 13 };
const asked = { en: 40, fr: 15 };

const all = personas.flatMap((persona) => sets.map((set) => ({ persona, set })));

describe.each(all)('$persona, asked the $set ordinary questions', ({ persona, set }) => {
  it.each(Language.options)('keeps to what was asked, in %s', async (language) => {
    const expected = expectedOf(persona);
    const answers = (await askBuyer(persona, set)).filter((answered) => answered.language === language);
    const missed = answers.filter((answered) => !isOnTopic(answered, expected));
    expect(answers).toHaveLength(asked[language]);
    expect(
      answers.length - missed.length,
      missed.map(({ question, line }) => `${question} → ${line}`).join('\n'),
    ).toBeGreaterThanOrEqual(wanted[language]);
  });
});
