import { describe, expect, it } from 'vitest';
import { asAsked, wonders } from '../../server/buyer/as-asked.ts';
import { openScene } from '../../server/buyer/buyer.ts';
import type { Setting } from '../../server/buyer/setting.ts';
import type { Act } from '../../server/domain/act.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { smallPersona } from './small-persona.ts';

const [scene] = smallPersona.scenes;
if (!scene) throw new Error('the small persona has a scene');
const setting: Setting = { persona: smallPersona, scene, seed: 1, difficulty: 'true', memory: null };
const { state } = openScene(setting, 'en');

/** The acts that are left of a reply which was read as an offer of help. */
function left(reply: string): string[] {
  const act: Act = { act: 'offers-help', turn: 1, start: 0, end: reply.length, quote: reply, strength: 0.8 };
  const reading: Reading = { reader: 'test@1', language: 'en', words: 6, line: ['statement'], acts: [act] };
  return asAsked(setting, state, { reply, reading, turn: 1 }).reading.acts.map(({ act: id }) => id);
}

describe('what a question was taken for', () => {
  it('is no offer where it asks what one could do', () => {
    expect(left('What can I do for you?')).toEqual([]);
    expect(left('How can I help you?')).toEqual([]);
    expect(left('Where would you like me to sit?')).toEqual([]);
  });

  it('stays an offer where something is offered', () => {
    expect(left('Shall I send you a page about it?')).toEqual(['offers-help']);
    expect(left('What if I sent you a page about it?')).toEqual(['offers-help']);
    expect(left('How about I send you a draft tomorrow?')).toEqual(['offers-help']);
    expect(left('I can send you a page about it.')).toEqual(['offers-help']);
  });
});

describe('asking without a question mark', () => {
  it('is heard in curiosity and in a request to tell', () => {
    for (const text of [
      'I’d be curious how you became a buyer.',
      'I’m curious what she said.',
      'Tell me the whole story.',
      'But I’d like to hear about your nights first.',
      'So let me have the three of them.',
      'I asked about your back, not the nuns.',
      'I still don’t know who Simon is to you.',
      'Je vous demandais comment il va.',
      'Je ne sais toujours pas qui décide.',
      'Je serais curieux de savoir.',
    ])
      expect(wonders(text), text).toBe(true);
  });

  it('is not heard in what one says of others', () => {
    for (const text of [
      'She was curious about the lamp.',
      'I asked nobody.',
      'I don’t know what is right for her.',
      'Je ne sais pas qui a raison.',
      'I want to help.',
      'He told me the whole story.',
      'Curieux, ce temps.',
    ])
      expect(wonders(text), text).toBe(false);
  });
});
