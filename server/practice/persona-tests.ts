import { depthReached } from '../buyer/condition.ts';
import type { Setting } from '../buyer/setting.ts';
import type { Memory } from '../domain/buyer-state.ts';
import { depths } from '../domain/condition.ts';
import type { Difference } from '../domain/draft-tests.ts';
import type { Persona } from '../domain/persona.ts';
import type { PersonaTest } from '../domain/persona-test.ts';
import type { Reader } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { memoryOf, type Rehearsal, rehearse } from './rehearsal.ts';

/** What a persona's own test found otherwise than expected; no differences if it passed. */
type TestResult = { name: string; differences: Difference[]; rehearsal: Rehearsal };

/** Plays a persona's own tests, or those given, at difficulty `true`. Pure. */
export function runPersonaTests(
  persona: Persona,
  rubric: Rubric,
  reader: Reader,
  tests: readonly PersonaTest[] = persona.tests,
): TestResult[] {
  const sceneOf = (id: string | undefined) => {
    const scene = id === undefined ? persona.scenes[0] : persona.scenes.find((entry) => entry.id === id);
    if (!scene) throw new Error(`${persona.id} has no scene ${id}`);
    return scene;
  };
  return tests.map((test) => {
    const language = test.language ?? 'en';
    const play = (id: string | undefined, replies: string[], memory: Memory | null) => {
      const setting: Setting = { persona, scene: sceneOf(id), seed: test.seed, difficulty: 'true', memory };
      return rehearse(setting, { rubric, reader, language, replies });
    };
    const memory = test.after ? memoryOf(sceneOf(test.after.scene), play(test.after.scene, test.after.replies, null)) : null;
    const rehearsal = play(test.scene, test.replies, memory);
    return { name: test.name, differences: differencesFrom(test, persona, rehearsal), rehearsal };
  });
}

/** In what a rehearsal differs from what a test expects of it. Pure. */
function differencesFrom(
  { expect }: Pick<PersonaTest, 'expect'>,
  persona: Persona,
  { state, turns, outcome }: Pick<Rehearsal, 'state' | 'turns' | 'outcome'>,
): Difference[] {
  const found: Difference[] = [];
  const check = (holds: boolean, difference: Difference) => {
    if (!holds) found.push(difference);
  };
  const ended = turns.at(-1)?.plan?.ends !== undefined;
  const lines = turns.filter(({ speaker }) => speaker === 'buyer').map(({ text }) => text.toLowerCase());
  const depth = depthReached(state, persona);
  const { trust } = state;
  const said = (text: string) => lines.some((line) => line.includes(text.toLowerCase()));
  if (expect.ended !== undefined) check(ended === expect.ended, { what: 'ended', expected: expect.ended });
  if (expect.outcome)
    check(expect.outcome.includes(outcome.id), { what: 'outcome', expected: expect.outcome, got: outcome.id });
  if (expect.outcomeNot) check(!expect.outcomeNot.includes(outcome.id), { what: 'outcome-not', got: outcome.id });
  for (const id of expect.told ?? []) check(state.told.includes(id), { what: 'told', id });
  for (const id of expect.notTold ?? []) check(!state.told.includes(id), { what: 'not-told', id });
  for (const id of expect.settled ?? []) check(state.asks[id]?.status === 'settled', { what: 'settled', id });
  const { depthAtLeast: least, depthAtMost: most, trustAtLeast, trustAtMost } = expect;
  if (least) check(depths.indexOf(depth) >= depths.indexOf(least), { what: 'depth-at-least', expected: least, got: depth });
  if (most) check(depths.indexOf(depth) <= depths.indexOf(most), { what: 'depth-at-most', expected: most, got: depth });
  if (trustAtLeast !== undefined) check(trust >= trustAtLeast, { what: 'trust-at-least', expected: trustAtLeast, got: trust });
  if (trustAtMost !== undefined) check(trust <= trustAtMost, { what: 'trust-at-most', expected: trustAtMost, got: trust });
  for (const text of expect.says ?? []) check(said(text), { what: 'says', text });
  for (const text of expect.neverSays ?? []) check(!said(text), { what: 'never-says', text });
  return found;
}

/** A difference in words, as `candor check` prints it. */
export function differenceInWords(difference: Difference): string {
  switch (difference.what) {
    case 'ended':
      return difference.expected ? 'the buyer did not end it' : 'the buyer ended it';
    case 'outcome':
      return `outcome: expected ${difference.expected.join(' or ')}, got ${difference.got}`;
    case 'outcome-not':
      return `outcome: got ${difference.got}`;
    case 'told':
      return `"${difference.id}" was not told`;
    case 'not-told':
      return `"${difference.id}" was told`;
    case 'settled':
      return `ask "${difference.id}" was not settled`;
    case 'depth-at-least':
      return `depth: got no deeper than ${difference.got}`;
    case 'depth-at-most':
      return `depth: got as deep as ${difference.got}`;
    case 'trust-at-least':
      return `trust: expected at least ${difference.expected}, got ${difference.got}`;
    case 'trust-at-most':
      return `trust: expected at most ${difference.expected}, got ${difference.got}`;
    case 'says':
      return `no line says "${difference.text}"`;
    case 'never-says':
      return `a line says "${difference.text}"`;
  }
}
