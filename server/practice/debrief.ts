import type { Evidence, Mark } from '../domain/mark.ts';
import type { Debrief } from '../domain/protocol.ts';
import type { Reading, Speaker } from '../domain/reading.ts';
import type { Marker, Rubric } from '../domain/rubric.ts';
import { aggregateScores } from '../scoring/debrief-scores.ts';
import { nextStep } from '../scoring/next-step.ts';
import { costliestReply } from './costliest.ts';

/** One turn as the debrief sees it. Readings, marks and trust (after the reply, 0..100) belong to the learner's replies. */
export type DebriefTurn = {
  turn: number;
  speaker: Speaker;
  text: string;
  reading?: Reading | undefined;
  marks?: Mark[] | undefined;
  trust?: number | undefined;
  /** Trust in which the reply was heard, where a model's reading of an earlier one had moved it in the meantime. */
  heardIn?: number | undefined;
};

type Reply = DebriefTurn & { marks: Mark[] };

/** A reply that moves trust by this much, in points, can be a turning point. */
const turns = 2.5;
const mostTurningPoints = 4;
const mostMissedMoments = 4;
/** Levels from which a mark can be the strength, and up to which it can be what to try next. */
const strongFrom = 4;
const weakUpTo = 3;

/**
 * The learner's report on a conversation: all texts come from the rubric, all figures from the marks and the trust trace. `opening` is
 * trust before the first reply. Pure.
 */
export function composeDebrief({
  rubric,
  turns: all,
  opening,
}: {
  rubric: Rubric;
  turns: readonly DebriefTurn[];
  opening: number;
}): Debrief {
  const replies = all.filter((turn): turn is Reply => turn.speaker === 'learner' && turn.marks !== undefined);
  const { dimensions, talkShare } = aggregateScores(
    rubric,
    replies.map(({ marks }) => marks),
    replies.flatMap(({ reading }) => (reading ? [reading] : [])),
    all.map(({ speaker, text }) => ({ speaker: speaker === 'buyer' ? 'other' : 'self', text })),
  );
  const better = costliest(rubric, replies, opening);
  return {
    scores: dimensions,
    talkShare,
    turningPoints: turningPoints(rubric, replies, opening),
    missedMoments: missedMoments(rubric, replies),
    strength: strength(rubric, replies),
    next: nextToTry(rubric, replies, dimensions),
    ...(better ? { better } : {}),
  };
}

const markerOf = (rubric: Rubric, dimension: string, id: string): Marker | undefined =>
  rubric.dimensions.find((entry) => entry.id === dimension)?.markers.find((marker) => marker.id === id);

const seen = (marker: Marker, quote: string): string => `${marker.seen.replaceAll('{quote}', () => quote)} ${marker.why}`;

/** The words of the reply that the evidence rests on; all of it where the evidence is what it passed by. */
const ownWords = (reply: DebriefTurn, evidence: Evidence | undefined): string =>
  evidence?.turn === reply.turn ? evidence.quote : reply.text;

/** How far from the middle a reply's mark lies on the side of a polarity, 0..0.5. */
const reach = (mark: Mark, polarity: Evidence['polarity']): number =>
  mark.status === 'scored' && mark.score !== null ? (polarity === '+' ? mark.score - 0.5 : 0.5 - mark.score) : -1;

/** The mark that speaks most for (or against) a reply, with its first evidence of that polarity. */
function mostTelling(marks: readonly Mark[], polarity: Evidence['polarity']): { mark: Mark; evidence: Evidence } | undefined {
  return marks
    .flatMap((mark) => {
      const evidence = mark.evidence.find((entry) => entry.polarity === polarity);
      return evidence ? [{ mark, evidence }] : [];
    })
    .sort((a, b) => reach(b.mark, polarity) - reach(a.mark, polarity))[0];
}

function turningPoints(rubric: Rubric, replies: readonly Reply[], opening: number): Debrief['turningPoints'] {
  let before = opening;
  const points = replies.flatMap((reply) => {
    const trust = reply.trust ?? before;
    const change = Math.round((trust - (reply.heardIn ?? before)) * 10) / 10;
    before = trust;
    if (Math.abs(change) < turns) return [];
    const telling = mostTelling(reply.marks, change > 0 ? '+' : '-');
    const marker = telling && markerOf(rubric, telling.mark.dimension, telling.evidence.marker);
    if (!telling || !marker) return [];
    return [
      { turn: reply.turn, change, trust, quote: ownWords(reply, telling.evidence), note: `${marker.label}. ${marker.why}` },
    ];
  });
  return points
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, mostTurningPoints)
    .sort((a, b) => a.turn - b.turn);
}

