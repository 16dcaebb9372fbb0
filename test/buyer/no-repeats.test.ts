import { describe, expect, it } from 'vitest';
import { openScene } from '../../server/buyer/buyer.ts';
import { castFor, type Setting } from '../../server/buyer/setting.ts';
import { compose } from '../../server/buyer/speak.ts';
import { loadContent } from '../../server/content/load.ts';
import type { Language } from '../../server/domain/language.ts';
import { takeTurn } from '../../server/practice/take-turn.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';

/** Small replies and returning questions: what wears a buyer's wordings out soonest. */
const replies: Record<Language, string[]> = {
  en: [
    'I see.',
    'What brings you here?',
    'Right.',
    'How are you?',
    'Mm.',
    'What matters most to you?',
    'Okay.',
    'Why is that?',
    'Fine.',
    'Tell me more.',
  ],
  fr: [
    'Je vois.',
    "Qu'est-ce qui vous amène ?",
    "D'accord.",
    'Comment allez-vous ?',
    'Bien.',
    "Qu'est-ce qui compte le plus pour vous ?",
    'Entendu.',
    'Pourquoi donc ?',
    'Bon.',
    'Dites-m’en plus.',
  ],
};
const content = await loadContent();
const rubric = content.rubrics.get('trust-based-selling')?.value;
if (!rubric) throw new Error('the default rubric ships');

describe('in thirty turns of small replies a buyer repeats no line and no wording', () => {
  for (const { value: persona } of content.personas.values())
    for (const scene of persona.scenes)
      it.each(['en', 'fr'] as const)(`${persona.id}, ${scene.id}, %s`, (language) => {
        const setting: Setting = { persona: castFor(persona, scene), scene, seed: 5, difficulty: 'gentle', memory: null };
        const opening = openScene(setting, language);
        // Time and goodwill enough: this is about wordings, not about patience.
        let state = {
          ...opening.state,
          patience: 60,
          components: { credibility: 50, reliability: 50, intimacy: 45, selfOrientation: 45 },
        };
        const transcript: { speaker: 'buyer' | 'learner'; text: string }[] = [];
        const said: string[] = [];
        const say = (plan: Parameters<typeof compose>[1]) => {
          const text = compose(setting.persona, plan);
          transcript.push({ speaker: 'buyer', text });
          said.push(...plan.parts.map((part) => compose(setting.persona, { ...plan, parts: [part] })));
        };
        if (opening.plan) say(opening.plan);
        for (let turn = 0; turn < 30; turn++) {
          const reply = replies[language][turn % replies[language].length] ?? '';
          const taken = takeTurn({ setting, rubric, reader: embeddedReader, state, transcript, reply });
          transcript.push({ speaker: 'learner', text: reply });
          state = { ...taken.heard.state, components: state.components };
          say(taken.plan);
          if (taken.plan.ends) break;
        }
        expect(said.length).toBeGreaterThan(8);
        expect(new Set(said).size).toBe(said.length);
      });
});
