import { type Drill, type DrillMoment, type StoredDrill, type StoredTry, tries } from '../../domain/drill.ts';
import type { Principal } from '../../domain/principal.ts';
import { mean } from '../../domain/result.ts';
import { type Dimension, type Rubric, rubricIn, textsIn } from '../../domain/rubric.ts';
import { CandorError } from '../../errors.ts';
import { nextStep } from '../../scoring/next-step.ts';
import type { Practice } from '../practice.ts';
import { type FoundMoment, findMoment } from './find-moment.ts';

/** The level that an answer without one is taken to be at, where it is told what one level higher looks like. */
const unknownLevel = 3;
const highest = 5;
const strongFrom = 4;

/** The rubric of a drill in the very version it was started with, in its language, and the dimension that is drilled. */
export async function rubricOf(
  { catalogue }: Practice,
  { id, rubricVersion, dimension, language }: StoredDrill,
): Promise<{ rubric: Rubric; dimension: Dimension; notes: Drill['notes'] }> {
  const published = await catalogue.rubricVersion(rubricVersion);
  const rubric = published && rubricIn(published.value, language);
  const found = rubric?.dimensions.find((one) => one.id === dimension);
  if (!rubric || !found) throw new CandorError('storage', `drill ${id}: the version of its rubric is not in the database`);
  return { rubric, dimension: found, notes: textsIn(published.value, language) };
}

/** A drill as its learner sees it: what is not due yet (the example, what was said then) is left out. */
export async function presentDrill(practice: Practice, principal: Principal, drill: StoredDrill): Promise<Drill> {
  const { rubric, dimension, notes } = await rubricOf(practice, drill);
  const found = await Promise.all(drill.moments.map((ref) => findMoment(practice, principal, rubric, drill, ref)));
  const { id, title, about } = dimension;
  return {
    id: drill.id,
    rubric: rubric.id,
    dimension: { id, title, about },
    language: drill.language,
    notes,
    startedAt: drill.startedAt,
    done: drill.doneAt !== null,
    moments: found.map((moment, index) =>
      shownMoment(
        dimension,
        moment,
        drill.tries.filter((one) => one.moment === index),
      ),
    ),
    ...(drill.doneAt === null ? {} : { closing: closingOf(dimension, drill.tries) }),
  };
}

const higher = (dimension: Dimension, { mark, reading }: StoredTry): string =>
  nextStep(dimension, Math.round(mark.level ?? unknownLevel), reading.line);

/** The note on a mark ends with what one level higher would be; here that stands by itself. */
function shownTry(dimension: Dimension, one: StoredTry): DrillMoment['tries'][number] {
  const next = higher(dimension, one);
  const { note } = one.mark;
  const seen = next !== '' && note.endsWith(next) ? note.slice(0, -next.length).trim() : note;
  return { try: one.try, text: one.text, mark: one.mark, seen, higher: next };
}

function shownMoment(dimension: Dimension, { shown, example, earlier }: FoundMoment, said: readonly StoredTry[]): DrillMoment {
  const over = said.length >= tries || said.some(({ mark }) => mark.level === highest);
  return {
    ...shown,
    tries: said.map((one) => shownTry(dimension, one)),
    ...(earlier && said.length > 0 ? { earlier: { text: earlier.text, level: earlier.mark?.level ?? null } } : {}),
    ...(example !== undefined && over ? { example } : {}),
  };
}

const scored = (said: readonly StoredTry[]): number[] => said.flatMap(({ mark }) => (mark.level === null ? [] : [mark.level]));
const meanOf = (levels: readonly number[]): number | null => (levels.length === 0 ? null : mean(levels));

/** Mean levels of the first answers, and of the better one to each moment. Pure. */
export function levelsOf(said: readonly StoredTry[]): { first: number | null; best: number | null } {
  const byMoment = Map.groupBy(said, ({ moment }) => moment);
  const best = [...byMoment.values()].flatMap((all) => {
    const levels = scored(all);
    return levels.length === 0 ? [] : [Math.max(...levels)];
  });
  return { first: meanOf(scored(said.filter((one) => one.try === 1))), best: meanOf(best) };
}

/** What a drill came to: what worked best is the highest answer's clearest evidence, what to carry comes from the lowest last answer. Pure. */
function closingOf(dimension: Dimension, said: readonly StoredTry[]): NonNullable<Drill['closing']> {
  const strong = said
    .filter(({ mark }) => (mark.level ?? 0) >= strongFrom)
    .toSorted((a, b) => (b.mark.score ?? 0) - (a.mark.score ?? 0))
    .flatMap(({ moment, mark }) => {
      const evidence = mark.evidence.find(({ polarity, quote }) => polarity === '+' && quote !== '');
      const marker = dimension.markers.find(({ id }) => id === evidence?.marker);
      return evidence && marker ? [{ moment, quote: evidence.quote, text: marker.why }] : [];
    });
  const last = [...Map.groupBy(said, ({ moment }) => moment).values()].flatMap((all) => all.at(-1) ?? []);
  const [weakest] = last.toSorted((a, b) => (a.mark.score ?? 1) - (b.mark.score ?? 1));
  return {
    ...levelsOf(said),
    worked: strong[0] ?? null,
    carry: weakest ? { moment: weakest.moment, text: higher(dimension, weakest) } : null,
  };
}
