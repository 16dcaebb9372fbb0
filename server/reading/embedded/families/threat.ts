import type { ActId } from '../../../domain/act.ts';
import { fold } from '../../../language/tokens.ts';
import { hitsOf, type ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** What a threat seems to be if one goes by its frank tone. */
const seemingly: readonly ActId[] = [
  'advises-against',
  'detached-from-sale',
  'discloses-interest',
  'discloses-limit',
  'leaves-choice',
  'refers-elsewhere',
  'says-next-step',
];

/** Whether a sentence only asks, and the seller is not in it: “what is at stake for you personally?”, « vous avez une enveloppe pour ça ? » */
const asksOf = (sentence: ReadSentence | undefined, text: string): boolean =>
  sentence !== undefined &&
  sentence.asking !== 'no' &&
  sentence.me + sentence.firm <= (tellMe.test(fold(text.slice(sentence.start, sentence.end))) ? 1 : 0);
/** The seller as whom the answer is told to: “could you tell me …?” */
const tellMe = /\b(tell|give) me\b|\bme (dire|donner)\b/;

/** Threats and bribes push, however frank or kind they sound; read last, so that nothing speaks for them. */
export function readThreat({ reply, acts }: Scene): void {
  const threats = hitsOf(reply, 'threat');
  const bribes = hitsOf(reply, 'bribe').filter((hit) => !asksOf(reply.sentences[hit.sentence], reply.text));
  if (threats.length + bribes.length === 0) return;
  for (const act of seemingly) acts.fadeAct(act, 0.2);
  for (const hit of threats) {
    acts.addHit('closing-push', hit);
    acts.addHit('urgency', hit);
  }
  for (const hit of bribes) {
    acts.addHit('closing-push', hit);
    acts.addHit('winning-language', hit);
    acts.addHit('bribes', hit);
  }
}
