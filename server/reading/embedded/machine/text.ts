import type { Span } from '../../../language/sentences.ts';

/** A stretch of a reply that was not said to the buyer. `plain`: so plainly that it counts against the reply; otherwise it only earns nothing. */
export type Aside = Span & { plain: boolean };

/** What a stretch is found by; the first is in every text that has one and quickly looked for, since most texts have none. */
type Pattern = readonly [needs: string | RegExp, stretch: RegExp];

/** Quantifiers are bounded, so that each pattern is linear on hostile text. `u` is left out where letters of any case are told apart. */
const plainly: readonly Pattern[] = [
  // Code fences, tags with what they enclose, comments, the marks that set off a prompt.
  ['```', /```[\s\S]{0,2000}?(?:```|$)/g],
  ['<', /<!--[\s\S]{0,500}?(?:-->|$)/g],
  ['<', /<([a-zà-ÿ][\w-]{1,30})\b[^<>\n]{0,120}>[^<]{0,500}<\/\1\s{0,4}>/gi],
  ['<', /<(?:\|[\w ]{1,30}\||<\/?[A-Z]{2,10}>|\/?[a-zà-ÿ_][\w:-]{1,30}(?:\s[^<>\n]{0,120})?\/?)>/gi],
  ['<', /<\|?\/?\s{0,8}(?:im_|sys|syst[eè]me?|user|utilisateur|admin|reply|r[eé]ponse|tool|appel)/giu],
  ['[', /\[\/?\s{0,8}(?:inst|syst[eè]me?|note (?:to|au)|message|tool|outil)[^\]\n]{0,200}(?:\]|$)/gim],
  ['#', /(?:^|[.!?\n]\s?)#{1,6} ?\p{L}[^\n#]{0,200}#{0,6}/gu],
  ['---', /(?:^|[.!?]\s)--- \p{Lu}{3}(?:[^\n-]|-(?!--)){0,200}(?:---)?/gu],
  [/[:=]/, /(?:^|[.!?\n]\s?)(?:syst[eè]me?|assistant|human|humain) (?:message|prompt|override|user) ?[:=][^\n]{0,200}/giu],
  // Code, calls, assignments, tables, what a shell or a server prints.
  ['"', /[[{][\s\S]{0,20}"[^"\n]{1,60}"\s{0,8}:(?:[\s\S]{0,1500}[}\]]|[^\n]{0,1500})/g],
  ['{', /\{\s{0,8}\w{1,40}\s{0,8}:[^{}]{0,300}(?:\}|$)|\{\{[^{}]{0,200}(?:\}\}|$)/g],
  ['=', /\b\p{L}{2,30}\.\p{L}{2,30} ?= ?\d/gu],
  ['=', /\b[\p{L}_]{3,30}=[\p{L}\d"][^\s]{0,40}/gu],
  ['(', /\b[a-z]{2,30}(?:(?:_[a-z]{1,30}){1,4}\((?:["\d][\w", ]{0,40})?\)|\((?:"[\w", ]{0,40})?\))/g],
  [/[|>$]/, /^[ \t]{0,4}(?:\||>{2,}|\$ (?!\d))[^\n]{0,300}/gm],
  ['>>>', /(?:^|\s)>{3,}\s?[^\n]{0,200}/g],
  ['HTTP/', /\bHTTP\/\d[^\n]{0,60}/g],
  ['***', /\*{3}[^*\n]{1,80}\*{3}[^\n]{0,120}/g],
  [/[:=]/, /(?<!\p{L})(?:listening|transparency|self-orientation|écoute|transparence)\s?[:=]\s?[1-5](?:[.,;]|$)/giu],
  // Encoded or spelt-out text; letters split unseen, or of another width or alphabet.
  ['=', /\b[A-Za-z0-9+/]{14,200}={1,2}/g],
  [/[A-Z][0-9]/, /(?<![\w/.])(?=[A-Za-z0-9]{0,60}[a-z][A-Z])(?=[A-Za-z0-9]{0,60}[A-Z]{1,9}[0-9])[A-Za-z0-9]{20,200}\b/g],
  [/ \p{L} {1,3}\p{L} /u, /(?:(?<!\p{L})\p{L} {1,3}){6,}\p{L}?(?!\p{L})/gu],
  [/[.\-_*]\p{L}[.\-_*]/u, /(?:(?<!\p{L})\p{L}[.\-_*]){4,}\p{L}(?!\p{L})/gu],
  [
    /[0-9][a-f]|[a-f][0-9]/,
    /(?=(?:[0-9]{2} ){0,8}(?:[0-9][a-f]|[a-f][0-9])\b)(?:\b(?:[0-9][a-f]|[a-f][0-9]|[0-9]{2})(?:\s|$)){6,}/g,
  ],
  ['%', /(?:%[0-9a-f]{2}){3,}\S{0,200}/gi],
  [/\s[.\-/]{1,6}\s/, /(?:(?:^|\s)[.\-/]{1,6}(?=\s|$)){5,}/g],
  [
    /[\u200b\u2060\ufeff\uff21-\uff5a\u0250-\u02af]/,
    /\p{L}[\u200b\u2060\ufeff]\p{L}|[\uff21-\uff5a]{3,}|[\u0250-\u02af]\p{L}/gu,
  ],
  // Digits for letters within words (“g1v3 m3”), twice and more.
  [/[a-z][013457]{1,2}[a-z]/, /(?:\b[a-z0-9]{0,12}[a-z][013457]{1,2}[a-z][a-z0-9]{0,12}\b[^\n.!?]{0,40}){2,}/g],
];

/** What nobody says aloud, but people may type: directions in square brackets, a talk written out as a script. */
const hardly: readonly Pattern[] = [
  ['[', /\[[^\]\n]{3,300}\]/g],
  [
    ':',
    /(?:[.!?]\s|\n\s?)(?:the )?(?:buyer|customer|client|shopper|seller|salesman|user|narrator|moderator|human|acheteur|acheteuse|cliente?|vendeur|vendeuse|narrateur|utilisateur)(?: says| dit)? ?: [^\n]{1,500}/giu,
  ],
  [
    ':',
    /^(?:the )?(?:buyer|customer|client|shopper|seller|salesman|user|narrator|moderator|human|acheteur|acheteuse|cliente?|vendeur|vendeuse|narrateur|utilisateur)(?: says| dit)? ?: [^\n.!?]{1,300}[.!?]?/giu,
  ],
  [':', /(?:^|\n)\s{0,4}(?:you|me|vous|moi|toi) ?: ?["“«][^\n]{1,300}/giu],
];

/** Where a text is none that is said to a buyer, by its build alone; stretches may overlap. */
export const machineText = (text: string): Aside[] => [...found(plainly, text, true), ...found(hardly, text, false)];

const found = (patterns: readonly Pattern[], text: string, plain: boolean): Aside[] =>
  patterns
    .filter(([needs]) => (typeof needs === 'string' ? text.includes(needs) : needs.test(text)))
    .flatMap(([, stretch]) =>
      [...text.matchAll(stretch)].map(({ 0: whole, index }) => {
        const lead = /^[.!?\s]*/.exec(whole)?.[0].length ?? 0;
        return { start: index + lead, end: index + whole.trimEnd().length, plain };
      }),
    )
    .filter(({ start, end }) => end > start);
