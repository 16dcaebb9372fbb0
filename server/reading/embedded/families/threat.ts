import type { ActId } from '../../../domain/act.ts';
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
const asksOf = (sentence: ReadSentence | undefined): boolean =>
  sentence !== undefined && sentence.asking !== 'no' && sentence.me + sentence.firm === 0;

/** Threats and bribes push, however frank or kind they sound; read last, so that nothing speaks for them. */
export function readThreat({ reply, acts }: Scene): void {
  const threats = hitsOf(reply, 'threat');
  const bribes = hitsOf(reply, 'bribe').filter((hit) => !asksOf(reply.sentences[hit.sentence]));
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
