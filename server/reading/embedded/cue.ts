import type { Language } from '../../domain/language.ts';

/**
 * A cue table: for each name, the wordings that show it, by language. The wordings are written in plain form (`Token.word`): lower
 * case, no accents, contractions opened (“do not know”, “je ne sais”); a semicolon ends each.
 *
 * A wording is a row of parts, all within one sentence:
 * - `word`; `pre*` any word that begins so; `a|b c`… alternatives of single words; `part?` may be missing;
 * - `_` any one word; `~` up to three words; `#` a figure; `@name` a word class of {@link wordClasses};
 * - `^` at the beginning the sentence's start (after a filler such as “well”), `$` at the end its end;
 * - ` =0.5` at the end: how clearly it shows (1 if left out).
 */
export type CueTable<Name extends string = string> = Record<Name, Partial<Record<Language, string>>>;

/** One part of a compiled wording. Parts that are written alike have the same number. */
export type Part = {
  number: number;
  words: ReadonlySet<string>;
  prefixes: readonly string[];
  kind: 'word' | 'any' | 'gap' | 'figure';
  optional: boolean;
};

/**
 * A compiled wording of the cue `name`. `next`: the words of which one must follow the first part; null where others may follow, or none.
 * `negated`: it holds a negation itself, so that an outer one is no matter.
 */
export type Wording = {
  name: string;
  parts: readonly Part[];
  next: ReadonlySet<string> | null;
  atStart: boolean;
  atEnd: boolean;
  strength: number;
  negated: boolean;
};

const negations = /\b(not|no|never|without|nothing|ne|pas|jamais|sans|rien|aucun|aucune)\b/;

/** The wordings of one cue in a table. */
export const wordingsOf = (source: string): string[] =>
  source
    .split(';')
    .map((wording) => wording.trim().replace(/\s+/g, ' '))
    .filter((wording) => wording !== '');

/** Compiles one wording of the cue `name`. */
export function compileWording(name: string, source: string, partOf: (written: string) => Part): Wording {
  const [body = '', given] = source.split(' =');
  const atStart = body.startsWith('^');
  const atEnd = body.endsWith('$');
  const parts = body.replace(/^\^/, '').replace(/\$$/, '').trim().split(/\s+/).map(partOf);
  const strength = given === undefined ? 1 : Number(given);
  return { name, parts, next: nextOf(parts), atStart, atEnd, strength, negated: negations.test(body) };
}

/** Compiles one part. Throws on an unknown word class, since that is a slip in a table; `where` says in which. */
export function compilePart(written: string, number: number, classes: Record<string, readonly string[]>, where: string): Part {
  const optional = written.endsWith('?');
  const bare = optional ? written.slice(0, -1) : written;
  const empty = { number, words: new Set<string>(), prefixes: [], optional };
  if (bare === '_') return { ...empty, kind: 'any' };
  if (bare === '~') return { ...empty, kind: 'gap', optional: true };
  if (bare === '#') return { ...empty, kind: 'figure' };
  const alternatives = bare.split('|').flatMap((word) => {
    if (!word.startsWith('@')) return [word];
    const members = classes[word.slice(1)];
    if (!members) throw new Error(`${where}: unknown word class ${word}`);
    return members;
  });
  return {
    number,
    words: new Set(alternatives.filter((word) => !word.endsWith('*'))),
    prefixes: alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    kind: 'word',
    optional,
  };
}

function nextOf([, ...rest]: readonly Part[]): ReadonlySet<string> | null {
  const next = new Set<string>();
  for (const { kind, words, prefixes, optional } of rest) {
    if (kind !== 'word' || prefixes.length > 0) return null;
    for (const word of words) next.add(word);
    if (!optional) return next;
  }
  return null;
}
