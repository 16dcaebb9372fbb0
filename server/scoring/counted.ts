import { type Act, type ActId, isImpression } from '../domain/act.ts';
import type { ContextTurn, Reading } from '../domain/reading.ts';
import type { Dimension, Marker } from '../domain/rubric.ts';
import { findPhrase } from '../language/phrases.ts';
import { tokenise } from '../language/tokens.ts';

/** One showing of a marker: what was seen where, and how clearly (0..1). */
type Showing = Pick<Act, 'turn' | 'quote' | 'start' | 'end' | 'strength'>;

/**
 * A marker that holds in this reply, with its showings, the clearest first. `push` is what it adds to the dimension, in logits; `ofWhole`: it is how
 * the reply reads as a whole. Every reply reads like something, so that by itself gives no opportunity.
 */
export type Counted = { marker: Marker; showings: readonly Showing[]; push: number; ofWhole: boolean };

/** An act this clear is there for a condition, a blocker or an opportunity; a fainter one only moves the score a little. */
export const clear = 0.35;

/** A blocker needs its marker to show this plainly. */
export const plain = 0.6;

/** Each further showing of the same marker counts half of the one before: the fifth question adds nothing. */
const repeat = 0.5;

/** The kinds of acts that show clearly in a reading. */
export function clearActs({ acts }: Reading): ReadonlySet<ActId> {
  const found = new Set<ActId>();
  for (const { act, strength } of acts) if (strength >= clear) found.add(act);
  return found;
}

/**
 * The markers of one dimension that hold, the weightiest first. Showings with the same quote count once; a marker's push is
 * `sign · weight · Σ strength_i · 0.5^i`, its showings in order of clearness.
 */
export function countMarkers(
  dimension: Dimension,
  reading: Reading,
  texts: { context: readonly ContextTurn[]; reply: string },
  present: ReadonlySet<ActId> = clearActs(reading),
): Counted[] {
  const counted: Counted[] = [];
  const { places, ofWhole } = indexOf(dimension);
  const shownBy = byActs(places, dimension.markers.length, reading);
  for (let index = 0; index < shownBy.length; index++) {
    const marker = dimension.markers[index] as Marker;
    const shown = shownBy[index];
    if ((!shown && !marker.cues) || !holds(marker, reading, present)) continue;
    const showings = distinct(marker.cues ? [...(shown ?? []), ...byCues(marker, reading, texts)] : (shown ?? []));
    if (showings.length === 0) continue;
    let clearness = 0;
    let share = 1;
    for (const { strength } of showings) {
      clearness += strength * share;
      share *= repeat;
    }
    const push = (marker.polarity === '+' ? 1 : -1) * marker.weight * clearness;
    counted.push({ marker, showings, push, ofWhole: ofWhole[index] === true });
  }
  return counted.sort((a, b) => Math.abs(b.push) - Math.abs(a.push));
}

function holds({ when }: Marker, reading: Reading, present: ReadonlySet<ActId>): boolean {
  if (!when) return true;
  if (when.line && !when.line.some((kind) => reading.line.includes(kind))) return false;
  if (when.lineNot?.some((kind) => reading.line.includes(kind))) return false;
  if (when.with && !when.with.some((act) => present.has(act))) return false;
  return !when.without?.some((act) => present.has(act));
}

/** Of a dimension, looked up once: by act, the places of the markers that name it; by marker, whether it is how a reply reads as a whole. */
type Index = { places: ReadonlyMap<ActId, readonly number[]>; ofWhole: readonly boolean[] };

const indexed = new WeakMap<Dimension, Index>();

function indexOf(dimension: Dimension): Index {
  const known = indexed.get(dimension);
  if (known) return known;
  const places = new Map<ActId, number[]>();
  for (const [index, { acts }] of dimension.markers.entries())
    for (const act of new Set(acts)) places.set(act, [...(places.get(act) ?? []), index]);
  const ofWhole = dimension.markers.map(({ acts }) => acts.length > 0 && acts.every(isImpression));
  indexed.set(dimension, { places, ofWhole });
  return { places, ofWhole };
}

/** By marker, the reading's acts that it names, in the reading's order; undefined where there are none. */
function byActs(places: Index['places'], markers: number, { acts }: Reading): (Showing[] | undefined)[] {
  const shown = new Array<Showing[] | undefined>(markers).fill(undefined);
  for (const act of acts)
    for (const index of places.get(act.act) ?? none) {
      const known = shown[index];
      if (known) known.push(act);
      else shown[index] = [act];
    }
  return shown;
}
const none: readonly number[] = [];

function byCues(
  marker: Marker,
  reading: Reading,
  { context, reply }: { context: readonly ContextTurn[]; reply: string },
): Showing[] {
  if (!marker.cues || !reading.language) return [];
  const tokens = tokenise(reply, reading.language);
  return marker.cues[reading.language]
    .flatMap((phrase) => findPhrase(tokens, phrase, reading.language ?? 'en'))
    .map(({ start, end }) => ({ turn: context.length, quote: reply.slice(start, end), start, end, strength: 1 }));
}

function distinct(showings: readonly Showing[]): readonly Showing[] {
  if (showings.length < 2) return showings;
  const best = new Map<string, Showing>();
  for (const showing of showings) {
    const key = `${showing.turn}:${showing.start}:${showing.end}`;
    const known = best.get(key);
    if (!known || known.strength < showing.strength) best.set(key, showing);
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength || a.start - b.start);
}
