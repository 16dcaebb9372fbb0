import type { Language } from '../domain/language.ts';
import { fold } from './tokens.ts';

/**
 * What a question or request asks for: a yes or a no (`whether`), one of two (`which`), a thing of some kind, what one would like (`wish`) or fears
 * (`worry`), what they would do, or what would happen, if (`supposing`), what other people think or do (`others`), a story (`tell`).
 */
export type AskedFor =
  | 'whether'
  | 'which'
  | 'who'
  | 'when'
  | 'where'
  | 'how-long'
  | 'how-many'
  | 'why'
  | 'how'
  | 'what'
  | 'wish'
  | 'worry'
  | 'supposing'
  | 'others'
  | 'tell';

/** “… or …”; French « ou » before it is folded, where it is still told from « où ». */
const orElse: Record<Language, RegExp> = {
  en: /(?<!\p{L})or(?!\p{L}| (so|not|two|more|less|three)(?!\p{L}))/iu,
  fr: /(?<!\p{L})ou(?!\p{L}| (pas|non|deux|trois|plus|moins)(?!\p{L}))/iu,
};

/** Begins with its verb: “does she …?”, « avez-vous … ? », « est-ce que … ? ». Question words that come later in it ask nothing. */
const beginsWithVerb: Record<Language, RegExp> = {
  en: /^(?:(?:and|so|but|well|sorry|excuse me|please|honestly|frankly)[, ]+)*(?:do|does|did|is|are|was|were|am|have|has|had|would|will|can|could|should|may|might|isn't|aren't|don't|doesn't|didn't|haven't|wouldn't|won't)\b/,
  fr: /^(?:(?:et|mais|alors|donc|pardon|bon|franchement)[, ]+)*(?:est-ce qu|[a-z]+-(?:t-)?(?:vous|il|elle|ils|elles|on|ce|je)\b)/,
};

