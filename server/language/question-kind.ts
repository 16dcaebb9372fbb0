import type { Language } from '../domain/language.ts';
import type { FollowUpKind } from '../domain/persona.ts';
import { fold } from './tokens.ts';

/** Kinds of question that ask for one particular thing: nothing else will do for an answer. */
export const pointed: readonly FollowUpKind[] = [
  'who',
  'when',
  'where',
  'how-long',
  'how-many',
  'how-much',
  'how-old',
  'how-often',
];

/** What a short question asks for, the more particular first: “how long” is no “how”. */
const patterns: Record<Language, readonly (readonly [RegExp, readonly FollowUpKind[]])[]> = {
  en: [
    [/\b(how long|since when|for long|how many (years|months|weeks|days))\b/, ['how-long']],
    [/\bhow old\b|\bwhat age\b/, ['how-old']],
    [/\bhow often\b|\bhow many times\b/, ['how-often', 'how-many']],
    [/\bhow many\b/, ['how-many']],
    [/\bhow much\b|\bwhat (price|sum|amount)\b/, ['how-much', 'how-many']],
    [/\b(and then|then what|what then|what happened|what came of it|and after|afterwards|how did it (end|go))\b/, ['then']],
    [/\bwhy\b|\bhow come\b|\bwhat for\b/, ['why']],
    [/\b(who|whom|whose)\b/, ['who']],
    [/\b(when|what (day|date|time|year))\b/, ['when']],
    [/\bwhere\b|\bwhich (town|place|city)\b/, ['where']],
    [/\bhow\b|\bin what way\b/, ['how']],
    [/\b(what|which)\b/, ['what']],
  ],
  fr: [
    [
      /\b(combien de temps|depuis (quand|longtemps|combien)|combien d(e|') ?(annees|ans|mois|jours|semaines)|longtemps)\b/,
      ['how-long'],
    ],
    [/\bquel age\b/, ['how-old']],
    [/\bcombien de fois\b|\bsouvent\b/, ['how-often', 'how-many']],
    [/\bcombien\b/, ['how-many', 'how-much']],
    [
      /\b(et (puis|apres|alors|ensuite)|que s'est-il passe|qu'est-ce qui s'est passe|et la suite|ca a fini|ca s'est (fini|passe))\b/,
      ['then'],
    ],
    [/\bpourquoi\b|\bcomment ca se fait\b/, ['why']],
    [/^(et |mais |alors )*(a |avec |pour |chez |de )?qui\b|\bc'est qui\b|\bqui (est|etait|sont|ca)\b/, ['who']],
    [/\bquand\b|\bquel(le)? (jour|date|heure|annee)\b/, ['when']],
    [
      /\bou (est|etait|ca|cela|donc|exactement|sont|avez|etes|se|vous|va|on)\b|^(et |mais |c'est |d')*ou\b|\bdans quelle ville\b/,
      ['where'],
    ],
    [/\bcomment\b/, ['how']],
    [/\b(quoi|quel|quelle|quels|quelles|lequel|laquelle|que|qu'est-ce)\b/, ['what']],
  ],
};

/** What a question asks for, by its question words; empty where it only asks to go on. Pure. */
export function kindsOf(question: string, language: Language): readonly FollowUpKind[] {
  const text = fold(question).trim();
  return patterns[language].find(([pattern]) => pattern.test(text))?.[1] ?? [];
}

const yesOrNo =
  /^(and |so |but |et |mais |alors )*((did|does|do|is|are|was|were|have|has|had|would|will|can|could|should)\b|(ca|cela) vous\b|est-ce que\b|c'est (vrai|si|bien)\b|vous (avez|etes|aimez|allez|savez|pensez)\b)/;
/** “Le regrettez-vous ?”, with no question word that asks for something else. */
const inverted =
  /^(?!.*\b(qui|que|quoi|quel(le)?s?|quand|ou|pourquoi|comment|combien|depuis)\b).*[a-z]-(t-)?(vous|il|elle|ils|elles|on|ce)(?=[\s?]|$)/;

/** Whether a question asks for a yes or a no, by how it is built. */
export function asksYesOrNo(question: string): boolean {
  const text = fold(question).trim();
  return yesOrNo.test(text) || inverted.test(text);
}
