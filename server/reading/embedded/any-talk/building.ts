import type { ActId } from '../../../domain/act.ts';
import type { ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { likest } from '../uptake.ts';
import { eased } from './eased.ts';

/** What a seller’s words seem to do where nothing is sold and the other’s own matter is spoken of. */
const offered: readonly ActId[] = ['pitches', 'feature-dump', 'upsells'];
const sold: readonly ActId[] = [...offered, 'boasts', 'superlative', 'guarantees', 'credential-shield', 'soothes'];

/** What weighs on a long turn; one that goes on from the other’s words is less of it. */
const weary: readonly ActId[] = ['stacked-questions', 'question-run', 'monologue', 'recites'];

/** Where nothing is sold, a sentence with the other’s words goes on from them: it is no pitch, and said again with more behind it no echo. */
export function readBuilding({ reply, line, acts, uptake }: Scene, share: number): void {
  // What answers a question takes its words up by nature.
  if (!line?.fresh || (line.kinds.has('question') && reply.words.length > 60)) return;
  const takesUp = ({ content }: ReadSentence): boolean => content.some((word) => likest(word, line, reply.language) > 0);
  const asked = line.kinds.has('question');
  let goesOn = false;
  for (const [index, sentence] of reply.sentences.entries()) {
    if (!takesUp(sentence)) continue;
    if (index < 2) goesOn = true;
    // Asked something, one may well praise oneself in the question's own words.
    if (sentence.firm === 0) acts.fadeWithin(sentence, asked ? offered : sold, eased(0.4, share));
  }
  if (goesOn) for (const act of weary) acts.fadeAct(act, eased(0.4, share));
  // “Which would give you …?” asks for a fact; that it points back is not much.
  for (const sentence of reply.sentences)
    if (sentence.asking === 'closed' && !takesUp(sentence)) acts.fadeWithin(sentence, ['takes-up-words'], eased(0.8, share));
  const more = reply.words.length - uptake.run;
  if (acts.has('parrots') && (more >= 8 || reply.sentences.some(({ asking }) => asking === 'open' || asking === 'closed'))) {
    acts.fadeAct('parrots', eased(0.4, share));
    for (const sentence of reply.sentences.slice(0, 2)) {
      const shared = sentence.content.reduce((sum, word) => sum + likest(word, line, reply.language), 0);
      if (shared > 0) acts.add('takes-up-words', sentence, Math.min(0.8, 0.2 + 0.2 * shared) * share);
    }
  }
}
