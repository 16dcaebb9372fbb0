/** A figure with its 95% bootstrap interval; null where there is too little to compute it. */
export type Estimate = { value: number; low: number; high: number } | null;

/** How far two raters agree: pairs of levels 1..5, half levels allowed. */
export type Agreement = { n: number; kappa: Estimate; spearman: Estimate; meanAbsoluteError: Estimate };

export type Pair = readonly [number, number];

/**
 * Quadratic weighted kappa (Cohen 1968) of pairs of levels: 1 − Σ observed squared distance / Σ squared distance expected by chance from
 * the two raters' own distributions. Works on half levels as it stands. Null if a rater's and the other's levels never differ.
 */
export function quadraticKappa(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  if (n < 2) return null;
  let observed = 0;
  let sumA = 0;
  let sumB = 0;
  let squares = 0;
  for (const [a, b] of pairs) {
    observed += (a - b) ** 2;
    sumA += a;
    sumB += b;
    squares += a * a + b * b;
  }
  // Σ over all n² couples of (a_i − b_j)², divided by n.
  const expected = squares - (2 * sumA * sumB) / n;
  return expected > 1e-9 ? 1 - observed / expected : null;
}

/** Spearman's rank correlation, ties at their mean rank. Null if one side never varies. */
export function spearman(pairs: readonly Pair[]): number | null {
  if (pairs.length < 3) return null;
  const a = ranks(pairs.map(([value]) => value));
  const b = ranks(pairs.map(([, value]) => value));
  const mean = (pairs.length + 1) / 2;
  let together = 0;
  let aloneA = 0;
  let aloneB = 0;
  for (let at = 0; at < pairs.length; at++) {
    const x = (a[at] ?? mean) - mean;
    const y = (b[at] ?? mean) - mean;
    together += x * y;
    aloneA += x * x;
    aloneB += y * y;
  }
  return aloneA > 0 && aloneB > 0 ? together / Math.sqrt(aloneA * aloneB) : null;
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((x, y) => x.value - y.value);
  const found = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (let at = from; at < to; at++) found[order[at]?.index ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return found;
}

export const meanAbsoluteError = (pairs: readonly Pair[]): number | null =>
  pairs.length > 0 ? pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0) / pairs.length : null;

/** All three figures with intervals from `rounds` bootstrap samples, drawn with a fixed seed so that a report can be repeated. */
export function agreementOf(pairs: readonly Pair[], rounds = 1000): Agreement {
  return {
    n: pairs.length,
    kappa: estimate(pairs, quadraticKappa, rounds),
    spearman: estimate(pairs, spearman, rounds),
    meanAbsoluteError: estimate(pairs, meanAbsoluteError, rounds),
  };
}

/** How far pairs of levels agree, by kappa alone; as `agreementOf` finds it. */
export const kappaOf = (pairs: readonly Pair[], rounds = 1000): Estimate => estimate(pairs, quadraticKappa, rounds);

function estimate(pairs: readonly Pair[], figure: (sample: readonly Pair[]) => number | null, rounds: number): Estimate {
  const value = figure(pairs);
  if (value === null) return null;
  const random = mulberry32(7);
  const drawn: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const sample = pairs.map(() => pairs[Math.floor(random() * pairs.length)] ?? ([0, 0] as const));
    const found = figure(sample);
    if (found !== null) drawn.push(found);
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

/** A small seeded generator of numbers in 0..1 (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
