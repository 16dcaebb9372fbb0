import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../web/practice/pace.ts';

const play = (text: string): { pieces: string[]; totalMs: number } => {
  const pieces: string[] = [];
  let shown = 0;
  let totalMs = 0;
  while (shown < text.length) {
    const step = nextStep(text, shown);
    pieces.push(text.slice(shown, step.shown));
    totalMs += step.waitMs;
    shown = step.shown;
  }
  return { pieces, totalMs };
};

describe('a line appears', () => {
  test('word by word, whole at the end', () => {
    expect(play('So, what is\nthe catch? ').pieces).toEqual(['So,', ' what', ' is', '\nthe', ' catch?', ' ']);
  });

  test('slower than it can be skimmed and never longer than ten seconds', () => {
    const short = play('So what is the catch with yours?').totalMs;
    expect(short).toBeGreaterThan(700);
    expect(short).toBeLessThan(2_000);
    expect(play('A rather long sentence, said once more. '.repeat(60)).totalMs).toBeLessThan(10_000);
  });

  test('with a pause after a sentence', () => {
    const inside = nextStep('Yes. No', 4).waitMs;
    const within = nextStep('Yes  No', 4).waitMs;
    expect(inside - within).toBeGreaterThan(200);
  });
});
