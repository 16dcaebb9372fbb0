import { describe, expect, it } from 'vitest';
import type { Evidence, Mark } from '../../server/domain/mark.ts';
import type { Debrief } from '../../server/domain/protocol.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { composeDebrief, type DebriefTurn } from '../../server/practice/debrief.ts';
import { rubric } from '../support/small-content.ts';

const opening = 40;

/** Evidence of a marker of the small rubric; an empty quote where the marker was seen in nothing said. */
const evidence = (marker: string, turn: number, quote: string): Evidence => ({
  marker,
  polarity: marker.endsWith('-plus') ? '+' : '-',
  turn,
  quote,
  start: 0,
  end: quote.length,
});

const scored = (dimension: string, level: number, shown: Evidence[] = []): Mark => ({
  dimension,
  status: 'scored',
  level,
  score: (level - 0.5) / 5,
  evidence: shown,
  note: `Note on ${dimension} at ${level}.`,
});

const passed = (dimension: string): Mark => ({
  dimension,
  status: 'no-opportunity',
  level: null,
  score: 0.5,
  evidence: [],
  note: 'No opportunity.',
});

const unscored = (dimension: string): Mark => ({ ...passed(dimension), status: 'unscored', score: null, reason: 'Unread.' });

const buyer = (turn: number, text = 'Well.'): DebriefTurn => ({ turn, speaker: 'buyer', text });

const learner = (turn: number, marks: Mark[], rest: Partial<DebriefTurn> = {}): DebriefTurn => ({
  turn,
  speaker: 'learner',
  text: `Reply ${turn}.`,
  marks,
  ...rest,
});

const lineOf = (line: Reading['line']): Reading => ({ reader: 'test@1', language: 'en', words: 2, line, acts: [] });

const debrief = (...turns: DebriefTurn[]): Debrief => composeDebrief({ rubric, turns, opening });

/** Replies at turns 1, 3, 5 … after which trust stands at these values; each shows a marker of either side. */
const course = (...trusts: number[]): DebriefTurn[] =>
  trusts.flatMap((trust, index) => {
    const turn = 2 * index + 1;
    const marks = [
      scored('listening', 4, [evidence('listening-plus', turn, `good ${turn}`)]),
      scored('transparency', 2, [evidence('transparency-minus', turn, `bad ${turn}`)]),
    ];
    return [buyer(turn - 1), learner(turn, marks, { trust })];
  });

describe('turning points', () => {
  it('are the rises and falls, each with the quote and marker that tells why', () => {
    expect(debrief(...course(46, 46.4, 38.2)).turningPoints).toEqual([
      { turn: 1, change: 6, trust: 46, quote: 'good 1', note: 'plus. It helps.' },
      { turn: 5, change: -8.2, trust: 38.2, quote: 'bad 5', note: 'minus. It hurts.' },
    ]);
  });

  it('begin at 2.5 points, either way', () => {
    expect(debrief(...course(42.4, 40)).turningPoints).toEqual([]);
    expect(debrief(...course(42.5, 40)).turningPoints.map(({ change }) => change)).toEqual([2.5, -2.5]);
  });

  it('are the four that moved trust most, in order of turns', () => {
    // Changes: +3, -10, +4, +20, -3.5, -6.
    const { turningPoints } = debrief(...course(43, 33, 37, 57, 53.5, 47.5));
    expect(turningPoints.map(({ turn, change }) => [turn, change])).toEqual([
      [3, -10],
      [5, 4],
      [7, 20],
      [11, -6],
    ]);
  });

  it('quote the mark that lies furthest on the side of the change', () => {
    const marks = (turn: number) => [
      scored('listening', 4, [evidence('listening-plus', turn, 'fair')]),
      scored('transparency', 5, [evidence('transparency-plus', turn, 'excellent')]),
    ];
    const weak = [
      scored('listening', 2, [evidence('listening-minus', 3, 'poor')]),
      scored('transparency', 1, [evidence('transparency-minus', 3, 'dreadful')]),
    ];
    const { turningPoints } = debrief(learner(1, marks(1), { trust: 50 }), learner(3, weak, { trust: 30 }));
    expect(turningPoints.map(({ quote }) => quote)).toEqual(['excellent', 'dreadful']);
  });

  it('leave out a change that nothing seen explains', () => {
    const onlyGood = [scored('listening', 4, [evidence('listening-plus', 1, 'good')])];
    expect(debrief(learner(1, onlyGood, { trust: 20 })).turningPoints).toEqual([]);
    expect(debrief(learner(1, onlyGood, { trust: 60 })).turningPoints).toHaveLength(1);
  });
});

