import { describe, expect, test } from 'vitest';
import type { Dispute } from '../../../server/domain/coaching.ts';
import type { Evidence, Mark } from '../../../server/domain/mark.ts';
import type { Debrief, TranscriptTurn } from '../../../server/domain/protocol.ts';
import { upheld, withCoachsReasons } from '../../../web/debrief/overturned.ts';

const own: Evidence = { marker: 'push', polarity: '-', turn: 1, quote: 'Buy it', start: 0, end: 6 };
const passedBy: Evidence = { marker: 'ignored', polarity: '-', turn: 0, quote: 'I worry', start: 0, end: 7 };
const mark = (dimension: string, level: number | null): Mark => ({
  dimension,
  status: level === null ? 'no-opportunity' : 'scored',
  level,
  score: 0.4,
  evidence: [own, passedBy],
  note: 'As the engine saw it.',
});
const by = { id: 'cara', name: 'Cara' };

/** A reply that the engine marked `engine` on listening and 2 on transparency, and a coach `coach` on listening. */
function reply(engine: number | null, coach: number | null): TranscriptTurn {
  const other = mark('transparency', 2);
  const given = { ...mark('listening', coach), note: 'You heard it.', reason: 'You heard it.', source: 'coach' as const, by };
  return {
    turn: 1,
    speaker: 'learner',
    text: 'Buy it',
    source: 'coach',
    engine: { source: 'embedded', marks: [mark('listening', engine), { ...other, evidence: [own] }] },
    marks: [given, { ...other, evidence: [own], source: 'embedded' }],
  };
}
const untouched: TranscriptTurn = {
  turn: 3,
  speaker: 'learner',
  text: 'Yes',
  source: 'embedded',
  marks: [mark('listening', 2)],
};

const piece = { dimension: 'listening', turn: 1, quote: 'Buy it', text: 'A text.' };
const composed: Debrief = {
  scores: [],
  talkShare: null,
  turningPoints: [],
  missedMoments: [
    { turn: 0, quote: 'I worry', replyTurn: 1, note: 'A worry.' },
    { turn: 2, quote: 'I worry', replyTurn: 3, note: 'A worry.' },
  ],
  strength: piece,
  next: piece,
  better: { turn: 1, dimension: 'listening', text: 'A text.' },
};
const left = (turns: TranscriptTurn[]) => {
  const { strength, next, better, missedMoments } = upheld(composed, turns);
  return { strength: strength !== null, next: next !== null, better: better?.text, missed: missedMoments.length };
};
const everything = { strength: true, next: true, better: 'A text.', missed: 2 };

describe('what a debrief says once a coach has given a level', () => {
  test('advice on a mark goes when a coach has put it higher; praise of it stays, and the place that cost most', () => {
    expect(left([reply(2, 4), untouched])).toEqual({ strength: true, next: false, better: '', missed: 1 });
  });

  test('praise of a mark goes when a coach has put it lower; advice on it stays', () => {
    expect(left([reply(4, 2), untouched])).toEqual({ ...everything, strength: false });
  });

  test('neither stays where a coach saw no opportunity, or where the engine had seen none', () => {
    const neither = { strength: false, next: false, better: '', missed: 1 };
    expect(left([reply(2, null), untouched])).toEqual(neither);
    expect(left([reply(null, 3), untouched])).toEqual(neither);
  });

  test('all of it stays where the coach gave the same level, and where no coach gave any', () => {
    expect(left([reply(2, 2), untouched])).toEqual(everything);
    expect(left([{ ...untouched, turn: 1 }, untouched])).toEqual(everything);
  });

  test('a moment stays that another mark of the reply rests on too', () => {
    const both = reply(2, 4);
    both.engine?.marks[1]?.evidence.push(passedBy);
    expect(left([both, untouched]).missed).toBe(2);
  });
});

describe('what stands under a mark once a coach has given a level', () => {
  const answer = { text: 'You heard it.', level: 4, by, at: '2026-03-02T09:00:00.000Z' };
  const dispute: Dispute = {
    id: 'd',
    turn: 1,
    dimension: 'listening',
    level: 2,
    reason: 'I did.',
    at: answer.at,
    status: 'new-level',
    answer,
  };

  test('what the engine saw is no reason for another level, and stays one for the same level and for other marks', () => {
    const [shown] = withCoachsReasons([reply(2, 4)]);
    expect(shown?.marks?.map(({ evidence }) => evidence.length)).toEqual([0, 1]);
    const [same] = withCoachsReasons([reply(2, 2)]);
    expect(same?.marks?.map(({ evidence }) => evidence.length)).toEqual([2, 1]);
    expect(withCoachsReasons([untouched])).toEqual([untouched]);
  });

  test('a coach’s words stand under the dispute that they answer and not under the mark too', () => {
    const [told] = withCoachsReasons([reply(2, 4)], [dispute]);
    expect(told?.marks?.[0]).toMatchObject({ note: '', level: 4, source: 'coach' });
    expect(told?.marks?.[0]).not.toHaveProperty('reason');
    for (const other of [[], [{ ...dispute, turn: 3 }], [{ ...dispute, answer: { ...answer, text: 'No.' } }]])
      expect(withCoachsReasons([reply(2, 4)], other)[0]?.marks?.[0]).toMatchObject({ reason: 'You heard it.' });
  });
});
