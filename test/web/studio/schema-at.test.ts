import { expect, test } from 'vitest';
import { contentSchemas } from '../../../server/content/json-schemas.ts';
import { placeAt, proposals, type Schema } from '../../../web/studio/schema-at.ts';

const schema: Schema = JSON.parse(JSON.stringify(contentSchemas.persona));

/** What is proposed at the `|` in a text. */
const at = (text: string): string[] => {
  const place = placeAt(text.replace('|', ''), text.indexOf('|'));
  return proposals(schema, place).map(({ label }) => label);
};

test('a place is found by indentation, in maps and in lists', () => {
  const text = 'id: x\nfacts:\n  - id: a\n    depth: surface\n    |\n';
  const place = placeAt(text.replace('|', ''), text.indexOf('|'));
  expect(place).toEqual({ at: 'key', path: ['facts', '*'], prefix: '', present: ['depth', 'id'] });
  expect(placeAt('tests:\n- name: x\n  expect:\n    to', 34)).toMatchObject({ path: ['tests', '*', 'expect'], prefix: 'to' });
});

test('keys that are there already are not proposed, and what they mean comes with the others', () => {
  const found = at('facts:\n  - id: a\n    |');
  expect(found).toContain('depth');
  expect(found).not.toContain('id');
  const [guarded] = proposals(schema, placeAt('facts:\n  - g', 12)).filter(({ label }) => label === 'guarded');
  expect(guarded?.info).toContain('while the fact is locked');
});

test('values are those that the schema knows, also within a list on one line', () => {
  expect(at('facts:\n  - depth: s|')).toEqual(['surface', 'situation', 'worry', 'stake']);
  expect(at('reactions:\n  - to: [flatters, |')).toContain('guarantees');
  expect(at('reactions:\n  - alone: |')).toEqual(['true', 'false']);
});

test('the keys of a record are its acts, and the top has the keys of a persona', () => {
  expect(at('effects:\n  fl|')).toContain('flatters');
  expect(at('id: x\n|')).toContain('tagline');
  expect(at('nonsense:\n  more:\n    |')).toEqual([]);
});
