import { castFor, type Setting } from '../../buyer/setting.ts';
import { generalSellerLines, sellerLinesFor } from '../../content/sellers.ts';
import type { Memory } from '../../domain/buyer-state.ts';
import { depths } from '../../domain/condition.ts';
import { OutcomeKind, type Persona, type Scene } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import {
  type Fared,
  SellerPolicy,
  type SimulatedScene,
  type Simulation,
  type SimulationRequest,
} from '../../domain/simulation.ts';
import { generalSeller } from './general-seller.ts';
import { playSeller, type SellerPlayed } from './play-seller.ts';
import { linesSeller, type Seller } from './seller.ts';

type Wanted = Omit<SimulationRequest, 'yaml'>;
type Talked = SellerPlayed & { seed: number };

const policies = SellerPolicy.options;

/** How many talks a simulation of a persona has. */
export const talksIn = (persona: Persona, { seeds }: Wanted): number => persona.scenes.length * policies.length * seeds;

/** The sellers of a scene: with lines written for this very buyer where there are any in this language, else the same as for anybody. */
function sellersOf(
  persona: Persona,
  scene: Scene,
  { language }: Wanted,
): { lines: 'own' | 'general'; of(policy: SellerPolicy): Seller } {
  const own = language === 'en' ? sellerLinesFor(persona.id)?.[scene.id] : undefined;
  const general = generalSellerLines();
  if (own && policies.every((policy) => own[policy])) return { lines: 'own', of: (policy) => linesSeller(own[policy] ?? []) };
  return { lines: 'general', of: (policy) => generalSeller(general[policy] ?? []) };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What talks came to, taken together. */
export function fared(talks: readonly SellerPlayed[]): Fared {
  const of = (key: 'value' | 'depth' | 'replies' | 'trust') => mean(talks.map((talk) => talk[key]));
  const counted = Object.fromEntries(
    OutcomeKind.options.map((kind) => [kind, talks.filter((talk) => talk.kind === kind).length]),
  );
  return {
    n: talks.length,
    kinds: { agreement: 0, referral: 0, later: 0, none: 0, breakdown: 0, ...counted },
    left: talks.filter(({ left }) => left).length,
    value: of('value'),
    depth: of('depth'),
    stakes: talks.filter(({ depth }) => depth === depths.length - 1).length,
    replies: of('replies'),
    trust: of('trust'),
  };
}

/**
 * Plays both sellers against a persona over the seeds, each later scene by the seller who was in the earlier one. `onTalk` is told after each
 * talk. The same input gives the same result.
 */
export function simulate(
  persona: Persona,
  { rubric, reader }: { rubric: Rubric; reader: Reader },
  wanted: Wanted,
  onTalk: () => void = () => undefined,
): Simulation {
  const { seeds, from, language, difficulty } = wanted;
  /** What the buyer remembers of a seller, by policy and seed, with what was said. */
  const before = new Map<string, { memory: Memory; replies: string[] }>();
  const everything = new Map<SellerPolicy, Talked[][]>(policies.map((policy) => [policy, []]));
  const scenes = persona.scenes.map((scene): SimulatedScene => {
    const sellers = sellersOf(persona, scene, wanted);
    const titleOf = (id: string) => scene.outcomes.find((outcome) => outcome.id === id)?.title[language] ?? id;
    const inScene = policies.map((policy) => {
      const earlier = new Map(before);
      const talks = Array.from({ length: seeds }, (_, index): Talked => {
        const seed = from + index;
        const memory = earlier.get(`${policy} ${seed}`)?.memory ?? null;
        const setting: Setting = { persona: castFor(persona, scene), scene, seed, difficulty, memory };
        const played = playSeller({ setting, rubric, reader, language, seller: sellers.of(policy) });
        before.set(`${policy} ${seed}`, { memory: played.memory, replies: played.said });
        onTalk();
        return { ...played, seed };
      });
      everything.get(policy)?.push(talks);
      const outcomes = [...Map.groupBy(talks, ({ outcome }) => outcome)]
        .map(([id, all]) => ({ id, title: titleOf(id), all }))
        .toSorted((a, b) => b.all.length - a.all.length)
        .flatMap(({ id, title, all }) => {
          const [one] = all;
          if (!one) return [];
          const met = earlier.get(`${policy} ${one.seed}`);
          const talk = {
            scene: scene.id,
            language,
            difficulty,
            seed: one.seed,
            ...(met ? { after: { scene: met.memory.scene, replies: met.replies } } : {}),
            replies: one.said,
          };
          return [{ id, title, kind: one.kind, n: all.length, talk }];
        });
      return { policy, ...fared(talks), outcomes };
    });
    const sellable = scene.outcomes.some(({ kind }) => kind === 'agreement');
    return { scene: { id: scene.id, title: scene.title[language] }, sellable, lines: sellers.lines, policies: inScene };
  });
  const worthOf = (policy: SellerPolicy) =>
    mean((everything.get(policy) ?? []).map((talks) => mean(talks.map(({ value }) => value))));
  const pushy = worthOf('competitive');
  return {
    seeds,
    scenes,
    all: policies.map((policy) => ({ policy, ...fared((everything.get(policy) ?? []).flat()) })),
    ratio: pushy === 0 ? null : worthOf('trust-based') / pushy,
  };
}