describe('missed moments', () => {
  const offered = buyer(2, 'My eyes are going.');

  it('are what the buyer said and the reply passed by', () => {
    const marks = [scored('listening', 1, [evidence('listening-minus', 2, 'My eyes are going')])];
    expect(debrief(offered, learner(3, marks)).missedMoments).toEqual([
      { turn: 2, quote: 'My eyes are going', replyTurn: 3, note: 'It hurts.' },
    ]);
  });

  it('are not what the reply itself said, what speaks for it, or what has no words', () => {
    const marks = [
      scored('listening', 1, [evidence('listening-minus', 3, 'Splendid'), evidence('listening-minus', 2, '')]),
      scored('transparency', 5, [evidence('transparency-plus', 2, 'My eyes are going')]),
    ];
    expect(debrief(offered, learner(3, marks)).missedMoments).toEqual([]);
  });

  it('are the weightiest, at most four and one a reply, in order of turns', () => {
    const heavy = structuredClone(rubric);
    for (const marker of heavy.dimensions[1]?.markers ?? []) marker.weight = 3;
    const light = (turn: number) => scored('listening', 1, [evidence('listening-minus', turn - 1, `light ${turn}`)]);
    const heavier = (turn: number) => scored('transparency', 1, [evidence('transparency-minus', turn - 1, `heavy ${turn}`)]);
    const turns = [
      ...[1, 3].map((turn) => learner(turn, [light(turn)])),
      ...[5, 7, 9].map((turn) => learner(turn, [light(turn), heavier(turn)])),
      learner(11, [light(11)]),
    ];
    const { missedMoments } = composeDebrief({ rubric: heavy, turns, opening });
    expect(missedMoments.map(({ quote }) => quote)).toEqual(['light 1', 'heavy 5', 'heavy 7', 'heavy 9']);
  });
});

describe('strength', () => {
  it('is the best mark from level 4 on, told with its quote as it stands', () => {
    const good = learner(1, [scored('listening', 4, [evidence('listening-plus', 1, 'good')])]);
    const best = learner(3, [scored('transparency', 5, [evidence('transparency-plus', 3, "it's $& 80")])]);
    const fair = learner(5, [scored('listening', 4, [evidence('listening-plus', 5, 'fair')])]);
    expect(debrief(good, best, fair).strength).toEqual({
      dimension: 'transparency',
      turn: 3,
      quote: "it's $& 80",
      text: "Seen it's $& 80. It helps.",
    });
  });

  it('passes over a better mark that no words speak for', () => {
    const silent = learner(1, [scored('transparency', 5)]);
    const spoken = learner(3, [scored('listening', 4, [evidence('listening-plus', 3, 'good')])]);
    expect(debrief(silent, spoken).strength).toMatchObject({ dimension: 'listening', turn: 3, quote: 'good' });
  });

  it('is null where nothing reached level 4, or where nothing was seen that speaks for it', () => {
    expect(debrief(learner(1, [scored('listening', 3, [evidence('listening-plus', 1, 'good')])])).strength).toBeNull();
    expect(debrief(learner(1, [scored('listening', 4)])).strength).toBeNull();
    expect(debrief(learner(1, [scored('listening', 4, [evidence('listening-minus', 1, 'bad')])])).strength).toBeNull();
  });
});

