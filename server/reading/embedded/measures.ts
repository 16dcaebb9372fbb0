import type { Language } from '../../domain/language.ts';
import { type Figure, numberWords } from '../../language/figures.ts';
import { oneSlip } from '../../language/similar.ts';
import type { Prepared } from './prepared.ts';

/**
 * A figure with what it measures. `value` is in minutes for `time`, `figure` as it is said; `counted` has the stems of the word or two that follow a count; `differs`
 * is the word of a comparison (“185,000 less”), null where there is none. `from` and `to` (exclusive) are places among the words.
 */
export type Measure = {
  from: number;
  to: number;
  value: number;
  figure: number;
  unit: 'percent' | 'money' | 'time' | 'year' | 'count';
  counted: readonly string[];
  differs: string | null;
};

const minutesIn: readonly (readonly [RegExp, number])[] = [
  [/^(min|minutes?)$/, 1],
  [/^(h|hours?|heures?)$/, 60],
  [/^(days?|jours?)$/, 1440],
  [/^(weeks?|semaines?)$/, 10080],
  [/^(months?|mois)$/, 43800],
  [/^(quarters?|trimestres?)$/, 131400],
  [/^(years?|ans?|annees?)$/, 525600],
];
const minutesOf = (word = ''): number => minutesIn.find(([unit]) => unit.test(word))?.[1] ?? 0;

/** Numbers without what they count are sums of money from here on: “391,000 a year”. */
const leastSum = 100;

/** The figures of a text that say what they measure, in order. Those whose words may have been read apart (“one point four”) are left out. */
export function measuresOf(text: Prepared): Measure[] {
  const found: Measure[] = [];
  let at = 0;
  for (const figure of text.figures) {
    while (at < text.tokens.length && (text.tokens[at]?.end ?? 0) <= figure.start) at++;
    let to = at + 1;
    while (to < text.tokens.length && (text.tokens[to]?.start ?? 0) < figure.end) to++;
    // “An” is a year in French alone.
    if (text.language === 'en' && to - at > 1 && text.words[to - 1] === 'an') to--;
    const last = found.at(-1);
    if (last && at < last.to) continue;
    const longer = last && longerTime(text, last, { from: at, to, value: figure.value });
    if (longer) found[found.length - 1] = longer;
    const measure = longer || isPart(text, at, to) ? null : measureAt(text, figure, at, to);
    if (measure) found.push(measure);
  }
  return found;
}

/** What parts two words is nothing but a space or a hyphen. */
const isClose = ({ text, tokens }: Prepared, at: number): boolean =>
  /^[\s\u00a0\u202f-]*$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));

/** A stretch of time with the figure that goes on with it: “three hours and ten minutes”, « trois heures dix »; null where it does not. */
function longerTime(text: Prepared, time: Measure, next: { from: number; to: number; value: number }): Measure | null {
  const { words } = text;
  const joined = next.from === time.to + 1 && /^(and|et)$/.test(words[time.to] ?? '') && isClose(text, time.to);
  if (time.unit !== 'time' || !(joined || next.from === time.to) || !isClose(text, next.from)) return null;
  const own = timeAt(words, next.from, next.to, next.value);
  const more =
    own ?? (!joined && /^(h|hours?|heures?)$/.test(words[time.to - 1] ?? '') ? { to: next.to, value: next.value } : null);
  if (!more || more.value >= time.value) return null;
  return { ...time, value: time.value + more.value, to: more.to, differs: differsAt(words, more.to) };
}

function measureAt(text: Prepared, { kind, value }: Figure, from: number, to: number): Measure | null {
  const { words } = text;
  const measure = (unit: Measure['unit'], end = to, of = value): Measure => ({
    from,
    to: end,
    value: of,
    figure: value,
    unit,
    counted: [],
    differs: differsAt(words, end),
  });
  if (words[to] === 'pour' && words[to + 1] === 'cent') return measure('percent', to + 2);
  if (kind === 'percent' || kind === 'money') return measure(kind);
  if (kind === 'date') return value >= 1900 && value <= 2100 ? measure('year') : null;
  const time = timeAt(words, from, to, value);
  if (time) return measure('time', time.to, time.value);
  if (kind !== 'count') return null;
  const counted = countedAt(text, to);
  if (counted.length > 0) return { ...measure('count'), counted };
  return value >= leastSum ? measure('money') : null;
}

