import { fold } from '../../../language/tokens.ts';
import { type Measure, measuresOf } from '../measures.ts';
import type { Prepared, ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import {
  costTopic,
  gainTopic,
  itemsOf,
  type SheetItem,
  type SheetItems,
  stretches,
  tokenOf,
  topicsIn,
} from '../sheet-items.ts';

/** Figures of a reply that are looked at. */
const most = 40;
/** Share of what a clause is about that one item of the sheet must be about as well. */
const covers = 0.6;
/** A topic tells an item where no more of the items than this share have it, or a pair of many. */
const tells = 1 / 6;
const many = 5;

/** The sentences that flatly give a figure where the one item of the sheet that is about the same thing gives another. */
export function wrongFigures(scene: Scene): ReadSentence[] {
  const { reply, facts } = scene;
  if (!facts || reply.figures.length === 0 || facts.figures.length === 0) return [];
  const measures = measuresOf(reply).slice(0, most);
  if (measures.length === 0) return [];
  const sheet = itemsOf(facts);
  let words: ReadonlySet<string> | null = null;
  const heard = (word: string) => {
    words ??= heardIn(scene);
    return words.has(word);
  };
  return reply.sentences.filter(
    (sentence) =>
      sentence.asking === 'no' &&
      sentence.ending !== '?' &&
      measures.some(
        (one) =>
          one.from >= sentence.from && one.to <= sentence.to && isWrong(scene, sheet, { one, measures, sentence, heard }),
      ),
  );
}

type Said = { one: Measure; measures: readonly Measure[]; sentence: ReadSentence; heard: (word: string) => boolean };

function isWrong({ reply, line }: Scene, sheet: SheetItems, { one, measures, sentence, heard }: Said): boolean {
  const before = reply.words.slice(Math.max(sentence.from, one.from - 2), one.from);
  if (before.some((word) => rounding.test(word)) || roundingAfter.test(reply.words[one.to] ?? '')) return false;
  if (!sheet.measures.some((fact) => alike(fact, one))) return false;
  const clause = clauseOf(reply, one, sentence);
  const said = reply.words.slice(clause.from, clause.to).join(' ');
  if (unsure.test(said) || (one.unit === 'time' && hasBeen.test(said))) return false;
  // The buyer's own figure.
  if (line?.figures.some(({ value }) => value === one.figure) || heard(reply.words[one.from] ?? '')) return false;
  // Beside a figure of the sheet it is a sum or a comparison.
  const beside = measures.filter((other) => other !== one && alike(other, one) && within(other, sentence));
  if (beside.some((other) => sheet.measures.some((fact) => alike(fact, other) && isSame(fact, other)))) return false;
  const topics = topicsIn(reply, clause.from, clause.to, measures);
  for (const other of measures) if (other !== one && within(other, clause)) topics.add(tokenOf(other));
  if (iGain.test(said)) topics.add(gainTopic);
  // “It stopped for three hours” may be of anybody.
  const ofAnybody = anybody.test(said);
  const isSpokenOf = ({ leads }: SheetItem) =>
    ofAnybody || leads.length === 0 || leads.some((name) => reply.words.includes(name) || heard(name));
  const about = itemAbout(sheet, topics, (item) => item.measures.some((fact) => alike(fact, one)) && isSpokenOf(item));
  if (!about || !tellsItem(sheet, about.shared, { topics, one, cost: costTopic(reply.language) })) return false;
  const near = about.item.measures.filter((fact) => alike(fact, one));
  if (!near.some((fact) => about.shared.some((topic) => fact.near.has(topic) || topic === gainTopic))) return false;
  if (isHeld(sheet, one, { item: about.item, shared: about.shared.length, topics, isSpokenOf })) return false;
  const strange = reply.words
    .slice(sentence.from, sentence.to)
    .some((word) => sheet.names.has(word) && !about.item.names.has(word));
  return !strange && !mayBeWorkedOut(one, { own: about.item.measures, all: sheet.measures, said: measures });
}

const within = (one: Measure, { from, to }: { from: number; to: number }): boolean => one.from >= from && one.to <= to;

/** Words of the last turns. */
const heardIn = ({ context }: Scene): ReadonlySet<string> =>
  new Set(context.slice(-8).flatMap(({ text }) => fold(text.slice(0, 1000)).match(/[a-z]+|[0-9]+/g) ?? []));

const parting = /^(but|mais)$/;
/** The clause with a figure in it. */
const clauseOf = (reply: Prepared, one: Measure, { from, to }: ReadSentence): { from: number; to: number } =>
  stretches(reply, from, to, /[,;:—–()]/, parting).find((part) => within(one, part)) ?? { from, to };

/** “We have been at it for eleven years”: how long it has been so far. */
const hasBeen = /\b(have|has|been|had)\b/;
/** Before or after a figure that is none to the letter, or one of several. */
const rounding =
  /^(the|les|ces|these|those|about|around|almost|nearly|roughly|approximately|some|over|under|above|below|than|least|most|until|between|maybe|perhaps|another|further|extra|or|to|within|every|hardly|first|last|next|since|max|maximum|min|minimum|environ|pres|presque|peu|plus|moins|jusque?|entre|encore|autres?|ou|quelques?|vers|premier(e?s)?|dernier(e?s)?|prochain(e?s)?|dans|depuis)$/;
const roundingAfter = /^(ago|or|ou|at|max|maximum|min|minimum|environ|about|to)$/;
/** What is supposed, denied, asked for, offered, heard, or of somebody else. */
const unsure =
  /\b(if|unless|whether|would|could|might|may|should|suppose|let|imagine|not|never|no|nor|\w+n't|cannot|nobody|none|offer|they|he|she|their|his|asks?|asked|wants?|wanted|said|says?|told|think|thought|guess|believe|hope|hear|heard|read|promise|last|used|before|average|together|costs? (us|me)|(nous|me) coute|your|yours|you (have|need|own|run)|si|pas|jamais|aucune?|ne|n|rien|personne|ils|elles|leurs?|son|sa|ses|demandez|voulez|veut|dites|dit|crois|pense|espere|offre|propose|lu|derniere?|avant|moyenne|ensemble|votre|vos|vous avez|il vous faut)\b/;
const anybody = /^(and |so |et |donc )?(it|that|this|these|those|which|one|ce|cela|ca|il|elle|qui|on)\b/;
const iGain = /\b(i|we|je|nous) (get|earn|gain|gagne|gagnons|touche|touchons)\b/;

const alike = (a: Measure, b: Measure): boolean =>
  a.unit === b.unit && a.differs === b.differs && (a.unit !== 'count' || a.counted.some((word) => b.counted.includes(word)));

/** Whether two measures of a kind are the same, or one is the other rounded. */
const isSame = (a: Measure, b: Measure): boolean =>
  a.unit === 'year' ? a.value === b.value : Math.abs(a.value - b.value) <= 0.08 * Math.max(a.value, b.value);

/** “310 a year” is 310k: people leave the thousands out. */
const isScaled = (said: number, fact: number): boolean =>
  [1, 1e3, 1e6, 1e-3].some((scale) => Math.abs(said * scale - fact) <= (scale === 1 ? 0.05 : 0.005) * fact);

type About = { item: SheetItem; shared: readonly string[] };

/** The item that shares most topics. */
function itemAbout(sheet: SheetItems, topics: ReadonlySet<string>, fits: (item: SheetItem) => boolean): About | null {
  let best: About | null = null;
  for (const item of sheet.items) {
    if (!fits(item)) continue;
    const shared = [...topics].filter((topic) => item.topics.has(topic));
    if (!best || shared.length > best.shared.length) best = { item, shared };
  }
  return best;
}

/** Whether what is shared tells the item: most of the clause, with a topic that few items have; or nothing but “it costs … a year”, “I get … percent”. */
function tellsItem(
  { items, having }: SheetItems,
  shared: readonly string[],
  { topics, one, cost }: { topics: ReadonlySet<string>; one: Measure; cost: string },
): boolean {
  const plain = shared.length === topics.size && [...topics].every((topic) => topic === cost || topic.startsWith('@'));
  if (plain && (shared.length >= 2 || (one.unit === 'percent' && topics.has(gainTopic)))) return true;
  const few = Math.max(items.length >= many ? 2 : 1, items.length * tells);
  return (
    shared.length >= 2 &&
    shared.length >= covers * topics.size &&
    shared.some((topic) => topic !== gainTopic && (having.get(topic) ?? 0) <= few)
  );
}

/** Whether the sheet has the figure: in the item itself whatever it measures there, or in another that may be meant. Sums of money anywhere. */
function isHeld(
  { items }: SheetItems,
  one: Measure,
  about: { item: SheetItem; shared: number; topics: ReadonlySet<string>; isSpokenOf: (item: SheetItem) => boolean },
): boolean {
  if (about.item.values.some((value) => [1, 1e3, 1e6].some((scale) => value === one.figure * scale))) return true;
  return items.some((item) => {
    if (one.unit === 'money' && item.values.some((value) => isScaled(one.value, value))) return true;
    if (!item.measures.some((fact) => fact.unit === one.unit && isSame(fact, one))) return false;
    return about.isSpokenOf(item) || [...about.topics].filter((topic) => item.topics.has(topic)).length > about.shared;
  });
}

/** Whether a figure may be a sum, a difference or a multiple of figures that are given, or the rest of a hundred. */
function mayBeWorkedOut(
  one: Measure,
  { own, all, said }: { own: readonly Measure[]; all: readonly Measure[]; said: readonly Measure[] },
): boolean {
  const isNear = (value: number) => value > 0 && Math.abs(value - one.value) <= 0.006 * one.value;
  if (one.unit === 'year') return false;
  if (one.unit === 'percent' && own.some(({ unit, value }) => unit === 'percent' && isNear(100 - value))) return true;
  const among = [...(one.unit === 'money' ? all : own), ...said].filter((other) => other.unit === one.unit && other !== one);
  for (const a of among)
    for (const b of among) if (a !== b && (isNear(a.value + b.value) || isNear(a.value - b.value))) return true;
  if (one.unit !== 'money') return false;
  // Whoever gives several sums that the sheet has not is working something out.
  const given = (sum: Measure) => all.some((fact) => isScaled(sum.value, fact.value));
  if (said.some((other) => other !== one && other.unit === 'money' && !given(other))) return true;
  const times = [2, 3, 4, 5, 6, 12, ...said.filter(({ unit }) => unit === 'count').map(({ value }) => value)];
  return among.some(({ value }) => times.some((by) => isNear(value * by) || isNear(value / by)));
}
