import { describe, expect, it } from 'vitest';
import { openScene, takeReply } from '../../server/buyer/buyer.ts';
import { afterBeingLost, askedBack, givenBack, isBare, isLost } from '../../server/buyer/own-words.ts';
import type { ActId } from '../../server/domain/act.ts';
import type { BuyerState } from '../../server/domain/buyer-state.ts';
import { heard, smallSetting } from './small-persona.ts';

const start = (): BuyerState => openScene(smallSetting, 'en').state;
/** What the buyer says after a line of their own, as the ids of its parts. */
const say = (line: string, reply: string, acts: ActId[] = [], state = start()): string[] =>
  takeReply(smallSetting, state, { ...heard(reply, acts), line }).plan.parts.map(({ id }) => id);

describe('a question about the buyer’s own words', () => {
  it('is one whose every word of matter stands in their line', () => {
    const line = 'I have had eleven of you here, and I crossed out the timetable.';
    expect(askedBack(line, 'Eleven what?', 'en')).toBe('asks');
    expect(askedBack(line, 'What did you cross out?', 'en')).toBe('asks');
    expect(askedBack(line, 'How do you mean?', 'en')).toBe('asks');
    expect(askedBack(line, 'Eleven, really?', 'en')).toBe('echoes');
    expect(askedBack(line, 'What does the warehouse cost?', 'en')).toBeUndefined();
    expect(askedBack(undefined, 'Eleven what?', 'en')).toBeUndefined();
    expect(askedBack('J’ai compté onze visiteurs.', 'Onze quoi ?', 'fr')).toBe('asks');
  });

  it('points at what was said where it has “that” or “it” and hardly anything else', () => {
    expect(askedBack('A reading lamp.', 'Is that good or bad?', 'en')).toBe('points');
    expect(askedBack('Une liseuse.', 'Et ensuite ?', 'fr')).toBe('points');
    expect(askedBack('A reading lamp.', 'What does that warehouse cost?', 'en')).toBeUndefined();
    expect(askedBack('Une liseuse.', 'Comment ça va ?', 'fr')).toBeUndefined();
  });

  it('is told in other words where it was not understood, as long as there are any', () => {
    const state = { ...start(), told: ['lamp'], topic: 'lamp', used: ['en:fact:lamp:0'] };
    expect(say('A reading lamp.', 'What do you mean?', ['open-question'], state)).toContain('lamp');
    const both = { ...state, used: ['en:fact:lamp:0', 'en:fact:lamp:1'] };
    expect(say('A reading lamp.', 'What do you mean?', ['open-question'], both)).toContain('own-words');
  });

  it('is the question behind having lost the thread', () => {
    expect(afterBeingLost('Sorry, I lost you: who is Luc?', 'en')).toBe('who is Luc?');
    expect(afterBeingLost('Je ne vous suis pas : qui est Luc ?', 'fr')).toBe('qui est Luc ?');
    expect(afterBeingLost('How do you mean, nothing?', 'en')).toBe('How do you mean, nothing?');
  });

  it('gets a way of speaking where nothing more is to be told', () => {
    expect(say('I have counted nine of them.', 'Nine what?', ['closed-question'])).toContain('own-words');
    expect(say('I have pressed the wrong end of it.', 'What do you mean, the wrong end?', ['open-question'])).toContain(
      'own-words',
    );
  });

  it('gets no more of what slipped out while something was kept back', () => {
    const state = { ...start(), topic: 'eyes' };
    expect(say('Nothing worries me.', 'How do you mean, nothing?', ['open-question'], state)).toContain('hinted');
  });

  it('gets its fact where the line names it', () => {
    expect(say('Nine lamps, and none of them the lamp.', 'Which lamp?', ['open-question'])).toContain('lamp');
  });

  it('asks nothing where it only says the line again, beside another question', () => {
    expect(say('I have counted nine of them.', 'Nine, really? Which lamp do you want?', ['open-question'])).toEqual(
      expect.arrayContaining(['lamp']),
    );
  });
});

