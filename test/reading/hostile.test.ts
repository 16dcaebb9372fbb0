import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reading } from '../../server/domain/reading.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';

const words = fc.constantFrom(
  'I',
  'we',
  'you',
  'sorry',
  'not',
  'price',
  '42',
  '€9.50',
  'signez',
  'ne',
  'pas',
  '…',
  '?',
  '!',
  '“',
  '”',
  "'",
  ',',
  '\n',
  '🙂',
  'שלום',
  '\u0000',
  '\u200f',
  'but',
  'understand',
  'Norvane',
  "aujourd'hui",
  'œuvre',
  'İ',
  'ﬁn',
  '1,2,3',
  "n't",
  '’',
  '—',
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
);
const turn = fc.record({ speaker: fc.constantFrom('other' as const, 'self' as const), text });

describe('any input', () => {
  it('gives a reading whose quotes stand where it says', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 5 }), text, fc.option(text, { nil: undefined }), (context, reply, facts) => {
        const reading = Reading.parse(embeddedReader.read({ context, reply, facts }));
        for (const act of reading.acts) {
          const quoted = act.turn === context.length ? reply : context[act.turn]?.text;
          expect(quoted?.slice(act.start, act.end)).toBe(act.quote);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same reading twice', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 3 }), text, (context, reply) => {
        expect(embeddedReader.read({ context, reply })).toEqual(embeddedReader.read({ context, reply }));
      }),
      { numRuns: 100 },
    );
  });

  it('takes no longer than its length allows, whatever is repeated', () => {
    embeddedReader.read({ context: [{ speaker: 'other', text: 'Hello?' }], reply: 'Hello.' });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.constantFrom('', ' ', ' , ', '. '), (parts, joint) => {
        const unit = parts.join(joint) + joint;
        const reply = unit.repeat(Math.ceil(100_000 / Math.max(1, unit.length)));
        const timed = (text: string) => {
          const started = performance.now();
          embeddedReader.read({ context: [{ speaker: 'other', text }], reply: text, facts: text });
          return performance.now() - started;
        };
        // A tenth of the length is the floor; a reader that is not linear takes a hundred times as long and more.
        const floor = Math.max(1, timed(reply.slice(0, 10_000)));
        expect(timed(reply) / floor).toBeLessThan(60);
      }),
      { numRuns: 40 },
    );
  });

  it('says of another language that it cannot read it', () => {
    const read = (reply: string) =>
      embeddedReader.read({ context: [{ speaker: 'other', text: 'How much is it?' }], reply }).language;
    expect(read('Guten Tag, das ist leider nicht so billig, aber wir können darüber reden.')).toBeNull();
    expect(read('Привет, сколько это стоит?')).toBeNull();
    expect(read('Ça dépend de la quantité que vous prenez.')).toBe('fr');
    expect(read('No.')).toBe('en');
  });
});
