import { breaching, closingDown } from '../buyer/effects.ts';
import { type Act, type ActId, isImpression } from '../domain/act.ts';
import type { Evidence, Mark } from '../domain/mark.ts';
import type { Debrief } from '../domain/protocol.ts';
import type { Reading, Speaker } from '../domain/reading.ts';
import type { Marker, Rubric } from '../domain/rubric.ts';
import { clear, plain } from '../scoring/counted.ts';
import { aggregateScores } from '../scoring/debrief-scores.ts';
import { nextStep } from '../scoring/next-step.ts';
import { quoting } from '../scoring/note.ts';
import { isMissed } from '../scoring/passed-by.ts';
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
    missedMoments: missedMoments(rubric, all, replies),
    strength: strength(rubric, replies),
    next: nextToTry(rubric, replies, dimensions),
    ...(better ? { better } : {}),
  };
}

const markerOf = (rubric: Rubric, dimension: string, id: string): Marker | undefined =>
  rubric.dimensions.find((entry) => entry.id === dimension)?.markers.find((marker) => marker.id === id);

const seen = (marker: Marker, quote: string): string => `${quoting(marker.seen, quote)} ${marker.why}`;

/** The acts that a piece of evidence rests on; none where its marker found words of its own, or where there is no reading. */
const actsBehind = (reading: Reading | undefined, evidence: Evidence, marker: Marker): readonly Act[] =>
  (reading?.acts ?? []).filter(
    ({ act, turn, start, end }) =>
      marker.acts.includes(act) && turn === evidence.turn && start === evidence.start && end === evidence.end,
  );

/** How clearly a piece of evidence shows, 0..1; 1 where it rests on words alone. */
const clearness = (acts: readonly Act[]): number => (acts.length === 0 ? 1 : Math.max(...acts.map(({ strength }) => strength)));

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

/**
 * What the buyer offered and the reply passed by: evidence against a reply that quotes the buyer's line, where the reply can be blamed for
 * it (`isMissed`); a greeting cannot. Of a reply the weightiest, of all those that show most at their weight.
 */
function missedMoments(rubric: Rubric, all: readonly DebriefTurn[], replies: readonly Reply[]): Debrief['missedMoments'] {
  const missed = replies.flatMap((reply) => {
    if (isGreeting(reply, replies)) return [];
    const passedBy = reply.marks
      .flatMap((mark) =>
        mark.evidence
          .filter(({ polarity, turn, quote }) => polarity === '-' && turn !== reply.turn && quote !== '')
          .flatMap((evidence) => {
            const marker = markerOf(rubric, mark.dimension, evidence.marker);
            if (!marker) return [];
            const acts = actsBehind(reply.reading, evidence, marker);
            const line = all.find(({ turn }) => turn === evidence.turn)?.text ?? evidence.quote;
            const blamed = acts.filter((act) => !reply.reading || isMissed(act, reply.reading, line));
            return acts.length > 0 && blamed.length === 0
              ? []
              : [{ evidence, marker, weight: marker.weight * clearness(blamed) }];
          }),
      )
      .sort((a, b) => b.marker.weight - a.marker.weight)[0];
    if (!passedBy) return [];
    const { evidence, marker, weight } = passedBy;
    return [{ weight, moment: { turn: evidence.turn, quote: evidence.quote, replyTurn: reply.turn, note: marker.why } }];
  });
  return missed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostMissedMoments)
    .map(({ moment }) => moment)
    .sort((a, b) => a.turn - b.turn);
}

/** Acts beside which nothing in a reply is its strength. */
const spoiling: ReadonlySet<ActId> = new Set<ActId>([...breaching, ...closingDown, 'boasts', 'monologue', 'guarantees']);

const isSpoilt = ({ reading }: DebriefTurn): boolean =>
  reading?.acts.some(({ act, strength }) => spoiling.has(act) && strength >= clear) === true;

/** Whether all there is to praise is a sum, where something else was asked. */
const isBesideTheQuestion = (acts: readonly Act[], reading: Reading | undefined): boolean =>
  acts.length > 0 &&
  acts.every(({ act }) => act === 'gives-price' || act === 'gives-number') &&
  reading?.line.includes('question') === true &&
  !reading.line.includes('price-question');