/** Words that ask; of those in a question the first one counts, and of those at one place the first here. */
const asking: Record<Language, readonly (readonly [RegExp, AskedFor])[]> = {
  en: [
    [
      /\b(?:how long|since when|how many (?:years|months|weeks|days|hours|minutes)(?!.* (?:a|per|each|every) (?:day|week|month|year)))\b/,
      'how-long',
    ],
    [
      /\bhow (?:many|much|often|old|big|large|high|far|heavy|fast)\b|\bwhat (?:price|sum|amount|figure|budget|age)\b|\bwhat (?:does|did|do|would|will) (?:[\p{L}'’]+ ){1,4}cost\b/u,
      'how-many',
    ],
    [/\bhow come\b|\bwhat for\b|\bwhat made you\b|\bwhy\b/, 'why'],
    [/\b(?:what|which) (?:day|date|time|year|month)\b|\bhow soon\b|\bwhen\b/, 'when'],
    [/\bwhich (?:town|place|city|street)\b|\bwhere\b/, 'where'],
    [/\b(?:who|whom|whose)(?:\b|')/, 'who'],
    [/\bwhich\b/, 'which'],
    [/\bhow\b/, 'how'],
    [/\bwhat\b/, 'what'],
  ],
  fr: [
    [
      /\b(?:combien de temps|depuis (?:quand|combien|longtemps)|combien d'? ?(?:e )?(?:annees|ans|mois|jours|semaines|heures)(?!.* par )|longtemps)\b/,
      'how-long',
    ],
    [
      /\bcombien\b|\bquel (?:age|budget|prix|montant|chiffre)\b|\bquelle (?:frequence|somme|quantite|part)\b|\bque coute\b|(?<!si .*)\bqu'est-ce que (?:ca|cela) (?:vous )?cout/,
      'how-many',
    ],
    [/\bpourquoi\b|\bcomment ca se fait\b|\bqu'est-ce qui vous (?:a|avait) (?:pousse|amene|conduit|decide|donne envie)/, 'why'],
    [/\bquand\b|\bquel(?:le)? (?:jour|date|heure|annee|mois|moment)\b/, 'when'],
    [/\b(?:d'|vers |par )ou\b|\bdans quel(?:le)? (?:ville|rue|quartier|pays)\b/, 'where'],
    [/\b(?:lequel|laquelle|lesquels|lesquelles)\b|\bque preferez\b|\bpreferez quoi\b/, 'which'],
    [
      /^(?:(?:et|mais|alors|bon)[, ]+)*(?:(?:a|avec|pour|chez|de|par) )?qui\b|[,:] (?:(?:a|avec|pour|chez|de|par) )?qui\b|\bqui(?=,|[\s?]*$)|\bc'est qui\b/,
      'who',
    ],
    [/\bcomment\b/, 'how'],
    [/\b(?:qu'est-ce|quoi|quel|quelle|quels|quelles|ce qu[ie]?)\b|^(?:et |mais |alors )*qu(?:e\b|')/, 'what'],
  ],
};
/** « Où », before it is folded. */
const frenchWhere = /(?<!\p{L})où(?!\p{L})/iu;

/** Asks for what is said of a question or request by more than one of its words, with what else it must have. */
const tell: Record<Language, RegExp> = {
  en: /^(?:(?:so|and|please|well|maybe|first|could you|can you|would you|will you|i'd like you to)[, ]+)*(?:(?:tell|walk|talk|take|give) (?:me|us|to me|to us|a bit|a little)|describe|explain)\b(?!,)/,
  fr: /^(?:(?:alors|et|bon|donc|eh bien|pouvez-vous|pourriez-vous|vous pouvez|vous pourriez|vous voulez bien)[, ]+)*(?:me |nous |m')?(?:racont|parl|dites|dire|expliq|decri|present)[a-z]*(?![a-z]|-vous|-moi,)/,
};
const worry: Record<Language, RegExp> = {
  en: /\b(?:worr(?:y|ies|ied|ying)|afraid|scare[sd]?|fears?|nervous|dread|lose sleep|keep(?:s|ing)? you (?:up|awake)|hate to see)\b/,
  fr: /\b(?:peur|crai(?:n|gn)[a-z]*|inquie[a-z]*|soucis?|redout[a-z]*|empeche[a-z]* de dormir|angoiss[a-z]*)\b/,
};
const wish: Record<Language, RegExp> = {
  en: /\byou (?:really |most |personally )?(?:like|want|need|prefer|hope|expect|wish)\b|\byou (?:be )?(?:hoping|looking|after|expecting|wishing)\b|\b(?:help|easier|useful|matters?|important to you|make you happy|convince you)\b/,
  fr: /\b(?:besoin|voudriez|aimeriez|souhait[a-z]*|attend(?:ez|riez|iez)|espere[a-z]*|arrangerait|faciliter[a-z]*|aiderait|rendrait|convaincrait|compte le plus)\b/,
};
/** What somebody who is not there thinks, says or would do. */
const others: Record<Language, RegExp> = {
  en: /^(?:and |so |but )*(?:what|how) (?:do|does|did|would|will|might|has|have) (?!you\b|i\b|we\b|it\b|that\b|this\b)(?:[\p{L}'’-]+ ){1,6}(?:think|say|feel|want|make of|react|take|see|tell|prefer|hope|expect|ask|describe)\b/u,
  fr: /\b(?:(?:il|elle|on)s? en (?:pens|di|fait|font)[a-z]*|qu'en (?:pense|dit|disent)[a-z]*|(?:qu'est-ce que?|que|comment|quoi)\b.*\b(?:pense(?:nt|ra[a-z]*)?|disent|dit|dira|dirai(?:en)?t|diront|veut|veulent|voudrai(?:en)?t|reagi[a-z]*|ressent[a-z]*|prennent|prend|prendrai(?:en)?t|ont pris|a-t-(?:il|elle) pris|voient|voit|decri[a-z]*))\b/,
};
/** What would be, or what they would do, if. */
const supposing: Record<Language, RegExp> = {
  en: /\bwhat (?:would|will|could|happens|are you going to|do you do|'d) ?(?:you |then )?(?:do|say|tell|happen|if)\b|\bwhat if\b|\bif (?:it|you|we|i|they|he|she|nothing|nobody|that|this|the)\b.*\b(?:would|what|how|who|could)\b/,
  fr: /\b(?:feriez|diriez|ferait|arriverait)\b|\bque se passe-t-il si\b|\bet si\b|\bsi (?:on|nous|vous|je|rien|personne|ca|cela|c'etait|la|le|les)\b.*(?:quoi|que\b|qu'|comment|qui\b)|\bqu'est-ce qui (?:se passe|arrive) si\b/,
};
const toYou = /\b(?:you|your|yours|vous|votre|vos)\b/;

/** What is asked for, by the words that ask; undefined where nothing is. Pure; linear in the text's length. */
export function askedFor(question: string, language: Language): AskedFor | undefined {
  const text = fold(question).trim();
  const asks = text.endsWith('?');
  if (tell[language].test(text)) return 'tell';
  const word = beginsWithVerb[language].test(text) ? undefined : firstAsking(text, question, language);
  if (toYou.test(text) && worry[language].test(text) && (word === undefined || word === 'what')) return 'worry';
  if (word === undefined || word === 'what') {
    if (orElse[language].test(question) && (asks || word !== undefined)) return 'which';
    if (word === undefined && /^(?:et|mais) s(?:i|'ils?)\b/.test(text)) return 'supposing';
    if (word === undefined) return asks || beginsWithVerb[language].test(text) ? 'whether' : undefined;
  }
  if (word === 'what' && supposing[language].test(text)) return 'supposing';
  if ((word === 'what' || word === 'how') && others[language].test(text)) return 'others';
  const forSomething = word === 'what' && !/\bwhat (?:kind|sort) of\b/.test(text);
  return forSomething && toYou.test(text) && wish[language].test(text) ? 'wish' : word;
}

function firstAsking(text: string, question: string, language: Language): AskedFor | undefined {
  let first = Number.POSITIVE_INFINITY;
  let found: AskedFor | undefined;
  for (const [pattern, kind] of asking[language]) {
    const at = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    if (at < first) [first, found] = [at, kind];
  }
  if (language === 'fr' && (frenchWhere.exec(question)?.index ?? Number.POSITIVE_INFINITY) < first) return 'where';
  return found;
}
