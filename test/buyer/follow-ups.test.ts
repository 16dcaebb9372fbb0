import { describe, expect, it } from 'vitest';
import { aimOf } from '../../server/buyer/aim.ts';
import { openScene, takeReply } from '../../server/buyer/buyer.ts';
import type { Setting } from '../../server/buyer/setting.ts';
import { loadPersona } from '../../server/content/load.ts';
import type { BuyerState } from '../../server/domain/buyer-state.ts';
import { heard, smallSetting } from './small-persona.ts';

async function meet(id: string): Promise<Setting> {
  const { value: persona } = await loadPersona(id);
  const [scene] = persona.scenes;
  if (!scene) throw new Error(`${id} has no scene`);
  return { persona, scene, seed: 1, difficulty: 'true', memory: null };
}

/** The small persona's buyer on good terms, who has told of the father. */
const toldOfFather = (): BuyerState => {
  const open = openScene(smallSetting, 'en').state;
  return { ...open, trust: 45, told: ['father'], topic: 'father', used: ['en:fact:father:0'] };
};
const partsOf = (state: BuyerState, reply: string) =>
  takeReply(smallSetting, state, heard(reply, ['open-question'])).plan.parts.map(({ id }) => id);

describe('a question that says little by itself', () => {
  it('is about what was said right before it, where it points there', () => {
    const state: BuyerState = { ...openScene(smallSetting, 'en').state, trust: 45 };
    expect(partsOf(state, 'My father read to me. What about yours?')).toContain('father');
    expect(partsOf(state, 'It rained all day. What about yours?')).not.toContain('father');
    expect(partsOf(state, 'My father read to me. What is new?')).not.toContain('father');
  });

  it('takes the person just named for a pronoun', async () => {
    const setting = await meet('french-counterpart');
    const { state } = openScene(setting, 'en');
    expect(aimOf(setting, state, 'What did he do?', undefined, 'I meant your father.')?.fact.id).toBe('father');
    expect(aimOf(setting, state, 'What did he do?')?.fact.id).not.toBe('father');
  });

  it('is not about whoever asks to be spoken of by another’s name', async () => {
    const setting = await meet('ward-manager');
    const state: BuyerState = { ...openScene(setting, 'fr').state, language: 'fr', trust: 60 };
    expect(aimOf(setting, state, 'Vous y êtes depuis longtemps ?')?.fact.id).toBe('tenure');
    expect(aimOf(setting, state, 'Et Kelly, elle y est depuis longtemps ?')?.fact.id).not.toBe('tenure');
  });
});

/** The small persona with a word more to say of the father, where it was not understood. */
const withMore = (): Setting => {
  const more = [
    {
      to: ['what' as const],
      asked: { en: ['What do you mean by old man?'], fr: [] },
      says: { en: ['My father.'], fr: ['Mon père.'] },
    },
    {
      to: ['why' as const],
      asked: { en: ['Why a lamp for your old man?'], fr: [] },
      says: { en: ['He reads.'], fr: ['Il lit.'] },
    },
  ];
  const facts = smallSetting.persona.facts.map((fact) => (fact.id === 'father' ? { ...fact, more } : fact));
  return { ...smallSetting, persona: { ...smallSetting.persona, facts } };
};

describe('what is still to be said of a fact', () => {
  const setting = withMore();
  const state = toldOfFather();
  const aim = (question: string, line?: string, from = state) => aimOf(setting, from, question, line)?.more;

  it('answers who has not understood, and a bare “why?” before any other fact', () => {
    expect(aim('What do you mean?', 'My old man.')).toBe(0);
    expect(aim('What do you mean, old man?', 'My old man.')).toBe(0);
    expect(aim('Why?', 'My old man.')).toBe(1);
    expect(aim('What do you mean?', 'My feet are wet.')).toBeUndefined();
  });

  it('answers its own question a little later, too', () => {
    const onLamp: BuyerState = { ...state, told: ['father', 'lamp'], topic: 'lamp' };
    expect(aim('Why a lamp for your old man?', 'One to read by.', onLamp)).toBe(1);
    expect(aim('Which lamp do you want?', 'One to read by.', onLamp)).not.toBe(1);
  });
});