describe('a question given back', () => {
  it('is the one the buyer asked', () => {
    const line = 'I grew up by the river. What did you see from the window?';
    expect(givenBack(line, 'And you?')).toBe('What did you see from the window?');
    expect(givenBack(line, 'And from your window?')).toBe('What did you see from the window?');
    expect(givenBack('Que voyez-vous de la fenêtre ?', 'Et de chez vous ?')).toBe('Que voyez-vous de la fenêtre ?');
    expect(givenBack(line, 'And you, of the price?')).toBeUndefined();
    expect(givenBack('I grew up by the river.', 'And you?')).toBeUndefined();
  });

  it('is answered from what the buyer has to say to it', () => {
    expect(say('Tell me first. Which lamp do you want?', 'A green one. And you?', ['closed-question'])).toContain('lamp');
  });
});

describe('a bare question', () => {
  it('goes with the topic only while the line is on it', () => {
    expect(isBare('Since when?', 'en')).toBe(true);
    for (const question of ['Quoi, exactement ?', 'Combien de temps ?', 'Et ensuite ?'])
      expect(isBare(question, 'fr'), question).toBe(true);
    expect(isBare('Combien de lampes ?', 'fr')).toBe(false);
    expect(isBare('Since when do you read?', 'en')).toBe(false);
    const state = { ...start(), told: ['lamp'], topic: 'lamp' };
    expect(say('My feet are wet.', 'Why?', ['open-question'], state)).toContain('unknown-why');
    expect(say('A reading lamp.', 'Why?', ['open-question'], state)).not.toContain('own-words');
  });
});

describe('what the learner states', () => {
  it('is taken for what it is', () => {
    expect(say('Hm.', 'When I was a boy we had no lamps at all.', [])).toContain('hears-you');
    expect(say('Hm.', 'I will send you the measurements on Friday.', [])).toContain('promised');
    expect(say('Hm.', 'I imagine nobody comes to help them.', [])).toContain('guessed');
    expect(say('Hm.', 'I am sorry, that was clumsy.', ['apologises'])).toContain('forgives');
    expect(say('Hm.', 'Thank you.', ['thanks'])).toContain('thanked');
  });

  it('is none of these where it sells', () => {
    for (const intent of ['hears-you', 'promised', 'guessed'])
      expect(
        say('Hm.', 'My family loves it, I will send you the contract, you must sign now.', ['closing-push']),
      ).not.toContain(intent);
  });

  it('is no confession where it is only manners', () => {
    const owned = { ...smallSetting.persona.reactions[0], id: 'owned', to: ['owns-mistake', 'apologises'] };
    const setting = { ...smallSetting, persona: { ...smallSetting.persona, reactions: [owned] } } as typeof smallSetting;
    const said = (reply: string, act: [ActId, number]) =>
      takeReply(setting, start(), heard(reply, [act])).plan.parts.map(({ id }) => id);
    expect(said('I was nearly late.', ['owns-mistake', 0.6])).not.toContain('owned');
    expect(said('I was wrong, and I know it.', ['owns-mistake', 0.95])).toContain('owned');
    expect(said("Sorry, I didn't catch that.", ['apologises', 0.9])).not.toContain('owned');
    expect(said('Sorry that I pushed.', ['apologises', 0.9])).toContain('owned');
  });
});

describe('a goodbye', () => {
  const later = { ...start(), replies: 4 };
  it('ends the talk, and nothing is asked with it', () => {
    const said = takeReply(smallSetting, later, heard("I won't keep you any longer. Thank you.", ['thanks']));
    expect(said.plan.ends).toEqual({ outcome: 'left', cause: 'farewell' });
  });

  it('lets what is told with it be heard first', () => {
    const said = takeReply(smallSetting, later, heard("We don't stock it, I'm afraid. I have to run. Goodbye!", []));
    expect(said.plan.parts.map(({ id }) => id)).toEqual(['told-no-stock', 'left']);
  });
});

describe('not having followed', () => {
  it('is one’s own, and of what was just said', () => {
    for (const said of ['I don’t follow.', 'How do you mean?', 'What do you mean by dead?', 'Je ne comprends pas.'])
      expect(isLost(said), said).toBe(true);
    for (const said of [
      'Our rivals do not understand your trade.',
      'Most firms do not follow up.',
      'What did you mean to do with the money?',
      'I didn’t get that job.',
    ])
      expect(isLost(said), said).toBe(false);
  });
});
