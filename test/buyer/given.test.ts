import { describe, expect, it } from 'vitest';
import { openScene, takeReply } from '../../server/buyer/buyer.ts';
import { givesFor } from '../../server/buyer/given.ts';
import type { ActId } from '../../server/domain/act.ts';
import type { Ask } from '../../server/domain/persona.ts';
import { heard, smallPersona, smallSetting } from './small-persona.ts';

const [price] = smallPersona.asks;
if (!price) throw new Error('the small persona asks the price');
const asking = (question: string, settledBy: ActId[] = ['discloses-limit']): Ask => ({
  ...price,
  says: { en: [question], fr: ['…'] },
  pressed: { en: ['Well?'], fr: ['…'] },
  settledBy,
  settledByDisclosing: [],
});
const gives = (ask: Ask, reply: string, open: boolean, ...acts: ActId[]): boolean =>
  givesFor(ask, smallSetting, heard(reply, acts), open, (act) => acts.includes(act));

describe('a question of the buyer’s own', () => {
  it('is not asked where the price was given before', () => {
    const { state } = openScene(smallSetting, 'en');
    const { state: after, plan } = takeReply(smallSetting, state, heard('It comes to ninety-one euros.', ['gives-price']));
    expect(after.asks['how-much']?.status).toBe('settled');
    expect(plan.parts.map(({ id }) => id)).not.toContain('how-much');
    expect(gives(price, 'It is not dear.', true)).toBe(false);
  });

  it('is answered by a figure of its kind, and by no other', () => {
    const long = asking('How long does it burn?');
    expect(gives(long, 'It burns for five hours.', true)).toBe(true);
    expect(gives(long, 'It costs 80 euros over five years.', true)).toBe(false);
    expect(gives(long, 'Is five hours enough?', true)).toBe(false);
    expect(gives(long, 'I tell you after five minutes.', true, 'gates')).toBe(false);
    expect(gives(long, 'I was there for five hours.', false)).toBe(false);
  });

  it('is answered by a plain yes or no where it asks for one and has just been put', () => {
    const stock = asking('Is there one in this building or isn’t there?');
    const answered = (ask: Ask, reply: string, line: string) =>
      givesFor(ask, smallSetting, { ...heard(reply, []), line }, true, () => false);
    const line = 'A lamp is a lamp. Is there one in this building or isn’t there?';
    expect(answered(stock, 'No. Not this one, not any of them.', line)).toBe(true);
    expect(answered(stock, 'Well, yes.', line)).toBe(true);
    expect(answered(stock, 'No idea.', line)).toBe(false);
    expect(answered(stock, 'Nothing of the kind is said here.', line)).toBe(false);
    expect(answered(stock, 'No.', 'Do you like rain?')).toBe(false);
    expect(answered(asking('What does it cost?'), 'No.', 'What does it cost?')).toBe(false);
  });

  it('is answered by whoever told it of themselves', () => {
    const window = asking('What did you see from the window where you grew up?', ['self-discloses']);
    expect(gives(window, 'I grew up by a port, and from my window there were boats.', false)).toBe(true);
    expect(gives(window, 'The window sticks.', false)).toBe(false);
    expect(gives(window, 'Did I see a window?', false)).toBe(false);
    expect(gives(window, 'I see the window where you grew up.', false)).toBe(false);
    const french: Ask = { ...window, says: { en: ['…'], fr: ['Que voyait-on de la fenêtre où vous avez grandi ?'] } };
    const told = heard('J’ai grandi près d’un port, et de ma fenêtre on voyait les bateaux.', []);
    const inFrench = { ...told, reading: { ...told.reading, language: 'fr' as const } };
    expect(givesFor(french, smallSetting, inFrench, false, () => false)).toBe(true);
  });
});
