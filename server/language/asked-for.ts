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
  en: /^(?:(?:and|so|but|well|ok|okay|now|sorry|excuse me|please|honestly|frankly)[, ]+)*(?:(?:do|does|did|is|are|was|were|have|has|had|would|could|should)(?:n't)?|am|will|won't|can|can't|may|might)\b/,
  fr: /^(?:(?:et|mais|alors|donc|pardon|bon|ok|franchement)[, ]+)*(?:est-ce qu|(?:(?:[nlsm]'|y |en |ne |se |vous |nous |le |la |les |lui |leur ))*[a-z]+-(?:t-)?(?:vous|il|elle|ils|elles|on|ce|je)\b)/,
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
    [/\bhow come\b|\bwhat for\b|\bwhat made you\b|\bwhat(?:'s| is| was) the reason\b|\bwhy\b/, 'why'],
    [/\b(?:what|which) (?:day|date|time|year|month)s?\b|\bhow soon\b|\bwhen\b/, 'when'],
    [/\bwhich (?:town|place|city|street)\b|\bwhere\b/, 'where'],
    [/\b(?:who|whom|whose)\b/, 'who'],
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
      /\bcombien\b|\bquel (?:age|budget|prix|montant|chiffre)\b|\bquelle (?:frequence|somme|quantite|part)\b|\bnombre d|\bque coute\b|(?<!si .*)\bqu'est-ce que (?:ca|cela) (?:vous )?cout/,
      'how-many',
    ],
    [
      /\bpourquoi\b|\bcomment (?:ca se fait|se fait-il)\b|\bpour quelles? raisons?\b|\bqu'est-ce qui vous (?:a|avait) (?:pousse|amene|conduit|decide|donne envie)/,
      'why',
    ],
    [/(?<!, )\bquand\b|(?<=^(?:et|mais|alors), )quand\b|\bquel(?:le)?s? (?:jour|date|heure|annee|mois|moment)s?\b/, 'when'],
    [/\b(?:d'|vers |par )ou\b|\bdans quel(?:le)? (?:ville|rue|quartier|pays)\b/, 'where'],
    [/\b(?:lequel|laquelle|lesquels|lesquelles)\b|\bque preferez\b|\bpreferez quoi\b/, 'which'],
    [
      /^(?:(?:et|mais|alors|bon)[, ]+)*(?:(?:a|avec|pour|chez|de|par) )?qui\b|[,:] (?:(?:a|avec|pour|chez|de|par) )?qui\b|\bqui(?=,|[\s?]*$)|\bc'est qui\b|\bvous [a-z]+ez (?:(?:a|avec|pour|chez|de|par) )?qui\b/,
      'who',
    ],
    [/\bcomment\b/, 'how'],
    [
      /\b(?:qu'est-ce|quoi|quel|quelle|quels|quelles|ce qu[ie]?)\b|^(?:et |mais |alors )*qu(?:e\b|')|\bque (?:vous |nous |se )?[a-z]+-(?:t-)?(?:vous|ils?|elles?|on)\b/,
      'what',
    ],
  ],
};
/** « Où », before it is folded; « le jour où » asks for no place. */
const frenchWhere =
  /(?<!\p{L})(?<!(?<!\p{L})(?:fois|jours?|moments?|cas|points?|époque|année|heure|soirs?|matins?|nuits?|semaines?|mois|là) )où(?!\p{L})/iu;

/** Asks to be told something: no more than a turn of speech where a comma follows (“tell me, …”). */
const tell: Record<Language, RegExp> = {
  en: /^(?:(?:so|and|please|well|maybe|first|could you|can you|would you|will you|i'd like you to)[, ]+)*(?:(?:tell|walk|talk|take|give) (?:me|us|to me|to us|a bit|a little)|describe|explain)\b(?!,)/,
  fr: /^(?:(?:alors|et|bon|donc|eh bien|pouvez-vous|pourriez-vous|vous pouvez|vous pourriez|vous voulez bien)[, ]+)*(?:me |nous |m')?(?:(?:racont|parl|expliqu|present)(?:ez?|er)|dites|dis|dire|decri(?:s|vez|re))(?![a-z]| donc,|-(?!moi|nous)|(?:-moi|-nous)?,)/,
};
/** What they fear: not what the one who asks does, and not “no worries”. */
const worry: Record<Language, RegExp> = {
  en: /(?<!\bno |^don't |\bi |\bi'm |\bi am )\b(?:worr(?:y|ies|ied|ying)|afraid|scare[sd]?|fears?|nervous|dread|lose sleep|keep(?:s|ing)? you (?:up|awake)|hate to see)\b/,
  fr: /(?<!^pas de |\baucun |\bj'ai |\bje |\bje m'|^n'ayez pas |^ne vous )\b(?:peur|crai(?:n|gn)[a-z]*|inquie[a-z]*|soucis?|redout[a-z]*|empeche[a-z]* de dormir|angoiss[a-z]*)\b/,
};
const wish: Record<Language, RegExp> = {
  en: /(?<!\b(?:are|were) )\byou (?:really |most |personally )?(?:like|want|need|prefer|hope|expect|wish)\b|\byou (?:be )?(?:hoping|looking|after|expecting|wishing)\b|\b(?:help|easier|useful|(?<!\bthe )matters?|important to you|make you happy|convince you)\b/,
  fr: /\b(?:besoin|voudriez|aimeriez|souhait[a-z]*|attend(?:ez|riez|iez)|espere[a-z]*|arrangerait|faciliter[a-z]*|aiderait|rendrait|convaincrait|compte le plus)\b/,
};
/** What somebody who is not there thinks, says or would do. */
const others: Record<Language, RegExp> = {
  en: /(?:^|, )(?:and |so |but )*(?:what|how) (?:do|does|did|would|will|might|has|have) (?!you\b|i\b|we\b|it\b|that\b|this\b)(?:[\p{L}'’-]+ ){1,6}(?:think|say|feel|want|make of|react|take|see|tell|prefer|hope|expect|ask|describe)\b/u,
  fr: /\b(?:(?:il|elle|on)s? en (?:pens|di|fait|font)[a-z]*|qu'en (?:pense|dit|disent)[a-z]*|(?:qu'est-ce que?|que|comment|quoi)\b.*(?<!\bse |\bon )\b(?:pense(?:nt|ra[a-z]*)?|disent|dit|dira|dirai(?:en)?t|diront|veut|veulent|voudrai(?:en)?t|reagi[a-z]*|ressent[a-z]*|prennent|prend|prendrai(?:en)?t|ont pris|a-t-(?:il|elle) pris|voient|voit|decri[a-z]*)(?!-on\b))\b/,
};
/** What would be, or what they would do, if. */
const supposing: Record<Language, RegExp> = {
  en: /\bwhat(?:'d| would| will| could| happens| are you going to| do you do) ?(?:you |then )?(?:do|say|tell|happen|if)\b|\bwhat if\b|\bif (?:it|you|we|i|they|he|she|nothing|nobody|that|this|the)\b.*\b(?:would|what|how|who|could)\b/,
  fr: /\b(?:feriez|diriez|ferait|arriverait)\b|\bque se passe-t-il si\b|\bet si\b|\bs(?:i (?:on|nous|vous|je|rien|personne|ca|cela|c'etait|la|le|les)|'ils?)\b.*(?:quoi|que\b|qu'|comment|qui\b)|\bqu'est-ce qui (?:se passe|arrive) si\b/,
};
/** Nothing but what might be: “and if it rains?”. */
const onlyIf: Record<Language, RegExp> = { en: /^(?:and|but) if\b/, fr: /^(?:et|mais) s(?:i|'ils?)\b/ };
/** “When it rains, …”, with what is asked still to come. As it is written. */
const inThatCase: Record<Language, RegExp> = {
  en: /^(?:(?:and|so|but)[, ]+)*when (?!(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|exactly)\b)[^,?]+, (?=\S+ \S+ \S)/i,
  fr: /^(?:(?:et|alors|mais)[, ]+)*quand (?!est-ce|[^,?]*-(?:vous|ils?|elles?|on|ce|je)\b)[^,?]+, (?=\S+ \S+ \S)/i,
};
/** Characters that are looked at, from the end: no question is longer, and some patterns take the square of it. */
const longest = 600;
/** Characters after “tell me” within which the word that asks must stand. */
const soon = 15;
const toYou = /\b(?:you|your|yours|vous|votre|vos)\b/;

/** What is asked for, by the words that ask; undefined where nothing is. Pure. */
export function askedFor(whole: string, language: Language): AskedFor | undefined {
  const question = whole.slice(-longest).trim().replace(inThatCase[language], '');
  const text = fold(question);
  const asks = text.endsWith('?');
  const told = tell[language].exec(text)?.[0];
  if (told !== undefined) {
    // “Tell me when …” asks for a time.
    const next = text.slice(told.length, told.length + soon);
    const asked = firstAsking(next, next, language);
    return asked === undefined || asked === 'what' ? 'tell' : asked;
  }
  const word = beginsWithVerb[language].test(text) ? undefined : firstAsking(text, question, language);
  if (toYou.test(text) && worry[language].test(text) && (word === undefined || word === 'what')) return 'worry';
  if (word === undefined || word === 'what') {
    if (orElse[language].test(question) && (asks || word !== undefined)) return 'which';
    if (word === undefined && onlyIf[language].test(text)) return 'supposing';
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
