import { describe, expect, it } from 'vitest';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import { actOf, actsOf, reads } from './reads.ts';

/** The acts that a buyer would react to; as in every scene there is a fact sheet. */
const plain = (line: string | null, reply: string, facts = 'The blue whale costs 18.') =>
  actsOf(reads(line, reply, facts), 0.5);

describe('a straight answer is no dodge', () => {
  it('hears the seller’s gain told when asked for it', () => {
    const facts = 'The blue whale is not in our shop; Hartley’s next door has it for 16. We earn 5 percent on what we sell.';
    const acts = plain(
      'Where’s the catch? Why tell me?',
      'There’s none. I earn a bit on what goes over this counter, and nothing at Hartley’s.',
      facts,
    );
    expect(acts).toEqual(expect.arrayContaining(['answers-question', 'discloses-interest']));
    expect(acts).not.toContain('contradicts-facts');
    expect(acts).not.toContain('evades');
    expect(acts).not.toContain('ignores-question');
  });

  it('takes a bare no for an answer, also in French', () => {
    expect(plain('Vous l’avez en stock ?', 'Non, celui-là, nous ne l’avons pas.')).not.toContain('evades');
    expect(plain('What would it cost?', '640. That’s the bottom.')).toEqual(
      expect.arrayContaining(['answers-question', 'gives-price']),
    );
  });

  it.each([
    ['When could you deliver?', 'The ninth, not before.'],
    ['Who would come to us?', 'Marta, my colleague.'],
    ['Have you got the blue one, or is this where you show me the red?', 'No, only the red.'],
    ['So what’s in it for you?', 'Nothing. I don’t earn a thing on it.'],
    ['Qu’est-ce que vous y gagnez, vous ?', 'Rien.'],
    ['Vous livrez quand ?', 'Jeudi matin.'],
  ])('takes few words that say it for an answer: %s %s', (line, reply) => {
    const acts = plain(line, reply);
    expect(acts).toContain('answers-question');
    expect(acts).not.toContain('evades');
    expect(acts).not.toContain('ignores-question');
  });

  it.each([
    ['When could you deliver?', 'We will see about that.'],
    ['Who would come to us?', 'Sorry, all our people are excellent.'],
    ['So what’s in it for you?', 'Why so suspicious?'],
    ['Vous livrez quand ?', 'On en reparle.'],
  ])('and few words that say nothing of it for none: %s %s', (line, reply) =>
    expect(plain(line, reply)).not.toContain('answers-question'),
  );

  it('hears business named only to leave it', () => {
    const line = 'You have brought the file, I suppose.';
    expect(plain(line, 'No, we won’t talk about the file today, I’d rather get to know you.')).not.toContain('raises-business');
    expect(plain(line, 'Yes, let us talk about the file now, and about the price.')).toContain('raises-business');
    expect(
      plain('Vous avez le dossier ?', 'Non, on ne parle pas du dossier aujourd’hui, je préfère faire connaissance.'),
    ).not.toContain('raises-business');
    expect(plain('Il fait beau.', 'Bon, et notre dossier, on en est où ?')).toContain('raises-business');
  });

  it('hears no push in a page to be written for the buyer', () => {
    const push = (reply: string) =>
      actOf(reads('It is late.', reply, 'The blue whale costs 18.'), 'closing-push')?.strength ?? 0;
    expect(push('Shall I write you one page on what your peers decided, by Thursday?')).toBeLessThan(0.3);
    expect(push('Shall I write the order, by Thursday?')).toBeGreaterThan(0.4);
  });

  it('hears a guess at a feeling in “you must miss it”, advice in “you must sign it”', () => {
    expect(actsOf(reads('I left the village at eighteen. The house is sold now.', 'You must miss it.'))).not.toContain(
      'unasked-advice',
    );
    expect(actsOf(reads('I have not signed the paper yet.', 'You must sign it before Friday.'))).toContain('unasked-advice');
  });

  it('lets unease be said while a question is open', () => {
    const acts = plain('Well, what do you say to that?', 'To be honest, I’m a little nervous telling you.');
    expect(acts).toContain('names-own-feeling');
    expect(acts).not.toContain('evades');
  });

  it('accuses nobody over a figure that is rounded', () => {
    const facts = 'At two plants breakage fell by 24 and 19 percent.';
    expect(plain('And did it work?', 'Two plants saved around 20 percent.', facts)).not.toContain('contradicts-facts');
  });
});

