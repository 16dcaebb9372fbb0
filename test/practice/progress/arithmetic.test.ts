import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../server/domain/mark.ts';
import { resultOf } from '../../../server/domain/result.ts';
import { buyerBests } from '../../../server/practice/progress/buyer-bests.ts';
import { dimensionCourses } from '../../../server/practice/progress/dimension-courses.ts';
import { suggest } from '../../../server/practice/progress/suggest.ts';
import { trustProfile } from '../../../server/practice/progress/trust-profile.ts';
import { missedKinds } from '../../../server/scoring/missed-kinds.ts';
import { rubric, shopper } from '../../support/small-content.ts';
import { past, result } from './results.ts';

const scored = (dimension: string, level: number, score: number): Mark => ({
  dimension,
  status: 'scored',
  level,
  score,
  evidence: [],
  note: '',
});
const none = (dimension: string): Mark => ({
  dimension,
  status: 'no-opportunity',
  level: null,
  score: 0.5,
  evidence: [],
  note: '',
});
const standing = { components: result(0).start, trust: 40 };
const conversation = {
  id: 'one',
  card: {
    persona: { id: 'shopper', name: 'Paul', title: '', tagline: '', trains: [], challenge: 1, scenes: [] },
    scene: { id: 'shop', title: 'The shop', brief: '', goal: '', factSheet: [] },
    rubric: 'trust-based-selling',
  },
  rubricVersion: 'v1',
  startedAt: '2026-01-01',
  endedAt: null,
  outcome: null,
  branchedTurn: null,
};

describe('a conversation is summed up', () => {
  test('by means over the replies that were scored, and only over those', () => {
    const marked = [
      { turn: 1, marks: [scored('listening', 2, 0.4), none('transparency')] },
      { turn: 3, marks: [scored('listening', 5, 0.9), scored('transparency', 3, 0.6)] },
    ];
    const summed = resultOf(conversation, marked, standing, standing);
    expect(summed.replies).toBe(2);
    expect(summed.dimensions).toEqual([
      { dimension: 'listening', level: 3.5, score: 0.65, n: 2 },
      { dimension: 'transparency', level: 3, score: 0.6, n: 1 },
    ]);
    expect(summed.score).toBeCloseTo(0.625);
  });

  test('in a branch without the replies it has from the conversation it branches from', () => {
    const marked = [1, 3, 5].map((turn) => ({ turn, marks: [scored('listening', turn, turn / 10)] }));
    const summed = resultOf({ ...conversation, branchedTurn: 3 }, marked, standing, standing);
    expect(summed).toMatchObject({ branched: true, replies: 2, dimensions: [{ level: 4, n: 2 }] });
  });

  test('with what was passed by, which evidence against a reply quotes from the buyer’s line', () => {
    const evidence = (turn: number, polarity: '+' | '-', quote: string) => [
      { marker: 'm', polarity, turn, quote, start: 0, end: quote.length },
    ];
    const mark = {
      ...scored('listening', 1, 0.1),
      evidence: [...evidence(0, '-', 'I worry'), ...evidence(1, '-', 'own words')],
    };
    const summed = resultOf(conversation, [{ turn: 1, marks: [mark] }], standing, standing);
    expect(summed.missed).toEqual([{ dimension: 'listening', marker: 'm', turn: 0, replyTurn: 1, quote: 'I worry' }]);
  });

  test('without any mark it has no score', () => {
    expect(resultOf(conversation, [], standing, standing)).toMatchObject({ replies: 0, score: null, dimensions: [] });
  });
});

describe('dimensions over time', () => {
  const at = (index: number, level: number, given = {}) =>
    result(index, { dimensions: [{ dimension: 'listening', level, score: level / 5, n: 2 }], ...given });

  test('are there with no point where nothing was practised', () => {
    const [first] = dimensionCourses([rubric], []);
    expect(first?.dimensions.map(({ dimension, n, level, points }) => [dimension, n, level, points])).toEqual([
      ['listening', 0, null, []],
      ['transparency', 0, null, []],
    ]);
  });

  test('weigh each conversation by its replies', () => {
    const long = result(1, { dimensions: [{ dimension: 'listening', level: 5, score: 1, n: 6 }] });
    const [listening] = dimensionCourses([rubric], [at(0, 1), long])[0]?.dimensions ?? [];
    expect(listening).toMatchObject({ n: 8, level: 4, points: [{ conversation: 'c0' }, { conversation: 'c1' }] });
  });

  test('show what goes on and what branched off, and leave both out of the trend', () => {
    const all = [
      ...[1, 2, 3, 4].map((level, index) => at(index, level)),
      at(4, 5, { endedAt: null }),
      at(5, 5, { branched: true }),
    ];
    const [listening] = dimensionCourses([rubric], all)[0]?.dimensions ?? [];
    expect(listening?.points).toHaveLength(6);
    expect(listening?.trend).toEqual({ direction: 'too-few', conversations: 4, needed: 6 });
  });

  test('come rubric by rubric, those that nobody used left out', () => {
    const other = { ...rubric, id: 'other' };
    expect(dimensionCourses([rubric, other], [at(0, 3)])).toHaveLength(1);
    expect(dimensionCourses([rubric, other], [at(0, 3, { rubric: 'other' })]).map((one) => one.rubric.id)).toEqual([
      'trust-based-selling',
      'other',
    ]);
  });
});

