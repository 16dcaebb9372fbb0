import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/domain/language.ts';
import { detect } from '../../server/language/detect.ts';
import { figures } from '../../server/language/figures.ts';
import { findPhrase } from '../../server/language/phrases.ts';
import { clauses, quoted, sentences } from '../../server/language/sentences.ts';
import { likeness, oneSlip } from '../../server/language/similar.ts';
import { stem, tokenise } from '../../server/language/tokens.ts';

const words = (text: string, language: Language = 'en') =>
  tokenise(text, language)
    .map(({ word }) => word)
    .join(' ');
const values = (text: string, language: Language = 'en') =>
  figures(text, tokenise(text, language), language).map(({ value, kind, start, end }) => [text.slice(start, end), value, kind]);
const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it('opens contractions and hasty spellings', () => {
    expect(words("I don't, cant and won’t: ur right, its OK")).toBe('i do not can not and will not your right it is okay');
    expect(words("L’idée, c'est qu'elle n'a pas", 'fr')).toBe('le idee ce est que elle ne a pas');
  });

  it('keeps the offsets of what is written', () => {
    const text = 'Œuvre? I don’t.';
    expect(tokenise(text, 'en').map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
      ['Œuvre', 'oeuvre'],
      ['I', 'i'],
      ['do', 'do'],
      ['n’t', 'not'],
    ]);
  });

  it('brings inflections together', () => {
    for (const form of ['price', 'prices', 'priced', 'pricing']) expect(stem(form, 'en')).toBe(stem('price', 'en'));
    for (const form of ['livraison', 'livraisons']) expect(stem(form, 'fr')).toBe(stem('livraison', 'fr'));
    expect(stem('news', 'en')).toBe('news');
  });

  it('knows likes, slips and strangers', () => {
    expect(likeness('cost', 'price', 'en')).toBe(0.8);
    expect(likeness('prix', 'price', 'fr', 'en')).toBe(0.8);
    expect(likeness('recieved', 'received', 'en')).toBe(1);
    expect(likeness('goat', 'price', 'en')).toBe(0);
    expect(oneSlip('form', 'from')).toBe(true);
    expect(oneSlip('form', 'frame')).toBe(false);
  });

  it('finds a phrase by stem and not behind a negation', () => {
    const find = (text: string) => cut(text, findPhrase(tokenise(text, 'en'), 'take your time', 'en'));
    expect(find('Please take your time.')).toEqual(['take your time']);
    expect(find('Do not take your time.')).toEqual([]);
  });
});

describe('sentences', () => {
  it('ends at marks, not at decimals or abbreviations', () => {
    const text = 'It is 46.50, Mr. Dupont. Really?! Yes… and "no."';
    expect(cut(text, sentences(text))).toEqual(['It is 46.50, Mr. Dupont.', 'Really?!', 'Yes…', 'and "no."']);
    expect(sentences(text).map(({ ending }) => ending)).toEqual(['.', '?', '…', '.']);
  });

  it('cuts clauses but not numbers', () => {
    expect(cut('It is 1,200, or less; ask', clauses('It is 1,200, or less; ask'))).toEqual(['It is 1,200', 'or less', 'ask']);
  });

  it('finds what is quoted and leaves apostrophes alone', () => {
    const text = `I won't say 'trust me', or “now”; don't`;
    expect(cut(text, quoted(text))).toEqual(['trust me', 'now']);
  });
});

describe('language', () => {
  it('does not switch for words that both languages have', () => {
    for (const text of ['Par an ?', 'A better car park?']) expect(detect(text), text).toMatchObject({ language: null });
    expect(detect('You said two hundred visits. Per month or per year?').language).toBe('en');
    expect(detect('Combien d’heures par an chez vous ?').language).toBe('fr');
  });

  it('tells English, French, too short and another', () => {
    expect(detect('You lost them, I was told.')).toEqual({ language: 'en', because: 'read' });
    expect(detect('Je vous écoute.')).toEqual({ language: 'fr', because: 'read' });
    expect(detect('Perfect.')).toEqual({ language: null, because: 'short' });
    expect(detect('')).toEqual({ language: null, because: 'short' });
    expect(detect('Nein, das ist nicht so, aber wir können darüber reden.')).toEqual({ language: null, because: 'other' });
    expect(detect('これはいくらですか')).toEqual({ language: null, because: 'other' });
  });
});

describe('figures', () => {
  it('reads digits, words and scales', () => {
    expect(values('310k a year, $1,200.50 or nine months and fifteen percent')).toEqual([
      ['310k', 310_000, 'count'],
      ['$1,200.50', 1200.5, 'money'],
      ['nine months', 9, 'duration'],
      ['fifteen', 15, 'percent'],
    ]);
    expect(values('2,4 millions, 41 €, 20 % et quatre-vingt-dix jours', 'fr')).toEqual([
      ['2,4 millions', 2_400_000, 'count'],
      ['41 €', 41, 'money'],
      ['20 %', 20, 'percent'],
      ['quatre-vingt-dix jours', 90, 'duration'],
    ]);
  });

  it('does not take a pronoun for a number', () => {
    expect(values('That one, and all three of them.')).toEqual([]);
  });
});
