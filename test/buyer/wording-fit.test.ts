import { describe, expect, it } from 'vitest';
import { wordingFit } from '../../server/buyer/wording-fit.ts';

const best = (question: string, language: 'en' | 'fr', ...wordings: string[]): string | undefined =>
  wordings.toSorted((a, b) => wordingFit(question, b, language) - wordingFit(question, a, language))[0];

describe('the wording of a fact', () => {
  it('has what the question asks for', () => {
    const [number, reason, person] = [
      'Four of them, since the summer.',
      'Because it was too far to go.',
      'I asked Yvonne to do it.',
    ];
    expect(best('How many were there?', 'en', reason, person, number)).toBe(number);
    expect(best('Why was it left?', 'en', number, person, reason)).toBe(reason);
    expect(best('Who did that?', 'en', number, reason, person)).toBe(person);
  });

  it('has the words of the question before others', () => {
    const [lyon, night] = ['Lyon se réveille tard.', 'Elle travaille la nuit.'];
    expect(best('Qu’est-ce qui vous manque de Lyon ?', 'fr', night, lyon)).toBe(lyon);
  });

  it('says yes or no where that was asked, and not where something else was', () => {
    const [no, plain] = ['No, never again.', 'It went badly.'];
    expect(best('Did you go back there?', 'en', plain, no)).toBe(no);
    expect(best('How did it go?', 'en', no, plain)).toBe(plain);
  });
});
