import { describe, expect, it } from 'vitest';
import { trustOf } from '../../server/domain/trust.ts';

describe('trust', () => {
  it('is the odds of the mean of the three components to self-orientation', () => {
    expect(trustOf({ credibility: 60, reliability: 60, intimacy: 60, selfOrientation: 40 })).toBe(60);
    expect(trustOf({ credibility: 35, reliability: 35, intimacy: 20, selfOrientation: 70 })).toBe(30);
  });

  it('stays within 0 and 100 at the extremes', () => {
    expect(trustOf({ credibility: 0, reliability: 0, intimacy: 0, selfOrientation: 100 })).toBe(0);
    expect(trustOf({ credibility: 100, reliability: 100, intimacy: 100, selfOrientation: 0 })).toBe(100);
    expect(trustOf({ credibility: 0, reliability: 0, intimacy: 0, selfOrientation: 0 })).toBe(50);
  });

  it('weighs credibility, reliability and intimacy the same', () => {
    const base = { credibility: 40, reliability: 40, intimacy: 40, selfOrientation: 50 };
    const raised = (['credibility', 'reliability', 'intimacy'] as const).map((key) => trustOf({ ...base, [key]: 70 }));
    expect(new Set(raised).size).toBe(1);
  });
});
