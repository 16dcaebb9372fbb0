import type { Result } from '../../domain/result.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { standing } from '../../scoring/standing.ts';

/** How many of the latest conversations say where somebody stands now. */
const latest = 10;
/** Scored replies, from conversations, below which a dimension says nothing yet. */
const enoughReplies = 8;
const enoughConversations = 2;

type DimensionStanding = {
  dimension: string;
  title: string;
  level: number;
  score: number;
  n: number;
  conversations: number;
};

/** Where somebody stands of late on a rubric's dimensions, the weakest first; what too little is known of is left out. `results` in order of time. Pure. */
export function standings(rubric: Rubric, results: readonly Result[]): DimensionStanding[] {
  const recent = results.filter((result) => result.rubric === rubric.id && result.replies > 0).slice(-latest);
  return rubric.dimensions
    .flatMap(({ id, title }) => {
      const parts = recent.flatMap(({ dimensions }) => dimensions.filter(({ dimension }) => dimension === id));
      const { level, score, n } = standing(parts);
      const enough = n >= enoughReplies && parts.length >= enoughConversations;
      return level === null || score === null || !enough
        ? []
        : [{ dimension: id, title, level, score, n, conversations: parts.length }];
    })
    .sort((a, b) => a.level - b.level || a.score - b.score);
}
