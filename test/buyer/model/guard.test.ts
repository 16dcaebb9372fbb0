import { describe, expect, test } from 'vitest';
import { type Grounds, groundsOf } from '../../../server/buyer/model/grounds.ts';
import { createGuard, type Guard } from '../../../server/buyer/model/guard.ts';
import { type Breach, breachIn } from '../../../server/buyer/model/rules.ts';
import { compose } from '../../../server/buyer/speak.ts';
import { personas, shopperLine, writtenLines } from './moments.ts';

const grounds = { en: groundsOf(shopperLine('en')), fr: groundsOf(shopperLine('fr')) };
const ask = { source: 'ask', id: personas.get('cynical-shopper')?.asks[0]?.id ?? '' } as const;
const asking = { en: groundsOf(shopperLine('en', ask)), fr: groundsOf(shopperLine('fr', ask)) };

type Case = [rule: Breach, language: 'en' | 'fr', breaks: string, passes: string];

// What breaks a rule, and an honest line beside it that looks alike.
const cases: Case[] = [
  ['assistant', 'en', 'As an AI I have no lamps at home.', 'As a customer I have no patience left.'],
  ['assistant', 'en', 'How can I help you today', 'I can help myself, thank you.'],
  ['assistant', 'en', 'Feel free to tell me more.', 'I feel watched in here.'],
  ['assistant', 'fr', 'En tant qu’assistant, je ne peux rien dire.', 'En tant que client, je ne dis rien.'],
  ['assistant', 'fr', 'N’hésitez pas à me le demander.', 'Vous hésitez, je le vois.'],
  ['assistant', 'fr', 'Je suis un modèle de langage.', 'Je suis un homme mouillé.'],
  ['coaching', 'en', 'You should have asked an open question first.', 'You should have a towel at the door.'],
  ['coaching', 'en', 'I would give you five out of five for that.', 'I would give you the rain for that.'],
  ['coaching', 'en', 'Good job, that was active listening.', 'It is a good job, mine, when the cable holds.'],
  ['coaching', 'fr', 'Votre écoute active est remarquable.', 'Votre éclairage est remarquable.'],
  ['coaching', 'fr', 'La prochaine fois, posez une question ouverte.', 'La prochaine fois, je prends un parapluie.'],
  ['role', 'en', 'I can offer you our special offer for you today.', 'You can offer me what you like.'],
  ['role', 'en', 'Would you like to buy the lamp', 'You would like me to buy the lamp.'],
  ['role', 'fr', 'Je peux vous proposer une très belle lampe.', 'Vous pouvez me proposer ce que vous voulez.'],
  ['role', 'fr', 'Souhaitez-vous acheter la lampe', 'Vous souhaitez que j’achète la lampe.'],
  ['stage', 'en', '*sighs* I do not see it.', 'I could sigh, and I do not see it.'],
  ['stage', 'en', '(looks away) I do not see it.', 'I look away, and I do not see it.'],
  ['stage', 'en', 'Paul shrugs and looks at the door.', 'I shrug, and I look at the door.'],
  ['stage', 'fr', '[soupire] Je ne vois pas.', 'Je soupire, et je ne vois pas.'],
  ['stage', 'fr', 'Paul hausse les épaules sans un mot.', 'Je hausse les épaules, sans un mot.'],
  ['prefix', 'en', 'Buyer: I do not see it.', 'One thing: I do not see it.'],
  ['prefix', 'en', 'Paul Kessler: I do not see it.', 'Kessler, and I do not see it.'],
  ['prefix', 'fr', 'Acheteur : je ne vois pas.', 'Une chose : je ne vois pas.'],
  ['markdown', 'en', '**No**, I do not see it.', 'No, I do not see it.'],
  ['markdown', 'en', '- I do not see it', 'I do not see it – not from here.'],
  ['markdown', 'fr', '# Réponse', 'Une réponse, enfin.'],
  ['markdown', 'fr', 'Je ne vois pas 🙂', 'Je ne vois pas.'],
  [
    'language',
    'en',
    'Je ne vois vraiment pas ce que vous me voulez avec cette lampe.',
    'I really do not see what you want with that lamp.',
  ],
  [
    'language',
    'fr',
    'I really do not see what you want from me with that lamp.',
    'Je ne vois vraiment pas ce que vous me voulez avec ça.',
  ],
  ['language', 'fr', 'Ich sehe wirklich nicht, was Sie von mir wollen.', 'Je ne sais pas ce que vous voulez de moi.'],
  ['address', 'fr', 'Tu me prends pour un imbécile.', 'Vous me prenez pour un imbécile.'],
  ['address', 'fr', 'Je te le dis sans détour.', 'Je me suis tu, et le ton était sec.'],
  ['figure', 'en', 'I have seen forty of them.', 'I have seen nine of them.'],
  ['figure', 'en', 'It was 17.50 in the other shop.', 'It was too much in the other shop.'],
  ['figure', 'en', 'I need it by Friday.', 'I need it soon.'],
  ['figure', 'en', 'I live on the fifth floor.', 'I live on a high floor, you may believe it.'],
  ['figure', 'fr', 'J’en ai vu quarante-deux.', 'J’en ai vu neuf.'],
  ['figure', 'fr', 'C’était à 17h30.', 'C’était en fin de journée.'],
  ['figure', 'fr', 'Il me la faut pour vendredi.', 'Il me la faut bientôt.'],
  ['figure', 'fr', 'J’habite au cinquième étage.', 'J’habite haut, très haut.'],
  ['name', 'en', 'I was at Bergdorf before this.', 'I was in another shop before this.'],
  ['name', 'en', 'Margaret told me so.', 'Nobody told me so.'],
  ['name', 'en', 'Pinson has better light.', 'Somebody has better light.'],
  ['name', 'fr', 'J’étais chez Leclerc avant.', 'J’étais ailleurs avant.'],
  ['name', 'fr', 'Marguerite m’a dit le contraire.', 'Personne ne m’a dit le contraire.'],
  ['locked', 'en', 'A robot dog that asked my daughter to renew its subscription.', 'I have bought the wrong thing before.'],
  [
    'locked',
    'fr',
    'Un chien robot qui demandait à ma fille de renouveler son abonnement.',
    'J’ai déjà acheté la mauvaise chose.',
  ],
  ['never-says', 'en', 'I appreciate your honesty, I do.', 'I noticed your honesty.'],
  ['never-says', 'fr', 'That makes sense.', 'Cela se tient.'],
  ['outcome', 'en', 'Fine, I’ll take it.', 'I take it you are paid for this.'],
  ['outcome', 'en', 'Goodbye, and have a nice evening.', 'It is a wet evening.'],
  ['outcome', 'fr', 'D’accord, je la prends.', 'Je prends mon temps.'],
  ['outcome', 'fr', 'Au revoir, bonne soirée.', 'La soirée est humide.'],
  ['own-question', 'en', 'What do you earn on it?', 'Really?'],
  ['own-question', 'fr', 'Vous gagnez combien là-dessus ?', 'Ah bon ?'],
];

