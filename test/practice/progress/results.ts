import type { Result } from '../../../server/domain/result.ts';
import type { PastResult } from '../../../server/storage/store.ts';

const components = { credibility: 40, reliability: 40, intimacy: 20, selfOrientation: 60 };

/** A result of an ended conversation, number `index`, with what a test is about. */
export const result = (index: number, given: Partial<Result> = {}): Result => ({
  conversation: `c${index}`,
  persona: { id: 'shopper', name: 'Paul Reed' },
  scene: { id: 'shop', title: 'The shop' },
  rubric: 'trust-based-selling',
  rubricVersion: 'v1',
  startedAt: `2026-01-${String(index + 1).padStart(2, '0')}T10:00:00.000Z`,
  endedAt: `2026-01-${String(index + 1).padStart(2, '0')}T11:00:00.000Z`,
  branched: false,
  outcome: { id: 'left', title: 'Left', kind: 'none' },
  replies: 4,
  trust: 40,
  start: components,
  end: components,
  level: 3,
  score: 0.5,
  dimensions: [],
  missed: [],
  ...given,
});

/** The same as it is compared with all others. */
export const past = (index: number, given: Partial<PastResult> = {}): PastResult => ({
  conversation: `c${index}`,
  endedAt: `2026-01-${String(index + 1).padStart(2, '0')}T11:00:00.000Z`,
  persona: 'shopper',
  scene: 'shop',
  rubric: 'trust-based-selling',
  branched: false,
  outcome: 'none',
  trust: 40,
  level: 3,
  score: 0.5,
  replies: 4,
  ...given,
});
