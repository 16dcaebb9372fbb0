import { describe, expect, it } from 'vitest';
import { hasMatter, likeAny, matchFacts, sureness } from '../../server/buyer/match.ts';
import { loadPersona } from '../../server/content/load.ts';
import { smallPersona } from './small-persona.ts';

const best = (question: string) => matchFacts(smallPersona, 'en', question, { among: () => true })[0];

describe('which fact a question is about', () => {
  it('finds it by its words and their kin', () => {
    expect(best('Which lamp would you like?')?.fact.id).toBe('lamp');
    expect(best('Is it for your dad?')?.fact.id).toBe('father');
  });

  it('does not go by the question words alone where the matter is another', () => {
    expect(best('What is your favourite film?')?.score ?? 0).toBeLessThan(0.42);
    expect(best('Who is your dentist?')?.score ?? 0).toBeLessThan(0.42);
    expect(best('Who is it for?')?.fact.id).toBe('father');
  });

  it('does not take one game for another because both are played', async () => {
    const { value: persona } = await loadPersona('price-war');
    const found = (question: string) => matchFacts(persona, 'en', question, { among: () => true });
    expect(found('Do you play chess?')[0]?.knows).toBe(0);
    expect(sureness(found('Do you play chess?'))).toBeLessThan(0.55);
    expect(found('Do you play handball?')[0]?.knows).toBe(1);
    expect(sureness(found('Do you play handball?'))).toBeGreaterThan(0.9);
  });

  it('is surer where two samples are near than where one is, and no surer for one that is not', () => {
    const like = (...samples: string[]) => likeAny(samples, 'How long do the old motors last?', 'en');
    const one = like('how long does a motor last?');
    expect(like('how long does a motor last?', 'how old do motors get?')).toBeGreaterThan(one);
    expect(like('how long does a motor last?', 'have you any children?')).toBeLessThanOrEqual(one + 0.01);
    expect(like('How long do the old motors last?', 'how old do motors get?')).toBe(1);
  });

  it('goes by all ways that a fact is asked for, and not by the likest one alone', () => {
    const samples: Record<string, string[]> = {
      lamp: ['what is the owl made of?', 'how long will it glow?', 'who made the owl?', 'how strongly will it glow?'],
      father: ['does the doctor come in the evening?', 'is he well?', 'who reads to him?'],
    };
    const facts = smallPersona.facts.flatMap((fact) => {
      const en = samples[fact.id];
      const nothing = { en: [], fr: [] };
      return en ? [{ ...fact, everyday: [], about: nothing, says: nothing, asked: { en, fr: [] } }] : [];
    });
    const question = 'Does the owl glow in the evening?';
    const near = (id: string) => likeAny(samples[id] ?? [], question, 'en');
    expect(near('father')).toBeGreaterThan(near('lamp'));
    expect(matchFacts({ ...smallPersona, facts }, 'en', question, { among: () => true })[0]?.fact.id).toBe('lamp');
  });

  it('knows a mere “go on” from a question with matter', () => {
    expect(hasMatter('Tell me more?', 'en')).toBe(false);
    expect(hasMatter('How are his eyes?', 'en')).toBe(true);
  });
});
