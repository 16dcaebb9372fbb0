import { shortHash } from '../content/hash.ts';
import type { Principal } from '../domain/principal.ts';
import type { ReliabilityCard, ReliabilityCards, ReliabilityQuery } from '../domain/review.ts';
import { rubricIn } from '../domain/rubric.ts';
import { isAdvisory, kappaFigure, pairsOf } from '../scoring/reliability.ts';
import type { Desk } from './desk.ts';

/**
 * How far the versions of a rubric (of all, if none is named) can be relied on, newest first; versions that nobody has given a level by blind are left out. Designers
 * and admins get the figures of the whole installation, coaches those of their own groups; whether a dimension is advisory is decided for all alike.
 */
export async function readReliability(
  desk: Desk,
  reader: Principal,
  { rubric, language }: ReliabilityQuery,
): Promise<ReliabilityCards> {
  const { store } = desk;
  const all = reader.roles.includes('designer') || reader.roles.includes('admin');
  const cards: ReliabilityCard[] = [];
  for (const { id, content, hash } of await store.rubricVersions(rubric)) {
    const levels = await store.blindLevels(id, all ? undefined : reader);
    if (levels.length === 0) continue;
    const everyone = all ? levels : await store.blindLevels(id);
    const definition = await desk.rubricVersion(id);
    cards.push({
      rubric: content,
      version: { id, content, hash: shortHash(hash) },
      dimensions: (definition ? rubricIn(definition.value, language).dimensions : []).map(({ id: dimension, title }) => {
        const { engine, coaches } = pairsOf(levels, dimension);
        return {
          dimension,
          title,
          engine: kappaFigure(engine),
          coaches: kappaFigure(coaches),
          advisory: isAdvisory(pairsOf(everyone, dimension)),
        };
      }),
    });
  }
  return { scope: all ? 'installation' : 'groups', cards };
}
