import type { Act, ActId } from '../../../domain/act.ts';
import { remembering } from '../../../language/remembering.ts';
import type { Span } from '../../../language/sentences.ts';
import { fold } from '../../../language/tokens.ts';
import { accuses, hasFormula } from '../families/recital.ts';
import { inSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import type { Features } from './collector.ts';
import { featuresOf } from './features.ts';
import { Impressions } from './impression.ts';
import { symbolsOf } from './symbols.ts';
import { type LearnedAct, type Model, type ModelAct, shippedModel } from './weights.ts';

/**
 * Weighs again what the cues found, and finds what they missed. An act that was learned is there with the strength that the model gives
 * it, quoted by the cue's words where there was one in the sentence and by the sentence otherwise. The model learned from talk of
 * selling: the less a talk is of that kind, the more the cues' own strengths count instead. Acts that were not learned stay as they are.
 * Gives how far the talk is of another kind (`share` 0..1), and the odds that the reply would fit anybody, by its wording alone.
 */
export function readLearned(scene: Scene, model: Model = shippedModel()): { share: number; fitsAnybody: number } {
  const { detectors } = model;
  if (detectors.sentence.acts.length === 0) return { share: 0, fitsAnybody: 0 };
  const { reply, line, context, acts } = scene;
  const { sentences, passed } = featuresOf(scene, model.collector);
  const before = acts.all;
  const trust = familiarity(scene, model);
  const whole = new Impressions(model);
  for (const { act } of [...detectors.sentence.acts, ...detectors.line.acts])
    acts.fadeAct(act, 1 - trust * (cuesStand.has(act) ? 1 - cueShare : 1));
  for (const [index, features] of sentences.entries()) {
    const sentence = reply.sentences[index];
    if (!sentence) continue;
    for (const { act, strength } of strengthsOf(model, 'sentence', features)) {
      const doubt = isUnsaid(reply, index, act) || (act === 'closing-push' && isNoPush(reply, index)) ? 0.3 : 1;
      const cue = cueWithin(act, before, sentence, context.length);
      // Between the two kinds of talk an act that cues and detector both see is no fainter for being seen twice.
      const seen = cue && strength * doubt >= sees ? (1 - trust) * cue.strength : 0;
      acts.add(act, cue ?? sentence, trust * strength * doubt + seen);
    }
    whole.add('sentence', sentence);
  }
  const fitsAnybody = readPassed(scene, model, { passed, before, trust });
  if (line) whole.add('line', null);
  whole.put(acts, { trust, doubted: scene.doubted });
  return { share: (1 - trust) / (1 - anywhere), fitsAnybody };
}

/** What a reply passes by, and whether it recites. Gives the odds that it would fit anybody. */
function readPassed(
  { reply, line, acts }: Scene,
  model: Model,
  { passed, before, trust }: { passed: Features; before: readonly Act[]; trust: number },
): number {
  if (!line) return 0;
  let fitsAnybody = 0;
  const whole = { start: line.sentences[0]?.start ?? 0, end: line.sentences.at(-1)?.end ?? 0 };
  for (const { act, strength } of strengthsOf(model, 'line', passed)) {
    if (act === 'recites') {
      // A short “thank you for telling me” recites nothing yet.
      const enough = Math.min(1, reply.words.length / 20) * (hasFormula({ reply, acts }) ? 1 : 0.75);
      const said = { start: reply.sentences[0]?.start ?? 0, end: reply.sentences.at(-1)?.end ?? 0 };
      if (trust * enough * strength >= accuses) acts.add(act, said, trust * enough * strength);
      continue;
    }
    if (act === 'fits-anybody') {
      fitsAnybody = strength / (1 - strength);
      continue;
    }
    const known = before.find((found) => found.act === act && found.turn === line.turn);
    acts.addPassedBy(act, line, known ?? whole, trust * strength);
  }
  return fitsAnybody;
}

/** Rare acts that decide a talk: their plain cues stay in sight of a buyer, whatever the model holds of them. */
const cuesStand: ReadonlySet<ActId> = new Set([
  'advises-against',
  'detached-from-sale',
  'discloses-interest',
  'evades',
  'false-scarcity',
  'guarantees',
  'minimises',
  'names-own-feeling',
  'owns-discomfort',
  'owns-mistake',
  'refers-elsewhere',
  'runs-down-rival',
]);
/** Strength from which a detector sees an act that the cues found, so that both together make it plain. */
const sees = 0.35;
/** Share of its strength that such a cue keeps. */
const cueShare = 0.6;

/** The cue of an act that is no act where its words are only quoted, reported or denied (“I won’t ask you to sign today”). */
const cueOf: Partial<Record<ActId, string>> = {
  boasts: 'boast',
  'closing-push': 'close',
  'false-scarcity': 'urgency',
  gates: 'gate',
  guarantees: 'guarantee',
  superlative: 'superlative',
  upsells: 'upsell',
  urgency: 'urgency',
};

/** Whether a sentence has the words of an act in letter only. */
function isUnsaid({ unsaid, hits }: Scene['reply'], index: number, act: ActId): boolean {
  const name = cueOf[act];
  if (name === undefined || !unsaid.some((hit) => hit.name === name && hit.sentence === index)) return false;
  return !(hits.get(name) ?? []).some((hit) => hit.sentence === index);
}

/** “Shall I ring them for you?” asks leave to do something, “I get 31,000 if you sign” tells the own gain: neither asks for the order. */
function isNoPush(reply: Scene['reply'], index: number): boolean {
  return inSentence(reply, 'interest', index) || (inSentence(reply, 'service', index) && asksWithMark(reply, index));
}

const asksWithMark = ({ sentences, text }: Scene['reply'], index: number): boolean =>
  text[(sentences[index]?.end ?? 0) - 1] === '?';

/** Likelihoods of a talk of selling from which the model begins to count for more, and from which it counts in full. */
const foreign = 0.5;
const atHome = 0.95;
/** What the model counts for in talk of any kind. */
const anywhere = 0.1;

/** 0..1: how far the talk is of the kind that the model learned from. Where there is a fact sheet something is being sold. */
function familiarity(scene: Scene, { selling }: Model): number {
  if (scene.facts) return 1;
  if (!scene.line) return anywhere;
  let logit = selling.bias;
  for (const sign of signsOf(scene)) logit += selling.words.get(sign) ?? 0;
  const likely = 1 / (1 + Math.exp(-logit));
  return Math.max(anywhere, Math.min(1, (likely - foreign) / (atHome - foreign)));
}

/** What tells the kind of a talk: the different word stems of a reply and the last turns before it, and the cues in the reply and the line. */
export function signsOf({ reply, line, context }: Scene): Set<string> {
  const signs = new Set<string>();
  for (const { symbols } of reply.known) signs.add(symbols.at(-1) ?? '');
  for (const { text } of context.slice(-3))
    for (const word of fold(text.slice(0, 1000)).match(/[a-z]+|[0-9]+/g) ?? [])
      signs.add(symbolsOf(word, reply.language).at(-1) ?? '');
  for (const name of reply.hits.keys()) signs.add(cueSign(name));
  for (const name of line?.hits.keys() ?? []) signs.add(lineCueSign(name));
  return signs;
}

const cueSign = remembering((name: string) => `cue:${name}`);
const lineCueSign = remembering((name: string) => `line cue:${name}`);

/** The acts of one place that are not too faint, with their strengths. */
function strengthsOf(model: Model, of: LearnedAct['of'], features: Features): { act: ActId; strength: number }[] {
  const found: { act: ActId; strength: number }[] = [];
  const logits = logitsOf(model, of, features);
  const { acts } = model.detectors[of];
  // Most acts are far below the floor: exactly where it lies is computed only near it and above.
  const nearly = Math.log(model.floor / (1 - model.floor)) - 1e-6;
  for (let at = 0; at < acts.length; at++) {
    const logit = logits[at] as number;
    if (logit < nearly) continue;
    const strength = 1 / (1 + Math.exp(-logit));
    if (strength >= model.floor) found.push({ act: (acts[at] as ModelAct).act, strength });
  }
  return found;
}

/**
 * The log odds of each act that can show in a place of this kind, in the order of the model's acts of that kind. They are the model's own
 * memory, which the next call overwrites.
 */
export function logitsOf(model: Model, of: LearnedAct['of'], features: Features): Float64Array {
  const { acts, cued, outputs, logits } = model.detectors[of];
  const units = unitsOf(model, of, features);
  for (let at = 0; at < logits.length; at++) logits[at] = (acts[at] as ModelAct).bias;
  const { numbers, values } = features;
  for (let n = 0; n < numbers.length; n++) {
    const at = cued[numbers[n] as number] as number;
    if (at >= 0) logits[at] = (logits[at] as number) + (acts[at] as ModelAct).cue * (values[n] as number);
  }
  // Four at a time, and each sum in order all the same: going through the sums is what takes the time. Below, too.
  for (let k = 0; k < outputs.length; k += 4) {
    const a = outputs[k] as Float64Array;
    const b = outputs[k + 1] ?? a;
    const c = outputs[k + 2] ?? a;
    const d = outputs[k + 3] ?? a;
    const w = units[k] ?? 0;
    const x = units[k + 1] ?? 0;
    const y = units[k + 2] ?? 0;
    const z = units[k + 3] ?? 0;
    for (let at = 0; at < logits.length; at++)
      logits[at] =
        (logits[at] as number) + w * (a[at] as number) + x * (b[at] as number) + y * (c[at] as number) + z * (d[at] as number);
  }
  return logits;
}

/** The hidden units of one place, each summed up in the features' order. */
function unitsOf({ offsets, units, detectors }: Model, of: LearnedAct['of'], { numbers, values }: Features): Float64Array {
  const { inputs } = detectors[of];
  const rows: Int8Array[] = [];
  const times: number[] = [];
  for (let n = 0; n < numbers.length; n++) {
    const input = inputs[numbers[n] as number];
    if (!input) continue;
    rows.push(input.steps);
    times.push((values[n] as number) * input.scale);
  }
  units.set(offsets);
  for (let at = 0; at < rows.length; at += 4) {
    const a = rows[at] as Int8Array;
    const b = rows[at + 1] ?? a;
    const c = rows[at + 2] ?? a;
    const d = rows[at + 3] ?? a;
    const w = times[at] ?? 0;
    const x = times[at + 1] ?? 0;
    const y = times[at + 2] ?? 0;
    const z = times[at + 3] ?? 0;
    for (let k = 0; k < units.length; k++)
      units[k] =
        (units[k] as number) + w * (a[k] as number) + x * (b[k] as number) + y * (c[k] as number) + z * (d[k] as number);
  }
  for (let k = 0; k < units.length; k++) units[k] = Math.tanh(units[k] as number);
  return units;
}

/** What the cues found of an act within a sentence; its quote is then the act's. */
function cueWithin(act: ActId, before: readonly Act[], { start, end }: Span, turn: number): Act | undefined {
  return before.find((found) => found.act === act && found.turn === turn && found.start >= start && found.end <= end);
}
