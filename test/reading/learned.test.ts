import { describe, expect, it } from 'vitest';
import { numbered } from '../../server/reading/embedded/learned/collector.ts';
import { logitsOf } from '../../server/reading/embedded/learned/read-learned.ts';
import { modelOf, pack, shippedModel, unpack } from '../../server/reading/embedded/learned/weights.ts';
import { embeddedReader, readerWith } from '../../server/reading/embedded/reader.ts';
import { actsOf, reads } from './reads.ts';

const cuesOnly = readerWith(modelOf({ floor: 0, selling: { bias: 0, words: {} }, offsets: [], acts: {}, inputs: {} }));
const input = (line: string, reply: string, facts?: string) => ({
  context: [{ speaker: 'other' as const, text: line }],
  reply,
  facts,
});

describe('the learned layer', () => {
  it('adds up what the features at hand say', () => {
    const model = modelOf({
      floor: 0,
      selling: { bias: 0, words: {} },
      offsets: [0.5],
      acts: { thanks: { of: 'sentence', bias: -1, cue: 2, outputs: [3] } },
      inputs: { a: pack(Float64Array.of(1)), 'L b': pack(Float64Array.of(1)) },
    });
    const features = numbered(model.vocabulary, [
      ['a', 0.5],
      ['b', 9],
      ['act:thanks', 0.25],
    ]);
    expect(logitsOf(model, 'sentence', features)[0]).toBeCloseTo(-1 + 2 * 0.25 + 3 * Math.tanh(0.5 + 0.5), 2);
    expect(logitsOf(model, 'line', features)).toHaveLength(0);
  });

  it('packs numbers to a 127th of the largest', () => {
    const { scale, steps } = unpack(pack(Float64Array.of(-2, 0.5)));
    const [first = 0, second = 0] = [...steps].map((step) => step * scale);
    expect(Math.abs(first + 2)).toBeLessThan(2 / 127);
    expect(Math.abs(second - 0.5)).toBeLessThan(2 / 127);
  });

  it('finds what no cue says', () => {
    const said = input(
      'And what does the big one run to?',
      'Call it 1,150 fitted, and 90 more if the flue needs a liner.',
      'Stoves in three sizes, fitted.',
    );
    const price = embeddedReader.read(said).acts.filter(({ act }) => act === 'gives-price');
    expect(Math.max(...price.map(({ strength }) => strength))).toBeGreaterThan(0.6);
  });

  it('lets a lone cue word count for little', () => {
    const said = input('Is it there?', 'I saw it this morning in their window.', 'We do not have the blue whale.');
    const told = (acts: { act: string; strength: number }[]) =>
      Math.max(0, ...acts.map(({ act, strength }) => (act === 'self-discloses' ? strength : 0)));
    expect(told(cuesOnly.read(said).acts)).toBeGreaterThan(0.5);
    expect(told(embeddedReader.read(said).acts)).toBeLessThan(0.5);
  });

  it('leaves talk of another kind mostly to the cues', () => {
    const said = input(
      'So seven times eight is fifty-four?',
      'Seven times eight, how did you work that out? Show me on the board.',
    );
    const strength = (acts: { act: string; strength: number }[]) =>
      Math.max(0, ...acts.map((one) => (one.act === 'open-question' ? one.strength : 0)));
    const cued = strength(cuesOnly.read(said).acts);
    expect(cued).toBeGreaterThan(0.5);
    expect(Math.abs(strength(embeddedReader.read(said).acts) - cued)).toBeLessThan(0.15);
  });

  it('reads talk of selling by the detectors, without a fact sheet too', () => {
    const said = input(
      'Your competitor is cheaper, and the contract ends in March.',
      'They are, by forty a month. I would lose my commission if you went there, so weigh what I say.',
    );
    const strength = (acts: { act: string; strength: number }[]) =>
      Math.max(0, ...acts.map((one) => (one.act === 'discloses-interest' ? one.strength : 0)));
    const known = embeddedReader.read({ ...said, facts: 'The contract ends in March.' }).acts;
    expect(strength(known)).toBeGreaterThan(0.35);
    expect(strength(embeddedReader.read(said).acts)).toBeCloseTo(strength(known), 1);
    expect(embeddedReader.read(said).acts.map(({ act }) => act)).toContain('lays-open');
  });

  it('gives the same reading every time', () => {
    const said = input('It keeps failing and I am blamed.', 'We got that wrong in May. What do they say to you?');
    expect(embeddedReader.read(said)).toEqual(embeddedReader.read(said));
  });

  it('ships weights for most acts of the catalogue', () => {
    const { sentence, line } = shippedModel().detectors;
    expect(sentence.acts.length + line.acts.length).toBeGreaterThan(60);
  });
});

describe('what is only recited', () => {
  const line = 'The last one left us alone for three weeks, and I had to tell the board.';
  const facts = 'Support answers within four hours. The fee is 310 a year.';

  it('hears skills performed and not done', () => {
    for (const gamed of [
      'I hear you, I own my part, I name the elephant in the room, and I am being fully transparent and vulnerable with you right now.',
      'I am listening actively. I honour your feelings, I hold space for them, and I have no agenda whatsoever. How does that land for you?',
    ])
      expect(actsOf(reads(line, gamed, facts), 0.6), gamed).toContain('recites');
  });

  it('hears a reply that turns in a circle, in its own words or the buyer’s', () => {
    const rained = 'Your driver left the pallets in the rain.';
    for (const gamed of [
      'Rain is rain, and a pallet is a pallet. I hear the rain. I hear the pallet, and the rain on the pallet, and I hear you hearing it.',
      'Your driver left the pallets in the rain, the pallets, in the rain.',
    ])
      expect(actsOf(reads(rained, gamed), 0.6), gamed).toContain('recites');
    for (const honest of [
      'He should not have. The pallets on top are ruined, and we replace them on Thursday at our cost. Were the pallets below on concrete?',
      'The pallets, in the rain. Which driver was it?',
      'Eleven pallets at 40, and six more pallets at 38: the pallets come to 668, the rain to nothing. We pay it.',
    ])
      expect(actsOf(reads(rained, honest), 0.35), honest).not.toContain('recites');
  });

  it('hears none in a sentence said back once', () => {
    const line = 'My girl broke her lantern and cried for an hour at Christmas.';
    expect(actsOf(reads(line, 'She broke her lantern, and cried for an hour at Christmas.'), 0.3)).not.toContain('recites');
  });

  it('lets a teacher say a thing again', () => {
    const again = 'Ten or sixteen. What rule would give us ten? And what rule gives us sixteen? Which rule?';
    expect(actsOf(reads('Ten! No wait. Sixteen?', again), 0.6)).not.toContain('recites');
  });

  it('hears none in plain words of the same kind', () => {
    for (const honest of [
      'Three weeks, and then the board. What did you tell them?',
      'I don’t know how I would have got through those three weeks. Who rang you in the end?',
      'We left a customer alone like that in May, and it was my mistake.',
    ])
      expect(actsOf(reads(line, honest, facts), 0.5), honest).not.toContain('recites');
  });

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
