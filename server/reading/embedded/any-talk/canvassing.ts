import { hitsOf, inSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { ownTurns } from '../uptake.ts';
import { eased } from './eased.ts';

/** Words of those who collect for somebody else. */
const collecting = /\b(donat|pledg|contribut|charit|fundrais|volunteer|petition|sponsor|parrain|benevol|caritat|collecte)/i;

/** Whether the speaker is asking for a gift, a signature or help for a third one: now, or in what he said before. */
export const isCanvassing = ({ reply, context }: Scene): boolean =>
  hitsOf(reply, 'canvass').length > 0 || ownTurns(context).some((text) => collecting.test(text.slice(0, 600)));

/** What leads to a gift, and seems to ask after the other or to say back what he said. */
const seemingly = [
  'asks-preference',
  'closed-question',
  'open-question',
  'paraphrase',
  'reflects-meaning',
  'reflects-feeling',
  'acknowledges',
] as const;

/** Asking somebody for a third one’s sake: soft asks push too, and what the other said is used to lead to the gift. */
export function readCanvassing(scene: Scene, share: number): void {
  const { reply, line, acts } = scene;
  if (!line) return;
  for (const hit of hitsOf(reply, 'canvass')) {
    const sentence = reply.sentences[hit.sentence];
    if (!sentence || ['choice', 'against', 'help', 'concede'].some((name) => inSentence(reply, name, hit.sentence))) continue;
    // “Do you usually give to charities?” asks after a habit.
    if (sentence.asking !== 'no' && reply.words.slice(sentence.from, sentence.to).some((word) => habits.has(word))) continue;
    acts.addHit('closing-push', hit, 0.55 * hit.strength * share);
    acts.fadeWithin(sentence, seemingly, eased(0.3, share));
  }
  if (line.kinds.has('feeling') || line.kinds.has('worry')) return;
  for (const act of ['paraphrase', 'reflects-meaning', 'reflects-feeling'] as const) acts.fadeAct(act, eased(0.4, share));
  if (!line.kinds.has('question')) return;
  for (const [index, sentence] of reply.sentences.entries())
    if (
      sentence.asking === 'no' &&
      sentence.you === 0 &&
      !inSentence(reply, 'limit', index) &&
      !inSentence(reply, 'notKnowing', index) &&
      !inSentence(reply, 'acknowledge', index) &&
      !inSentence(reply, 'warm', index) &&
      !inSentence(reply, 'thank', index) &&
      sentence.me === 0
    )
      acts.add('pitches', sentence, 0.25 * share);
}

const habits = new Set('usually ever often regularly normally generally habitude souvent'.split(' '));
