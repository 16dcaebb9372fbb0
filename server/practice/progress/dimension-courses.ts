import type { DimensionCourse, Progress } from '../../domain/progress.ts';
import type { Result } from '../../domain/result.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { standing } from '../../scoring/standing.ts';
import { trendOf } from '../../scoring/trend.ts';

/**
 * Each rubric's dimensions over the conversations, in the order of `rubrics`; of rubrics after the first only those that were used. A trend
 * counts whole conversations: one that goes on may still change, and whoever goes back has seen what to say. `advisory` says which dimensions of a rubric are
 * advice only. Pure.
 */
export function dimensionCourses(
  rubrics: readonly Rubric[],
  results: readonly Result[],
  advisory: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Progress['rubrics'] {
  return rubrics.flatMap(({ id, title, dimensions }, index) => {
    const own = results.filter(({ rubric }) => rubric === id);
    if (index > 0 && own.length === 0) return [];
    return [
      {
        rubric: { id, title },
        dimensions: dimensions.map((dimension) => courseOf(dimension, own, advisory.get(id)?.has(dimension.id) === true)),
      },
    ];
  });
}

function courseOf(
  { id, title }: { id: string; title: string },
  results: readonly Result[],
  advisory: boolean,
): DimensionCourse {
  const found = results.flatMap((result) => {
    const scored = result.dimensions.find(({ dimension }) => dimension === id);
    return scored ? [{ result, ...scored }] : [];
  });
  return {
    dimension: id,
    title,
    ...standing(found),
    ...(advisory ? { advisory } : {}),
    points: found.map(({ result, level, score, n }) => ({ conversation: result.conversation, level, score, n })),
    trend: trendOf(found.filter(({ result }) => result.endedAt !== null && !result.branched).map(({ level }) => level)),
  };
}
