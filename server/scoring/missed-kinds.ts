import type { MissedKind } from '../domain/progress.ts';
import type { Result } from '../domain/result.ts';
import type { Rubric } from '../domain/rubric.ts';

/**
 * What was passed by most, most often first; of equals what happened later. A reply counts once, by the marker that weighs most, and also where
 * it showed too faintly for its debrief to tell (`passed-by.ts`). `rubricOf` gives the version a conversation was marked by. Pure.
 */
export function missedKinds(results: readonly Result[], rubricOf: (version: string) => Rubric | undefined): MissedKind[] {
  const kinds = new Map<string, MissedKind & { last: number }>();
  for (const [index, { conversation, persona, rubric, rubricVersion, language, missed }] of results.entries()) {
    const version = rubricOf(rubricVersion);
    const dimensionOf = (id: string) => version?.dimensions.find((dimension) => dimension.id === id);
    for (const ofReply of Map.groupBy(missed, ({ replyTurn }) => replyTurn).values()) {
      const [weightiest] = ofReply
        .flatMap((entry) => {
          const dimension = dimensionOf(entry.dimension);
          const marker = dimension?.markers.find(({ id }) => id === entry.marker);
          return dimension && marker ? [{ entry, marker, title: dimension.title }] : [];
        })
        .sort((a, b) => b.marker.weight - a.marker.weight);
      if (!weightiest) continue;
      const { entry, marker, title } = weightiest;
      const key = `${rubric} ${entry.dimension} ${entry.marker}`;
      kinds.set(key, {
        rubric,
        dimension: entry.dimension,
        title,
        marker: entry.marker,
        label: marker.label,
        count: (kinds.get(key)?.count ?? 0) + 1,
        example: { conversation, persona, turn: entry.turn, replyTurn: entry.replyTurn, quote: entry.quote, language },
        last: index,
      });
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count || b.last - a.last).map(({ last: _, ...kind }) => kind);
}
