import type { Act, ActId } from '../../../domain/act.ts';
import type { Span } from '../../../language/sentences.ts';
import type { Scene } from '../scene.ts';
import { type Features, featuresOf } from './features.ts';
import { symbolsOf } from './symbols.ts';
import { type Model, shippedModel } from './weights.ts';

/**
 * Weighs again what the cues found, and finds what they missed. A cue's word alone keeps a faint share of its strength: enough to tip a
 * score, too little to count as a clear act. What the model holds for likely is there with the model's strength, quoted by the cue's
 * words where there was one in the sentence and by the sentence otherwise. Acts that were not learned stay as they are.
 */
export function readLearned(scene: Scene, model: Model = shippedModel()): void {
  if (model.acts.length === 0) return;
  const { reply, line, context, acts } = scene;
  const { sentences, passed } = featuresOf(scene);
  const before = acts.all;
  const trust = familiarity(scene, model);
  for (const { act, keep } of model.acts) acts.fadeAct(act, 1 - trust * (1 - keep));
  for (const [index, features] of sentences.entries()) {
    const sentence = reply.sentences[index];
    if (!sentence) continue;
    const logits = logitsOf(model, features);
    for (const [at, { act, of }] of model.acts.entries()) {
      const strength = trust * logistic(logits[at] ?? 0);
      if (of !== 'sentence' || strength < model.floor) continue;
      acts.add(act, quoteFor(act, before, sentence, context.length), strength);
    }
  }
  if (!line) return;
  const logits = logitsOf(model, passed);
  for (const [at, { act, of }] of model.acts.entries()) {
    const strength = trust * logistic(logits[at] ?? 0);
    if (of !== 'line' || strength < model.floor) continue;
    const known = before.find((found) => found.act === act && found.turn === line.turn);
    acts.addPassedBy(
      act,
      line,
      known ?? { start: line.sentences[0]?.start ?? 0, end: line.sentences.at(-1)?.end ?? 0 },
      strength,
    );
  }
}

/** Shares of known words from which the model begins to count, and from which it counts in full. */
const foreign = 0.75;
const atHome = 0.87;

/** 0..1: how far the talk is of the kind that the model learned from, by the share of its words that it knows. */
function familiarity({ reply, line }: Scene, { familiar }: Model): number {
  let known = 0;
  let all = 0;
  for (const text of [reply, line])
    for (const word of text?.words ?? []) {
      all++;
      if (familiar.has(symbolsOf(word, reply.language).at(-1) ?? '')) known++;
    }
  return all === 0 ? 0 : Math.max(0, Math.min(1, (known / all - foreign) / (atHome - foreign)));
}

/** The log odds of each act of the model, by the features at hand. */
export function logitsOf(model: Model, features: Features): Float64Array {
  const logits = Float64Array.from(model.acts, ({ bias }) => bias);
  for (const [name, value] of features) {
    const found = model.byFeature.get(name);
    if (!found) continue;
    const { acts, weights } = found;
    for (let at = 0; at < acts.length; at++) {
      const act = acts[at] as number;
      logits[act] = (logits[act] as number) + (weights[at] as number) * value;
    }
  }
  return logits;
}

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The cue's own quote where it lies within the sentence, else the sentence. */
function quoteFor(act: ActId, before: readonly Act[], { start, end }: Span, turn: number): Span {
  return (
    before.find((found) => found.act === act && found.turn === turn && found.start >= start && found.end <= end) ?? {
      start,
      end,
    }
  );
}