describe('asked on about what was just told', () => {
  it('takes another fact for “that” only where it is as good as certain', async () => {
    const met = await meet('price-war');
    const facts = met.persona.facts.map((fact) => (fact.id === 'before-you' ? { ...fact, more: [] } : fact));
    const setting = { ...met, persona: { ...met.persona, facts } };
    const told = facts.find(({ id }) => id === 'before-you');
    const state: BuyerState = { ...openScene(setting, 'en').state, told: ['before-you'], topic: 'before-you' };
    const line = told?.says.en[0];
    expect(line).toBeDefined();
    expect(aimOf(setting, state, 'Is that good or bad?', line)).toBeUndefined();
    expect(aimOf(setting, state, 'Is that good or bad?', 'The weather is what it is.')).toBeDefined();
    expect(aimOf(setting, state, 'Is that Solange?', line)).toBeDefined();
  });

  it('goes on to what comes of it, and not where one thing, a yes or the same again is asked for', () => {
    const state = toldOfFather();
    const aim = (question: string) => aimOf(smallSetting, state, question)?.fact.id;
    expect(aim('What kind of father is he?')).toBe('eyes');
    expect(aim('When is the present for your father?')).toBe('father');
    expect(aim('Is the present for your father?')).toBe('father');
    expect(aim('Is it a present?')).toBe('father');
  });

  it('tells another wording only where it answers what no wording said so far does', () => {
    const facts = smallSetting.persona.facts.map((fact) =>
      fact.id === 'father'
        ? { ...fact, more: [], says: { ...fact.says, en: ['For my father.', 'His father’s present is due on Saturday.'] } }
        : fact,
    );
    const setting = { ...smallSetting, persona: { ...smallSetting.persona, facts } };
    const ids = (question: string) =>
      takeReply(setting, toldOfFather(), heard(question, ['open-question'])).plan.parts.map(
        ({ id, source }) => `${source}:${id}`,
      );
    expect(ids('When is the present due?')).toContain('fact:father');
    expect(ids('How much is the present?')).not.toContain('fact:father');
  });

  it('prefers what is untold only where it knows as much of what is asked', async () => {
    const setting = await meet('two-stage-purchase');
    const state: BuyerState = { ...openScene(setting, 'en').state, trust: 60, told: ['s-jackets'], topic: 's-before' };
    expect(aimOf(setting, state, 'Did you buy the jackets yourself?')?.fact.id).toBe('s-jackets');
    expect(aimOf(setting, state, 'How was the old system chosen?')?.fact.id).toBe('s-chose-old');
  });
});

describe('a remark that asks nothing', () => {
  it.each([
    ['cynical-shopper', 'en', 'A robot dog. I remember those, we sold them too.', true],
    ['price-war', 'fr', 'Je ne cherche pas à vous faire parler.', false],
    ['two-stage-purchase', 'fr', 'Je crois que vous savez de quoi je parle.', false],
    // Whoever guesses asks, if anything is known of it.
    ['return-flight', 'en', 'You must be proud of what you showed me yesterday.', true],
    ['return-flight', 'en', 'You must be thinking of zebras.', false],
  ] as const)('brings up a fact only where it is surely about that (%s, %s: “%s”)', async (id, language, remark, tells) => {
    const setting = await meet(id);
    const state: BuyerState = {
      ...openScene(setting, language).state,
      components: { credibility: 60, reliability: 60, intimacy: 60, selfOrientation: 40 },
      replies: 2,
    };
    const said = heard(remark, []);
    const { plan } = takeReply(setting, state, { ...said, reading: { ...said.reading, language } });
    expect(plan.parts.some(({ source }) => source === 'fact')).toBe(tells);
  });
});
