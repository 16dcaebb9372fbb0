import type { MomentRef, StoredDrill } from '../../domain/drill.ts';
import type { Rubric } from '../../domain/rubric.ts';
import type { OwnMoment } from './own-moments.ts';

/** Moments in a drill: two minutes, half a minute each. */
const moments = 4;
/** Of them at most so many of one's own, and of one conversation; more where that conversation was asked for. */
const most = { own: 2, ofOne: 1 };
const mostAsked = 3;

type Chosen = {
  rubric: Rubric;
  dimension: string;
  /** Own moments, conversation by conversation, those that come first first. */
  own: readonly (readonly OwnMoment[])[];
  /** The conversation that was asked for. */
  asked?: string | undefined;
  /** Earlier drills, so that others come first. */
  past: readonly Pick<StoredDrill, 'moments'>[];
  seed: number;
};

/**
 * The moments of a new drill: own ones first that were not drilled before, then the rubric's, those drilled least first and by the seed
 * among equals; where too few are left, own ones come again. Pure.
 */
export function chooseMoments({ rubric, dimension, own, asked, past, seed }: Chosen): MomentRef[] {
  const used = new Map<string, number>();
  for (const ref of past.flatMap((drill) => drill.moments)) used.set(keyOf(ref), (used.get(keyOf(ref)) ?? 0) + 1);
  const fresh = own.flatMap((talk) => {
    const left = talk.filter((moment) => !used.has(keyOf(moment)));
    return left.slice(0, talk[0]?.conversation === asked ? mostAsked : most.ofOne);
  });
  const mine: MomentRef[] = fresh.slice(0, asked === undefined ? most.own : mostAsked).map(refOf);
  const written = (rubric.drills ?? []).filter((drill) => drill.dimension === dimension);
  const theirs = written
    .map((drill, index) => ({ ref: { source: 'rubric' as const, drill: drill.id }, at: (index * 5 + seed) % written.length }))
    .sort((a, b) => (used.get(keyOf(a.ref)) ?? 0) - (used.get(keyOf(b.ref)) ?? 0) || a.at - b.at)
    .map(({ ref }) => ref);
  const again = own.flat().map(refOf);
  const chosen = [...mine, ...theirs, ...again];
  return chosen.filter((ref, index) => chosen.findIndex((one) => keyOf(one) === keyOf(ref)) === index).slice(0, moments);
}

const refOf = ({ conversation, turn }: OwnMoment): MomentRef => ({ source: 'own', conversation, turn });

const keyOf = (ref: MomentRef): string => (ref.source === 'own' ? `${ref.conversation}/${ref.turn}` : ref.drill);
