import { expect, it } from 'vitest';
import { withoutAddress } from '../../server/language/form-of-address.ts';

it.each([
  ['What do you do, Mr Kessler?', 'What do you do?'],
  ['Qui vient la nuit, Madame Le Floch ?', 'Qui vient la nuit ?'],
  ['Where were you, Paul?', 'Where were you?'],
  ['Paul, where were you?', 'where were you?'],
  ['Madame, que faites-vous ?', 'que faites-vous ?'],
  ['And the owl, sir?', 'And the owl?'],
])('“%s” asks “%s”', (sentence, asked) => {
  expect(withoutAddress(sentence, 'Paul Kessler')).toBe(asked);
});

it.each([
  'Who is Madame Le Floch?',
  'Have you met Paul, then?',
  'Is it red, or blue?',
  'And Mr Kessler’s brother, where is he?',
])('leaves a name that is asked about: “%s”', (sentence) => {
  expect(withoutAddress(sentence, 'Paul Kessler')).toBe(sentence);
});
