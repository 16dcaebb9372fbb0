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
  ['Tell me who else came up here.', 'who'],
  ['Can you tell me when you have to sign?', 'when'],
  ['Tell me about the week when it stopped.', 'tell'],
  ['How many hours do you bill a week?', 'how-many'],
  ['What kind of leader do you want to be?', 'what'],
  ['What scares you about it?', 'worry'],
  ['Describe a good supplier.', 'tell'],
  ['What happens if nothing changes until next year?', 'supposing'],
  ['What would you do with an extra hour a week?', 'supposing'],
  ['If it stopped at seven in the morning, what would you do?', 'supposing'],
  ['Tell me, is the roof new?', 'whether'],
  ['What made you go into operations?', 'why'],
  ['When you say small, what do you mean?', 'what'],
  ['When the line stops, who do you call?', 'who'],
  ['And if it breaks in July?', 'supposing'],
  ['What’d you do if it broke?', 'supposing'],
  ['No worries, is that your car?', 'whether'],
  ['I’m afraid I don’t follow, what do you mean?', 'what'],
  ['What is the matter with your boiler?', 'what'],
  ['What are you like as a boss?', 'what'],
  ['And your wife, what does she think?', 'others'],
  ['What days suit you?', 'when'],
  ['What is the reason?', 'why'],
  ['Can’t you say when he comes?', 'whether'],
  ['Okay, do you know when he comes?', 'whether'],
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
  ['Dites-moi combien il vous en faut.', 'how-many'],
  ['Que dira votre femme ?', 'others'],
  ['À quel moment avez-vous su ?', 'when'],
  ['Vous pouvez m’expliquer la procédure ?', 'tell'],
  ['Qu’est-ce que vous feriez si je ratais mon avion ?', 'supposing'],
  ['Et si rien ne change, qu’est-ce que cela vous coûte ?', 'supposing'],
  ['Et si ça tombe en panne en juillet ?', 'supposing'],
  ['Dites-moi, le toit est neuf ?', 'whether'],
  ['Parlez-vous italien ?', 'whether'],
  ['Dites, le toit est neuf ?', 'whether'],
  ['Parle-t-il italien ?', 'whether'],
  ['Directement du producteur ?', 'whether'],
  ['Présentement, vous êtes combien ?', 'how-many'],
  ['Vous avez une idée du nombre de fois où il faut revenir ?', 'how-many'],
  ['Il y a eu un jour où vous avez hésité ?', 'whether'],
  ['Quand ça tombe en panne, vous faites quoi ?', 'what'],
  ['Quand comptez-vous signer, à peu près, dans l’année ?', 'when'],
  ['Y a-t-il quelqu’un qui sait quand il vient ?', 'whether'],
  ['N’avez-vous pas froid quand il neige ?', 'whether'],
  ['S’il pleut, vous faites quoi ?', 'supposing'],
  ['Pas de souci, vous avez un moment ?', 'whether'],
  ['J’ai peur de ne pas suivre, que voulez-vous dire ?', 'what'],
  ['Comment se fait-il que vous partiez ?', 'why'],
  ['Pour quelle raison partez-vous ?', 'why'],
  ['Quels jours êtes-vous là ?', 'when'],
  ['Comment prend-on rendez-vous ?', 'how'],
  ['Comment cela se voit chez vous ?', 'how'],
  ['Vous travaillez avec qui là-bas ?', 'who'],
  ['J’ai lu votre lettre.', undefined],
];

test.each(english)('%s', (question, kind) => {
  expect(askedFor(question, 'en')).toBe(kind);
});

test.each(french)('%s', (question, kind) => {
  expect(askedFor(question, 'fr')).toBe(kind);
});

test.each(['comment ', 'que ', 'qu’est-ce que cela coûte, ', 'combien d’ans ', 'what would you ', 'if it, '])(
  'over and over “%s” takes no time',
  (said) => {
    const text = `${said.repeat(100_000 / said.length)}par an?`;
    const begun = performance.now();
    for (const language of ['en', 'fr'] as const) askedFor(text, language);
    expect(performance.now() - begun).toBeLessThan(300);
  },
);