describe('the trust profile', () => {
  const start = { credibility: 40, reliability: 40, intimacy: 20, selfOrientation: 60 };
  const ended = (index: number, end: Partial<typeof start>, given = {}) =>
    result(index, { start, end: { ...start, ...end }, ...given });

  test('is none without a conversation that has ended and in which something was said', () => {
    expect(trustProfile([])).toBeNull();
    expect(trustProfile([ended(0, {}, { endedAt: null }), ended(1, {}, { replies: 0 })])).toBeNull();
  });

  test('gives means at the end, and names no pairing of two conversations', () => {
    const profile = trustProfile([ended(0, { intimacy: 40 }), ended(1, { intimacy: 60, selfOrientation: 30 })]);
    expect(profile).toMatchObject({ conversations: 2, pairing: null });
    expect(profile?.components[2]).toMatchObject({ component: 'intimacy', start: 20, end: 50 });
    expect(profile?.components[2]?.won).toBeCloseTo(0.375);
    // From 60 to 45 on average: half of the one’s, nothing of the other’s.
    expect(profile?.components[3]?.won).toBeCloseTo(0.25);
  });

  test.each([
    [{ intimacy: 80, selfOrientation: 20 }, 'intimacy-selfOrientation'],
    [{ credibility: 80, reliability: 80 }, 'credibility-reliability'],
    [{ credibility: 80, intimacy: 60, selfOrientation: 50 }, 'credibility-intimacy'],
    [{ reliability: 80, selfOrientation: 10 }, 'reliability-selfOrientation'],
  ])('of three names the two that moved most: %j', (end, pairing) => {
    expect(trustProfile([0, 1, 2].map((index) => ended(index, end)))).toMatchObject({ pairing, close: null });
  });

  test('goes by the means that are shown: one fall from little does not outweigh several rises', () => {
    const rises = { intimacy: 32, selfOrientation: 50, credibility: 44, reliability: 44 };
    const profile = trustProfile([ended(0, rises), ended(1, rises), ended(2, { ...rises, intimacy: 2, selfOrientation: 72 })]);
    const won = Object.fromEntries((profile?.components ?? []).map((one) => [one.component, one.won]));
    expect(profile?.components[2]).toMatchObject({ start: 20, end: 22 });
    expect(won.intimacy).toBeGreaterThan(0);
    expect(won.selfOrientation).toBeGreaterThan(0);
  });

  test('says which third is as good as level', () => {
    const end = { credibility: 70, intimacy: 70, reliability: 69 };
    expect(trustProfile([0, 1, 2].map((index) => ended(index, end)))).toMatchObject({
      pairing: 'credibility-intimacy',
      close: 'reliability',
    });
  });

  test('names none where fewer than two moved to the better', () => {
    const end = { credibility: 60, reliability: 30, intimacy: 10, selfOrientation: 80 };
    expect(trustProfile([0, 1, 2].map((index) => ended(index, end)))?.pairing).toBeNull();
  });
});

describe('bests with a buyer', () => {
  test('rank sending elsewhere with selling, and then by trust; of equals the later one', () => {
    const best = buyerBests([
      past(0, { outcome: 'agreement', trust: 60 }),
      past(1, { outcome: 'referral', trust: 70 }),
      past(2, { outcome: 'none', trust: 90 }),
      past(3, { outcome: 'referral', trust: 70 }),
    ]).get('shopper');
    expect(best).toMatchObject({
      met: 4,
      outcome: { conversation: 'c3', outcome: 'referral' },
      trust: { conversation: 'c2', trust: 90 },
    });
  });

  test('take no mean from fewer than three replies, or by another rubric', () => {
    const few = [past(0, { score: 1, replies: 2 }), past(1, { score: 1, rubric: 'other' })];
    expect(buyerBests(few).get('shopper')?.score).toBeNull();
    expect(buyerBests([...few, past(2, { score: 0.4 })]).get('shopper')?.score).toMatchObject({
      conversation: 'c2',
      score: 0.4,
      replies: 4,
    });
  });

  test('say where one came of going back, and do not count that as a meeting', () => {
    const best = buyerBests([past(0), past(1, { branched: true, outcome: 'agreement' })]).get('shopper');
    expect(best).toMatchObject({ met: 1, outcome: { branched: true } });
  });
});

