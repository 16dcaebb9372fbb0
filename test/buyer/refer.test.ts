import { describe, expect, it } from 'vitest';
import { aimOf } from '../../server/buyer/aim.ts';
import { openScene } from '../../server/buyer/buyer.ts';
import { guessedWrong } from '../../server/buyer/correct.ts';
import { kinAsked, named, numberAsked } from '../../server/buyer/refer.ts';
import type { Setting } from '../../server/buyer/setting.ts';
import { loadPersona } from '../../server/content/load.ts';

async function meet(id: string): Promise<Setting> {
  const { value: persona } = await loadPersona(id);
  const [scene] = persona.scenes;
  if (!scene) throw new Error(`${id} has no scene`);
  return { persona, scene, seed: 1, difficulty: 'true', memory: null };
}

describe('whom a question means', () => {
  it('puts those last spoken of for a pronoun, and nobody where somebody is named', async () => {
    const setting = await meet('practice-owner');
    const { state } = openScene(setting, 'en');
    expect(named(setting, state, 'Does she want it?').join(' ').toLowerCase()).toContain('daughter');
    expect(named(setting, state, 'Does your wife want it?')).toEqual([]);
    expect(named(setting, state, 'Do you want it?')).toEqual([]);
  });

  it('does not take an unknown word’s question for the nearest fact', async () => {
    const setting = await meet('ward-manager');
    const { state } = openScene(setting, 'en');
    expect(aimOf(setting, state, 'How long have you been on this ward?')?.fact.everyday).toContain('tenure');
    expect(aimOf(setting, state, 'How long have you been allergic to starch?')).toBeUndefined();
  });

  it('hears a number alone as the question it guesses at', () => {
    expect(numberAsked('Five, six, thereabouts?', 'en')).toContain('how old');
    expect(numberAsked('Five boxes?', 'en')).toEqual([]);
  });

  it('hears a guess at a relation as a question for the child', () => {
    expect(kinAsked('Are you the granddad, maybe?', 'en')).toHaveLength(1);
    expect(kinAsked('Vous êtes le tonton, non ?', 'fr')).toHaveLength(1);
    expect(kinAsked('Are you the director?', 'en')).toEqual([]);
  });
});

describe('a wrong guess', () => {
  it('is one where the fact names another of the family, and never in an open question', async () => {
    const { persona } = await meet('cynical-shopper');
    const fact = persona.facts.find(({ id }) => id === 'birthday');
    if (!fact) throw new Error('no such fact');
    const other = { ...fact, says: { en: ['On Saturday.'], fr: ['Samedi.'] }, more: [] };
    expect(guessedWrong('Is it on Sunday?', other, 'en')).toBe(true);
    expect(guessedWrong('Is it on Saturday?', other, 'en')).toBe(false);
    expect(guessedWrong('Sunday or Monday?', other, 'en')).toBe(false);
    expect(guessedWrong('When is it?', other, 'en')).toBe(false);
    expect(guessedWrong('C’est dimanche ?', other, 'fr')).toBe(true);
  });
});
