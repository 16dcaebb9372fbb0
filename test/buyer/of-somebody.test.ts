import { describe, expect, it } from 'vitest';
import { aimOf } from '../../server/buyer/aim.ts';
import { openScene } from '../../server/buyer/buyer.ts';
import { startLine } from '../../server/buyer/line.ts';
import { notKnowingOf } from '../../server/buyer/not-knowing.ts';
import { ofSomebody } from '../../server/buyer/of-somebody.ts';
import { askedBack } from '../../server/buyer/own-words.ts';
import { castFor, type Setting } from '../../server/buyer/setting.ts';
import { compose } from '../../server/buyer/speak.ts';
import { loadPersona } from '../../server/content/load.ts';
import type { Language } from '../../server/domain/language.ts';
import { askedOf } from '../../server/language/asked-of.ts';

async function meet(id: string, language: Language = 'en') {
  const { value } = await loadPersona(id);
  const [scene] = value.scenes;
  if (!scene) throw new Error(`${id} has no scene`);
  const setting: Setting = { persona: castFor(value, scene), scene, seed: 1, difficulty: 'true', memory: null };
  const { state } = openScene(setting, language);
  const aim = (question: string, line?: string) => aimOf(setting, state, question, line)?.fact.id;
  return { setting, state, aim };
}

describe('what is asked of somebody', () => {
  it('is told by the verb, in both languages', () => {
    expect(askedOf('Does Karim know you have heard him?', 'en')).toBe('knows');
    expect(askedOf('What would she say to that?', 'en')).toBe('says');
    expect(askedOf('Have you told Karim?', 'en')).toBe('told');
    expect(askedOf('What does your husband want?', 'en')).toBe('wants');
    expect(askedOf('What would Karim do?', 'en')).toBe('does');
    expect(askedOf('Votre mère le sait ?', 'fr')).toBe('knows');
    expect(askedOf('Qu’en dirait Lucien ?', 'fr')).toBe('says');
    expect(askedOf('Vous l’avez dit à Lucien ?', 'fr')).toBe('told');
    expect(askedOf('Que voudrait-elle ?', 'fr')).toBe('wants');
  });

  it('is not what is asked of the one who is asked, nor who somebody is', () => {
    expect(askedOf('What do you think of Karim?', 'en')).toBeUndefined();
    expect(askedOf('What would you say?', 'en')).toBeUndefined();
    expect(askedOf('Who is Karim?', 'en')).toBeUndefined();
    expect(askedOf('What do your days look like?', 'en')).toBeUndefined();
    expect(askedOf('Que pensez-vous de Lucien ?', 'fr')).toBeUndefined();
    expect(askedOf('Qui est Lucien ?', 'fr')).toBeUndefined();
    expect(askedOf('Ça veut dire quoi ?', 'fr')).toBeUndefined();
  });
});

