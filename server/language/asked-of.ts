import type { Language } from '../domain/language.ts';
import { fold, stem } from './tokens.ts';

/** What a question asks of somebody who is not there: what they know, whether they were told, what they say or think, want, or would do. */
export type Deed = 'knows' | 'told' | 'says' | 'wants' | 'does';

/** A word of who it is asked of: nobody at this table, and no thing that a small word stands for. */
const who = "\\b(?!(?:you|i|we|it|that|this|there|what|who|to|not|an?)\\b)[\\p{L}'’.-]+ ";
const maybe = '(?:already |still |really |ever |even |never |all |both |have |then |just )*';
const whoDoes = (verbs: string): string =>
  `\\b(?:do|does|did|will|would|has|have|had|can|could|might|must|should)(?:n't)? (?:${who}){1,4}${maybe}(?:${verbs})\\b`;
const whoIs = (words: string): string => `\\b(?:is|are|was|were|has|have|had) (?:${who}){1,4}${maybe}(?:${words})\\b`;
const doesIt = (verbs: string, after: string): string =>
  `(?<=${who})${maybe}(?:(?:${verbs})|(?:does|did|has|had|will|would|'ll|'d)(?:n't| not)? ${maybe}(?:${after}))\\b`;

/** Verbs of saying, knowing and wanting whose subject is somebody else; of those that fit a question the first here counts. */
const patterns: Record<Language, readonly (readonly [RegExp, Deed])[]> = {
  en: [
    [
      new RegExp(
        `${whoDoes('say|said|answer(?:ed)?|repl(?:y|ied)|think|thought|feel|felt|make of|made of|react(?:ed)?|take (?:it|that|this)|taken? (?:it|that|this)|mind(?:ed)?|tell you|told you|find (?:it|that)')}|${doesIt('says|said|thinks|thought|feels', 'say|said|think|thought|answer|mind|feel')}`,
        'u',
      ),
      'says',
    ],
    [
      /\b(?:you|they|anyone|anybody|someone|somebody|nobody|who) (?:\p{L}+ ){0,2}(?:(?:tell|told|inform(?:ed)?) (?!me\b|us\b|you\b|that\b)|(?:said|spoken|talked) to (?!me\b|us\b|you\b|that\b|it\b|this\b))/u,
      'told',
    ],
    [
      new RegExp(
        `${whoDoes('know|known|suspect(?:ed)?|reali[sz]ed?|guess(?:ed)?|f(?:i|ou)nd out|hear|heard')}|${whoIs('aware|told|informed')}|${doesIt('knows|knew|suspects', 'know|known|suspect')}`,
        'u',
      ),
      'knows',
    ],
    [
      new RegExp(
        `${whoDoes('want(?:ed)?|(?<!\\b(?:look|sound|feel|seem|be) )like|prefer|hope|expect|wish')}|${doesIt('wants|wanted|hopes|prefers', 'want|like|prefer')}`,
        'u',
      ),
      'wants',
    ],
    [
      new RegExp(
        `\\b(?:what (?:would|will)|why (?:did|would|has)|how (?:would|will)) (?:${who}){1,4}${maybe}(?:do|done)\\b`,
        'u',
      ),
      'does',
    ],
  ],
  fr: [
    [
      /\bvous\b.*\b(?:dit|dire|parle|parler|prevenue?s?|prevenir|annonce|annoncer)\b(?: (?:cela|ca|tout|rien|deja|un mot))* (?:a|au)\b|\blui (?:en )?(?:[a-z'-]+ ){0,2}(?:dit|dire|direz|dites|parle[rz]?|annonce[rz]?)\b|\b(?:prevenue?s?|informee?s?|prevenir)\b|\b(?:dire|dira|direz) a\b/,
      'told',
    ],
    [
      /^(?!.*\b(?:avez|aviez|auriez)\b).*(?<!\bon |\bl'on |\bveu(?:x|t) |\bje |\bvoudrait )\b(?:dit|disent|disait|dira|diront|dirai(?:en)?t|repond\w*|pens(?:e|ent|ait|era|erait|eraient)|trouve (?:ca|cela)|ressent\w*|reagi\w*|(?:le|la) prend\w*|prend\w* (?:ca|cela|la chose|comment)|pris (?:ca|cela|la chose)|l'a(?:-t-\w+)? pris)\b(?!-(?:on|vous|je))/,
      'says',
    ],
    [
      /(?<!\bon |\bl'on |\bje )\b(?:sait|savait|savent|saura|saurait|ignore|se doute|doute-t|soupconne|au courant)\b(?!-(?:on|vous|je))/,
      'knows',
    ],
    [
      /(?<!\bon |\bl'on |\ben |\bje )\b(?:veut|veulent|voulait|voudra|voudrai(?:en)?t|souhait(?:e|ent|ait|erait)|prefer(?:e|ent|erait)|aimerait|espere)\b(?!-(?:on|vous|je)| dire)/,
      'wants',
    ],
    [/\b(?:que|qu'\S+|quoi|pourquoi|comment)\b.*(?<!\bon |\bje )\b(?:fera(?:it)?|a fait|a-t-(?:il|elle) fait)\b/, 'does'],
  ],
};

const stems = (words: string, language: Language): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => stem(word, language)));
/** Those of the verbs that carry matter elsewhere, by their stems: they say what is asked of somebody, and not about what. */
export const deedVerbs: Record<Language, ReadonlySet<string>> = {
  en: stems(
    'answer answered reply replied think thought feel felt react mind suspect realise realize guess find found aware inform informed prefer hope expect wish speak spoken talk talked take',
    'en',
  ),
  fr: stems(
    'repondre repond repondu penser pense penserait ressent reagir reagi reagirait prendre prend prendrait pris doute ignore courant souhaite prefere prefererait aimerait espere annonce annoncer annoncez previent prevenir prevenu prevenue parle parler parlez',
    'fr',
  ),
};

/** Characters that are looked at: no such question is longer, and some patterns take the square of it. */
const longest = 300;

/** What a question asks of somebody else, by its verb; undefined where it asks no such thing. Pure. */
export function askedOf(question: string, language: Language): Deed | undefined {
  const text = fold(question.slice(-longest)).trim();
  return patterns[language].find(([pattern]) => pattern.test(text))?.[1];
}

const supposing: Record<Language, RegExp> = {
  en: /\b(?:would|wouldn't|might|could)\b|\b(?:he|she|they|who)'d\b/,
  fr: /\b[a-z]{2,}r(?:ait|aient)\b/,
};

/** Whether it is asked, or said, of what would be. Pure. */
export const isSupposed = (text: string, language: Language): boolean => supposing[language].test(fold(text));
