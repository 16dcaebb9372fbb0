import type { ActId } from '../../../domain/act.ts';
import { formulas } from '../families/recital.ts';
import { hitsOf, type ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { likest } from '../uptake.ts';
import type { Collector, Features } from './collector.ts';

/** The features of every sentence of a reply, and of what the reply as a whole does with the line. */
type SceneFeatures = { sentences: Features[]; passed: Features };

/** Longest reply whose sentences are all looked at; what comes after says nothing new. */
const mostSentences = 40;

/**
 * Features of a reply in its context, by the numbers of the collector's vocabulary. Of a sentence: its words by symbol, pairs of
 * neighbours and of next neighbours, the cues in it, the acts that the cue families read from it and from the rest of the reply, its
 * build, and its tie to the line and the fact sheet. Of the whole: the same summed up, with the line's own words. Linear in the length
 * read.
 */
export function featuresOf(scene: Scene, into: Collector): SceneFeatures {
  const read = scene.reply.sentences.slice(0, mostSentences);
  const { vocabulary } = into;
  addContext(into, scene);
  const shared = into.take();
  const acts = actsByPlace(scene, read);
  const cues = cuesByPlace(scene);
  const sentences = read.map((sentence, index) => {
    into.addAll(shared);
    addWords(into, scene, sentence, 0.5);
    addBuild(into, scene, sentence, index);
    addTies(into, scene, sentence, index);
    for (const [name, strength] of cues[index] ?? []) into.raise(vocabulary.cue(name), strength);
    for (const [act, strength] of acts.here[index] ?? []) into.raise(vocabulary.act(act), strength);
    for (const [act, strength] of acts.whole)
      if (!acts.here[index]?.has(act)) into.raise(vocabulary.elsewhere(act), 0.5 * strength);
    return into.take();
  });
  into.addAll(shared);
  addPassed(into, scene, sentences, acts.passed, acts.whole);
  return { sentences, passed: into.take() };
}

/** What is the same for every sentence: the kinds of the line, the length of the reply, whether there is a fact sheet. */
function addContext(into: Collector, { reply, line, facts, uptake }: Scene): void {
  into.name('bias', 1);
  for (const kind of line?.kinds ?? []) into.set(into.vocabulary.line(kind), 0.5);
  if (!line) into.name('line:none', 0.5);
  if (facts) into.name('sheet', 0.5);
  into.name('length', Math.min(1, reply.words.length / 80));
  into.name('uptake', uptake.level);
}

function addWords(into: Collector, { reply }: Scene, sentence: ReadSentence, value: number): void {
  const { vocabulary } = into;
  let before = vocabulary.start;
  let beforeThat: number | null = null;
  const to = Math.min(sentence.to, sentence.from + 60);
  for (let at = sentence.from; at < to; at++) {
    const word = reply.known[at];
    if (!word) break;
    const { symbols, first } = vocabulary.numbersOf(word);
    for (const symbol of symbols) into.set(symbol, value);
    into.set(vocabulary.pair(before, first), value);
    if (beforeThat !== null) into.set(vocabulary.apart(beforeThat, first), value);
    beforeThat = before;
    before = first;
  }
  into.set(vocabulary.pair(before, vocabulary.end), value);
}

function addBuild(into: Collector, { reply, line }: Scene, sentence: ReadSentence, index: number): void {
  const { vocabulary } = into;
  const length = sentence.to - sentence.from;
  into.set(vocabulary.asks(sentence.asking), 1);
  if (sentence.asking !== 'no') for (const kind of line?.kinds ?? []) into.set(vocabulary.asksAfter(kind), 0.5);
  else if (index === 0) for (const kind of line?.kinds ?? []) into.set(vocabulary.statesAfter(kind), 0.5);
  if (sentence.ending === '!') into.name('ends:!', 0.5);
  into.name(
    length <= 3
      ? 'words:1-3'
      : length <= 7
        ? 'words:4-7'
        : length <= 14
          ? 'words:8-14'
          : length <= 24
            ? 'words:15-24'
            : 'words:25+',
    0.5,
  );
  if (index === 0) into.name('first', 0.5);
  if (index === reply.sentences.length - 1) into.name('last', 0.5);
  if (reply.sentences.length === 1) into.name('only', 0.5);
  const { me, firm, you } = sentence;
  if (me > 0) into.set(vocabulary.me(often(me)), 0.5);
  if (firm > 0) into.set(vocabulary.firm(often(firm)), 0.5);
  if (you > 0) into.set(vocabulary.you(often(you)), 0.5);
  if (me + firm + you === 0) into.name('nobody', 0.5);
  if (me + firm > 0 && you === 0) into.name('own only', 0.5);
  if (you > 0 && me + firm === 0) into.name('you only', 0.5);
  for (const figure of reply.figures)
    if (figure.start >= sentence.start && figure.end <= sentence.end) {
      into.set(vocabulary.figure(figure.kind), 0.7);
      if (line?.kinds.has('price-question')) into.name('figure after price-question', 0.7);
    }
}

const often = (count: number): string => (count < 2 ? '1' : count < 3 ? '2' : '3');

function addTies(into: Collector, { reply, line, facts }: Scene, sentence: ReadSentence, index: number): void {
  if (line && sentence.content.length > 0) {
    const shared = sentence.content.reduce((sum, word) => sum + likest(word, line, reply.language), 0);
    into.name(shared === 0 ? 'takes up:0' : shared < 1.9 ? 'takes up:1' : shared < 3.5 ? 'takes up:2-3' : 'takes up:4+', 0.7);
    into.name('share of line', shared / sentence.content.length);
  }
  if (facts && sentence.content.length > 0) {
    const told = sentence.content.reduce(
      (sum, word) => sum + (line?.content.has(word) ? 0 : likest(word, facts, reply.language)),
      0,
    );
    into.name('told of sheet', Math.min(1, told / 4));
  }
  const next = reply.sentences[index + 1];
  if (next && next.asking !== 'no') into.name('question follows', 0.5);
}

type Strengths = Map<ActId, number>;

/** The strengths of the acts read so far: by sentence, over the whole reply, and of those quoted from the line. */
function actsByPlace(
  { acts, context }: Scene,
  read: readonly ReadSentence[],
): { here: Strengths[]; whole: Strengths; passed: Strengths } {
  const here = read.map((): Strengths => new Map());
  const whole: Strengths = new Map();
  const passed: Strengths = new Map();
  const most = (map: Strengths, act: ActId, strength: number) => map.set(act, Math.max(map.get(act) ?? 0, strength));
  for (const { act, turn, start, end, strength } of acts.seen) {
    if (turn !== context.length) {
      most(passed, act, strength);
      continue;
    }
    most(whole, act, strength);
    for (const [index, sentence] of read.entries())
      if (start < sentence.end && end > sentence.start) most(here[index] ?? whole, act, strength);
  }
  return { here, whole, passed };
}

function cuesByPlace({ reply }: Scene): Map<string, number>[] {
  const found = reply.sentences.map(() => new Map<string, number>());
  for (const [name, hits] of reply.hits)
    for (const { sentence, strength } of hits) {
      const place = found[sentence];
      if (place) place.set(name, Math.max(place.get(name) ?? 0, strength));
    }
  for (const { name, sentence, strength } of reply.unsaid) found[sentence]?.set(`unsaid ${name}`, strength);
  return found;
}

/** What the reply as a whole does with the line, for the acts that lie in what it passes by. */
function addPassed(
  into: Collector,
  { line, reply, uptake }: Scene,
  sentences: readonly Features[],
  passed: Strengths,
  whole: Strengths,
): void {
  const { vocabulary } = into;
  for (const [act, strength] of passed) into.set(vocabulary.act(act), strength);
  for (const [act, strength] of whole) into.raise(vocabulary.inReply(act), strength);
  for (const { numbers, values } of sentences)
    for (let at = 0; at < numbers.length; at++)
      into.raise(vocabulary.whole(numbers[at] as number), 0.6 * (values[at] as number));
  into.name('shared', Math.min(1, uptake.shared / 4));
  into.name('covered', uptake.covered);
  into.name('points', 0.5 * uptake.points);
  const phrases = formulas.map((name) => hitsOf(reply, name).length);
  into.name('kinds of formula', Math.min(1, phrases.filter((count) => count > 0).length / 5));
  into.name('formulas', Math.min(1, (4 * phrases.reduce((sum, count) => sum + count, 0)) / (reply.words.length + 4)));
  into.name('fresh words', Math.min(1, [...reply.content].filter((word) => !line?.content.has(word)).length / 20));
  into.name('figures', Math.min(1, reply.figures.length / 2));
  if (!line) return;
  for (const [name, hits] of line.hits) for (const { strength } of hits) into.raise(vocabulary.lineCue(name), 0.6 * strength);
  for (const word of line.known.slice(0, 80)) for (const symbol of vocabulary.numbersOf(word).inLine) into.set(symbol, 0.3);
  into.name(line.words.length > 30 ? 'line:long' : line.words.length < 9 ? 'line:short' : 'line:middling', 0.5);
  if (reply.words.length <= 6) into.name('curt', 0.7);
}