describe('a question of somebody named', () => {
  it('gets the fact that is asked for it, and who they are only where that is asked', async () => {
    const { aim } = await meet('practice-owner');
    expect(aim('Does Marie-Ange know?')).toBe('staff-aware');
    expect(aim('What would Marie-Ange say?')).toBe('marie-ange-told');
    // Why nobody has told her is no answer to whether she knows, not even where the talk is on it.
    const { setting, state } = await meet('practice-owner');
    expect(aimOf(setting, { ...state, topic: 'marie-ange-told' }, 'Does Marie-Ange know?')?.fact.id).toBe('staff-aware');
    expect(aim('Who is Marie-Ange?')).toBe('marie-ange');
    const french = await meet('practice-owner', 'fr');
    expect(french.aim('Marie-Ange le sait ?')).toBe('staff-aware');
  });

  it('is of whom the buyer named last, where it has a pronoun', async () => {
    const { setting, state, aim } = await meet('practice-owner');
    expect(aim('Does she know?', 'You should hear Marie-Ange on the stairs.')).toBe('staff-aware');
    expect(ofSomebody(setting, state, 'Does she know?', 'You should hear Marie-Ange.')?.meant[0]?.said).toBe('Marie-Ange');
    expect(ofSomebody(setting, state, 'And your boss, what does he want?', 'Ask Simon.')).toBeUndefined();
    expect(ofSomebody(setting, state, 'Do you know?', 'Ask Simon.')).toBeUndefined();
  });

  it('is of who is asked about, and of nobody beside them', async () => {
    const { setting, state } = await meet('practice-owner');
    const whom = (question: string, line: string) =>
      ofSomebody(setting, state, question, line)?.meant.map(({ label }) => label);
    expect(whom('What would he do with Marie-Ange?', 'Simon came by.')).toEqual(['Simon']);
    expect(whom('What does Odile think of Simon?', '')).toEqual(['Odile']);
    const french = await meet('practice-owner', 'fr');
    const her = ofSomebody(french.setting, french.state, 'Vous lui en avez parlé ?', 'Cela regarde Odile, d’abord.');
    expect(her?.meant.map(({ label }) => label)).toEqual(['Odile']);
  });

  it('is of whom the talk is on where the last line names nobody', async () => {
    const { setting, state } = await meet('return-flight');
    const he = ofSomebody(setting, { ...state, topic: 'lojze' }, 'Does he want to stay on?', 'Where does one put the hand?');
    expect(he?.meant[0]?.label).toBe('Lojze');
    expect(he?.meant.some(({ label }) => label === undefined || label === 'Slavko')).toBe(false);
    // Nobody is spoken of yet: any fact that is asked so of him or her will do.
    expect(ofSomebody(setting, { ...state, topic: null, told: [] }, 'Does he know?', '')?.meant.at(-1)?.label).toBeUndefined();
  });

  it('gets no portrait where no fact tells it', async () => {
    const { aim } = await meet('overloaded-executive');
    expect(aim('Does Karim know you’ve heard him?', 'I owe Karim a lunch.')).toBeUndefined();
    expect(aim('What does Karim say?')).toBe('it-head');
    const french = await meet('french-counterpart', 'fr');
    expect(french.aim('Lucien le sait ?')).toBeUndefined();
    expect(french.aim('Qui est Lucien ?')).toBeDefined();
  });

  it('is answered with the name and with not knowing, and not where a time or a reason is asked for', async () => {
    const say = async (id: string, language: Language, question: string) => {
      const { setting, state } = await meet(id, language);
      const line = startLine(setting, state);
      const of = ofSomebody(setting, state, question, '', '');
      return of && notKnowingOf(state, line, of, question) ? compose(setting.persona, line.plan()) : undefined;
    };
    expect(await say('overloaded-executive', 'en', 'Does Karim know that?')).toMatch(/^Karim\? /);
    expect(await say('overloaded-executive', 'en', 'And Fatima, does she know how much depends on her?')).toMatch(/^Fatima\? /);
    expect(await say('french-counterpart', 'fr', 'Votre mère le sait ?')).toMatch(/^Ma mère\u202f\? /);
    expect(await say('overloaded-executive', 'en', 'When did Karim say that?')).toBeUndefined();
    expect(await say('overloaded-executive', 'en', 'Have you told Karim?')).toBeUndefined();
  });
});

describe('a yes-or-no question with a verb of its own', () => {
  it('says nothing again', () => {
    const line = 'I owe Karim a lunch.';
    expect(askedBack(line, 'Does Karim know that?', 'en')).not.toBe('echoes');
    expect(askedBack(line, 'Did you see Karim?', 'en')).not.toBe('echoes');
    expect(askedBack('C’est Lucien.', 'Vous l’avez dit à Lucien ?', 'fr')).not.toBe('echoes');
    expect(askedBack(line, 'Karim, really?', 'en')).toBe('echoes');
    expect(askedBack('I saw Karim.', 'Really, Karim?', 'en')).toBe('echoes');
  });
});
