/**
 * Plays sellers with different policies against the buyers, over many seeds, and prints how they fare.
 *   node bin/candor.mjs --run bench/policies.ts [--seeds N] [--from SEED] [--persona ID] [--policy NAME,NAME] [--json | --talks]
 * `--talks` prints the talks themselves, reply by reply, with the trust after each and the acts heard in it.
 * The sellers' lines are in bench/policies/lines; which one is said next depends only on what the buyer just said. The policy `mix` says
 * now one policy's line and now another's. Sellers strong in two of the trust equation's four components draw on the lines of both in
 * bench/policies/strengths.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { endScene, openScene } from '../server/buyer/buyer.ts';
import { depthReached, plainly } from '../server/buyer/condition.ts';
import { castFor, type Setting } from '../server/buyer/setting.ts';
import { compose } from '../server/buyer/speak.ts';
import { hash } from '../server/buyer/wording.ts';
import { loadPersona, loadRubric } from '../server/content/load.ts';
import type { BuyerState, LinePlan, Memory } from '../server/domain/buyer-state.ts';
import { depths } from '../server/domain/condition.ts';
import type { OutcomeKind } from '../server/domain/persona.ts';
import type { Rubric } from '../server/domain/rubric.ts';
import { asContext, takeTurn } from '../server/practice/take-turn.ts';
import { readLine } from '../server/reading/embedded/buyer-line.ts';
import { embeddedReader as reader } from '../server/reading/embedded/reader.ts';
import { claims } from './policies/claims.ts';

const Line = z.strictObject({ to: z.string(), says: z.string() });
const Policies = z.record(z.string(), z.record(z.string(), z.array(Line).min(1)));
type Line = z.infer<typeof Line>;

/**
 * What an outcome is worth, by one rule for every persona and policy: an agreement 100, a referral 90 (repeat business, and what others
 * are told), a later meeting 35, nothing otherwise; half as much again if the deepest of the four depths was heard.
 */
const worth: Record<OutcomeKind, number> = { agreement: 100, referral: 90, later: 35, none: 0, breakdown: 0 };
const worthOf = (kind: OutcomeKind, depth: number): number => worth[kind] * (1 + (0.5 * depth) / (depths.length - 1));

const mostReplies = 25;

type Played = {
  kind: OutcomeKind;
  outcome: string;
  depth: number;
  replies: number;
  trust: number;
  value: number;
  score: number;
  left: boolean;
  memory: Memory;
  talk: string[];
};

function play(setting: Setting, rubric: Rubric, lines: readonly Line[]): Played {
  const opening = openScene(setting, 'en');
  let { state }: { state: BuyerState } = opening;
  let plan: LinePlan | null = opening.plan;
  const turns: { speaker: 'buyer' | 'learner'; text: string }[] = [];
  const left = new Set(lines);
  const scores: number[] = [];
  const talk: string[] = [];
  if (plan) turns.push({ speaker: 'buyer', text: compose(setting.persona, plan) });
  if (plan) talk.push(`B: ${compose(setting.persona, plan)}`);
  while (state.replies < mostReplies) {
    const line = nextLine(setting, state, turns, left);
    if (!line) break;
    left.delete(line);
    const taken = takeTurn({ setting, rubric, reader, state, transcript: turns, reply: line.says });
    turns.push({ speaker: 'learner', text: line.says });
    for (const { status, score } of taken.heard.marks.marks) if (status === 'scored' && score !== null) scores.push(score);
    state = taken.heard.state;
    plan = taken.plan;
    const { credibility: c, reliability: r, intimacy: i, selfOrientation: s } = state.components;
    const heard = taken.heard.reading.acts.filter(({ strength }) => strength >= plainly).map(({ act }) => act);
    talk.push(`S: ${line.says}`, `   ${heard.join(' ')}`);
    talk.push(
      `   trust ${state.trust} (c ${c}, r ${r}, i ${i}, s ${s}), patience ${state.patience}, ${plan.intents.join(' + ')}`,
    );
    talk.push(`B: ${compose(setting.persona, plan)}`);
    turns.push({ speaker: 'buyer', text: compose(setting.persona, plan) });
    if (plan.ends) break;
  }
  const id = plan?.ends?.outcome ?? endScene(setting, state).outcome;
  const outcome = setting.scene.outcomes.find((entry) => entry.id === id);
  const kind = outcome?.kind ?? 'none';
  const depth = depths.indexOf(depthReached(state, setting.persona));
  return {
    kind,
    outcome: id,
    depth,
    value: worthOf(kind, depth),
    replies: state.replies,
    trust: state.trust,
    score: mean(scores),
    left: plan?.ends?.cause === 'walk-out' || outcome?.kind === 'breakdown',
    memory: { scene: setting.scene.id, outcome: id, state },
    talk,
  };
}

/** The line this seller would say now: to what the buyer asks, to what kind of thing was said, or the next of its own course. */
function nextLine(
  { seed }: Setting,
  state: BuyerState,
  turns: readonly { speaker: 'buyer' | 'learner'; text: string }[],
  left: ReadonlySet<Line>,
): Line | undefined {
  const context = asContext(turns);
  const kinds = [...(readLine(context, 'en')?.kinds ?? [])];
  const fitting = (to: string) => [...left].filter((line) => line.to === to);
  const choose = (among: Line[]) => among[hash(`${seed}:${state.replies}`) % (among.length || 1)];
  if (state.replies === 0 && fitting('opening').length > 0) return choose(fitting('opening'));
  if (state.openAsk && fitting(`ask:${state.openAsk}`).length > 0) return choose(fitting(`ask:${state.openAsk}`));
  const specific = ['straight-question', 'price-question', 'confidence', 'feeling', 'worry', 'objection'] as const;
  const kind = specific.find((entry) => kinds.includes(entry) && fitting(entry).length > 0);
  // People keep to their own course now and then, whatever was said.
  if (kind && hash(`${seed}:course:${state.replies}`) % 4 > 0) return choose(fitting(kind));
  return choose(fitting('any').slice(0, 3)) ?? choose([...left].filter(({ to }) => !to.startsWith('ask:') && to !== 'opening'));
}

