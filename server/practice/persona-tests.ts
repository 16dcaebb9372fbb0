import { depthReached } from '../buyer/condition.ts';
import type { Setting } from '../buyer/setting.ts';
import type { Memory } from '../domain/buyer-state.ts';
import { depths } from '../domain/condition.ts';
import type { Persona, PersonaTest } from '../domain/persona.ts';
import type { Reader } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { memoryOf, type Rehearsal, rehearse } from './rehearsal.ts';

/** What a persona's own test found otherwise than expected; empty if it passed. */
export type TestResult = { name: string; failures: string[]; rehearsal: Rehearsal };

/** Plays a persona's own tests, at difficulty `true`. Pure. */
export function runPersonaTests(persona: Persona, rubric: Rubric, reader: Reader): TestResult[] {
  const sceneOf = (id: string | undefined) => {
    const scene = id === undefined ? persona.scenes[0] : persona.scenes.find((entry) => entry.id === id);
    if (!scene) throw new Error(`${persona.id} has no scene ${id}`);
    return scene;
  };
  return persona.tests.map((test) => {
    const language = test.language ?? 'en';
    const play = (id: string | undefined, replies: string[], memory: Memory | null) => {
      const setting: Setting = { persona, scene: sceneOf(id), seed: test.seed, difficulty: 'true', memory };
      return rehearse(setting, { rubric, reader, language, replies });
    };
    const memory = test.after ? memoryOf(sceneOf(test.after.scene), play(test.after.scene, test.after.replies, null)) : null;
    const rehearsal = play(test.scene, test.replies, memory);
    return { name: test.name, failures: failuresOf(test, persona, rehearsal), rehearsal };
  });
}

function failuresOf({ expect }: PersonaTest, persona: Persona, { state, turns, outcome }: Rehearsal): string[] {
  const failures: string[] = [];
  const check = (holds: boolean, message: string) => {
    if (!holds) failures.push(message);
  };
  const ended = turns.at(-1)?.plan?.ends !== undefined;
  const lines = turns.filter(({ speaker }) => speaker === 'buyer').map(({ text }) => text.toLowerCase());
  const depth = depthReached(state, persona);
  const said = (text: string) => lines.some((line) => line.includes(text.toLowerCase()));
  if (expect.ended !== undefined)
    check(ended === expect.ended, expect.ended ? 'the buyer did not end it' : 'the buyer ended it');
  if (expect.outcome)
    check(expect.outcome.includes(outcome.id), `outcome: expected ${expect.outcome.join(' or ')}, got ${outcome.id}`);
  if (expect.outcomeNot) check(!expect.outcomeNot.includes(outcome.id), `outcome: got ${outcome.id}`);
  for (const id of expect.told ?? []) check(state.told.includes(id), `"${id}" was not told`);
  for (const id of expect.notTold ?? []) check(!state.told.includes(id), `"${id}" was told`);
  for (const id of expect.settled ?? []) check(state.asks[id]?.status === 'settled', `ask "${id}" was not settled`);
  if (expect.depthAtLeast)
    check(depths.indexOf(depth) >= depths.indexOf(expect.depthAtLeast), `depth: got no deeper than ${depth}`);
  if (expect.depthAtMost) check(depths.indexOf(depth) <= depths.indexOf(expect.depthAtMost), `depth: got as deep as ${depth}`);
  if (expect.trustAtLeast !== undefined)
    check(state.trust >= expect.trustAtLeast, `trust: expected at least ${expect.trustAtLeast}, got ${state.trust}`);
  if (expect.trustAtMost !== undefined)
    check(state.trust <= expect.trustAtMost, `trust: expected at most ${expect.trustAtMost}, got ${state.trust}`);
  for (const text of expect.says ?? []) check(said(text), `no line says "${text}"`);
  for (const text of expect.neverSays ?? []) check(!said(text), `a line says "${text}"`);
  return failures;
}
