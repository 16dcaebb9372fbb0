import { describe, expect, it } from 'vitest';
import { agreementOf, quadraticKappa, spearman } from '../../server/scoring/agreement.ts';

describe('agreement', () => {
  it('is 1 for equals, 0 for chance and −1 for opposites', () => {
    expect(
      quadraticKappa([
        [1, 1],
        [3, 3],
        [5, 5],
      ]),
    ).toBe(1);
    expect(
      quadraticKappa([
        [1, 1],
        [1, 5],
        [5, 1],
        [5, 5],
      ]),
    ).toBeCloseTo(0);
    expect(
      quadraticKappa([
        [1, 5],
        [5, 1],
      ]),
    ).toBeCloseTo(-1);
  });

  it('is the textbook figure on a worked example', () => {
    // Two raters on three levels, counts [[5,1,0],[2,3,1],[0,1,4]]: observed 5/17 of weight 1; expected from the margins.
    const counts = [
      [5, 1, 0],
      [2, 3, 1],
      [0, 1, 4],
    ];
    const pairs = counts.flatMap((row, a) => row.flatMap((n, b) => Array.from({ length: n }, () => [a + 1, b + 1] as const)));
    const rows = [6, 6, 5];
    const columns = [7, 5, 5];
    let expected = 0;
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 3; b++) expected += ((rows[a] ?? 0) * (columns[b] ?? 0) * (a - b) ** 2) / 17;
    expect(quadraticKappa(pairs)).toBeCloseTo(1 - 5 / expected);
  });

  it('ranks with ties', () => {
    expect(
      spearman([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
    ).toBeCloseTo(1);
    expect(
      spearman([
        [1, 1],
        [1, 1],
        [2, 2],
      ]),
    ).toBeCloseTo(1);
    expect(
      spearman([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });

  it('says nothing where there is too little', () => {
    expect(agreementOf([])).toEqual({ n: 0, kappa: null, spearman: null, meanAbsoluteError: null });
    expect(
      quadraticKappa([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
  });

  it('gives the same intervals each time, around the value', () => {
    const pairs = Array.from({ length: 40 }, (_, index) => [1 + (index % 5), 1 + ((index + (index % 3)) % 5)] as const);
    const first = agreementOf(pairs, 200);
    expect(agreementOf(pairs, 200)).toEqual(first);
    expect(first.kappa?.low).toBeLessThanOrEqual(first.kappa?.value ?? 0);
    expect(first.kappa?.high).toBeGreaterThanOrEqual(first.kappa?.value ?? 0);
  });
});
