import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentSchemas } from '../../server/content/json-schemas.ts';
import { parsePersona, showProblem } from '../../server/content/parse.ts';
import { keysAt } from '../../server/content/schema-problems.ts';
import { Persona } from '../../server/domain/persona.ts';

const shipped = readFileSync(new URL('../../prompts/personas/cynical-shopper.yaml', import.meta.url), 'utf8');
const problemOf = (source: string): string => {
  const parsed = parsePersona('prompts/personas/mine.yaml', source);
  return parsed.ok ? '' : parsed.problems.map(showProblem).join('\n');
};

describe('what is wrong with a file', () => {
  it('names an unknown key where it stands, and the known one that is near', () => {
    expect(problemOf(shipped.replace(/^challenge:/m, 'chalenge:'))).toMatch(
      /mine\.yaml: chalenge: unknown key "chalenge"; did you mean "challenge"\? \(line 12, column 1\)/,
    );
    expect(problemOf(shipped.replace('    depth: ', '    deptth: '))).toMatch(/facts\[\d+\]\.deptth: unknown key .*"depth"\?/);
  });

  it('names the words that are allowed, and the near one', () => {
    expect(problemOf(shipped.replace('depth: situation', 'depth: situatoin'))).toMatch(
      /facts\[\d+\]\.depth: expected "surface", "situation", "worry", "stake", got "situatoin"; did you mean "situation"\?/,
    );
  });

  it('says what is missing', () => {
    expect(problemOf(shipped.replace(/^name: .*\n/m, ''))).toContain('name: is missing: expected string');
  });

  it('offers the near fact where a reference is mistyped, and none where none is near', () => {
    const [, lead = ''] = /leadsTo: \[\s*([a-z-]+)/.exec(shipped) ?? [];
    expect(lead).not.toBe('');
    const mistyped = (word: string) => problemOf(shipped.replace(/leadsTo: \[\s*[a-z-]+/, `leadsTo: [${word}`));
    expect(mistyped(`${lead}x`)).toContain(`there is no fact "${lead}x"; did you mean "${lead}"?`);
    expect(mistyped('zzzzzzzz-qqqqqqqq')).toMatch(/there is no fact "zzzzzzzz-qqqqqqqq" \(line/);
  });

  it('takes a text or a list that is written once for both languages', () => {
    const once = shipped
      .replace(/^tagline:\n {2}en: (.*)\n {2}fr: .*\n/m, 'tagline: $1\n')
      .replace(/^( +)asked:\n +en:\n((?: +- .*\n)+) +fr:\n(?: +- .*\n)+/m, '$1asked:\n$2');
    expect(once).not.toBe(shipped);
    const parsed = parsePersona('prompts/personas/mine.yaml', once);
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parsed.value.tagline.fr).toBe(parsed.value.tagline.en);
    expect(parsed.value.facts[0]?.asked.fr).toEqual(parsed.value.facts[0]?.asked.en);
  });

  it('says what is wrong inside something that may be written in two ways', () => {
    const tagline = (written: string) =>
      problemOf(shipped.replace(/^tagline:\n {2}en: .*\n {2}fr: .*\n/m, `tagline: ${written}\n`));
    expect(tagline('{en: Hello, frr: Bonjour}')).toContain('tagline.frr: unknown key "frr"; did you mean "fr"?');
    expect(tagline('{en: Hello}')).toContain('tagline.fr: is missing: expected string');
    expect(tagline('7')).toContain('tagline: expected `en` and `fr`, or one text for both (line 6, column 10)');
    expect(tagline('')).toContain('tagline: expected `en` and `fr`, or one text for both');
  });

  it.each([
    ['a text with a colon', /^challenge: .*/m, 'challenge: two: or three', 'needs double quotes around it (line 12'],
    ['a tab', /^ {2}situation:/m, '\tsituation:', 'indent with spaces'],
    ['a key that comes twice', /^challenge:/m, 'challenge: 1\nchallenge:', 'this key stands here a second time (line 13'],
    ['a number in quotes', /^challenge: (\d)/m, 'challenge: "$1"', 'challenge: expected a number, without quotes'],
    ['a text for a list', /^trains:\n(?: {2}- .*\n)+/m, 'trains: listening\n', 'trains: expected a list: [one, another]'],
    ['a number out of bounds', /^ {4}patience: \d+/m, '    patience: 3', 'patience: expected 6 or more, got 3'],
    [
      'an act that is none, in a list',
      /to:\n( +)- flatters/,
      'to:\n$1- flaters',
      'there is no "flaters"; did you mean "flatters"?',
    ],
    ['a word far from all', /to:\n( +)- flatters/, 'to:\n$1- qqqqqqqqqqqq', 'all words are in docs/authoring-words.md'],
    [
      'an act that is none, as a key',
      /^ {2}flatters:/m,
      '  flaters:',
      'effects.flaters: unknown key "flaters"; did you mean "flatters"?',
    ],
  ])('says in plain words what is wrong with %s', (_, written, mistaken, message) => {
    const mistakenly = shipped.replace(written, mistaken);
    expect(mistakenly).not.toBe(shipped);
    expect(problemOf(mistakenly)).toContain(message);
  });

  it('says that a file is empty, or holds a list', () => {
    expect(problemOf('')).toContain('mine.yaml: the file is empty (line 1');
    expect(problemOf('- a')).toContain('mine.yaml: expected keys and values, such as `id: my-buyer`');
  });

  it('knows the keys at any depth', () => {
    expect(keysAt(Persona, ['facts', 3, 'says'])).toEqual(['en', 'fr']);
    expect(keysAt(Persona, ['scenes', 0, 'outcomes', 1, 'when', 'memory'])).toContain('breachesAtLeast');
    expect(keysAt(Persona, ['nowhere'])).toEqual([]);
  });
});

describe('the schemas for editors', () => {
  it('are JSON Schemas whose required keys the files that ship have', () => {
    expect(Object.keys(contentSchemas)).toEqual(['persona', 'rubric']);
    const { required, properties } = contentSchemas.persona;
    expect(required).toContain('scenes');
    const persona = Object.keys(parse(shipped));
    expect(persona).toEqual(expect.arrayContaining(required ?? []));
    expect(Object.keys(properties ?? {})).toEqual(expect.arrayContaining(persona));
  });
});
