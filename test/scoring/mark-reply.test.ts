import { describe, expect, it } from 'vitest';
import type { Act, ActId } from '../../server/domain/act.ts';
import type { Mark } from '../../server/domain/mark.ts';
import type { LineKind, Reading } from '../../server/domain/reading.ts';
import { markReply } from '../../server/scoring/mark-reply.ts';
import { smallRubric } from './small-rubric.ts';

const reply = 'What do you need? How so? Why now? It is 40, if you please. Sign today. Thanks.';
const context = [{ speaker: 'other' as const, text: 'How much is it?' }];
const at = (act: ActId, quote: string, strength = 1): Act => ({
  act,
  turn: 1,
  quote,
  start: reply.indexOf(quote),
  end: reply.indexOf(quote) + quote.length,
  strength,
});
const mark = (
  acts: Act[],
  line: LineKind[] = [],
  overrides: object = {},
  language: Reading['language'] = 'en',
  said = reply,
): Mark => {
  const [found] = markReply(
    smallRubric(overrides),
    { reader: 'test@1', language, words: 9, line, acts },
    { context, reply: said },
  );
  if (!found) throw new Error('no mark');
  return found;
};
const noCues = 'What do you need?';
const logistic = (logits: number) => 1 / (1 + Math.exp(-logits));

describe('a mark', () => {
  it('is 0.5 without a level where nothing was called for and nothing seen', () => {
    expect(mark([], [], {}, 'en', noCues)).toMatchObject({
      status: 'no-opportunity',
      level: null,
      score: 0.5,
      evidence: [],
      note: 'Nothing was asked.',
    });
  });

  it('is scored where the line calls for it, from the start value', () => {
    expect(mark([], ['price-question'], { start: -1 }, 'en', noCues)).toMatchObject({
      status: 'scored',
      level: 2,
      score: logistic(-1),
    });
  });

  it('is scored where the reply shows a marker clearly, and not for a faint one', () => {
    expect(mark([at('open-question', 'What do you need?')], [], {}, 'en', noCues).status).toBe('scored');
    const faint = mark([at('open-question', 'What do you need?', 0.2)], [], {}, 'en', noCues);
    expect(faint).toMatchObject({ status: 'no-opportunity', level: null });
    expect(faint.score).toBeGreaterThan(0.5);
  });

  it('counts each further showing half: the fifth question adds next to nothing', () => {
    const questions = ['What do you need?', 'How so?', 'Why now?'].map((quote) => at('open-question', quote));
    expect(mark(questions.slice(0, 1), [], {}, 'en', noCues).score).toBeCloseTo(logistic(1));
    expect(mark(questions.slice(0, 2), [], {}, 'en', noCues).score).toBeCloseTo(logistic(1.5));
    expect(mark(questions, [], {}, 'en', noCues).score).toBeCloseTo(logistic(1.75));
  });

  it('counts the same quote once', () => {
    const twice = [at('open-question', 'How so?'), at('open-question', 'How so?', 0.5)];
    expect(mark(twice, [], {}, 'en', noCues).evidence).toHaveLength(1);
  });

  it('holds a marker to its conditions', () => {
    const price = [at('gives-price', '40')];
    expect(mark(price, ['price-question'], {}, 'en', noCues).evidence.map(({ marker }) => marker)).toEqual(['prices']);
    expect(mark(price, ['small-talk'], {}, 'en', noCues).evidence).toEqual([]);
  });

  it('is capped by a blocker, in level and in score', () => {
    const lifted = [at('gives-price', '40'), at('open-question', 'How so?'), at('closing-push', 'Sign today.')];
    const capped = mark(lifted, ['price-question'], {}, 'en', noCues);
    expect(capped.level).toBe(2);
    expect(capped.score).toBeLessThan(0.4);
    expect(mark(lifted.slice(0, 2), ['price-question'], {}, 'en', noCues).level).toBe(5);
  });

  it('is explained by what caps it, however little that weighs', () => {
    const capping = { ...smallRubric().dimensions[0]?.markers[4], polarity: '-' as const, atMost: 3 };
    const markers = [...(smallRubric().dimensions[0]?.markers.slice(0, 4) ?? []), capping];
    const lifted = [at('gives-price', '40'), at('open-question', 'How so?')];
    const capped = mark([...lifted, at('thanks', 'Thanks.')], ['price-question'], { markers }, 'en', noCues);
    expect(capped).toMatchObject({ level: 3, note: expect.stringContaining('It only shows.') });
    expect(capped.evidence.map(({ marker }) => marker)).toEqual(['shown', 'prices', 'asks']);
    // Where it takes nothing away it explains nothing, and gives no opportunity of its own.
    const low = mark([at('thanks', 'Thanks.')], ['price-question'], { markers }, 'en', noCues);
    expect(low).toMatchObject({ level: 3, evidence: [] });
    expect(mark([at('thanks', 'Thanks.')], [], { markers }, 'en', noCues).status).toBe('no-opportunity');
    const faint = mark([...lifted, at('thanks', 'Thanks.', 0.5)], ['price-question'], { markers }, 'en', noCues);
    expect(faint.level).toBe(5);
  });

  it('finds a designer’s own phrase, and not where it is denied', () => {
    expect(mark([], [], {}, 'en').evidence).toEqual([
      {
        marker: 'says-please',
        polarity: '+',
        turn: 1,
        quote: 'if you please',
        start: reply.indexOf('if you'),
        end: reply.indexOf('if you') + 13,
      },
    ]);
    expect(mark([], [], {}, 'en', 'Not if you please.').evidence).toEqual([]);
  });

  it('does not make an opportunity of a marker that only shows', () => {
    expect(mark([at('thanks', 'Thanks.')], [], {}, 'en', noCues)).toMatchObject({ status: 'no-opportunity', score: 0.5 });
  });

  it('is unscored, never zero, in another language', () => {
    expect(mark([], ['price-question'], {}, null, noCues)).toMatchObject({
      status: 'unscored',
      level: null,
      score: null,
      reason: 'other-language',
      note: '',
    });
  });

  it('says what was seen, why it matters and what comes next after this kind of line', () => {
    expect(mark([at('open-question', 'How so?')], ['price-question'], {}, 'en', noCues).note).toBe(
      'You asked “How so?” It opens. Price 4.',
    );
    expect(mark([at('closing-push', 'Sign today.')], [], {}, 'en', noCues).note).toBe(
      '“Sign today” pushes. It hurries. Next 2.',
    );
    expect(mark([], ['price-question'], {}, 'en', noCues).note).toBe('Anchor 3. Price 3.');
  });
});
