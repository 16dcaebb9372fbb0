/**
 * Plays sellers with different policies against the buyers, over many seeds, and prints how they fare.
 *   node bin/candor.mjs --run bench/policies.ts [--seeds N] [--from SEED] [--persona ID] [--policy NAME,NAME] [--json | --talks]
 * `--talks` prints the talks themselves, reply by reply, with the trust after each and the acts heard in it.
 * The sellers' lines are in prompts/sellers, as the studio's simulation says them; which one is said next depends only on what the buyer just said. The policy `mix` says
 * now one policy's line and now another's. Sellers strong in two of the trust equation's four components draw on the lines of both in
 * bench/policies/strengths.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { plainly } from '../server/buyer/condition.ts';
import { castFor, type Setting } from '../server/buyer/setting.ts';
import { hash } from '../server/buyer/wording.ts';
import { loadPersona, loadRubric } from '../server/content/load.ts';
import { sellersFolder as folder } from '../server/content/sellers.ts';
import type { Memory } from '../server/domain/buyer-state.ts';
import type { OutcomeKind } from '../server/domain/persona.ts';
import type { Rubric } from '../server/domain/rubric.ts';
import { embeddedReader as reader } from '../server/reading/embedded/reader.ts';
import { playSeller, type SellerPlayed } from '../server/studio/simulation/play-seller.ts';
import { linesSeller, type SellerLine } from '../server/studio/simulation/seller.ts';
import { claims } from './policies/claims.ts';

const Policies = z.record(
  z.string(),
  z.record(z.string(), z.array(z.strictObject({ to: z.string(), says: z.string() })).min(1)),
);
type Played = SellerPlayed & { talk: string[] };

function play(setting: Setting, rubric: Rubric, lines: readonly SellerLine[]): Played {
  const talk: string[] = [];
  const played = playSeller({ setting, rubric, reader, language: 'en', seller: linesSeller(lines) }, ({ line, taken }) => {
    if (taken) {
      const { reading, state } = taken.heard;
      const { credibility: c, reliability: r, intimacy: i, selfOrientation: s } = state.components;
      const heard = reading.acts.filter(({ strength }) => strength >= plainly).map(({ act }) => act);
      talk.push(`S: ${taken.reply}`, `   ${heard.join(' ')}`);
      talk.push(
        `   trust ${state.trust} (c ${c}, r ${r}, i ${i}, s ${s}), patience ${state.patience}, ${taken.plan.intents.join(' + ')}`,
      );
    }
    talk.push(`B: ${line}`);
  });
  return { ...played, talk };
}

/** The same lines in an order of the seed's. */
const shuffled = (lines: readonly SellerLine[], seed: number): SellerLine[] =>
  lines
    .map((line) => ({ line, at: hash(`${seed}:${line.says}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);

/** Sellers strong in two components each, their lines by turns. */
function pairings(pools: Record<string, SellerLine[]>): Record<string, SellerLine[]> {
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
const strengthsFolder = fileURLToPath(new URL('policies/strengths', import.meta.url));
const { value: rubric } = await loadRubric('trust-based-selling');
const results: { persona: string; scene: string; policy: string; sellable: boolean; played: Played[] }[] = [];
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== 'general.yaml').sort()) {
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
