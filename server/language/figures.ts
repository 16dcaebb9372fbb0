import type { Language } from '../domain/language.ts';
import type { Token } from './tokens.ts';

/** What a figure counts: money, a share, a stretch of time, a point in time, or things. */
export type FigureKind = 'money' | 'percent' | 'duration' | 'date' | 'count';

/** A number in a text, in digits or words. `value` is in plain units: “2,4 millions” is 2400000, “310k” is 310000. Offsets are UTF-16. */
export type Figure = { start: number; end: number; value: number; kind: FigureKind };

const numbers: Record<Language, Record<string, number>> = {
  en: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    half: 0.5,
    dozen: 12,
  },
  fr: {
    zero: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    demi: 0.5,
    moitie: 0.5,
    douzaine: 12,
  },
};
const powers: Record<string, number> = {
  hundred: 100,
  cent: 100,
  cents: 100,
  thousand: 1000,
  mille: 1000,
  grand: 1000,
  k: 1000,
  million: 1e6,
  millions: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  billions: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  bn: 1e9,
};
/** Maps, since an object is slow to ask for words that it does not have. */
const words = { en: new Map(Object.entries(numbers.en)), fr: new Map(Object.entries(numbers.fr)) };
const scales = new Map(Object.entries(powers));
/** The words that are a number by themselves, in plain form; “one” and “un” among them. */
export const numberWords: Record<Language, readonly string[]> = {
  en: [...words.en.keys(), 'hundred'],
  fr: [...words.fr.keys(), 'cent'],
};
const money = new Set('pound pounds quid dollar dollars euro euros usd eur gbp bucks pence p vat ht ttc livres'.split(' '));
const durations = new Set(
  'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years jour jours heure heures semaine semaines mois an ans annee annees trimestre trimestres h min'.split(
    ' ',
  ),
);
const months = new Set(
  'january february march april june july august september october november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
    ' ',
  ),
);
const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday tomorrow tonight lundi mardi mercredi jeudi vendredi samedi dimanche demain'.split(
    ' ',
  ),
);
const percents = new Set(['percent', 'pct', 'pourcent']);

const digits = /^[0-9]+$/;
const glued = /^([0-9]+)(k|m|mn|bn|h|p|st|nd|rd|th|e|er|eme)$/;

/**
 * The figures of a text whose tokens are given. “one”, “un” and “une” alone are articles and pronouns, no figures, unless a unit follows.
 * Ordinals and years are dates.
 */
export function figures(text: string, tokens: readonly Token[], language: Language): Figure[] {
  const found: Figure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (!first) break;
    const begun = at;
    let value: number;
    let ordinal = false;
    let inWords = false;
    const begins = first.folded.charCodeAt(0);
    const glue = begins >= 48 && begins <= 57 ? glued.exec(first.folded) : null;
    if (glue || (begins >= 48 && begins <= 57 && digits.test(first.folded))) {
      let written = glue?.[1] ?? first.folded;
      let scale = glue ? (scales.get(glue[2] ?? '') ?? 1) : 1;
      ordinal = glue !== null && /^(st|nd|rd|th|e|er|eme)$/.test(glue[2] ?? '');
      // “1,200”, “2,4”, “46.50”, “9 500”: what stands between the groups says what they are.
      for (let next = tokens[at + 1]; next && !ordinal; next = tokens[at + 1]) {
        const between = text.slice(tokens[at]?.end, next.start);
        const part = /^([0-9]+)(k|m|bn)?$/.exec(next.folded);
        if (!part || !/^[.,\u00a0\u202f ]$/.test(between) || !digits.test(tokens[at]?.folded ?? '')) break;
        const group = part[1] ?? '';
        const thousands = group.length === 3 && written.split('.').length === 1 && written.length <= 12;
        if (/[\s]/.test(between) && !(thousands && language === 'fr')) break;
        if (thousands) written += group;
        else if (!written.includes('.') && /[.,]/.test(between)) written += `.${group}`;
        else break;
        if (part[2]) scale = scales.get(part[2]) ?? 1;
        at++;
      }
      value = Number(written) * scale;
    } else {
      const number = words[language].get(first.word);
      if (
        number === undefined &&
        !(scales.has(first.word) && first.word.length > 3 && first.word !== 'cents' && first.word !== 'grand')
      )
        continue;
      inWords = true;
      value = number ?? scales.get(first.word) ?? 0;
      for (let next = tokens[at + 1]; next; next = tokens[at + 1]) {
        const more = words[language].get(next.word);
        const joint = next.word === 'and' || next.word === 'et';
        if (language === 'fr' && value === 4 && /^vingts?$/.test(next.word)) value = 80;
        else if (more !== undefined && more < 20 && value >= 20) value += more;
        else if (joint && words[language].has(tokens[at + 2]?.word ?? '') && value >= 20) {
          at++;
          continue;
        } else break;
        at++;
      }
    }
    for (let next = tokens[at + 1]; next && scales.has(next.word); next = tokens[at + 1]) {
      if (
        /[^\s-]/.test(text.slice(tokens[at]?.end, next.start)) ||
        (next.word === 'cents' && language === 'en') ||
        next.word === 'grand'
      )
        break;
      value *= scales.get(next.word) ?? 1;
      at++;
    }
    const last = tokens[at];
    if (!last || !Number.isFinite(value)) continue;
    const { kind, end } = kindOf(text, tokens, begun, at, value, ordinal);
    // “one of them”, “all three”, “a half smile”: a bare small word is no figure.
    if (
      inWords &&
      begun === at &&
      kind === 'count' &&
      value <= 12 &&
      /^(all|both|the|les|tous|toutes)$/.test(tokens[begun - 1]?.word ?? '')
    )
      continue;
    if (inWords && begun === at && kind === 'count' && (value <= 1 || first.word === 'second')) continue;
    const start = /[$€£]/.test(text[first.start - 1] ?? '') ? first.start - 1 : first.start;
    found.push({ start, end: Math.max(end, last.end), value, kind });
  }
  return found;
}

function kindOf(
  text: string,
  tokens: readonly Token[],
  begun: number,
  at: number,
  value: number,
  ordinal: boolean,
): { kind: FigureKind; end: number } {
  const last = tokens[at];
  const next = tokens[at + 1];
  const end = last?.end ?? 0;
  const after = text.slice(end, end + 2).trim();
  const before = text[(tokens[begun]?.start ?? 0) - 1] ?? '';
  if (after.startsWith('%') || (next && percents.has(next.word)) || (next?.word === 'per' && tokens[at + 2]?.word === 'cent'))
    return { kind: 'percent', end: after.startsWith('%') ? text.indexOf('%', end) + 1 : end };
  if (/[$€£]/.test(before)) return { kind: 'money', end };
  if (/^[$€£]/.test(after)) return { kind: 'money', end: text.indexOf(after[0] ?? '', end) + 1 };
  if (next && (money.has(next.word) || (next.word === 'cents' && value < 100))) return { kind: 'money', end: next.end };
  if (next && durations.has(next.word)) return { kind: 'duration', end: next.end };
  if (
    ordinal ||
    (next && months.has(next.word)) ||
    months.has(tokens[begun - 1]?.word ?? '') ||
    days.has(tokens[begun - 1]?.word ?? '')
  )
    return { kind: 'date', end };
  if (value >= 1900 && value <= 2100 && Number.isInteger(value) && text.slice(tokens[begun]?.start, end).length === 4)
    return { kind: 'date', end };
  return { kind: 'count', end };
}