describe('each rule refuses what breaks it, and lets the honest line beside it pass', () => {
  test.each(cases)('%s (%s): %s', (rule, language, breaks, passes) => {
    expect(breachIn(breaks, grounds[language])).toBe(rule);
    expect(breachIn(passes, grounds[language])).toBeNull();
  });
});

const pieces = (text: string, size = 6) => text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];

/** All that comes out of a guard for a line, and how it ended. */
function guarded(text: string, held: Grounds, { size = 6, cut = false } = {}) {
  const guard = createGuard(held);
  for (const piece of pieces(text, size)) {
    const verdict = guard.push(piece);
    if (verdict.breach) return { passed: guard.passed, ...verdict };
  }
  return { passed: guard.passed, ...guard.end(cut), all: guard.passed };
}

/** Every so many of a persona's own wordings: all of them take more than ten minutes, since each is held against all that is locked. */
const everyNth = 41;

test.each([...personas.values()].map((persona) => [persona.id, persona] as const))(
  'what is written for %s passes to the letter, in the middle of the line and at its end',
  (_, given) => {
    const lines = given.scenes.flatMap((scene) =>
      (['en', 'fr'] as const).flatMap((language) => writtenLines(given, scene, language)),
    );
    for (const request of lines.filter((_line, index) => index % everyNth === 0)) {
      const line = compose(request.setting.persona, request.plan);
      expect(guarded(line, groundsOf(request))).toMatchObject({ breach: null, all: line });
    }
  },
);

