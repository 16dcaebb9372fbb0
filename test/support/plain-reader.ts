import type { ActId } from '../../server/domain/act.ts';
import type { LineKind, Reader } from '../../server/domain/reading.ts';

const acts: [ActId, RegExp][] = [
  ['open-question', /what[^.]*\?/i],
  ['flatters', /splendid/i],
  ['gives-price', /\b80\b/],
  ['evades', /it depends/i],
  ['insults', /idiot/i],
  ['takes-leave', /goodbye/i],
  ['refers-elsewhere', /Brandt/],
  ['silence', /^…$/],
];
const kinds: [LineKind, RegExp][] = [
  ['price-question', /how much|price/i],
  ['question', /\?/],
  ['worry', /worr|eyes are going/i],
];

/** A reader simple enough to know beforehand what it finds: a word stands for an act. */
export const plainReader: Reader = {
  version: 'plain@1',
  read({ context, reply, language }) {
    const last = context.findLast(({ speaker }) => speaker === 'other')?.text ?? '';
    return {
      reader: 'plain@1',
      language: language ?? 'en',
      words: reply.split(/\s+/).length,
      line: kinds.filter(([, pattern]) => pattern.test(last)).map(([kind]) => kind),
      acts: acts.flatMap(([act, pattern]) => {
        const match = pattern.exec(reply);
        if (!match) return [];
        const [quote] = match;
        return [{ act, turn: context.length, quote, start: match.index, end: match.index + quote.length, strength: 1 }];
      }),
    };
  },
};
