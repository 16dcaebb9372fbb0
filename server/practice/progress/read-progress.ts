import { castFor } from '../../buyer/setting.ts';
import type { Language } from '../../domain/language.ts';
import type { Principal } from '../../domain/principal.ts';
import type { Progress } from '../../domain/progress.ts';
import { defaultRubric } from '../../domain/protocol.ts';
import type { Result } from '../../domain/result.ts';
import { type Rubric, rubricIn } from '../../domain/rubric.ts';
import { missedKinds } from '../../scoring/missed-kinds.ts';
import type { Practice } from '../practice.ts';
import { visible } from '../present.ts';
import { buyerBests } from './buyer-bests.ts';
import { dimensionCourses } from './dimension-courses.ts';
import { suggest } from './suggest.ts';
import { trustProfile } from './trust-profile.ts';

/** How many conversations are looked at; bests look at all. The page could not show more, and what is older says little of today. */
const most = { latest: 100, going: 10 };
const mostMissed = 5;

/**
 * What the principal's own conversations add up to, names in one language. Those that go on count as far as their feedback setting shows
 * their marks; those that ended count whatever it was.
 */
export async function readProgress(
  { store, catalogue, advisory }: Pick<Practice, 'store' | 'catalogue' | 'advisory'>,
  principal: Principal,
  language: Language,
): Promise<Progress> {
  const { past, latest, running } = await store.results(principal, most);
  const shown = running
    .filter(({ result, feedback }) => visible({ feedback, endedAt: result.endedAt }).marks && result.replies > 0)
    .map(({ result }) => result);
  const results = [...latest, ...shown].toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const personas = (await catalogue.personas()).map(({ value }) => value);
  const rubrics = (await catalogue.rubrics()).map(({ value }) => rubricIn(value, language)).toSorted(defaultFirst);
  const versions = await rubricVersions(catalogue, results, language);
  const missed = missedKinds(results, (version) => versions.get(version));
  const bests = buyerBests(past);

  /** As they are called now, or were when they were met. */
  const named = (result: Result): Pick<Result, 'persona' | 'scene'> => {
    const persona = personas.find(({ id }) => id === result.persona.id);
    const scene = persona?.scenes.find(({ id }) => id === result.scene.id);
    return {
      persona: { ...result.persona, name: persona && scene ? castFor(persona, scene).name : result.persona.name },
      scene: { ...result.scene, title: scene?.title[language] ?? result.scene.title },
    };
  };
  const nameOf = (id: string) =>
    personas.find((persona) => persona.id === id)?.name ?? results.find(({ persona }) => persona.id === id)?.persona.name ?? id;

  return {
    ended: past.length,
    conversations: results.map((result) => ({
      id: result.conversation,
      ...named(result),
      rubric: result.rubric,
      at: result.startedAt,
      running: result.endedAt === null,
      branched: result.branched,
      replies: result.replies,
    })),
    replies: results.reduce((sum, { replies }) => sum + replies, 0),
    rubrics: dimensionCourses(rubrics, results, await advisoryIn(results, advisory)),
    profile: trustProfile(results),
    buyers: [...bests].map(([id, best]) => ({ persona: { id, name: nameOf(id) }, ...best })),
    missed: missed.slice(0, mostMissed),
    suggestion: rubrics[0]?.id === defaultRubric ? suggest({ rubric: rubrics[0], results, past, personas, language }) : null,
  };
}

/** By rubric, the dimensions that are advice only in a version that some of the conversations were marked by. */
async function advisoryIn(
  results: readonly Result[],
  advisory: Practice['advisory'],
): Promise<Map<string, ReadonlySet<string>>> {
  const known = new Map<string, Set<string>>();
  const versions = new Map(results.map(({ rubricVersion, rubric }) => [rubricVersion, rubric]));
  for (const [version, rubric] of versions)
    known.set(rubric, new Set([...(known.get(rubric) ?? []), ...((await advisory?.(version)) ?? [])]));
  return known;
}

const defaultFirst = (a: Rubric, b: Rubric): number => Number(b.id === defaultRubric) - Number(a.id === defaultRubric);

/** The versions that the conversations were marked by, each once; one that cannot be read any more is left out. */
async function rubricVersions(
  catalogue: Practice['catalogue'],
  results: readonly Result[],
  language: Language,
): Promise<Map<string, Rubric>> {
  const ids = [...new Set(results.map(({ rubricVersion }) => rubricVersion))];
  const found = await Promise.all(ids.map(async (id) => [id, (await catalogue.rubricVersion(id))?.value] as const));
  return new Map(found.flatMap(([id, rubric]) => (rubric ? [[id, rubricIn(rubric, language)] as const] : [])));
}
