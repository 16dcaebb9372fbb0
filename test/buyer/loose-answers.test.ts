import { describe, expect, it } from 'vitest';
import { openScene, takeReply } from '../../server/buyer/buyer.ts';
import type { Persona } from '../../server/domain/persona.ts';
import { heard, smallPersona, smallSetting } from './small-persona.ts';

const trust = { credibility: 45, reliability: 45, intimacy: 45, selfOrientation: 55 };
/** What is said first to a question, as the ids of its parts. */
function saidTo(question: string, persona: Persona = smallPersona): string[] {
  const setting = { ...smallSetting, persona };
  const state = { ...openScene(setting, 'en').state, components: trust, trust: 45 };
  const { plan } = takeReply(setting, state, heard(question, ['open-question']));
  return plan.parts.map(({ id }) => id);
}
const { 'unknown-when': _, ...without } = smallPersona.lines;

describe('a question that no fact answers', () => {
  it('is answered by what it asks for', () => {
    expect(saidTo('When did the volcano last erupt?')).toEqual(['unknown-when']);
    expect(saidTo('Who trained the elephants?')).toEqual(['unknown-who']);
    expect(saidTo('Is the volcano asleep, or only tired?')).toEqual(['unknown-which']);
  });

  it('is not known of by its name where the persona has no such line', () => {
    expect(saidTo('When did the volcano erupt?', { ...smallPersona, lines: without })).toEqual(['unknown-of']);
  });

  it('is private where it asks for a thing of life at home, and not for one of work', () => {
    expect(saidTo('Do you still have your rabbit?')).toContain('own-of');
    expect(saidTo('Would your team find time for the elephants?')).not.toContain('own-of');
  });
});

describe('a guess at what was not told', () => {
  it('has not taken up what was meant', () => {
    const meant = { ...smallPersona.reactions[0], id: 'meant', to: ['reflects-meaning' as const] };
    const setting = { ...smallSetting, persona: { ...smallPersona, reactions: [meant] as Persona['reactions'] } };
    const given = heard('I suppose you have seen enough elephants for one spring.', ['reflects-meaning']);
    const told = (ids: string[]) => {
      const state = { ...openScene(setting, 'en').state, components: trust, trust: 45, told: ids };
      return takeReply(setting, state, given).plan.parts.map(({ source }) => source);
    };
    expect(told([])).not.toContain('reaction');
    expect(told(['father'])).toContain('reaction');
  });
});
