import { describe, expect, it } from 'vitest';
import { endsWithLeave, hasLeave } from '../../server/language/parting.ts';
import { promises } from '../../server/language/promises.ts';

describe('a leave', () => {
  it('is heard at the end of a reply, in whatever words', () => {
    for (const reply of [
      "Well, I won't keep you. Thank you for the talk.",
      'I have to run for my train now. Ask the panel. Good luck!',
      'Thanks, have a lovely evening.',
      'Bon, je ne vais pas vous retenir. Merci infiniment.',
      'Je dois filer. Je vous écris demain.',
      'Merci, bonne fin de journée.',
      'Je vous souhaite une bonne soirée.',
      'It was good to meet you, goodbye.',
      'I will leave you to it.',
    ])
      expect(endsWithLeave(reply), reply).toBe(true);
  });

  it('is none where the words mean something else', () => {
    for (const reply of [
      'It must have been lonely to carry that for so long.',
      'We take care of the fitting ourselves.',
      'I see you have read the list.',
      'Je vous laisse le choix.',
      'Nous avons eu un bon retour sur ce modèle.',
      'I will run a test with your night team.',
      'Pinson has the one you want. You have a week to decide, there is no hurry.',
      'We have a night service for that, and a one-year warranty.',
      'We take care with every order.',
      'I will leave you with the brochure.',
      'I should leave you to decide that.',
      'I had to say goodbye to it.',
      'Vous avez passé une bonne nuit, j’espère.',
      'Je vais y aller doucement avec vous.',
    ])
      expect(hasLeave(reply), reply).toBe(false);
  });

  it('waits for the answer to what is asked with it', () => {
    const reply = 'I should be going now. May I send you the list?';
    expect(endsWithLeave(reply)).toBe(false);
    expect(hasLeave(reply)).toBe(true);
    expect(endsWithLeave('Before I go now, one more thing.')).toBe(false);
  });
});

describe('a promise', () => {
  it('says what one will do for the other later', () => {
    for (const reply of ["I'll send it on Friday.", 'You will have it in writing by Thursday.', 'Je vous rappelle lundi.'])
      expect(promises(reply), reply).toBe(true);
  });

  it('is not what is asked, refused, or hangs on the other', () => {
    for (const reply of [
      'Shall I send it on Friday?',
      "If you sign, I'll send it.",
      'I never send anything.',
      'Je ne sais pas.',
      'Je me rappelle ma première voiture.',
      'Je reviens de vacances.',
      'Je note que vous hésitez.',
      'Je vérifierais à votre place.',
      'I could write a book about that.',
      'I can call that an honest question.',
    ])
      expect(promises(reply), reply).toBe(false);
  });
});
