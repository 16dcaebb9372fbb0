import { expect, it } from 'vitest';
import type { Mark } from '../../server/domain/mark.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { aggregateScores } from '../../server/scoring/debrief-scores.ts';
import { smallRubric } from './small-rubric.ts';

const scored = (level: number, score: number): Mark[] => [
  { dimension: 'openness', status: 'scored', level, score, evidence: [], note: '' },
];
const passed: Mark[] = [{ dimension: 'openness', status: 'no-opportunity', level: null, score: 0.5, evidence: [], note: '' }];
const reading = (acts: [Reading['acts'][number]['act'], number][]): Reading => ({
  reader: 'test@1',
  language: 'en',
  words: 1,
  line: [],
  acts: acts.map(([act, strength]) => ({ act, turn: 1, quote: 'a', start: 0, end: 1, strength })),
});

it('takes means over the replies that gave an opportunity, and ratios over all', () => {
  const turns = [
    { speaker: 'other' as const, text: 'one two three' },
    { speaker: 'self' as const, text: 'one' },
  ];
  const readings = [
    reading([
      ['open-question', 1],
      ['paraphrase', 0.8],
    ]),
    reading([
      ['closed-question', 1],
      ['closed-question', 1],
    ]),
  ];
  expect(aggregateScores(smallRubric(), [scored(2, 0.3), passed, scored(4, 0.7)], readings, turns)).toEqual({
    dimensions: [{ dimension: 'openness', title: 'Openness', level: 3, score: 0.5, n: 2 }],
    overall: 0.5,
    talkShare: 0.25,
    openToClosed: 0.5,
    reflectionToQuestion: 1 / 3,
  });
});

it('says nothing of a conversation without replies', () => {
  expect(aggregateScores(smallRubric(), [], [], [])).toEqual({
    dimensions: [{ dimension: 'openness', title: 'Openness', level: null, score: null, n: 0 }],
    overall: null,
    talkShare: null,
    openToClosed: null,
    reflectionToQuestion: null,
  });
});