describe('what was passed by', () => {
  const rubricOf = (version: string) => (version === 'v1' ? rubric : undefined);
  const missed = (replyTurn: number, dimension: string) => ({
    dimension,
    marker: `${dimension}-minus`,
    turn: replyTurn - 1,
    replyTurn,
    quote: `said before ${replyTurn}`,
  });

  test('is counted by kind, most often first, with where it was last', () => {
    const kinds = missedKinds(
      [
        result(0, { missed: [missed(1, 'transparency'), missed(3, 'listening')] }),
        result(1, { language: 'fr', missed: [missed(5, 'listening')] }),
      ],
      rubricOf,
    );
    expect(kinds).toMatchObject([
      {
        marker: 'listening-minus',
        count: 2,
        example: { conversation: 'c1', replyTurn: 5, quote: 'said before 5', language: 'fr' },
      },
      { marker: 'transparency-minus', count: 1 },
    ]);
  });

  test('counts once for a reply, and not where its rubric cannot be read', () => {
    expect(missedKinds([result(0, { missed: [missed(1, 'listening'), missed(1, 'transparency')] })], rubricOf)).toHaveLength(1);
    expect(missedKinds([result(0, { rubricVersion: 'gone', missed: [missed(1, 'listening')] })], rubricOf)).toEqual([]);
  });
});

describe('the suggestion', () => {
  const other = { ...shopper, id: 'other', name: 'Ann', trains: ['listening'], challenge: 2 };
  const strict = { ...shopper, id: 'strict', name: 'Eve', trains: ['transparency'], challenge: 3 };
  const personas = [{ ...shopper, trains: ['transparency'], challenge: 1 }, other, strict];
  const dimensions = (listening: number, transparency: number, n = 4) => [
    { dimension: 'listening', level: listening, score: listening / 5, n },
    { dimension: 'transparency', level: transparency, score: transparency / 5, n },
  ];
  const asked = (results: ReturnType<typeof result>[], given: Partial<Parameters<typeof suggest>[0]> = {}) =>
    suggest({ rubric, results, past: results.map((_, index) => past(index)), personas, language: 'en', ...given });

  test('is none from too few replies, or from one conversation', () => {
    expect(asked([])).toBeNull();
    expect(asked([result(0, { dimensions: dimensions(2, 4, 20) })])).toBeNull();
    expect(asked([0, 1].map((index) => result(index, { dimensions: dimensions(2, 4, 3) })))).toBeNull();
  });

  test('is a buyer who trains the weakest dimension, with what says so', () => {
    expect(asked([0, 1].map((index) => result(index, { dimensions: dimensions(2, 4) })))).toEqual({
      persona: { id: 'other', name: 'Ann' },
      scene: { id: 'shop', title: 'The shop' },
      evidence: { dimension: 'listening', title: 'listening', level: 2, n: 8, conversations: 2 },
      next: { dimension: 'transparency', title: 'transparency', level: 4 },
    });
  });

  test('is rather somebody else than last time, though harder', () => {
    expect(asked([0, 1].map((index) => result(index, { dimensions: dimensions(4, 2) })))?.persona.id).toBe('strict');
  });

  test('is whoever there is where nobody trains that', () => {
    const results = [0, 1].map((index) => result(index, { dimensions: dimensions(2, 4) }));
    expect(asked(results, { personas: [shopper] })?.persona.id).toBe('shopper');
    expect(asked(results, { personas: [] })).toBeNull();
  });

  test('goes on to the next scene from the latest one before it, and begins anew after the last', () => {
    const results = [0, 1].map((index) => result(index, { dimensions: dimensions(2, 4) }));
    const met = [past(0), past(1)];
    expect(asked(results, { personas: [shopper], past: met })).toMatchObject({ scene: { id: 'call' }, after: 'c1' });
    const all = asked(results, { personas: [shopper], past: [...met, past(2, { scene: 'call' })] });
    expect(all?.scene.id).toBe('shop');
    expect(all).not.toHaveProperty('after');
  });

  test('rests on the latest ten conversations', () => {
    const early = Array.from({ length: 10 }, (_, index) => result(index, { dimensions: dimensions(1, 5) }));
    const late = Array.from({ length: 10 }, (_, index) => result(index + 10, { dimensions: dimensions(5, 3) }));
    expect(asked([...early, ...late])?.evidence).toMatchObject({
      dimension: 'transparency',
      level: 3,
      n: 40,
      conversations: 10,
    });
  });
});
