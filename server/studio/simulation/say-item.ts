import type { Language } from '../../domain/language.ts';
import type { SheetItem } from '../../domain/persona.ts';

/** What is said of an item at a time, in characters: more is a recital. */
const longest = 240;

/** Who a sheet speaks of as “he” or “she” is the buyer or somebody else; a machine cannot tell which, so that is not for saying. */
const ofOthers = {
  en: /\b(he|she|him|his|hers?|they|them|theirs?)\b/i,
  fr: /(?<![\p{L}])(il|elle|ils|elles|lui|leur|leurs)(?![\p{L}])/iu,
};

/** “You earn 8%” is told to the seller, who says “I earn 8%”. */
const english: readonly [RegExp, string][] = [
  [/\bYou are\b/g, 'I am'],
  [/\bYou\b/g, 'I'],
  // Where a clause begins it is who does something; elsewhere, to whom it is done.
  [
    /([,;:]\s+|\b(?:that|and|if|but|or|what|when|which|as|than|where|because|since|do|can|may|could|would|will)\s+)you are\b/g,
    '$1I am',
  ],
  [
    /([,;:]\s+|\b(?:that|and|if|but|or|what|when|which|as|than|where|because|since|do|can|may|could|would|will)\s+)you\b/g,
    '$1I',
  ],
  [/\byou\b/g, 'me'],
  [/\bYours?\b/g, 'Our'],
  [/\byours\b/g, 'ours'],
  [/\byour\b/g, 'our'],
  [/\bI were\b/g, 'I was'],
];

/** Verbs of fact sheets in the first person. A sentence with another verb in “-ez” is not said. */
const french: Record<string, string> = {
  touchez: 'touche',
  gagnez: 'gagne',
  recevez: 'reçois',
  vendez: 'vends',
  représentez: 'représente',
  avez: 'ai',
  êtes: 'suis',
  pouvez: 'peux',
  savez: 'sais',
  connaissez: 'connais',
  devez: 'dois',
  perdez: 'perds',
};

function inFirstPerson(sentence: string, language: Language): string | null {
  if (language === 'en') return english.reduce((text, [pattern, by]) => text.replace(pattern, by), sentence);
  const said = sentence
    .replace(/([Vv])ous (n’|n'|ne |en |y )?(\p{L}+ez|êtes)(?![\p{L}])/gu, (whole, v: string, between = '', verb: string) => {
      const own = french[verb.toLowerCase()];
      if (own === undefined) return whole;
      const elided = between === '' && /^[aeiouyhêé]/i.test(own);
      const subject = elided || /^(en|y) $/.test(between) ? (v === 'V' ? 'J’' : 'j’') : v === 'V' ? 'Je ' : 'je ';
      return `${subject}${between}${own}`;
    })
    .replace(/\bVotre\b/g, 'Notre')
    .replace(/\bvotre\b/g, 'notre')
    .replace(/\bVos\b/g, 'Nos')
    .replace(/\bvos\b/g, 'nos');
  return /(?<![\p{L}])vous(?![\p{L}])/iu.test(said) ? null : said;
}

/** An item of the fact sheet as a seller tells it to the buyer, in its first sentences; null where it cannot be said as it is written. Pure. */
export function sayItem({ text }: SheetItem, language: Language): string | null {
  const sentences = text[language].split(/(?<=[.!?])\s+/);
  let said = '';
  for (const sentence of sentences) {
    const own = ofOthers[language].test(sentence) ? null : inFirstPerson(sentence, language);
    if (own === null || said.length + own.length > longest) break;
    said = said === '' ? own : `${said} ${own}`;
  }
  return said === '' ? null : said;
}
