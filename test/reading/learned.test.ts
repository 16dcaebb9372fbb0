import { describe, expect, it } from 'vitest';
import { logitsOf } from '../../server/reading/embedded/learned/read-learned.ts';
import { modelOf, shippedModel } from '../../server/reading/embedded/learned/weights.ts';
import { embeddedReader, readerWith } from '../../server/reading/embedded/reader.ts';
import { actsOf, reads } from './reads.ts';

const cuesOnly = readerWith(modelOf({ floor: 0, familiar: [], acts: {} }));
const input = (line: string, reply: string) => ({ context: [{ speaker: 'other' as const, text: line }], reply });

describe('the learned layer', () => {
  it('adds up the weights of the features at hand', () => {
    const model = modelOf({
      floor: 0,
      familiar: [],
      acts: { thanks: { of: 'sentence', bias: -1, keep: 1, weights: { a: 2, b: -0.5 } } },
    });
    expect([
      ...logitsOf(
        model,
        new Map([
          ['a', 0.5],
          ['b', 1],
          ['c', 9],
        ]),
      ),
    ]).toEqual([-0.5]);
  });

  it('finds what no cue says', () => {
    const said = input('And what does the big one run to?', 'Call it 1,150 fitted, and 90 more if the flue needs a liner.');
    const price = embeddedReader.read(said).acts.filter(({ act }) => act === 'gives-price');
    expect(Math.max(...price.map(({ strength }) => strength))).toBeGreaterThan(0.6);
  });

  it('lets a lone cue word count for little', () => {
    const said = input('What do you earn on this?', 'I get a commission of 31,000 if you sign.');
    const push = (acts: { act: string; strength: number }[]) =>
      Math.max(0, ...acts.map(({ act, strength }) => (act === 'closing-push' ? strength : 0)));
    expect(push(cuesOnly.read(said).acts)).toBeGreaterThanOrEqual(0.5);
    expect(push(embeddedReader.read(said).acts)).toBeLessThan(0.5);
  });

  it('leaves talk of quite another kind to the cues', () => {
    const foreign = input('Zyqr blint vorpal gimble wabe.', 'Mimsy borogoves outgrabe, slithy toves gyre frabjous.');
    expect(embeddedReader.read(foreign).acts).toEqual(cuesOnly.read(foreign).acts);
  });

  it('gives the same reading every time', () => {
    const said = input('It keeps failing and I am blamed.', 'We got that wrong in May. What do they say to you?');
    expect(embeddedReader.read(said)).toEqual(embeddedReader.read(said));
  });

  it('ships weights for acts of the catalogue only, a few hundred features each', () => {
    const { acts } = shippedModel();
    expect(acts.length).toBeGreaterThan(40);
  });
});

describe('what is only recited', () => {
  it('hears an echo in the same words said over and over', () => {
    const acts = actsOf(
      reads(
        'The lift broke twice and the tenants are furious.',
        'So the lift broke twice. The tenants are furious. Furious tenants, a lift that broke. Twice the lift broke, and the tenants?',
      ),
      0.6,
    );
    expect(acts).toContain('parrots');
    expect(acts).not.toContain('takes-up-words');
  });

  it('hears no interest in a volley of questions', () => {
    const acts = actsOf(
      reads('I have not told my brother.', 'Why? How? What else? What matters most? Who decides? What would good look like?'),
      0.5,
    );
    expect(acts).toContain('stacked-questions');
    expect(acts).not.toContain('open-question');
  });
});
