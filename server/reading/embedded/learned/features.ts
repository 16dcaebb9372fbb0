import type { ActId } from '../../../domain/act.ts';
import { formulas } from '../families/recital.ts';
import { hitsOf, type ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { likest } from '../uptake.ts';
import { symbolsOf } from './symbols.ts';

/** What is looked at in a sentence, a reply or a line: names with how far each holds (0..1, rarely more). */
export type Features = Map<string, number>;

/** The features of every sentence of a reply, and of what the reply as a whole does with the line. */
export type SceneFeatures = { sentences: Features[]; passed: Features };

/** Longest reply whose sentences are all looked at; what comes after says nothing new. */
const mostSentences = 40;

/**
 * Features of a reply in its context. Of a sentence: its words by symbol, pairs of neighbours and of next neighbours, the cues in it, the
 * acts that the cue families read from it and from the rest of the reply, its build, and its tie to the line and the fact sheet. Of the
 * whole: the same summed up, with the line's own words. Linear in the length read.
 */
export function featuresOf(scene: Scene): SceneFeatures {
  const read = scene.reply.sentences.slice(0, mostSentences);
  const shared = contextOf(scene);
  const acts = actsByPlace(scene, read);
  const cues = cuesByPlace(scene);
  const sentences = read.map((sentence, index) => {
    const features: Features = new Map(shared);
    addWords(features, scene, sentence, 0.5);
    addBuild(features, scene, sentence, index);
    addTies(features, scene, sentence, index);
    for (const [name, strength] of cues[index] ?? []) raise(features, `cue:${name}`, strength);
    for (const [act, strength] of acts.here[index] ?? []) raise(features, `act:${act}`, strength);
    for (const [act, strength] of acts.whole)
      if (!acts.here[index]?.has(act)) raise(features, `elsewhere:${act}`, 0.5 * strength);
    return features;
  });
  return { sentences, passed: passedOf(scene, sentences, shared, acts.passed, acts.whole) };
}

const raise = (features: Features, name: string, value: number): void => {
  if (value > (features.get(name) ?? 0)) features.set(name, value);
};

/** What is the same for every sentence: the kinds of the line, the length of the reply, whether there is a fact sheet. */
function contextOf({ reply, line, facts, uptake }: Scene): Features {
  const features: Features = new Map([['bias', 1]]);
  for (const kind of line?.kinds ?? []) features.set(`line:${kind}`, 0.5);
  if (!line) features.set('line:none', 0.5);
  if (facts) features.set('sheet', 0.5);
  features.set('length', Math.min(1, reply.words.length / 80));
  features.set('uptake', uptake.level);
  return features;
}

function addWords(features: Features, { reply }: Scene, sentence: ReadSentence, value: number): void {
  let before = '^';
  let beforeThat = '';
  const to = Math.min(sentence.to, sentence.from + 60);
  for (let at = sentence.from; at < to; at++) {
    const symbols = symbolsOf(reply.words[at] ?? '', reply.language);
    const [first = ''] = symbols;
    for (const symbol of symbols) features.set(symbol, value);
    features.set(`${before} ${first}`, value);
    if (beforeThat !== '') features.set(`${beforeThat} _ ${first}`, value);
    beforeThat = before;
    before = first;
  }
  features.set(`${before} $`, value);
}

function addBuild(features: Features, { reply, line }: Scene, sentence: ReadSentence, index: number): void {
  const length = sentence.to - sentence.from;
  features.set(`asks:${sentence.asking}`, 1);
  if (sentence.asking !== 'no') for (const kind of line?.kinds ?? []) features.set(`asks after ${kind}`, 0.5);
  else if (index === 0) for (const kind of line?.kinds ?? []) features.set(`states first after ${kind}`, 0.5);
  if (sentence.ending === '!') features.set('ends:!', 0.5);
  features.set(
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
  if (index === 0) features.set('first', 0.5);
  if (index === reply.sentences.length - 1) features.set('last', 0.5);
  if (reply.sentences.length === 1) features.set('only', 0.5);
  const { me, firm, you } = sentence;
  if (me > 0) features.set(`me:${Math.min(3, me)}`, 0.5);
  if (firm > 0) features.set(`firm:${Math.min(3, firm)}`, 0.5);
  if (you > 0) features.set(`you:${Math.min(3, you)}`, 0.5);
  if (me + firm + you === 0) features.set('nobody', 0.5);
  if (me + firm > 0 && you === 0) features.set('own only', 0.5);
  if (you > 0 && me + firm === 0) features.set('you only', 0.5);
  for (const figure of reply.figures)
    if (figure.start >= sentence.start && figure.end <= sentence.end) {
      features.set(`figure:${figure.kind}`, 0.7);
      for (const kind of line?.kinds ?? []) if (kind === 'price-question') features.set('figure after price-question', 0.7);
    }
}

function addTies(features: Features, { reply, line, facts }: Scene, sentence: ReadSentence, index: number): void {
  if (line && sentence.content.length > 0) {
    const shared = sentence.content.reduce((sum, word) => sum + likest(word, line, reply.language), 0);
    features.set(
      shared === 0 ? 'takes up:0' : shared < 1.9 ? 'takes up:1' : shared < 3.5 ? 'takes up:2-3' : 'takes up:4+',
      0.7,
    );
    features.set('share of line', shared / sentence.content.length);
  }
  if (facts && sentence.content.length > 0) {
    const told = sentence.content.reduce(
      (sum, word) => sum + (line?.content.has(word) ? 0 : likest(word, facts, reply.language)),
      0,
    );
    features.set('told of sheet', Math.min(1, told / 4));
  }
  const next = reply.sentences[index + 1];
  if (next && next.asking !== 'no') features.set('question follows', 0.5);
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
  for (const { act, turn, start, end, strength } of acts.all) {
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

/** Whether a feature is a word's general symbol: `ME`, `@feeling`, `~price`, `#`; not a stem, not a pair. */
function isSymbol(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first === 35 || (first >= 64 && first <= 90) || first === 126) && !name.includes(' ');
}

/** Features of a sentence that are features of the whole reply as well. */
const repeated = /^(?:cue:|takes up:|asks:|figure)/;

/** What the reply as a whole does with the line, for the acts that lie in what it passes by. */
function passedOf(
  scene: Scene,
  sentences: readonly Features[],
  shared: Features,
  passed: Strengths,
  whole: Strengths,
): Features {
  const features: Features = new Map(shared);
  const { line, reply, uptake } = scene;
  for (const [act, strength] of passed) features.set(`act:${act}`, strength);
  for (const [act, strength] of whole) raise(features, `reply:${act}`, strength);
  for (const sentence of sentences)
    for (const [name, value] of sentence)
      if (isSymbol(name)) raise(features, `says ${name}`, 0.6 * value);
      else if (repeated.test(name)) raise(features, `reply ${name}`, 0.6 * value);
  features.set('shared', Math.min(1, uptake.shared / 4));
  features.set('covered', uptake.covered);
  features.set('points', 0.5 * uptake.points);
  const phrases = formulas.map((name) => hitsOf(reply, name).length);
  features.set('kinds of formula', Math.min(1, phrases.filter((count) => count > 0).length / 5));
  features.set('formulas', Math.min(1, (4 * phrases.reduce((sum, count) => sum + count, 0)) / (reply.words.length + 4)));
  features.set('fresh words', Math.min(1, [...reply.content].filter((word) => !line?.content.has(word)).length / 20));
  features.set('figures', Math.min(1, reply.figures.length / 2));
  if (!line) return features;
  for (const [name, hits] of line.hits) for (const { strength } of hits) raise(features, `line cue:${name}`, 0.6 * strength);
  for (const word of line.words.slice(0, 80))
    for (const symbol of symbolsOf(word, line.language)) features.set(`line ${symbol}`, 0.3);
  features.set(line.words.length > 30 ? 'line:long' : line.words.length < 9 ? 'line:short' : 'line:middling', 0.5);
  if (reply.words.length <= 6) features.set('curt', 0.7);
  return features;
}
