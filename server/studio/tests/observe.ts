import { depthReached } from '../../buyer/condition.ts';
import type { AddTest, Observed } from '../../domain/draft-tests.ts';
import type { PersonaTest } from '../../domain/persona-test.ts';
import { type DriveDeps, endOf, playTalk } from '../drive/drive.ts';
import { factsOf } from '../drive/show-state.ts';

/** What happened in a talk when it is played as a test. Pure. */
export function observe(deps: DriveDeps, talk: AddTest['talk']): Observed {
  const played = playTalk(deps, { ...talk, difficulty: 'true' });
  const { setting, steps, start } = played;
  const state = steps.at(-1)?.state ?? start;
  const { id, title, kind, cause } = endOf(played);
  const facts = factsOf(setting).map((fact) => ({ id: fact.id, depth: fact.depth }));
  return {
    ended: cause !== undefined,
    outcome: { id, title, kind },
    told: facts.filter((fact) => state.told.includes(fact.id)),
    notTold: facts.filter((fact) => fact.depth !== 'surface' && !state.told.includes(fact.id)),
    depth: depthReached(state, deps.persona),
    trust: state.trust,
    settled: Object.entries(state.asks).flatMap(([ask, { status }]) => (status === 'settled' ? [ask] : [])),
    names: deps.persona.tests.map(({ name }) => name),
  };
}

/** A talk as a test. What has its usual value is left out, as an author would. Pure. */
export function testOf({ name, talk, expect }: Pick<AddTest, 'name' | 'talk' | 'expect'>): PersonaTest {
  const { scene, language, seed, after, replies } = talk;
  return {
    name,
    ...(scene === undefined ? {} : { scene }),
    ...(language === 'en' ? {} : { language }),
    seed,
    ...(after ? { after } : {}),
    replies,
    expect,
  };
}
