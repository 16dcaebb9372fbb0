import type { CoachLevel } from '../domain/coaching.ts';
import { depths } from '../domain/condition.ts';
import type { Conversation, ToldTurn } from '../domain/conversation.ts';
import { finalMarks, isWithheld } from '../domain/final-marks.ts';
import type { Language } from '../domain/language.ts';
import type { Mark, MarkSource } from '../domain/mark.ts';
import type { Persona } from '../domain/persona.ts';
import type { Review, ReviewFact, ReviewMark, ReviewTurn, Uncertain } from '../domain/review.ts';
import { type Rubric, rubricIn, textsIn } from '../domain/rubric.ts';
import type { GivenLevel, OpenReview } from '../storage/review-store.ts';

/** What a coach has given one reply, by dimension. */
const givenTo = (levels: readonly GivenLevel[], turn: number, coach: string): Set<string> =>
  new Set(levels.filter((level) => level.turn === turn && level.by.id === coach).map(({ dimension }) => dimension));

/** Turns whose marks are withheld from a coach, since they review the conversation blind and have not given them all their levels. Pure. */
export function withheldTurns({ history, coaching, part }: OpenReview, coach: string): ReadonlySet<number> {
  if (!part.blind) return new Set();
  const turns = history.turns.filter(
    ({ turn, heard }) => heard && isWithheld(heard.marks.marks, givenTo(coaching.levels, turn, coach)),
  );
  return new Set(turns.map(({ turn }) => turn));
}

const toLevel = ({ turn: _, dimension: __, inForce: ___, ...level }: GivenLevel): CoachLevel => level;

function toMark(
  mark: Mark,
  source: MarkSource,
  final: ReviewMark['final'],
  levels: readonly GivenLevel[],
  { coach, withheld }: { coach: string; withheld: boolean },
): ReviewMark {
  const own = levels.filter(({ by }) => by.id === coach);
  const others = new Map(levels.filter(({ by }) => by.id !== coach).map((level) => [level.by.id, toLevel(level)]));
  const latest = own.at(-1);
  return {
    dimension: mark.dimension,
    engine: withheld ? null : { ...mark, source },
    own: latest ? toLevel(latest) : null,
    others: withheld ? [] : [...others.values()],
    final: withheld ? null : final,
    history: (withheld ? own : levels).map(toLevel),
  };
}

/** A turn as a coach is shown it. Pure. */
export function toTurn(
  { turn, speaker, text, name, startMs, heard }: ToldTurn,
  coaching: readonly GivenLevel[],
  uncertain: readonly Uncertain[],
  seenBy: { coach: string; withheld: boolean },
): ReviewTurn {
  const said = {
    turn,
    speaker,
    text,
    ...(name === undefined ? {} : { name }),
    ...(startMs === undefined ? {} : { startMs }),
  };
  if (!heard) return said;
  const { marks, source } = heard.marks;
  const final = finalMarks(heard.marks, heard.coach ?? []);
  const levels = coaching.filter((level) => level.turn === turn);
  const ofDimension = (id: string) => levels.filter(({ dimension }) => dimension === id);
  return {
    ...said,
    withheld: seenBy.withheld,
    marks: marks.map((mark, index) => toMark(mark, source, final[index] ?? null, ofDimension(mark.dimension), seenBy)),
    uncertain: seenBy.withheld ? [] : uncertain.filter((entry) => entry.turn === turn).map(({ turn: _, ...entry }) => entry),
    reader: heard.reading.reader,
    ...(seenBy.withheld || !heard.state ? {} : { trust: heard.state.trust, components: heard.state.components }),
  };
}

/**
 * What the buyer could have told in this scene, from the surface down, and in which turn it was told. A fact that only holds under a condition is named where it was
 * told. Pure.
 */
export function factsOf(persona: Persona, { card, language, memory }: Conversation, turns: readonly ToldTurn[]): ReviewFact[] {
  const before = new Set(memory?.state.told ?? []);
  const toldIn = (id: string): number | null => {
    const reply = turns.find(({ heard }) => heard?.state?.told.includes(id));
    return reply === undefined ? null : reply.turn + 1;
  };
  return persona.facts
    .filter(({ scenes }) => scenes === undefined || scenes.includes(card.scene.id))
    .filter(({ id }) => !before.has(id))
    .map(({ id, depth, says, when }) => ({ id, depth, text: says[language][0] ?? id, told: toldIn(id), when }))
    .filter(({ when, told }) => when === undefined || told !== null)
    .map(({ when: _, ...fact }) => fact)
    .sort((a, b) => depths.indexOf(a.depth) - depths.indexOf(b.depth));
}

/** A rubric as a coach reads it, in a language if it has that. */
export const toRubric = (rubric: Rubric, language: Language, advisory: readonly string[]): Review['rubric'] => ({
  id: rubric.id,
  title: rubricIn(rubric, language).title,
  language: textsIn(rubric, language),
  dimensions: rubricIn(rubric, language).dimensions.map((dimension) => ({
    id: dimension.id,
    title: dimension.title,
    about: dimension.about,
    advisory: advisory.includes(dimension.id),
    levels: dimension.levels.map(({ level, title, anchor }) => ({ level, title, anchor })),
    markers: dimension.markers.map(({ id, label, polarity }) => ({ id, label, polarity })),
  })),
});
