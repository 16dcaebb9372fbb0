import { impressions } from '../../../domain/act.ts';
import { wholeOf } from '../prepared.ts';
import { prepareLine } from '../prepared-line.ts';
import type { Acts, Scene } from '../scene.ts';
import { likest } from '../uptake.ts';

/** Words from which on there was room to say something of the matter. */
const room = 30;
/** How far a reply reads above the middle, over all dimensions, from which on it speaks for itself. */
const speaksForItself = 0.5;

/**
 * A reply with the signs of a skill and without the thing: it could be said to anybody. `odds`: how likely that is by the wording alone, even at 1;
 * the less, the shorter the reply, the more it says of the matter, and by half in talk of another kind than selling (`share` 0..1: how far it is), where
 * comfort may do without. Rubrics keep such a reply at the middle level.
 */
export function readSubstance(scene: Scene, odds: number, share: number): void {
  if (odds < 1) return;
  const { reply, acts } = scene;
  const likely = (odds * (1 - share / 2) * Math.min(1, reply.words.length / room) ** 2) / (1 + matterOf(scene));
  if (likely >= 1 && standing(acts) < speaksForItself) acts.add('fits-anybody', wholeOf(reply), 0.7);
}

/** How a reply reads as a whole on all dimensions together, above (or below) the middle. */
const standing = (acts: Acts): number =>
  Object.values(impressions).reduce((sum, [speaksFor, against]) => sum + acts.strength(speaksFor) - acts.strength(against), 0);

/** How much a reply says of this matter: its words that the last turns or the fact sheet have too, and its new figures. */
function matterOf({ reply, line, facts, context }: Scene): number {
  const known = context.slice(-6).map(({ text }) => prepareLine(text, reply.language));
  if (facts) known.push(facts);
  const words = [...reply.content].filter((word) => known.some((text) => likest(word, text, reply.language) > 0));
  const figures = reply.figures.filter(({ value }) => !line?.figures.some((said) => said.value === value));
  return words.length + figures.length;
}