describe('a push in other clothes', () => {
  it('takes a threat for a push, however frank it sounds', () => {
    for (const threat of [
      'If you don’t sign by Friday, the price goes up to 650.',
      'This is my last offer, take it or leave it.',
      'À prendre ou à laisser, vous le regretterez.',
    ]) {
      const acts = plain('I am not sure.', threat);
      expect(acts, threat).toEqual(expect.arrayContaining(['closing-push', 'urgency']));
      for (const fine of ['advises-against', 'refers-elsewhere', 'leaves-choice', 'detached-from-sale'] as const)
        expect(acts, threat).not.toContain(fine);
    }
  });

  it('takes no question for a promise, and no request for an account for an offer', () => {
    expect(plain('I am not sure.', 'Would you want the same service person every time?')).not.toContain('guarantees');
    expect(plain('I am not sure.', 'It works every time.')).toContain('guarantees');
    expect(plain('I am not sure.', 'Could you walk me through what happens when a part is missing?')).not.toContain(
      'offers-help',
    );
    expect(plain('I am not sure.', 'Would you walk me round the hall?')).toContain('offers-help');
  });

  it('takes no question about the other side for a push, and a push with a question word for one', () => {
    for (const question of [
      'Who signs the order on your side?',
      'By when must you place the order?',
      'Who has to say yes before you can sign anything?',
    ])
      expect(plain('I am not sure.', question), question).not.toContain('closing-push');
    for (const push of ['When can we sign?', 'Shall we sign today?', 'How soon can you sign?'])
      expect(plain('I am not sure.', push), push).toContain('closing-push');
  });

  it('takes no question about a sum or a person for a bribe', () => {
    for (const question of ['What is at stake for you personally?', 'Do you have an envelope for this year?'])
      expect(plain('I am not sure.', question), question).not.toContain('bribes');
    expect(plain('Je ne sais pas.', 'Vous avez une enveloppe pour ça ?')).not.toContain('bribes');
    expect(plain('Bonjour.', 'Vous pourriez me dire s’il y a une enveloppe fixée ?')).not.toContain('bribes');
    expect(plain('I am not sure.', 'Shall we put an envelope under the table?')).toContain('bribes');
  });

  it('takes a bribe for one as well', () => {
    expect(plain('I am not sure.', 'I could make it worth your while. An envelope, you understand.')).toEqual(
      expect.arrayContaining(['closing-push', 'winning-language']),
    );
    expect(plain('Je ne sais pas.', 'Il y aurait un petit geste pour vous, personne ne le saura.')).toContain(
      'winning-language',
    );
  });
});

describe('words that only look like a push', () => {
  it('offers to do something without asking for the order', () => {
    for (const offer of ['Shall I ring them for you?', 'Voulez-vous que je demande à mon collègue ?'])
      expect(plain('I have been to three shops.', offer), offer).not.toContain('closing-push');
  });

  it('asks openly what would have to be so', () => {
    expect(plain('It keeps me awake.', 'What would you have to see to stop worrying?')).not.toContain('soothes');
  });

  it('asks what it would take without pushing for it', () => {
    expect(plain('Why should I move at all?', 'What would it take for you to move?')).not.toContain('closing-push');
  });

  it('tells the own commission without pushing for it', () => {
    const acts = plain('What do you earn on this?', 'I get a commission of 31,000 if you sign.');
    expect(acts).toContain('discloses-interest');
    expect(acts).not.toContain('closing-push');
  });

  it('tells it in French as well', () => {
    expect(plain('Vous y gagnez quoi ?', 'Je touche 31 000 euros si vous signez.')).not.toContain('closing-push');
  });

  it('asks what comes of waiting without advising it', () => {
    const acts = plain('I just let it be.', 'What happens if you leave it alone?');
    expect(acts).toContain('open-question');
    expect(acts).not.toContain('advises-against');
  });

  it('speaks of gains without winning anybody', () => {
    expect(plain('Et alors ?', 'Vous gagnez 28 000 euros par an, et moi je perds ma prime.')).not.toContain('winning-language');
  });
});

describe('leaving, sending and telling of oneself', () => {
  it('leaves the choice without taking leave', () => {
    expect(plain('Que prenez-vous ?', 'Je vous laisse choisir le plat, je n’y connais rien.')).not.toContain('takes-leave');
    expect(plain('Anything else?', 'No. I should let you go.')).toContain('takes-leave');
  });

  it('sends nobody elsewhere by saying what is where', () => {
    expect(plain('Nobody asks.', 'So you have no use for one more answer.')).not.toContain('refers-elsewhere');
    expect(plain('Can it be hidden?', 'I would have to take it out again where you can’t see it.')).not.toContain(
      'refers-elsewhere',
    );
    expect(plain('We see her on Sundays.', 'How often do you see her?')).not.toContain('refers-elsewhere');
  });

  it('tells nothing of oneself by talking of the case or the shop', () => {
    expect(plain('Yes?', 'I’m calling about the Halden case.')).not.toContain('self-discloses');
    expect(plain('Is it there?', 'I saw it this morning in their window.')).not.toContain('self-discloses');
    expect(plain('Go on.', 'We’ve won eight out of ten.')).not.toContain('self-discloses');
  });

  it('uses everyday figures without hiding behind jargon', () => {
    const acts = plain('What for?', '80 pumps that you need for twelve years.');
    expect(acts).not.toContain('jargon');
    expect(acts).not.toContain('credential-shield');
  });
});

