import type { Act, ActId } from '../domain/act.ts';
import type { Language } from '../domain/language.ts';
import type { ContextTurn, Reading } from '../domain/reading.ts';
import type { Dimension, Marker } from '../domain/rubric.ts';
import { lately } from '../language/lately.ts';
import { findPhrase } from '../language/phrases.ts';
import { type Token, tokenise } from '../language/tokens.ts';

/** One showing of a marker: what was seen where, and how clearly (0..1). */
export type Showing = Pick<Act, 'turn' | 'quote' | 'start' | 'end' | 'strength'>;

/** A marker that holds in this reply, with its showings, the clearest first. `push` is what it adds to the dimension, in logits. */
export type Counted = { marker: Marker; showings: readonly Showing[]; push: number };

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
  const shownBy = byActs(dimension, reading);
  for (const [index, marker] of dimension.markers.entries()) {
    const shown = shownBy[index];
    if ((!shown && !marker.cues) || !holds(marker, reading, present)) continue;
    const showings = distinct(marker.cues ? [...(shown ?? []), ...byCues(marker, reading, texts)] : (shown ?? []));
    if (showings.length === 0) continue;
    const clearness = showings.reduce((sum, showing, index) => sum + showing.strength * repeat ** index, 0);
    counted.push({ marker, showings, push: (marker.polarity === '+' ? 1 : -1) * marker.weight * clearness });
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

const named = new WeakMap<Dimension, ReadonlyMap<ActId, readonly number[]>>();

/** The places of the markers that name an act; looked up once for each dimension. */
function markersOf(dimension: Dimension): ReadonlyMap<ActId, readonly number[]> {
  const known = named.get(dimension);
  if (known) return known;
  const places = new Map<ActId, number[]>();
  for (const [index, { acts }] of dimension.markers.entries())
    for (const act of new Set(acts)) places.set(act, [...(places.get(act) ?? []), index]);
  named.set(dimension, places);
  return places;
}

/** By marker, the reading's acts that it names, in the reading's order; undefined where there are none. */
function byActs(dimension: Dimension, { acts }: Reading): (Showing[] | undefined)[] {
  const markers = markersOf(dimension);
  const shown = new Array<Showing[] | undefined>(dimension.markers.length).fill(undefined);
  for (const act of acts)
    for (const index of markers.get(act.act) ?? []) {
      const known = shown[index];
      if (known) known.push(act);
      else shown[index] = [act];
    }
  return shown;
}

/** The words of the reply that is being marked, for all of its markers. */
const tokensOf: Record<Language, (reply: string) => readonly Token[]> = {
  en: lately((reply) => tokenise(reply, 'en'), 1),
  fr: lately((reply) => tokenise(reply, 'fr'), 1),
};

function byCues(
  marker: Marker,
  reading: Reading,
  { context, reply }: { context: readonly ContextTurn[]; reply: string },
): Showing[] {
  if (!marker.cues || !reading.language) return [];
  const tokens = tokensOf[reading.language](reply);
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
