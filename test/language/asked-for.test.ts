import { expect, test } from 'vitest';
import { type AskedFor, askedFor } from '../../server/language/asked-for.ts';

const english: [string, AskedFor | undefined][] = [
  ['Is it always this quiet on a Thursday?', 'whether'],
  ['Do the families ask questions when they see a machine?', 'whether'],
  ['The cheapest one can deliver in time?', 'whether'],
  ['Did she ask for a lamp, or was that your own idea?', 'which'],
  ['Which of the three do you like best?', 'which'],
  ['Who looks after the parts list?', 'who'],
  ['By when must you place the order?', 'when'],
  ['Where do the old motors go when they come off the line?', 'where'],
  ['How long have you been in lifts?', 'how-long'],
  ['How often does a part run out?', 'how-many'],
  ['Why sell now?', 'why'],
  ['How is the order book for next year?', 'how'],
  ['What happens now when a man turns up without the part?', 'what'],
  ['What would you need from us to move up a bit?', 'wish'],
  ['What would you hate to see happen to the firm?', 'worry'],
  ['What do the men on the floor think, the ones who will have to work it?', 'others'],
  ['What would you think of a smaller one?', 'what'],
  ['Tell me who else came up here.', 'tell'],
  ['How many hours do you bill a week?', 'how-many'],
  ['What kind of leader do you want to be?', 'what'],
  ['What scares you about it?', 'worry'],
  ['Describe a good supplier.', 'tell'],
  ['What happens if nothing changes until next year?', 'supposing'],
  ['What would you do with an extra hour a week?', 'supposing'],
  ['If it stopped at seven in the morning, what would you do?', 'supposing'],
  ['Tell me, is the roof new?', 'whether'],
  ['What made you go into operations?', 'why'],
  ['I have read your letter.', undefined],
];
const french: [string, AskedFor | undefined][] = [
  ['Vous avez une marge aujourd’hui ?', 'whether'],
  ['C’est votre fille qui travaille avec vous ?', 'whether'],
  ['Vous décidez seul ou il y a un conseil ?', 'which'],
  ['Où passez-vous vos vacances, en général ?', 'where'],
  ['Si ça tombe en panne en juillet, vous appelez qui ?', 'who'],
  ['Vous avez reçu ces offres quand ?', 'when'],
  ['Il vous reste combien de temps avant quatorze heures ?', 'how-long'],
  ['Une heure d’arrêt, ça vous coûte combien ?', 'how-many'],
  ['Pourquoi avez-vous choisi cette maison ?', 'why'],
  ['La Pologne, ça se passe comment ?', 'how'],
  ['Qu’est-ce qui vous fait hésiter ?', 'what'],
  ['De quoi auriez-vous besoin en premier ?', 'wish'],
  ['Franchement, de quoi avez-vous peur si on signe ?', 'worry'],
  ['Vos ouvriers, ils en pensent quoi ?', 'others'],
  ['Racontez-moi vos années de commandement.', 'tell'],
  ['Que dira votre femme ?', 'others'],
  ['À quel moment avez-vous su ?', 'when'],
  ['Vous pouvez m’expliquer la procédure ?', 'tell'],
  ['Qu’est-ce que vous feriez si je ratais mon avion ?', 'supposing'],
  ['Et si rien ne change, qu’est-ce que cela vous coûte ?', 'supposing'],
  ['Et si ça tombe en panne en juillet ?', 'supposing'],
  ['Dites-moi, le toit est neuf ?', 'whether'],
  ['Parlez-vous italien ?', 'whether'],
  ['J’ai lu votre lettre.', undefined],
];

test.each(english)('%s', (question, kind) => {
  expect(askedFor(question, 'en')).toBe(kind);
});

test.each(french)('%s', (question, kind) => {
  expect(askedFor(question, 'fr')).toBe(kind);
});

test('a long text without a question takes no longer than its length asks for', () => {
  expect(askedFor(`${'and so we went on and on, '.repeat(400)}until it was over.`, 'en')).toBeUndefined();
});
