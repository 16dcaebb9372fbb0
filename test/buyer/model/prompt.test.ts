import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openScene } from '../../../server/buyer/buyer.ts';
import { figuresIn } from '../../../server/buyer/model/figures-in.ts';
import { groundsOf } from '../../../server/buyer/model/grounds.ts';
import { linePrompt } from '../../../server/buyer/model/line-prompt.ts';
import { contentOf } from '../../../server/buyer/model/locked.ts';
import { castFor, type Setting } from '../../../server/buyer/setting.ts';
import { compose, type LineRequest } from '../../../server/buyer/speak.ts';
import { loadContent } from '../../../server/content/load.ts';
import { loadPrompt } from '../../../server/content/load-prompt.ts';
import type { LinePlan } from '../../../server/domain/buyer-state.ts';
import type { Language } from '../../../server/domain/language.ts';
import type { Persona } from '../../../server/domain/persona.ts';
import type { Speaker } from '../../../server/domain/reading.ts';
import type { ChatModel, Message } from '../../../server/llm/chat-model.ts';
import { memoryOf, rehearse } from '../../../server/practice/rehearsal.ts';
import { asContext, sheetText, takeTurn } from '../../../server/practice/take-turn.ts';
import { embeddedReader } from '../../../server/reading/embedded/reader.ts';
import { createModelReader } from '../../../server/reading/model/model-reader.ts';
import { personas } from './moments.ts';

const prompt = await loadPrompt('buyer', undefined);
const readerPrompt = await loadPrompt('reader', undefined);
const { rubrics } = await loadContent(undefined);
const rubric = rubrics.get('trust-based-selling')?.value;
if (!rubric) throw new Error('the default rubric is not there');

/** The reader's messages for a reply, as a model would get them. */
async function readerMessages(input: Parameters<typeof embeddedReader.read>[0]): Promise<readonly Message[]> {
  let asked: readonly Message[] = [];
  const model: ChatModel = {
    name: 'none',
    async *stream() {},
    async object({ messages, schema }) {
      asked = messages;
      return schema.parse({ found: [] });
    },
  };
  const reader = createModelReader({ model, prompt: readerPrompt, samples: 1, base: embeddedReader });
  await reader.read(input, { signal: new AbortController().signal });
  return asked;
}

const generic: Record<Language, string[]> = {
  en: [
    'What worries you most about it?',
    'It sounds as if that was not easy for you.',
    'Tell me more about that.',
    'I do not know.',
    'Why?',
    'Ours is the best.',
  ],
  fr: [
    'Qu’est-ce qui vous inquiète le plus ?',
    'On sent que ça n’a pas été simple pour vous.',
    'Racontez-moi.',
    'Je ne sais pas.',
    'Pourquoi ?',
    'Le nôtre est le meilleur.',
  ],
};
/** Replies that lead somewhere with a persona: those of its own tests, its sample questions, and some that anybody says. */
const repliesFor = (persona: Persona, language: Language): string[] => [
  ...generic[language],
  ...persona.tests.filter((entry) => (entry.language ?? 'en') === language).flatMap(({ replies }) => replies),
  ...persona.facts.flatMap(({ asked }) => asked[language].slice(0, 1)),
];

const words = (text: string) => text.replace(/^\d+\. /gm, '').replace(/at most \d+ words/, '');
const figuresOf = (text: string) => new Set([...figuresIn(text, 'en'), ...figuresIn(text, 'fr')]);
/** What the product's own texts name, which are the same in every prompt. */
const template = figuresOf(
  [prompt, readerPrompt].map(({ system, user, words: own }) => [system, user, ...Object.values(own)].join('\n')).join('\n'),
);

/** Fails where a prompt holds a text, a run of words or a figure of a fact that has not been told. `open` is what may be there. */
function expectNothingLocked(
  messages: readonly Message[],
  persona: Persona,
  told: ReadonlySet<string>,
  open: readonly string[],
): void {
  const text = words(messages.map(({ content }) => content).join('\n'));
  const openText = open.join('\n');
  const allowed = figuresOf(openText).union(template);
  const given = figuresOf(text);
  for (const language of ['en', 'fr'] as const) {
    const runs = contentOf(text, language).runs;
    const openRuns = open.map((part) => contentOf(part, language).runs).reduce((all, one) => all.union(one), new Set<string>());
    for (const fact of persona.facts.filter(({ id }) => !told.has(id)))
      for (const wording of fact.says[language]) {
        if (openText.includes(wording)) continue;
        expect(text).not.toContain(wording);
        const leaked = [...contentOf(wording, language).runs].filter((run) => runs.has(run) && !openRuns.has(run));
        expect(leaked, `${persona.id}: ${fact.id}`).toEqual([]);
        const named = [...figuresIn(wording, language)].filter((figure) => given.has(figure) && !allowed.has(figure));
        expect(named, `${persona.id}: ${fact.id}`).toEqual([]);
      }
  }
}

