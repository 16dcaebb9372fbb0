import { expect, test } from 'vitest';
import { filledIn } from '../../../web/studio/filled-in.ts';
import { emptyOutline } from '../../../web/studio/outline-form.tsx';

const fact = { says: 'model says', asked: 'model asks' };
const filled = {
  ...emptyOutline,
  name: 'Model',
  price: '9 euros',
  surface: [fact, fact],
  worry: fact,
} satisfies typeof emptyOutline;

test('a description fills the fields that are empty', () => {
  expect(filledIn(emptyOutline, filled)).toEqual(filled);
});

test('what was typed stays as it was typed, within a fact too', () => {
  const typed = {
    ...emptyOutline,
    name: 'Typed',
    price: '  ',
    surface: [{ says: 'typed says', asked: '' }, emptyOutline.worry],
  } satisfies typeof emptyOutline;
  const both = filledIn(typed, filled);
  expect(both.name).toBe('Typed');
  expect(both.price).toBe('9 euros');
  expect(both.surface).toEqual([{ says: 'typed says', asked: 'model asks' }, fact]);
  expect(both.worry).toEqual(fact);
});