describe('length and ends', () => {
  const long = { en: 'I do not see it, and I say so. ', fr: 'Je ne vois pas, et je le dis. ' };
  test.each(['en', 'fr'] as const)(
    'a line much longer than the persona’s own stops at its last good sentence (%s)',
    (language) => {
      const { breach, passed } = guarded(long[language].repeat(12), grounds[language]);
      expect(breach).toBe('length');
      expect(passed.split(/\s+/).length).toBeLessThanOrEqual(grounds[language].mostWords + 1);
    },
  );

  test('a line that was cut off keeps its whole sentences', () => {
    expect(guarded('I do not see it. And if I', grounds.en, { cut: true })).toMatchObject({
      breach: 'cut',
      whole: 'I do not see it.',
    });
    expect(guarded('Je ne vois pas. Et si je', grounds.fr, { cut: true })).toMatchObject({
      breach: 'cut',
      whole: 'Je ne vois pas.',
    });
    expect(guarded('I do not', grounds.en, { cut: true })).toMatchObject({ breach: 'cut', whole: null });
  });

  test.each(['en', 'fr'] as const)('a line that has to ask and does not is incomplete (%s)', (language) => {
    expect(guarded({ en: 'I do not see it.', fr: 'Je ne vois pas.' }[language], asking[language]).breach).toBe('incomplete');
    expect(guarded({ en: 'So where is it?', fr: 'Alors, où est-elle ?' }[language], asking[language]).breach).toBeNull();
  });

  test.each(['en', 'fr'] as const)('a line that has to tell a fact and tells nothing of it is incomplete (%s)', (language) => {
    const job = groundsOf(shopperLine(language, { source: 'fact', id: 'job' }));
    expect(guarded({ en: 'I will not say.', fr: 'Je ne dirai rien.' }[language], job).breach).toBe('incomplete');
    expect(
      guarded({ en: 'Lifts. For nineteen years.', fr: 'Les ascenseurs. Depuis dix-neuf ans.' }[language], job).breach,
    ).toBeNull();
  });

  const kept = {
    en: groundsOf(shopperLine('en', { source: 'guarded', id: 'separated' })),
    fr: groundsOf(shopperLine('fr', { source: 'guarded', id: 'separated' })),
  };

  test.each([
    ['en', 'Yes, you have it.'],
    ['en', 'Well, yes.'],
    ['en', 'You’ve read me well.'],
    ['en', 'I see you read people.'],
    ['en', 'You’re not wrong.'],
    ['en', 'That is about right.'],
    ['en', 'Who told you?'],
    ['en', 'I won’t deny it.'],
    ['en', 'I suppose so.'],
    ['en', 'Good guess.'],
    ['fr', 'Oui.'],
    ['fr', 'Eh bien, oui, c’est vrai.'],
    ['fr', 'Vous avez vu juste.'],
    ['fr', 'Vous n’avez pas tort.'],
    ['fr', 'On ne peut rien vous cacher.'],
    ['fr', 'Comment le savez-vous ?'],
    ['fr', 'Bien vu.'],
    ['fr', 'Je ne dis pas le contraire.'],
  ] as const)('owning that a guess was right gives away what is kept back (%s: %s)', (language, text) => {
    expect(breachIn(text, kept[language])).toBe('locked');
  });

  test.each([
    ['en', 'I did not say that.'],
    ['en', 'That is my own affair.'],
    ['fr', 'Je n’ai pas dit ça.'],
    ['fr', 'Cela ne regarde que moi.'],
  ] as const)('keeping a guess open is no breach (%s: %s)', (language, text) => {
    expect(breachIn(text, kept[language])).toBeNull();
  });

  test('a guess that names a locked fact is not confirmed, whatever the plan answers', () => {
    const persona = personas.get('cynical-shopper');
    const fact = persona?.facts.find(({ id }) => id === 'separated');
    const secret = fact?.says.en[0];
    if (secret === undefined) throw new Error('the shopper keeps nothing back');
    const guessed = groundsOf(shopperLine('en', { source: 'line', id: 'resist' }, { en: secret, fr: secret }));
    expect(breachIn('You’ve read me well.', guessed)).toBe('locked');
    expect(breachIn('You’ve read me well.', groundsOf(shopperLine('en')))).toBeNull();
  });
});

describe('a line goes out as it comes in', () => {
  const passing = (guard: Guard, text: string) => {
    const verdict = guard.push(text);
    return verdict.breach ?? verdict.text;
  };

  test('a clause of three words goes at once, and the rest at the next break', () => {
    const guard = createGuard(grounds.en);
    expect(passing(guard, 'I do not see it, ')).toBe('I do not see it,');
    expect(passing(guard, 'and I have')).toBe('');
    expect(passing(guard, ' good eyes. ')).toBe(' and I have good eyes.');
    expect(guard.end(false)).toEqual({ breach: null, text: '' });
    expect(guard.passed).toBe('I do not see it, and I have good eyes.');
  });

  test('there are reasons to wait: a word or two, a figure that may go on, a quotation', () => {
    const guard = createGuard(grounds.en);
    expect(passing(guard, 'Well, ')).toBe('');
    expect(passing(guard, 'you said “nothing is short, ')).toBe('');
    expect(passing(guard, 'we have nine” and I heard it, ')).toBe(
      'Well, you said “nothing is short, we have nine” and I heard it,',
    );
    expect(createGuard(grounds.en).push('I saw exactly 9,')).toEqual({ breach: null, text: '' });
  });

  test('a breach after good sentences leaves these, where they are an answer', () => {
    expect(guarded('I do not see it. Anyway, as an AI I cannot.', grounds.en)).toMatchObject({
      breach: 'assistant',
      whole: 'I do not see it.',
    });
    expect(guarded('Well. As an AI I cannot.', asking.en)).toMatchObject({ breach: 'assistant', whole: null });
  });

  test('a second paragraph is no part of the line', () => {
    expect(guarded('I do not see it.\n\nSeller: but look here.', grounds.en)).toMatchObject({ whole: 'I do not see it.' });
  });

  test('quotation marks round the whole line are taken off', () => {
    expect(guarded('“I do not see it. Not from here.”', grounds.en)).toMatchObject({ all: 'I do not see it. Not from here.' });
    expect(guarded('« Je ne vois pas. »', grounds.fr)).toMatchObject({ all: 'Je ne vois pas.' });
  });

  test('nothing at all is no line', () => {
    expect(guarded('', grounds.en)).toMatchObject({ breach: 'incomplete', whole: null });
    expect(guarded('  \n ', grounds.en)).toMatchObject({ breach: 'incomplete', whole: null });
  });
});