/** What speaks plainly for a reply: the evidence of its good marks. `ofWhole`: it is how the reply reads as a whole. */
const praiseOf = (rubric: Rubric, { turn, marks, reading }: Reply) =>
  marks
    .filter(({ level }) => (level ?? 0) >= strongFrom)
    .flatMap((mark) =>
      mark.evidence.flatMap((evidence) => {
        const marker = evidence.polarity === '+' ? markerOf(rubric, mark.dimension, evidence.marker) : undefined;
        const acts = marker ? actsBehind(reading, evidence, marker) : [];
        if (!marker || clearness(acts) < plain || isBesideTheQuestion(acts, reading)) return [];
        return [
          { turn, mark, evidence, marker, clearness: clearness(acts), ofWhole: acts.some(({ act }) => isImpression(act)) },
        ];
      }),
    );

/** The best mark of a reply without anything that spoils it, by the clearest of what speaks for it; how it reads as a whole comes last. */
function strength(rubric: Rubric, replies: readonly Reply[]): Debrief['strength'] {
  const [best] = replies
    .filter((reply) => !isSpoilt(reply))
    .flatMap((reply) => praiseOf(rubric, reply))
    .sort(
      (a, b) => Number(a.ofWhole) - Number(b.ofWhole) || reach(b.mark, '+') - reach(a.mark, '+') || b.clearness - a.clearness,
    );
  if (!best) return null;
  const { turn, mark, evidence, marker } = best;
  return { dimension: mark.dimension, turn, quote: evidence.quote, text: seen(marker, evidence.quote) };
}

const greeting: readonly ActId[] = ['greets', 'thanks', 'courtesy'];

/** Whether a reply is the greeting that opens the talk: there is seldom much to learn from it. */
const isGreeting = (reply: DebriefTurn, [first]: readonly DebriefTurn[]): boolean =>
  reply.turn === first?.turn &&
  !isSpoilt(reply) &&
  reply.reading?.acts.some(({ act, strength }) => greeting.includes(act) && strength >= plain) === true;

/** The weakest dimension's weakest reply, the greeting only where there is no other, and what one level higher would have been there. */
function nextToTry(rubric: Rubric, replies: readonly Reply[], dimensions: Debrief['scores']): Debrief['next'] {
  const [weakest] = dimensions.filter(({ score }) => score !== null).sort((a, b) => (a.score ?? 1) - (b.score ?? 1));
  if (!weakest) return null;
  const [worst] = replies
    .flatMap((reply) => reply.marks.filter(({ dimension }) => dimension === weakest.dimension).map((mark) => ({ reply, mark })))
    .filter(({ mark }) => mark.level !== null && mark.level <= weakUpTo)
    .sort(
      (a, b) =>
        Number(isGreeting(a.reply, replies)) - Number(isGreeting(b.reply, replies)) || reach(b.mark, '-') - reach(a.mark, '-'),
    );
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

/** The costliest reply, the greeting only where trust fell by it, with its lowest mark. */
function costliest(rubric: Rubric, replies: readonly Reply[], opening: number): Debrief['better'] {
  let before = opening;
  const changes = replies.map((reply) => {
    const change = (reply.trust ?? before) - (reply.heardIn ?? before);
    before = reply.trust ?? before;
    return { ...reply, change };
  });
  const worst = costliestReply(
    rubric,
    changes.filter((reply) => !isGreeting(reply, replies) || reply.change <= -turns),
  );
  const mark = worst?.marks.filter(({ status }) => status === 'scored').sort((a, b) => (a.score ?? 1) - (b.score ?? 1))[0];
  return worst && mark
    ? { turn: worst.turn, dimension: mark.dimension, text: blaming(rubric, mark, worst.reading) }
    : undefined;
}

/** A mark's note, or only what one level higher would have been where the note begins with what speaks for the reply. */
function blaming(rubric: Rubric, mark: Mark, reading: Reading | undefined): string {
  const dimension = rubric.dimensions.find(({ id }) => id === mark.dimension);
  if (mark.evidence[0]?.polarity !== '+' || !dimension) return mark.note;
  return nextStep(dimension, mark.level ?? weakUpTo, reading?.line ?? []) || mark.note;
}