/** The same lines in an order of the seed's. */
const shuffled = (lines: readonly Line[], seed: number): Line[] =>
  lines
    .map((line) => ({ line, at: hash(`${seed}:${line.says}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);

/** Sellers strong in two components each, their lines by turns. */
function pairings(pools: Record<string, Line[]>): Record<string, Line[]> {
  const names = Object.keys(pools);
  return Object.fromEntries(
    names.flatMap((one, at) =>
      names.slice(at + 1).map((other) => {
        const first = pools[one] ?? [];
        const second = pools[other] ?? [];
        return [`${one} + ${other}`, first.flatMap((line, index) => [line, ...second.slice(index, index + 1)])] as const;
      }),
    ),
  );
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (all: readonly Played[], test: (played: Played) => boolean): number =>
  mean(all.map((played) => (test(played) ? 1 : 0)));

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '0' },
    persona: { type: 'string' },
    policy: { type: 'string' },
    json: { type: 'boolean', default: false },
    talks: { type: 'boolean', default: false },
  },
});
const folder = fileURLToPath(new URL('policies/lines', import.meta.url));
const strengthsFolder = fileURLToPath(new URL('policies/strengths', import.meta.url));
const { value: rubric } = await loadRubric('trust-based-selling');
const results: { persona: string; scene: string; policy: string; sellable: boolean; played: Played[] }[] = [];
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()) {
  const id = basename(file, '.yaml');
  if (options.persona && options.persona !== id) continue;
  const { value: persona } = await loadPersona(id);
  const scenes = Policies.parse(parse(await readFile(join(folder, file), 'utf8')));
  const strengths = Policies.parse(parse(await readFile(join(strengthsFolder, file), 'utf8')));
  // A later scene is met by the seller who was in the earlier one, and remembers that very talk.
  const remembered = new Map<string, Memory>();
  for (const scene of persona.scenes) {
    const policies = scenes[scene.id] ?? {};
    const sellers = { ...policies, mix: Object.values(policies).flat(), ...pairings(strengths[scene.id] ?? {}) };
    const sellable = scene.outcomes.some(({ kind }) => kind === 'agreement');
    for (const [policy, own] of Object.entries(sellers)) {
      if (options.policy && !options.policy.split(',').includes(policy)) continue;
      const played = Array.from({ length: Number(options.seeds) }, (_, index) => {
        const seed = Number(options.from) + index;
        const memory = remembered.get(`${policy}:${seed}`) ?? null;
        const setting = { persona: castFor(persona, scene), scene, seed, difficulty: 'true' as const, memory };
        const lines = policy === 'mix' ? shuffled(own, seed) : own;
        const result = play(setting, rubric, lines);
        remembered.set(`${policy}:${seed}`, result.memory);
        return result;
      });
      results.push({ persona: id, scene: scene.id, policy, sellable, played });
    }
  }
}

if (options.talks) {
  for (const { persona, scene, policy, played } of results)
    for (const [index, { talk, kind, outcome }] of played.entries())
      console.log(
        `# ${persona} ${scene}, ${policy}, seed ${Number(options.from) + index}: ${outcome} (${kind})\n${talk.join('\n')}\n`,
      );
} else if (options.json) console.log(JSON.stringify(results));
else {
  const cells = (cell: readonly (string | number)[], widths: readonly number[]) =>
    cell.map((value, index) => String(value).padEnd(widths[index] ?? 8)).join(' ');
  const widths = [44, 36, 7, 7, 7, 7, 7, 7, 7, 7, 7];
  console.log(
    cells(['buyer, scene', 'policy', 'agree', 'refer', 'later', 'none', 'broken', 'value', 'depth', 'turns', 'trust'], widths),
  );
  const row = (name: string, policy: string, played: readonly Played[]) => {
    const rate = (kind: OutcomeKind) => `${Math.round(100 * share(played, (one) => one.kind === kind))}%`;
    const value = mean(played.map(({ value }) => value));
    const figures = [
      value.toFixed(0),
      mean(played.map(({ depth }) => depth)).toFixed(2),
      mean(played.map(({ replies }) => replies)).toFixed(1),
    ];
    const kinds = (['agreement', 'referral', 'later', 'none', 'breakdown'] as const).map(rate);
    console.log(cells([name, policy, ...kinds, ...figures, mean(played.map(({ trust }) => trust)).toFixed(0)], widths));
  };
  for (const { persona, scene, policy, played } of results) row(`${persona} ${scene}`, policy, played);
  for (const policy of new Set(results.map((result) => result.policy)))
    row(
      'all',
      policy,
      results.filter((result) => result.policy === policy).flatMap(({ played }) => played),
    );
  // Dose and response: replies marked higher hear more.
  const all = results.flatMap(({ played }) => played).sort((a, b) => a.score - b.score);
  console.log('\nmean score of the replies → depth heard (0 surface … 3 stake), in fifths');
  for (let fifth = 0; fifth < 5; fifth++) {
    const part = all.slice(Math.floor((all.length * fifth) / 5), Math.floor((all.length * (fifth + 1)) / 5));
    console.log(`  ${mean(part.map(({ score }) => score)).toFixed(2)}  ${mean(part.map(({ depth }) => depth)).toFixed(2)}`);
  }
  if (!options.policy) console.log(`\n${claims(results).join('\n')}`);
}
