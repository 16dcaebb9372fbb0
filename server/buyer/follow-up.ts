import type { Language } from '../domain/language.ts';
import type { Fact, FollowUpKind } from '../domain/persona.ts';
import { fold, tokenise } from '../language/tokens.ts';
import { likeAny, matterOf } from './match.ts';

/** Fit from which a follow-up's own sample question is taken to be what was asked. */
const fits = 0.6;

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

/** Words beyond which a question by its kind alone is no longer taken to be about what was just told. */
const short = 7;

/**
 * The index of what a fact has to say to a follow-up question: by one of its sample questions, or, where the question is short, by its kind.
 * `free` leaves out what has been said. Undefined where it has nothing.
 */
export function moreTo(
  fact: Fact,
  question: string,
  language: Language,
  { free, byKind }: { free: (index: number) => boolean; byKind: boolean },
): { index: number; score: number } | undefined {
  const open = fact.more.map((entry, index) => ({ entry, index })).filter(({ index }) => free(index));
  const named = open
    .map(({ entry, index }) => ({ index, score: likeAny(entry.asked?.[language] ?? [], question, language) }))
    .filter(({ score }) => score >= fits)
    .sort((a, b) => b.score - a.score)[0];
  if (named) return named;
  if (!byKind || tokenise(question, language).length > short) return undefined;
  const kinds = kindsOf(question, language);
  const kind = open.find(({ entry }) => entry.to.some((wanted) => kinds.includes(wanted)));
  return kind && { index: kind.index, score: fits };
}

/** Whether a reply is a short question on the fact just told (“how long?”, “what’s his name?”): that is listening, not an interrogation. */
export function followsUp(topic: Fact | undefined, reply: string, language: Language): boolean {
  if (!topic || topic.more.length === 0 || tokenise(reply, language).length > short + 3) return false;
  const near = kindsOf(reply, language).length > 0 && matterOf(reply, language) <= 1;
  return near || topic.more.some(({ asked }) => likeAny(asked?.[language] ?? [], reply, language) >= fits);
}