describe('what is aimed at the person', () => {
  it('tells a compliment from a reflection', () => {
    expect(plain('She wants the blue one.', 'You’re clearly a wonderful mother.')).toContain('flatters');
    expect(plain('Il veut le bleu.', 'Vous êtes une super maman, ça se voit.')).toContain('flatters');
  });

  it('hears an insult', () => {
    expect(plain('Non.', 'Vous êtes une vieille sorcière.')).toContain('insults');
    expect(plain('No.', 'You old miser.')).toContain('insults');
    for (const reply of ['Allez au diable avec vos douze pour cent.', 'Celui qui a fait ce tableau ne sait pas compter.'])
      expect(plain('Non.', reply), reply).toContain('insults');
    for (const reply of ['Whoever made this table can’t count.', 'You are too old to understand this.'])
      expect(plain('No.', reply), reply).toContain('insults');
    for (const reply of [
      'You are too busy to read this, so I kept it short.',
      'Whoever made this table knew the trade.',
      'Je vais au marché.',
    ])
      expect(plain('No.', reply), reply).not.toContain('insults');
  });

  it('hears a form of address that belittles', () => {
    expect(plain('No.', 'sweetie, you look tired')).toContain('informal-address');
    expect(plain('Non.', 'Alors ma belle, on signe ?')).toContain('informal-address');
    expect(plain('Non.', 'Ma belle-sœur en a une.')).not.toContain('informal-address');
    expect(plain('No.', 'Honey is our best seller.')).not.toContain('informal-address');
  });

  it('hears money that is put into a buyer’s own hand', () => {
    expect(plain('No.', 'There’s 500 euros in it for you.')).toContain('bribes');
    expect(plain('No.', 'It is 500 euros for you and for everybody.')).not.toContain('bribes');
  });

  it.each([
    'Are you a bot?',
    'Seriously, are you an AI?',
    'No, you. Are you a computer, Hector?',
    'Am I talking to a robot here?',
    'Are you human?',
    'You are a chatbot.',
    'Is this a recording?',
    'Êtes-vous un robot ?',
    'Est-ce que je parle à une machine ?',
    'Vous êtes une vraie personne ?',
    'Êtes-vous une intelligence artificielle ?',
  ])('hears who asks for the machine: %s', (reply) => {
    expect(plain('Well. What do you want?', reply)).toContain('breaks-frame');
  });

  it.each([
    'Is this a robot dog?',
    'Does the machine stop often?',
    'Are you a real fan of owls?',
    'You’re a machine, the hours you work!',
    'Le robot marche toujours ?',
    'Vous êtes une machine de guerre, au bureau.',
  ])('does not take a thing for it: %s', (reply) => {
    expect(plain('Well. What do you want?', reply)).not.toContain('breaks-frame');
  });

  it('tells the language of a reply that only asks to change it', () => {
    const asked = {
      context: [{ speaker: 'other' as const, text: 'Il me faut douze pour cent.' }],
      facts: 'Douze.',
      language: 'fr' as const,
    };
    for (const reply of ['I would rather speak English with you now.', 'Good morning.', 'Good afternoon, madam.'])
      expect(embeddedReader.read({ ...asked, reply }).language, reply).toBe('en');
    for (const reply of ['Merci, madame.', 'Entendu.'])
      expect(embeddedReader.read({ ...asked, reply }).language, reply).toBe('fr');
  });

  it('says of nobody else that they are certain', () => {
    expect(plain('It’s a full week.', 'I’m sure you’re very busy.')).not.toContain('bluffs');
  });
});

describe('a condition that presses is no advice', () => {
  it('hears pressure, not counsel, in “if you don’t sign”', () => {
    const english = plain('So, yes or no?', 'If you don’t order this week, the other shop takes the lot.');
    expect(english).not.toContain('advises-against');
    expect(plain('Alors, oui ou non ?', 'Si vous ne commandez pas ce soir, le tarif monte lundi.')).not.toContain(
      'advises-against',
    );
    const counsel = reads(
      'Should I sign?',
      'No. Don’t sign this week, wait for the second offer.',
      'Two offers are on the table.',
    );
    expect(actsOf(counsel)).toContain('advises-against');
  });

  it('takes a sorry no for an answer', () => {
    expect(plain('Do you have the red one?', 'I’m afraid not.')).toContain('answers-question');
  });
});

describe('what the buyer’s line asks for', () => {
  const asks = (line: string) => reads(line, 'Let me think about that for a moment.').line;
  it('is no price where one was only told', () => {
    expect(asks('It cost six thousand four hundred euros. So, what is it that I’m to have?')).not.toContain('price-question');
    expect(asks('Il a coûté 6400 euros. Alors, qu’est-ce qu’on veut me mettre ?')).not.toContain('price-question');
  });

  it('is the price where it is spoken of, or asked for with a figure', () => {
    for (const line of ['It must cost a fortune. Well?', 'What does it cost?', 'Does it cost more than 80 euros?'])
      expect(asks(line), line).toContain('price-question');
  });
});
