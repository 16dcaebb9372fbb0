import type { GroupQuery, GroupView } from '../domain/group-view.ts';
import type { Language } from '../domain/language.ts';
import type { OutcomeKind } from '../domain/persona.ts';
import type { Principal } from '../domain/principal.ts';
import { defaultRubric } from '../domain/protocol.ts';
import { mean, type Result } from '../domain/result.ts';
import { type Rubric, rubricIn } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { estimate } from '../scoring/agreement.ts';
import { missedKinds } from '../scoring/missed-kinds.ts';
import { standing } from '../scoring/standing.ts';
import { trendOf } from '../scoring/trend.ts';
import type { Store } from '../storage/store.ts';

/** Figures over people are given from so many on, so that nobody's own can be worked out from them. */
const fewest = 5;
const mostMissed = 8;
const dayMs = 24 * 3_600_000;

type Deps = {
  store: Store;
  now(): Date;
  rubric(id: string): Promise<{ value: Rubric }>;
  rubricVersion(id: string): Promise<{ value: Rubric } | undefined>;
  advisory(rubricVersion: string): Promise<readonly string[]>;
};

/** How a group of the coach's does by one rubric, in the order of names. Practice that was not handed in does not come into it. */
export async function readGroup(deps: Deps, coach: Principal, id: string, query: GroupQuery): Promise<GroupView> {
  const { store, now } = deps;
  const rubric = rubricIn((await deps.rubric(query.rubric ?? defaultRubric)).value, query.language);
  const since = query.days === undefined ? undefined : new Date(now().getTime() - query.days * dayMs).toISOString();
  const found = await store.groupResults(coach, id, rubric.id, since);
  if (!found) throw new CandorError('not-found', `there is no group "${id}" of yours; GET /api/v1/review/groups lists them`);
  const learners = found.learners.map(({ learner, results }) => ({ learner, results, row: rowOf(rubric, results) }));
  const versions = await versionsOf(
    deps,
    found.learners.flatMap(({ results }) => results),
    query.language,
  );
  const advisory = new Set((await Promise.all([...versions.keys()].map((version) => deps.advisory(version)))).flat());
  return {
    group: found.group,
    rubric: { id: rubric.id, title: rubric.title },
    dimensions: rubric.dimensions.map((dimension) => ({
      id: dimension.id,
      title: dimension.title,
      ...(advisory.has(dimension.id) ? { advisory: true as const } : {}),
    })),
    learners: learners.map(({ learner, row }) => ({ learner, ...row })),
    together: together(
      rubric,
      learners.filter(({ results }) => results.length > 0),
      versions,
    ),
    needed: fewest,
  };
}

type Row = Omit<GroupView['learners'][number], 'learner'>;

function rowOf({ dimensions }: Rubric, results: readonly Result[]): Row {
  return {
    conversations: results.filter(({ branched }) => !branched).length,
    replies: results.reduce((sum, { replies }) => sum + replies, 0),
    last: results.at(-1)?.endedAt ?? null,
    dimensions: dimensions.map(({ id }) => {
      const parts = results.flatMap((result) => result.dimensions.filter(({ dimension }) => dimension === id));
      const { level, n } = standing(parts);
      // Whoever goes back has seen what to say: a branch is no further talk.
      const talks = results.filter(({ branched }) => !branched);
      const levels = talks.flatMap((talk) => talk.dimensions.find(({ dimension }) => dimension === id)?.level ?? []);
      return { dimension: id, level, n, trend: trendOf(levels) };
    }),
    outcomes: outcomesOf(results),
  };
}

function outcomesOf(results: readonly Result[]): Row['outcomes'] {
  const counts: Partial<Record<OutcomeKind, number>> = {};
  for (const { outcome } of results) if (outcome) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
  return counts;
}

type Learner = { learner: { id: string }; results: readonly Result[]; row: Row };

function together(
  { dimensions }: Rubric,
  learners: readonly Learner[],
  versions: ReadonlyMap<string, Rubric>,
): GroupView['together'] {
  if (learners.length < fewest) return null;
  const all = learners.flatMap(({ results }) => results);
  return {
    learners: learners.length,
    conversations: learners.reduce((sum, { row }) => sum + row.conversations, 0),
    dimensions: dimensions.flatMap(({ id }) => {
      const levels = learners.flatMap(({ row }) => row.dimensions.find(({ dimension }) => dimension === id)?.level ?? []);
      const found = levels.length < fewest ? null : estimate(levels, mean);
      return found ? [{ dimension: id, level: found.value, low: found.low, high: found.high, learners: levels.length }] : [];
    }),
    outcomes: outcomesOf(all),
    missed: missedBy(learners, versions),
  };
}

type Missed = NonNullable<GroupView['together']>['missed'][number];

/** What was passed by most over the group; only what so many passed by that it is nobody's own. */
function missedBy(learners: readonly Learner[], versions: ReadonlyMap<string, Rubric>): Missed[] {
  const kinds = new Map<string, Missed>();
  for (const { results } of learners)
    for (const { dimension, title, marker, label, count } of missedKinds(results, (version) => versions.get(version))) {
      const key = `${dimension} ${marker}`;
      const known = kinds.get(key) ?? { dimension, title, marker, label, count: 0, learners: 0 };
      kinds.set(key, { ...known, count: known.count + count, learners: known.learners + 1 });
    }
  return [...kinds.values()]
    .filter((kind) => kind.learners >= fewest)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostMissed);
}

async function versionsOf(
  { rubricVersion }: Deps,
  results: readonly Result[],
  language: Language,
): Promise<Map<string, Rubric>> {
  const ids = [...new Set(results.map((result) => result.rubricVersion))];
  const found = await Promise.all(ids.map(async (id) => [id, (await rubricVersion(id))?.value] as const));
  return new Map(found.flatMap(([id, rubric]) => (rubric ? [[id, rubricIn(rubric, language)] as const] : [])));
}
