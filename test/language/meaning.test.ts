import { describe, expect, it } from 'vitest';
import { everydayTopics } from '../../server/domain/everyday.ts';
import { askedMatter, askedThing } from '../../server/language/asked-thing.ts';
import { conceptsOf, phraseAt } from '../../server/language/concepts.ts';
import { everydayQuestions } from '../../server/language/everyday.ts';
import { asksYesOrNo, kindsOf } from '../../server/language/question-kind.ts';
import { stem } from '../../server/language/tokens.ts';

const shared = (english: string, french: string): boolean =>
  conceptsOf(stem(english, 'en'), 'en').some((concept) => conceptsOf(stem(french, 'fr'), 'fr').includes(concept));

describe('what words mean', () => {
  it('knows what one word has in common with another, across languages', () => {
    expect(shared('husband', 'femme')).toBe(true);
    expect(shared('rebate', 'remise')).toBe(true);
    expect(shared('husband', 'remise')).toBe(false);
  });

  it('reads a phrase as a whole', () => {
    const stems = 'where did you grow up'.split(' ').map((word) => stem(word, 'en'));
    expect(phraseAt(stems, 3, 'en')?.stems).toHaveLength(2);
    expect(phraseAt(stems, 0, 'en')).toBeUndefined();
  });

  it('gives small words and unknown ones no concept', () => {
    expect(conceptsOf(stem('the', 'en'), 'en')).toEqual([]);
    expect(conceptsOf('xylophonist', 'en')).toEqual([]);
  });
});

describe('what people ask anyone', () => {
  it.each(everydayTopics)('has several ways of asking about %s in both languages', (topic) => {
    for (const language of ['en', 'fr'] as const) {
      const questions = everydayQuestions(topic, language);
      expect(questions.length).toBeGreaterThanOrEqual(4);
      expect(new Set(questions).size).toBe(questions.length);
    }
  });

  it('knows what asks for a yes or a no', () => {
    for (const asks of [
      'Did you see it?',
      'And can they wait?',
      'Le regrettez-vous\u202f?',
      'Est-ce que ça tient\u202f?',
      'A-t-elle signé\u202f?',
    ])
      expect(asksYesOrNo(asks)).toBe(true);
    for (const other of ['Why did you see it?', 'Pourquoi le regrettez-vous\u202f?', 'Never mind.', 'Quand vient-elle\u202f?'])
      expect(asksYesOrNo(other)).toBe(false);
  });

  it('tells a question for a duration from one for a sum', () => {
    expect(kindsOf('How long have you been here?', 'en')).toEqual(['how-long']);
    expect(kindsOf('Ça coûte combien ?', 'fr')).toContain('how-much');
  });
});

describe('the thing a question names', () => {
  it.each([
    ['What is the floor area of this building?', 'en', 'The floor area'],
    ['Who chose your carpet?', 'en', 'My carpet'],
    ['Quelle est la surface de cette salle ?', 'fr', 'La surface'],
  ] as const)('is said back as the one who is asked would say it: %s', (question, language, thing) => {
    expect(askedThing(question, language)).toBe(thing);
  });

  it.each([
    ['Can you swim in that river?', 'en', 'Swim in that river'],
    ['Would you let me into the hall?', 'en', 'Let you into the hall'],
    ['Any grandchildren?', 'en', 'Grandchildren'],
    ['Have you got a cat?', 'en', 'A cat'],
    ['Vous avez un chat ?', 'fr', 'Un chat'],
    ['What is the floor area?', 'en', 'The floor area'],
  ] as const)('is said back with its verb or without an article too: %s', (question, language, thing) => {
    expect(askedMatter(question, language)).toBe(thing);
  });

  it('is nothing where only a thought is asked for', () => {
    expect(askedMatter('Do you think so?', 'en')).toBeUndefined();
    expect(askedMatter('What is too much, in your book?', 'en')).toBeUndefined();
  });

  it.each([
    ['Do you play chess?', 'en'],
    ['Vous le faites souvent ?', 'fr'],
    ['', 'en'],
  ] as const)('is left out where it cannot be told: %s', (question, language) => {
    expect(askedThing(question, language)).toBeUndefined();
  });
});
