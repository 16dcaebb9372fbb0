import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRubric } from '../../server/content/parse.ts';
import { Rubric, rubricIn, textsIn } from '../../server/domain/rubric.ts';
import { rubric as small } from '../support/small-content.ts';

const level = { title: 'Niveau', anchor: 'Ancre.', next: { default: 'Au-delà.' } };
const texts = (id: string) => ({
  title: `${id} (fr)`,
  about: 'À propos.',
  noOpportunity: 'Pas d’occasion.',
  levels: [level, level, level, level, level],
  markers: Object.fromEntries(
    ['plus', 'minus'].map((sign) => [`${id}-${sign}`, { label: `${sign} (fr)`, seen: 'Vu « {quote} ».', why: 'Parce que.' }]),
  ),
});
const french = {
  title: 'Petite grille',
  about: 'Pour les tests.',
  dimensions: { listening: texts('listening'), transparency: texts('transparency') },
};
const problemsOf = (value: object): string[] => {
  const parsed = Rubric.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a rubric with French texts', () => {
  const rubric = Rubric.parse({ ...small, fr: french });

  test('gives them to whoever wants French, with the same numbers and ids, and English to all others', () => {
    const inFrench = rubricIn(rubric, 'fr');
    expect(textsIn(rubric, 'fr')).toBe('fr');
    expect(inFrench.dimensions[0]).toMatchObject({
      id: 'listening',
      title: 'listening (fr)',
      noOpportunity: 'Pas d’occasion.',
    });
    expect(inFrench.dimensions[0]?.markers[0]).toMatchObject({ id: 'listening-plus', label: 'plus (fr)', weight: 1.5 });
    expect(inFrench.dimensions[0]?.levels[4]).toMatchObject({ level: 5, title: 'Niveau' });
    expect(rubricIn(rubric, 'en')).toBe(rubric);
    expect(rubricIn(rubric, 'fr')).toBe(inFrench);
  });

  test('one without them is English to everybody, and says so', () => {
    expect(textsIn(small, 'fr')).toBe('en');
    expect(rubricIn(small, 'fr')).toBe(small);
  });

  test('what is missing in them, and what they have too much, is named', () => {
    const { transparency: _, ...one } = french.dimensions;
    expect(problemsOf({ ...small, fr: { ...french, dimensions: one } })).toEqual(['fr.dimensions: "transparency" is missing']);
    const { 'listening-plus': gone, ...rest } = texts('listening').markers;
    expect(
      problemsOf({
        ...small,
        fr: {
          ...french,
          dimensions: { ...french.dimensions, listening: { ...texts('listening'), markers: { ...rest, odd: gone } } },
        },
      }),
    ).toEqual([
      'fr.dimensions.listening.markers: "listening-plus" is missing',
      'fr.dimensions.listening.markers.odd: there is no marker "odd" above',
    ]);
  });
});

test('a drill on no dimension, and two of one name, are named', () => {
  const both = { en: 'a', fr: 'b' };
  const drill = { id: 'x', dimension: 'charm', scene: both, line: both, example: both };
  expect(problemsOf({ ...small, drills: [drill, { ...drill, dimension: 'listening' }] })).toEqual([
    'drills.0.dimension: there is no dimension "charm"; there are: listening, transparency',
    'drills.1.id: "x" is used twice',
  ]);
});

test('the default rubric keeps every {quote} in French, never breaks a line before a high sign, and has eight drills a dimension', () => {
  const file = 'rubrics/trust-based-selling.yaml';
  const source = readFileSync(file, 'utf8');
  const parsed = parseRubric(file, source);
  if (!parsed.ok) throw new Error('it does not parse');
  const { dimensions, drills = [] } = parsed.value;
  for (const dimension of dimensions) {
    expect(drills.filter((drill) => drill.dimension === dimension.id).length).toBeGreaterThanOrEqual(8);
    for (const { id, seen } of dimension.markers)
      expect(
        rubricIn(parsed.value, 'fr')
          .dimensions.flatMap(({ markers }) => markers)
          .find((one) => one.id === id && one.seen !== seen)
          ?.seen.includes('{quote}'),
        id,
      ).toBe(seen.includes('{quote}'));
  }
  const words = [
    ...(source.slice(source.indexOf('\nfr:'), source.indexOf('\ndrills:')).match(/"[^"]*"/g) ?? []),
    ...drills.flatMap((drill) => [drill.scene.fr, drill.line.fr, drill.example.fr, ...drill.facts.map(({ fr }) => fr)]),
  ];
  expect(words.length).toBeGreaterThan(400);
  expect(words.filter((text) => /[ ][;!?»]|« /.test(text))).toEqual([]);
});
