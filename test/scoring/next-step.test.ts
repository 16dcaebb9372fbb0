import { describe, expect, it } from 'vitest';
import { loadRubric } from '../../server/content/load.ts';
import { nextStep } from '../../server/scoring/next-step.ts';

const { value: rubric } = await loadRubric('trust-based-selling');
const transparency = rubric.dimensions.find(({ id }) => id === 'transparency');
if (!transparency) throw new Error('the default rubric has a dimension transparency');

describe('what one level higher looks like', () => {
  it('speaks to the price where the question was after the price', () => {
    const [asked, price] = [nextStep(transparency, 2, ['question']), nextStep(transparency, 2, ['question', 'price-question'])];
    expect(price).not.toBe('');
    expect(price).not.toBe(asked);
  });

  it('falls back on the default where the kind of line makes no difference', () => {
    expect(nextStep(transparency, 2, [])).toBe(transparency.levels[1]?.next.default);
  });
});