describe('no fact that is locked is in any prompt', () => {
  test.each([...personas.values()].map((persona) => [persona.id, persona] as const))(
    'in random conversations with %s',
    async (_, given) => {
      const conversation = fc.record({
        language: fc.constantFrom<Language>('en', 'fr'),
        sceneAt: fc.nat(given.scenes.length - 1),
        seed: fc.nat(1000),
        picks: fc.array(fc.nat(10_000), { minLength: 3, maxLength: 6 }),
      });
      await fc.assert(
        fc.asyncProperty(conversation, async ({ language, sceneAt, seed, picks }) => {
          const scene = given.scenes[sceneAt];
          const [first] = given.scenes;
          if (!scene || !first) throw new Error('no scene');
          const pool = repliesFor(given, language);
          const replies = picks.map((pick) => pool[pick % pool.length] ?? '…');
          const base = { seed, difficulty: 'gentle' as const, memory: null };
          const earlier =
            sceneAt === 0
              ? null
              : memoryOf(
                  first,
                  rehearse({ persona: given, scene: first, ...base }, { rubric, reader: embeddedReader, language, replies }),
                );
          const persona = castFor(given, scene);
          const setting: Setting = { persona, scene, ...base, memory: earlier };
          const transcript: { speaker: Speaker; text: string }[] = [];
          let { state, plan } = openScene(setting, language);
          const speak = (next: LinePlan) => {
            const request: LineRequest = { setting, plan: next, state, transcript: [...transcript] };
            const line = compose(persona, next);
            const told = new Set([...state.told, ...(earlier?.state.told ?? [])]);
            const tellings = persona.facts
              .filter(({ id }) => told.has(id))
              .flatMap(({ says, more }) => [says, ...more.map((entry) => entry.says)]);
            const open = [
              line,
              ...tellings.flatMap(({ en, fr }) => [...en, ...fr]),
              ...transcript.map(({ text }) => text),
              ...(earlier?.state.breaches ?? []).map(({ quote }) => quote),
              `${persona.name}: ${persona.title[next.language]}`,
            ];
            expectNothingLocked(linePrompt(prompt, request, groundsOf(request)), persona, told, open);
            transcript.push({ speaker: 'buyer', text: line });
            return open;
          };
          if (plan) speak(plan);
          for (const reply of replies) {
            const context = asContext(transcript);
            const facts = sheetText(scene, state.language);
            const asked = await readerMessages({ context, reply, facts, language: state.language });
            const open = [...transcript.map(({ text }) => text), reply, facts];
            expectNothingLocked(asked, persona, new Set([...state.told, ...(earlier?.state.told ?? [])]), open);
            const taken = takeTurn({ setting, rubric, reader: embeddedReader, state, transcript, reply });
            state = taken.heard.state;
            transcript.push({ speaker: 'learner', text: reply });
            speak(taken.plan);
            if (taken.plan.ends) return;
          }
        }),
        { numRuns: 3, seed: 11 },
      );
    },
    120_000,
  );
});

type Injection = { kind: string; language: Language; text: string };
const injections: Injection[] = ['injections.jsonl', 'injections-2.jsonl'].flatMap((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row)),
);

test('no injection is ever carried into a system message, of either prompt', async () => {
  const shopper = personas.get('cynical-shopper');
  const scene = shopper?.scenes[0];
  if (!shopper || !scene) throw new Error('the shopper is not there');
  const setting: Setting = { persona: shopper, scene, seed: 1, difficulty: 'true', memory: null };
  for (const { language, text } of injections) {
    const { state } = openScene(setting, language);
    // Also where the buyer would quote what was said.
    for (const id of ['asked-if-ai', 'name-breach', 'puzzled'] as const) {
      const part = { source: 'line' as const, id, index: 0, quote: text };
      const plan: LinePlan = { intents: [id], parts: [part], language };
      const request: LineRequest = { setting, plan, state, transcript: [{ speaker: 'learner', text }] };
      const [system, user] = linePrompt(prompt, request, groundsOf(request));
      expect(system?.role).toBe('system');
      expect(system?.content).not.toContain(text);
      expect(user).toMatchObject({ role: 'user', content: expect.stringContaining(JSON.stringify(text)) });
    }
    const messages = await readerMessages({ context: [], reply: text, language });
    expect(messages.filter(({ role, content }) => role === 'system' && content.includes(text))).toEqual([]);
  }
});