/** What the buyer offered and the reply passed by: evidence against a reply that quotes the buyer's line. */
function missedMoments(rubric: Rubric, replies: readonly Reply[]): Debrief['missedMoments'] {
  const missed = replies.flatMap((reply) => {
    const passedBy = reply.marks
      .flatMap((mark) =>
        mark.evidence.map((evidence) => ({ mark, evidence, marker: markerOf(rubric, mark.dimension, evidence.marker) })),
      )
      .filter(({ evidence }) => evidence.polarity === '-' && evidence.turn !== reply.turn && evidence.quote !== '')
      .sort((a, b) => (b.marker?.weight ?? 0) - (a.marker?.weight ?? 0))[0];
    if (!passedBy?.marker) return [];
    const { evidence, marker } = passedBy;
    return [
      {
        weight: marker.weight,
        moment: { turn: evidence.turn, quote: evidence.quote, replyTurn: reply.turn, note: marker.why },
      },
    ];
  });
  return missed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostMissedMoments)
    .map(({ moment }) => moment)
    .sort((a, b) => a.turn - b.turn);
}

function strength(rubric: Rubric, replies: readonly Reply[]): Debrief['strength'] {
  const [best] = replies
    .flatMap(({ turn, marks }) => marks.map((mark) => ({ turn, mark })))
    .filter(({ mark }) => (mark.level ?? 0) >= strongFrom && mark.evidence.some(({ polarity }) => polarity === '+'))
    .sort((a, b) => reach(b.mark, '+') - reach(a.mark, '+'));
  const evidence = best?.mark.evidence.find(({ polarity }) => polarity === '+');
  const marker = best && evidence && markerOf(rubric, best.mark.dimension, evidence.marker);
  if (!best || !evidence || !marker) return null;
  return { dimension: best.mark.dimension, turn: best.turn, quote: evidence.quote, text: seen(marker, evidence.quote) };
}

/** The weakest dimension's weakest reply, and what one level higher would have been there. */
function nextToTry(rubric: Rubric, replies: readonly Reply[], dimensions: Debrief['scores']): Debrief['next'] {
  const [weakest] = dimensions.filter(({ score }) => score !== null).sort((a, b) => (a.score ?? 1) - (b.score ?? 1));
  if (!weakest) return null;
  const [worst] = replies
    .flatMap((reply) => reply.marks.filter(({ dimension }) => dimension === weakest.dimension).map((mark) => ({ reply, mark })))
    .filter(({ mark }) => mark.level !== null && mark.level <= weakUpTo)
    .sort((a, b) => reach(b.mark, '-') - reach(a.mark, '-'));
  const dimension = rubric.dimensions.find(({ id }) => id === weakest.dimension);
  const text = worst && dimension && nextStep(dimension, worst.mark.level ?? weakUpTo, worst.reply.reading?.line ?? []);
  if (!worst || !text) return null;
  return {
    dimension: weakest.dimension,
    turn: worst.reply.turn,
    quote: ownWords(
      worst.reply,
      worst.mark.evidence.find(({ turn, polarity }) => turn === worst.reply.turn && polarity === '-'),
    ),
    text,
  };
}

/** The costliest reply, with its lowest mark. */
function costliest(rubric: Rubric, replies: readonly Reply[], opening: number): Debrief['better'] {
  let before = opening;
  const changes = replies.map((reply) => {
    const change = (reply.trust ?? before) - (reply.heardIn ?? before);
    before = reply.trust ?? before;
    return { ...reply, change };
  });
  const worst = costliestReply(rubric, changes);
  const mark = worst?.marks.filter(({ status }) => status === 'scored').sort((a, b) => (a.score ?? 1) - (b.score ?? 1))[0];
  return worst && mark ? { turn: worst.turn, dimension: mark.dimension, text: mark.note } : undefined;
}
