import { hitsOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { eased } from './eased.ts';

/** What a rebuke or a warning seems to be, since it speaks of the other with his own words. */
const seemingly = ['reflects-meaning', 'reflects-feeling', 'paraphrase', 'takes-up-words', 'acknowledges'] as const;

/** Rebukes (“you just aren’t trying”) and warnings (“if you go on like this, you’ll …”): about the other, and nothing heard. */
export function readTellingOff({ reply, line, acts }: Scene, share: number): void {
  if (!line) return;
  for (const hit of hitsOf(reply, 'confront')) {
    const sentence = reply.sentences[hit.sentence];
    if (!sentence) continue;
    acts.fadeWithin(sentence, seemingly, eased(0.3, share));
    acts.addHit('insults', hit, 0.45 * hit.strength * share);
  }
  for (const sentence of reply.sentences) {
    if (sentence.asking !== 'no' || !warns[reply.language].test(reply.words.slice(sentence.from, sentence.to).join(' ')))
      continue;
    acts.fadeWithin(sentence, seemingly, eased(0.3, share));
    acts.add('unasked-advice', sentence, share);
  }
}

/** “If you keep …, you will …”, “you need to …, or you will …” */
const warns = {
  en: /^(well |and |but |so )?(if|unless) you (keep|do not|go on|carry on|continue|stay|ever|are not)\b.* (will|would|are going to|could|might) |\b(or|or else|otherwise) (you|your|it|they|he|she)( [a-z]+)? (will|are going to|is going to|might|could)\b/,
  fr: /^(et |mais )?si vous (continuez|ne|persistez)\b.* (allez|aller|finirez|perdrez|serez|aurez) |\bsinon\b/,
};