describe('what to try next', () => {
  const weakest = learner(
    5,
    [scored('listening', 3), scored('transparency', 1, [evidence('transparency-minus', 5, 'depends')])],
    {
      reading: lineOf(['price-question', 'worry']),
    },
  );

  it("is the rubric's next step for the weakest reply of the weakest dimension, after that kind of line", () => {
    const before = learner(1, [scored('listening', 2), scored('transparency', 3)]);
    const after = learner(7, [scored('listening', 3), scored('transparency', 2)]);
    expect(debrief(before, weakest, after).next).toEqual({
      dimension: 'transparency',
      turn: 5,
      quote: 'depends',
      text: 'transparency: beyond 1, after a worry.',
    });
  });

  it('looks for it in the dimension that is weakest on the whole, not in the one lowest mark', () => {
    // Transparency has the lowest mark, listening the lowest mean.
    const others = [1, 3].map((turn) => learner(turn, [scored('listening', 2), scored('transparency', 5)]));
    const lowest = learner(5, [scored('listening', 2), scored('transparency', 1)]);
    expect(debrief(...others, lowest).next).toMatchObject({ dimension: 'listening', text: 'listening: beyond 2.' });
  });

  it('quotes the whole reply where nothing particular was seen', () => {
    expect(debrief(learner(1, [scored('listening', 2)])).next).toMatchObject({ turn: 1, quote: 'Reply 1.' });
  });

  it('is null where the weakest dimension is strong throughout, and where nothing was scored', () => {
    expect(debrief(learner(1, [scored('listening', 4), scored('transparency', 5)])).next).toBeNull();
    expect(debrief(learner(1, [passed('listening'), unscored('transparency')])).next).toBeNull();
  });
});

describe('the reply to say better', () => {
  it('is the one after which trust fell most, with its lowest mark', () => {
    const marks = [scored('listening', 2), scored('transparency', 1), unscored('other')];
    const { better } = debrief(
      learner(1, [scored('listening', 1)], { trust: 38 }),
      learner(3, marks, { trust: 30 }),
      learner(5, [scored('listening', 1)], { trust: 27 }),
    );
    expect(better).toEqual({ turn: 3, dimension: 'transparency', text: 'Note on transparency at 1.' });
  });

  it('counts the first fall from trust before the first reply', () => {
    const first = learner(1, [scored('listening', 2)], { trust: 30 });
    expect(debrief(first, learner(3, [scored('listening', 1)], { trust: 25 })).better?.turn).toBe(1);
  });

  it('is where trust never fell the one that let most pass, by its marks', () => {
    const turns = [learner(1, [scored('listening', 2)], { trust: 40 }), learner(3, [scored('listening', 1)], { trust: 41 })];
    expect(debrief(...turns).better?.turn).toBe(3);
  });

  it('is one that cost trust rather than one that was only marked low', () => {
    const fell = learner(1, [scored('listening', 3)], { trust: 25 });
    expect(debrief(fell, learner(3, [scored('listening', 1)], { trust: 26 })).better?.turn).toBe(1);
  });

  it('is absent where trust never fell and nothing was marked low', () => {
    const turns = [learner(1, [scored('listening', 4)], { trust: 40 }), learner(3, [scored('listening', 3)], { trust: 41 })];
    expect(debrief(...turns)).not.toHaveProperty('better');
  });
});

it("gives the learner's share of all words, also of replies without marks", () => {
  const unread: DebriefTurn = { turn: 3, speaker: 'learner', text: 'one two three' };
  expect(debrief(buyer(0, 'one two three four'), { ...unread, turn: 1, text: 'one' }, unread).talkShare).toBe(0.5);
  expect(debrief(buyer(0, 'one two')).talkShare).toBe(0);
});

it('means of each dimension come in the order of the rubric', () => {
  const turns = [
    learner(1, [scored('transparency', 2), scored('listening', 1)]),
    learner(3, [passed('transparency'), scored('listening', 3)]),
  ];
  expect(debrief(...turns).scores).toEqual([
    { dimension: 'listening', title: 'listening', level: 2, score: 0.3, n: 2 },
    { dimension: 'transparency', title: 'transparency', level: 2, score: 0.3, n: 1 },
  ]);
});

it('has nothing to say of a conversation in which nothing was said', () => {
  const nothing = { level: null, score: null, n: 0 };
  expect(debrief()).toEqual({
    scores: [
      { dimension: 'listening', title: 'listening', ...nothing },
      { dimension: 'transparency', title: 'transparency', ...nothing },
    ],
    talkShare: null,
    turningPoints: [],
    missedMoments: [],
    strength: null,
    next: null,
  });
  expect(debrief()).not.toHaveProperty('better');
});
