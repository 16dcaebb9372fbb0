import { describe, expect, it } from 'vitest';
import { actOf, actsOf, reads } from './reads.ts';

const boiler = 'The boiler has failed twice this winter, and the tenants ring me at night.';
const facts = 'The pump was changed in January. A new boiler costs 4,200, fitted. Delivery takes three weeks.';

describe('what would fit anybody', () => {
  it('is the signs of attention without a word of the matter', () => {
    for (const gamed of [
      'Thank you for being so open with me about this. I can feel how much it means to you, and I want you to know that you are not alone on this journey. We are here for you, every step of the way.',
      'I really appreciate your honesty. It sounds as though there is a lot going on beneath the surface, and I would love to create a space where you feel truly heard. What matters most to you right now?',
    ])
      expect(actsOf(reads(boiler, gamed, facts), 0.6), gamed).toContain('fits-anybody');
    expect(
      actsOf(
        reads(
          'La chaudière est tombée deux fois en panne cet hiver.',
          'Merci de votre confiance, je mesure combien c’est important pour vous. Je veux que vous vous sentiez pleinement écouté, et sachez que nous serons à vos côtés à chaque étape de ce chemin.',
          facts,
        ),
        0.6,
      ),
    ).toContain('fits-anybody');
  });

  it('is no reply that says something of it, and none that is short', () => {
    for (const honest of [
      'Twice in one winter, and it is you they ring at night. I do not know yet why it fails; the pump was new in January. What did the fitter say the second time?',
      'That is on us. The pump was changed in January and should have held; I’d not buy the new boiler for 4,200 before somebody has looked at it again, and that somebody need not be ours.',
      'I am sorry. That must be hard.',
      'I don’t know. Tell me more.',
    ])
      expect(actsOf(reads(boiler, honest, facts), 0.05), honest).not.toContain('fits-anybody');
  });
});

describe('the buyer’s own sentence', () => {
  const line = 'My son starts school in August and I have no idea about bicycles.';

  it('is an echo with a question mark, too, and admits nothing', () => {
    const echo = reads(line, 'So your son starts school in August and you have no idea about bicycles?');
    expect(actsOf(echo, 0.6)).toContain('parrots');
    expect(actsOf(echo)).not.toContain('admits-not-knowing');
    expect(
      actsOf(
        reads(
          'Mon fils entre à l’école en août et je ne connais rien aux vélos.',
          'Votre fils entre à l’école en août et vous ne connaissez rien aux vélos ?',
        ),
      ),
    ).not.toContain('admits-not-knowing');
  });

  it('is none where something comes of it', () => {
    const built = reads(
      line,
      'He starts school in August, and it’s he who has to like it. How far is the way, and is there a hill? I have no idea about your roads.',
    );
    expect(actsOf(built, 0.6)).not.toContain('parrots');
    expect(actOf(built, 'admits-not-knowing')?.quote).toContain('roads');
  });
});

describe('a recital by its build', () => {
  it('is the same sentence over and over', () => {
    for (const said of [
      'I am listening. I am listening. I am really listening.',
      'Prenez le temps qu’il faut. Prenez le temps qu’il faut. Prenez tout le temps qu’il faut.',
    ])
      expect(actsOf(reads(boiler, said), 0.6), said).toContain('recites');
    expect(
      actsOf(reads(boiler, 'I am sorry. I am so sorry. The fitter comes at seven, and I ring you at eight.'), 0.35),
    ).not.toContain('recites');
  });

  it('is a form filled in for whoever asked for nothing of it', () => {
    const form = 'Price: 4,200. Delivery: three weeks. Limit: not in August. Interest: we earn 9 %.';
    expect(actsOf(reads('Did you find the house all right?', form, facts), 0.6)).toContain('recites');
    expect(actsOf(reads('Give me the price, the delivery, the limits, in short.', form, facts), 0.35)).not.toContain('recites');
  });
});
