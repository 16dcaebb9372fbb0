import type { LineKind } from '../../../domain/reading.ts';
import { hitsOf, inSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/**
 * How lightly or flatly views are held, over the whole reply: one hedge or one absolute says little, their number for the reply's length
 * says how much room is left for another view.
 */
export function readViews({ reply, line, acts }: Scene): void {
  // A hedge in a question (“could you …?”) is manners, not a view.
  const held = hitsOf(reply, 'lightly').filter((hit) => !line || reply.sentences[hit.sentence]?.asking === 'no');
  const first = held[0];
  // “I never learned”, “take all the time”: absolutes about oneself or for the other's sake lay nothing down.
  const flats = hitsOf(reply, 'flatly').filter((hit) => {
    const sentence = reply.sentences[hit.sentence];
    return (
      sentence !== undefined &&
      (sentence.me === 0 || hit.strength > 0.4) &&
      sentence.asking === 'no' &&
      !inSentence(reply, 'choice', hit.sentence) &&
      !inSentence(reply, 'ownMistake', hit.sentence)
    );
  });
  const flat = flats[0];
  // A question put to the seller wants an answer, and there a hedge is no openness.
  const owed = line?.kinds.has('question') === true ? 0.4 : line && !opinionated(line.kinds) ? 0.6 : 1;
  if (first) acts.addHit('holds-lightly', first, saturate(weigh(held, reply.words.length)) * owed);
  if (flat && reply.words.length >= 8) acts.addHit('asserts-flatly', flat, saturate(weigh(flats, reply.words.length)) * 0.8);
}

/** Whether a line shows where the other stands, so that there is a view to leave room for. */
const opinionated = (kinds: ReadonlySet<LineKind>): boolean =>
  kinds.has('objection') || kinds.has('worry') || kinds.has('feeling') || kinds.has('confidence');

/** The sum of the strengths, per sixty words where the reply is longer. */
const weigh = (hits: readonly { strength: number }[], words: number): number =>
  hits.reduce((sum, hit) => sum + hit.strength, 0) / Math.max(1, words / 60);

const saturate = (sum: number): number => 1 - Math.exp(-0.6 * sum);