/** A stretch of time that begins with a figure: “two and a half hours”, “half an hour”, “six working days”, « deux heures et demie ». */
function timeAt(words: readonly string[], from: number, to: number, value: number): { to: number; value: number } | null {
  const whole = minutesOf(words[to - 1]);
  if (whole > 0) {
    const half = /^(et demie?|and a half)$/.exec(words.slice(to, to + (words[to] === 'et' ? 2 : 3)).join(' '));
    return { to: half ? to + half[0].split(' ').length : to, value: (half ? value + 0.5 : value) * whole };
  }
  const half = words[to] === 'and' && words[to + 1] === 'a' && words[to + 2] === 'half' ? 3 : 0;
  const between =
    /^(working|business|full|whole)$/.test(words[to] ?? '') || (value === 0.5 && /^an?$/.test(words[from + 1] ?? ''));
  const unit = minutesOf(words[to + (half || (between ? 1 : 0))]);
  return unit > 0 ? { to: to + (half || (between ? 1 : 0)) + 1, value: (half ? value + 0.5 : value) * unit } : null;
}

/** The stems of the word or two that follow at once: “62 hand scanners”. */
function countedAt(text: Prepared, to: number): string[] {
  const counted: string[] = [];
  for (let next = to; next < to + 2; next++) {
    const topic = text.known[next]?.topic;
    if (!topic || !isClose(text, next)) break;
    counted.push(topic);
  }
  return counted;
}

/** After a number it begins something else: « 285 000 une fois ». */
const article = /^(une?|one)$/;
const numbers: ReadonlySet<string> = new Set([...numberWords.en, ...numberWords.fr].filter((word) => word !== 'half'));
/** Number words that are long enough to be known with a slip in them (“ving six”). */
const long: Record<Language, readonly string[]> = {
  en: numberWords.en.filter((word) => word.length >= 5),
  fr: numberWords.fr.filter((word) => word.length >= 5),
};

/**
 * Whether a figure is only part of a number (“a hundred and eighty”, “nought point four”, “twelve and a half percent”, « pour cent »), or a time
 * of day (« à huit heures »).
 */
function isPart(text: Prepared, from: number, to: number): boolean {
  const { words, language } = text;
  const before = isClose(text, from) ? (words[from - 1] ?? '') : '';
  const after = isClose(text, to) ? (words[to] ?? '') : '';
  const joins = (at: number) => words[at] === 'and' && /^(hundred|thousand)$/.test(words[at - 1] ?? '');
  return (
    numbers.has(before) ||
    (numbers.has(after) && !article.test(after)) ||
    /^(point|virgule|comma)$/.test(before) ||
    (/^(point|virgule|comma)$/.test(after) && numbers.has(words[to + 1] ?? '')) ||
    joins(from - 1) ||
    (joins(to) && numbers.has(words[to + 1] ?? '')) ||
    (words[from] === 'half' && before === 'a') ||
    (words[from] === 'cent' && /^(per|pour)$/.test(before)) ||
    (language === 'fr' && /^(a|des)$/.test(before) && /^(h|heures?)$/.test(words[to - 1] ?? '')) ||
    (before.length >= 4 && long[language].some((word) => oneSlip(word, before)))
  );
}

function differsAt(words: readonly string[], to: number): string | null {
  const after = words[to] === 'de' || words[to] === 'of' ? words[to + 1] : words[to];
  return after !== undefined && /^(more|less|sooner|later|longer|faster|earlier|plus|moins)$/.test(after) ? after : null;
}
