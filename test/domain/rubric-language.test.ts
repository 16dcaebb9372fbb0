import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRubric } from '../../server/content/parse.ts';
import { Rubric, rubricIn, textsIn } from '../../server/domain/rubric.ts';
import { rubric as small } from '../support/small-content.ts';

const level = { title: 'Niveau', anchor: 'Ancre.', next: { default: 'Au-delà.' } };
/** For the same kinds of line as the English ones. */
const levelsOf = (id: string) =>
  small.dimensions
    .find((dimension) => dimension.id === id)
    ?.levels.map(({ next }) => ({
      ...level,
      next: Object.fromEntries(Object.keys(next).map((kind) => [kind, 'Au-delà.'])),
    })) ?? [];
const texts = (id: string) => ({
  title: `${id} (fr)`,
  about: 'À propos.',
  noOpportunity: 'Pas d’occasion.',
  levels: levelsOf(id),
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

  test('what a level says in one language for a kind of line and not in the other is named', () => {
    const [first, ...levels] = small.dimensions[0]?.levels ?? [];
    const parting = { ...first, next: { ...first?.next, farewell: 'Part as friends.' } };
    const [listening, ...dimensions] = small.dimensions;
    const [told, second, ...others] = texts('listening').levels;
    const odd = { ...second, next: { ...second?.next, confidence: 'Recevez-la.' } };
    const translated = { ...texts('listening'), levels: [told, odd, ...others] };
    expect(
      problemsOf({
        ...small,
        dimensions: [{ ...listening, levels: [parting, ...levels] }, ...dimensions],
        fr: { ...french, dimensions: { ...french.dimensions, listening: translated } },
      }),
    ).toEqual([
      'fr.dimensions.listening.levels.0.next: "farewell" is missing',
      'fr.dimensions.listening.levels.1.next.confidence: there is no "confidence" for level 2 above',
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

const shipped = ['trust-based-selling', 'trust-equation', 'four-trust-principles', 'buyer-first'].map((id) => {
  const file = `rubrics/${id}.yaml`;
  const source = readFileSync(file, 'utf8');
  const parsed = parseRubric(file, source);
  if (!parsed.ok) throw new Error(`${file} does not parse`);
  return { id, source, rubric: parsed.value };
});

test.each(shipped)(
  '$id is whole in French: no text is the English one, every {quote} is kept, no line breaks before a high sign',
  ({ source, rubric }) => {
    expect(textsIn(rubric, 'fr')).toBe('fr');
    const { dimensions } = rubricIn(rubric, 'fr');
    for (const [index, { levels, markers, ...dimension }] of rubric.dimensions.entries()) {
      const french = dimensions[index];
      expect(french?.about).not.toBe(dimension.about);
      expect(french?.noOpportunity).not.toBe(dimension.noOpportunity);
      for (const [at, { anchor }] of levels.entries()) expect(french?.levels[at]?.anchor).not.toBe(anchor);
      for (const [at, { id, seen, why }] of markers.entries()) {
        expect(french?.markers[at]?.seen.includes('{quote}'), id).toBe(seen.includes('{quote}'));
        expect(french?.markers[at]?.why, id).not.toBe(why);
      }
    }
    const { drills = [] } = rubric;
    const words = [
      ...(source
        .slice(source.indexOf('\nfr:'))
        .split('\ndrills:')[0]
        ?.match(/"[^"]*"/g) ?? []),
      ...drills.flatMap((drill) => [drill.scene.fr, drill.line.fr, drill.example.fr, ...drill.facts.map(({ fr }) => fr)]),
    ];
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((text) => /[ ][;!?»]|« /.test(text))).toEqual([]);
    // A word of the technique, or of the English, that no coach would say.
    expect(words.filter((text) => /(?<!\bde )(?:votre|son|leur) côté|'/i.test(text))).toEqual([]);
  },
);

test('the default rubric has eight drills a dimension', () => {
  const [first] = shipped;
  for (const { id } of first?.rubric.dimensions ?? [])
    expect(first?.rubric.drills?.filter((drill) => drill.dimension === id).length).toBeGreaterThanOrEqual(8);
});
