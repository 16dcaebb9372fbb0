import type { CalibrationCard, CalibrationReport, Change, Disagreement } from '../domain/calibration.ts';
import type { Reader } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { cardsOf, type LabelledReply, levelsOn, type MarkedReply, markLabelled, readLabelled } from './calibration.ts';

/** Disagreements and changes that are shown; of a large set there are many, and the first tell enough. */
const mostShown = 24;
/** Longest text of a reply in the list of changes, in characters. */
const longestExcerpt = 280;

/** One reply by the rubric that is tried and, where there is one, by the published version. */
type Both = { tried: MarkedReply; published: MarkedReply | null };

/** A rubric tried on labelled replies, beside the published version on the same ones. Pure. */
export function compareRubrics(
  labelled: readonly LabelledReply[],
  tried: Rubric,
  published: Rubric | null,
  reader: Reader,
): Omit<CalibrationReport, 'rubric' | 'published'> {
  const read = readLabelled(labelled, reader);
  const marked = markLabelled(read, tried);
  const before = published && markLabelled(read, published);
  const both = marked.map((reply, index) => ({ tried: reply, published: before?.[index] ?? null }));
  const cardsBefore = before && published ? cardsOf(before, published) : [];
  const known = new Set(published?.dimensions.map(({ id }) => id) ?? []);
  const changes = tried.dimensions.flatMap(({ id }) => (known.has(id) ? both.flatMap((entry) => changeOf(entry, id)) : []));
  return {
    reader: reader.version,
    replies: read.length,
    lines: labelled.length,
    dimensions: cardsOf(marked, tried).map((card): CalibrationCard => {
      const published = cardsBefore.find(({ dimension }) => dimension === card.dimension)?.engine ?? null;
      return {
        ...card,
        title: tried.dimensions.find(({ id }) => id === card.dimension)?.title ?? card.dimension,
        published,
        moved: published && movedOf(changes.filter(({ dimension }) => dimension === card.dimension)),
      };
    }),
    worst: tried.dimensions
      .flatMap(({ id }) => both.flatMap((entry) => disagreementOf(entry, tried, id)))
      .sort((a, b) => Math.abs(b.level - b.given) - Math.abs(a.level - a.given))
      .slice(0, mostShown),
    changed: changes.length,
    changes: changes.sort((a, b) => gain(a) - gain(b)).slice(0, mostShown),
  };
}

function disagreementOf({ tried, published }: Both, rubric: Rubric, dimension: string): Disagreement[] {
  const { mean, level } = levelsOn(tried, dimension);
  if (mean === null || level === null || Math.abs(mean - level) < 1) return [];
  const [first] = tried.rated;
  const markers = rubric.dimensions.find(({ id }) => id === dimension)?.markers ?? [];
  const evidence = tried.marks.find((mark) => mark.dimension === dimension)?.evidence ?? [];
  return [
    {
      id: String(first.id),
      dimension,
      context: first.context.slice(-3),
      reply: first.reply,
      people: tried.rated.flatMap(({ rater, levels }) => {
        const given = levels[dimension];
        return given === undefined || given === null ? [] : [{ rater: rater ?? null, level: given }];
      }),
      given: mean,
      level,
      published: published && levelsOn(published, dimension).level,
      acts: tried.reading.acts,
      evidence: evidence.map((entry) => ({
        ...entry,
        label: markers.find(({ id }) => id === entry.marker)?.label ?? entry.marker,
      })),
    },
  ];
}

function changeOf({ tried, published }: Both, dimension: string): Change[] {
  if (!published) return [];
  const { mean: given, level: to } = levelsOn(tried, dimension);
  const { level: from } = levelsOn(published, dimension);
  if (from === to) return [];
  const [{ id, reply }] = tried.rated;
  const text = reply.length > longestExcerpt ? `${reply.slice(0, longestExcerpt)}…` : reply;
  return [{ id: String(id), dimension, reply: text, given, from, to }];
}

/** How many levels nearer to people a change brings; 0 where one side has no level. */
const gain = ({ given, from, to }: Change): number =>
  given === null || from === null || to === null ? 0 : Math.abs(from - given) - Math.abs(to - given);

function movedOf(changes: readonly Change[]): { closer: number; further: number; asFar: number } {
  const gains = changes.map(gain);
  const closer = gains.filter((by) => by > 0).length;
  const further = gains.filter((by) => by < 0).length;
  return { closer, further, asFar: gains.length - closer - further };
}
