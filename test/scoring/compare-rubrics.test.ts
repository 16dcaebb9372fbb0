import { describe, expect, test } from 'vitest';
import type { LabelledReply } from '../../server/scoring/calibration.ts';
import { compareRubrics } from '../../server/scoring/compare-rubrics.ts';
import { plainReader } from '../support/plain-reader.ts';
import { smallRubric } from './small-rubric.ts';

const talk = [{ speaker: 'other' as const, text: 'How much is it?' }];
const reply = (id: string, text: string, level: number | null, rater?: string): LabelledReply => ({
  id,
  context: talk,
  reply: text,
  levels: { openness: level },
  ...(rater === undefined ? {} : { rater }),
});
/** The small rubric with other thresholds, so that the same score is another level. */
const shifted = (thresholds: [number, number, number, number]) => {
  const rubric = smallRubric();
  return { ...rubric, dimensions: rubric.dimensions.map((dimension) => ({ ...dimension, thresholds })) };
};
const easier = shifted([0.01, 0.02, 0.03, 0.04]);

describe('a rubric tried on labelled replies', () => {
  const replies = [
    reply('a', 'What is it for?', 5, 'ann'),
    reply('a', 'What is it for?', 4, 'ben'),
    reply('b', 'Nice weather.', 1, 'ann'),
    reply('c', 'Good day.', null, 'ann'),
  ];

  test('is shown beside the published version, item by item', () => {
    const report = compareRubrics(replies, easier, smallRubric(), plainReader);
    expect(report).toMatchObject({ replies: 3, lines: 4, reader: plainReader.version });
    const [card] = report.dimensions;
    expect(card?.engine.n).toBe(2);
    expect(card?.published?.n).toBe(2);
    expect(card?.raters).toMatchObject({ n: 1 });
    const before = report.changes.find(({ id }) => id === 'b');
    expect(before).toMatchObject({ dimension: 'openness', given: 1, to: 5 });
    expect(before?.from).not.toBe(5);
    expect(report.changed).toBe(report.changes.length);
    expect((card?.moved?.closer ?? 0) + (card?.moved?.further ?? 0) + (card?.moved?.asFar ?? 0)).toBe(report.changed);
  });

  test('shows the worst disagreements first, with levels, acts and evidence', () => {
    const { worst } = compareRubrics(replies, easier, smallRubric(), plainReader);
    expect(worst[0]).toMatchObject({
      id: 'b',
      reply: 'Nice weather.',
      given: 1,
      level: 5,
      people: [{ rater: 'ann', level: 1 }],
    });
    expect(worst.every(({ given, level }) => Math.abs(given - level) >= 1)).toBe(true);
    const asked = compareRubrics([reply('a', 'What is it for?', 1)], smallRubric(), null, plainReader).worst[0];
    expect(asked?.acts.map(({ act }) => act)).toContain('open-question');
    expect(asked?.evidence[0]).toMatchObject({ label: 'Asks', polarity: '+' });
    expect(asked?.published).toBeNull();
  });

  test('against itself nothing has changed; without a published version nothing is compared', () => {
    expect(compareRubrics(replies, smallRubric(), smallRubric(), plainReader)).toMatchObject({ changed: 0, changes: [] });
    const alone = compareRubrics(replies, smallRubric(), null, plainReader);
    expect(alone.dimensions[0]).toMatchObject({ published: null, moved: null });
    expect(alone.changed).toBe(0);
  });
});
