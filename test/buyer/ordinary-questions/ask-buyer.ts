import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { endScene, openScene, takeReply } from '../../../server/buyer/buyer.ts';
import { castFor, type Setting } from '../../../server/buyer/setting.ts';
import { compose } from '../../../server/buyer/speak.ts';
import { loadPersona } from '../../../server/content/load.ts';
import type { BuyerState, LinePart, Memory } from '../../../server/domain/buyer-state.ts';
import { Language } from '../../../server/domain/language.ts';
import type { Persona, Scene } from '../../../server/domain/persona.ts';
import { trustOf } from '../../../server/domain/trust.ts';
import { embeddedReader } from '../../../server/reading/embedded/reader.ts';

const Questions = z.record(z.string(), z.object({ en: z.array(z.string()), fr: z.array(z.string()) }));
/** Question → ids of the parts that are on topic: a fact told or guarded, or a line such as `unknown`. */
const Expected = z.record(z.string(), z.array(z.string()));

const fileOf = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
/** Persona → questions of the sixth, seventh and eighth set that got an answer beside the point, or none, when they were first asked. */
const KnownMisses = z.record(z.string(), z.array(z.string()));

export const knownMissesOf = (persona: string): ReadonlySet<string> =>
  new Set(KnownMisses.parse(fileOf('known-misses.json'))[persona]);
export const expectedOf = (persona: string) => Expected.parse(fileOf(`${persona}.expected.json`));

/** Middling trust, so that neither coldness nor closeness decides what is told: 45. */
const middling = { credibility: 45, reliability: 45, intimacy: 45, selfOrientation: 55 };
const atMiddlingTrust = (state: BuyerState): BuyerState => ({
  ...state,
  components: middling,
  trust: trustOf(middling),
});

/** A later scene follows an earlier one that went neither well nor badly. */
function memoryFor(persona: Persona, scene: Scene): Memory | null {
  const [first] = persona.scenes;
  if (!first || first === scene) return null;
  const setting: Setting = { persona: castFor(persona, first), scene: first, seed: 1, difficulty: 'true', memory: null };
  const state = { ...atMiddlingTrust(openScene(setting, 'en').state), replies: 8 };
  return { scene: first.id, outcome: endScene(setting, state).outcome, state };
}

export type Answered = { scene: string; language: Language; question: string; line: string; parts: LinePart[] };

/** The questions were written in eight goes. The fifth and sixth are another writer's, the seventh a third one's, who saw only the scenes' briefs. */
export const sets = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const;

/** Each persona is loaded once, however many sets it is asked. */
const loaded = new Map<string, Promise<Persona>>();
function personaOf(id: string): Promise<Persona> {
  const known = loaded.get(id) ?? loadPersona(id).then(({ value }) => value);
  loaded.set(id, known);
  return known;
}

/** One setting for all sets of a scene: what its facts are found by is built once per cast. */
const settings = new Map<Scene, Setting>();
function settingFor(persona: Persona, scene: Scene): Setting {
  const known = settings.get(scene);
  if (known) return known;
  const memory = memoryFor(persona, scene);
  const setting: Setting = { persona: castFor(persona, scene), scene, seed: 1, difficulty: 'true', memory };
  settings.set(scene, setting);
  return setting;
}

/** Puts each of a persona's ordinary questions to it as the first thing said after its opening. */
export async function askBuyer(
  id: string,
  set: (typeof sets)[number],
  languages: readonly Language[] = Language.options,
): Promise<Answered[]> {
  const persona = await personaOf(id);
  return Object.entries(Questions.parse(fileOf(`${id}.${set}.json`))).flatMap(([sceneId, asked]) => {
    const scene = persona.scenes.find((entry) => entry.id === sceneId);
    if (!scene) throw new Error(`${id} has no scene "${sceneId}"`);
    const setting = settingFor(persona, scene);
    return languages.flatMap((language) => asked[language].map(meet(setting, language)));
  });
}

/** Opens the scene once; each question is then the first reply to that opening. */
function meet(setting: Setting, language: Language): (question: string) => Answered {
  const { state, plan: opening } = openScene(setting, language);
  const context = opening ? [{ speaker: 'other' as const, text: compose(setting.persona, opening) }] : [];
  const facts = setting.scene.factSheet.map(({ text }) => text[language]).join('\n');
  return (question) => {
    const reading = embeddedReader.read({ context, reply: question, facts, language });
    const heard = { reply: question, reading, turn: context.length };
    const { plan } = takeReply(setting, atMiddlingTrust(structuredClone(state)), heard);
    return { scene: setting.scene.id, language, question, line: compose(setting.persona, plan), parts: plan.parts };
  };
}

/** Whether the line has a part that was judged to answer the question, to guard it, or to admit not knowing. */
export const isOnTopic = ({ question, parts }: Answered, expected: z.infer<typeof Expected>): boolean =>
  parts.some(({ id }) => expected[question]?.includes(id.startsWith('unknown-') ? 'unknown' : id));
