/** From acts to levels: `effects[dimension * (acts + known) + column]` and a base level for each dimension. */
export type Readout = { effects: Float64Array; base: Float64Array };

/** Least squares with an L2 pull to nought: `levels ≈ base + inputs · effects`. NaN levels are left out. */
export function fitReadout(
  inputs: readonly Float64Array[],
  levels: readonly Float64Array[],
  dimensions: number,
  ridge: number,
): Readout {
  const columns = inputs[0]?.length ?? 0;
  const effects = new Float64Array(dimensions * columns);
  const base = new Float64Array(dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const kept = inputs.flatMap((input, index) => {
      const level = levels[index]?.[dimension] ?? Number.NaN;
      return Number.isNaN(level) ? [] : [{ input, level }];
    });
    const mean = new Float64Array(columns);
    for (const { input } of kept)
      for (let k = 0; k < columns; k++) mean[k] = (mean[k] as number) + (input[k] as number) / kept.length;
    const middle = kept.reduce((sum, { level }) => sum + level, 0) / Math.max(1, kept.length);
    const square = Array.from({ length: columns }, (_, k) => {
      const row = new Float64Array(columns + 1);
      row[k] = ridge;
      return row;
    });
    for (const { input, level } of kept)
      for (let k = 0; k < columns; k++) {
        const own = (input[k] as number) - (mean[k] as number);
        if (own === 0) continue;
        const row = square[k] as Float64Array;
        for (let other = 0; other < columns; other++)
          row[other] = (row[other] as number) + own * ((input[other] as number) - (mean[other] as number));
        row[columns] = (row[columns] as number) + own * (level - middle);
      }
    const solved = solve(square);
    effects.set(solved, dimension * columns);
    base[dimension] = middle - solved.reduce((sum, effect, k) => sum + effect * (mean[k] as number), 0);
  }
  return { effects, base };
}

/** Gaussian elimination on a positive definite system; each row ends with its right-hand side. */
function solve(rows: Float64Array[]): Float64Array {
  const n = rows.length;
  for (let pivot = 0; pivot < n; pivot++) {
    const own = rows[pivot] as Float64Array;
    for (let below = pivot + 1; below < n; below++) {
      const row = rows[below] as Float64Array;
      const factor = (row[pivot] as number) / (own[pivot] as number);
      if (factor === 0) continue;
      for (let k = pivot; k <= n; k++) row[k] = (row[k] as number) - factor * (own[k] as number);
    }
  }
  const found = new Float64Array(n);
  for (let at = n - 1; at >= 0; at--) {
    const row = rows[at] as Float64Array;
    let rest = row[n] as number;
    for (let k = at + 1; k < n; k++) rest -= (row[k] as number) * (found[k] as number);
    found[at] = rest / (row[at] as number);
  }
  return found;
}
