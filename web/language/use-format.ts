import type { Language } from '../../server/domain/language.ts';
import { useLanguage } from './use-language.tsx';

/** Dates and numbers as the interface's language writes them. */
export type Format = {
  /** A moment (ISO 8601) as a day, with its year unless it is this one's. */
  day(iso: string): string;
  time(iso: string): string;
  whole(count: number): string;
  /** With one decimal. */
  level(level: number): string;
  /** With two decimals. */
  hundredth(value: number): string;
  /** A share 0..1 as a whole percentage. */
  percent(share: number): string;
  /** A change in points with its sign: +4, −12, ±0. */
  change(points: number): string;
};

const made = new Map<Language, Format>();

export function useFormat(): Format {
  const { language } = useLanguage();
  const known = made.get(language) ?? formatIn(language, localeOf(language));
  made.set(language, known);
  return known;
}

/**
 * The browser's own variety of the language, if it names one: Americans and Britons write dates differently. Some systems' names, such as
 * `en-US@posix`, are none that `Intl` takes.
 */
const localeOf = (language: Language): string =>
  navigator.languages.find((tag) => new RegExp(`^${language}(-[a-z0-9]{2,8})*$`, 'i').test(tag)) ??
  (language === 'fr' ? 'fr-FR' : 'en-GB');

export function formatIn(language: Language, locale: string): Format {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const level = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hundredth = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    day(iso) {
      const date = new Date(iso);
      const written = (date.getFullYear() === new Date().getFullYear() ? day : dayOfYear).format(date);
      return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
    },
    time: (iso) => time.format(new Date(iso)),
    whole: (count) => whole.format(count),
    level: (value) => level.format(value),
    hundredth: (value) => hundredth.format(value),
    percent: (share) => percent.format(share),
    change(points) {
      const whole = Math.round(points);
      if (whole === 0) return '±0';
      return whole > 0 ? `+${whole}` : `−${-whole}`;
    },
  };
}
