import { describe, expect, it } from 'vitest';
import { openScene, takeReply } from '../../server/buyer/buyer.ts';
import { react } from '../../server/buyer/react.ts';
import { strangeMistake } from '../../server/buyer/stranger.ts';
import type { ActId } from '../../server/domain/act.ts';
import { heard, smallSetting } from './small-persona.ts';

const { state: start } = openScene(smallSetting, 'en');
const owned = (reply: string, acts: ActId[] = ['owns-mistake']) => strangeMistake(smallSetting, start, heard(reply, acts));

describe('a mistake owned that is none between the two', () => {
  it('is asked back by its name, and trust does not rise', () => {
    const reply = heard('I’m sorry, I sent you the wrong invoice and never told you.', ['owns-mistake', 'apologises']);
    const { state, plan } = takeReply(smallSetting, start, reply);
    expect(strangeMistake(smallSetting, start, reply)?.thing).toBe('The invoice');
    expect(plan.parts.map(({ id }) => id)).toEqual(['not-ours']);
    expect(state.trust).toBeLessThanOrEqual(start.trust);
  });

  it.each([
    ['of a thing that the scene knows', 'I’m sorry, I sold you the wrong lamp.'],
    ['of a thing that the buyer may be asked about', 'I’m sorry, I sent you the wrong present.'],
    ['of this very talk', 'I’m sorry, I interrupted you in the middle of the invoice.'],
    ['with somebody else', 'I once sent a client the wrong invoice and was ashamed of it.'],
    ['that names no thing', 'I’m sorry, I got you wrong.'],
  ])('is not one %s', (_, reply) => {
    expect(owned(reply)).toBeUndefined();
  });

  it('is not one where a breach is open: then it may well be owned', () => {
    const broken = { ...start, breaches: [{ act: 'bluffs' as const, turn: 1, quote: 'x', named: false, repaired: false }] };
    const reply = heard('I’m sorry, I told you something wrong about the invoice.', ['owns-mistake']);
    expect(strangeMistake(smallSetting, broken, reply)).toBeUndefined();
  });
});

describe('what a reply is held to', () => {
  const gain = (reply: string) => react(smallSetting, start, heard(reply, ['discloses-limit'])).trust - start.trust;

  it('weighs candour more where something of the fact sheet is told by it', () => {
    expect(gain('I’m afraid we don’t stock it.')).toBeGreaterThan(2 * gain('Our only limit is that there is none like us.'));
  });

  it('passes by no question that was not asked', () => {
    const reply = heard('Who is it for?', ['ignores-question']);
    expect(react(smallSetting, start, reply).trust).toBe(start.trust);
    const asked = { ...reply, reading: { ...reply.reading, line: ['question' as const] } };
    expect(react(smallSetting, start, asked).trust).toBeLessThan(start.trust);
  });
});
