/** Sparse features of one place, their numbers and values, and which acts can show there: columns `from` to `to` (exclusive). */
export type Row = { at: Int32Array; values: Float64Array; from: number; to: number };

/**
 * One reply to learn from. `targets` (places × acts, 0 or 1) are null where no acts are labelled; `levels` hold NaN where none was given.
 * `known` are features of the reply's context that move a level by themselves, as columns of the readout behind the acts.
 */
export type Reply = { rows: readonly Row[]; targets: Float64Array | null; levels: Float64Array; known: Float64Array };

/** How a fit is done: `ridge` pulls towards the prior, `pull` says how much a level weighs beside an act. */
export type Settings = { ridge: number; passes: number; rate: number; pull: number };

/** A fitted detector: `weights[feature * acts + act]`, `bias[act]`. */
export type Fitted = { weights: Float64Array; bias: Float64Array };

/** From acts to levels: `effects[dimension * (acts + known) + column]` and a base level for each dimension. */
export type Readout = { effects: Float64Array; base: Float64Array };

/**
 * Fits a logistic detector for each act at once. An error counts where an act is labelled and was not found or the other way round, and
 * where the levels that the found acts lead to by `readout` are not the people's. An act shows in a reply if it shows in any place:
 * `1 − Π (1 − p)`. Passes of AdaGrad in a fixed order: deterministic.
 */
export function fitDetectors(
  replies: readonly Reply[],
  acts: number,
  features: number,
  prior: Float64Array,
  readout: Readout,
  settings: Settings,
): Fitted {
  const { ridge, passes, rate, pull } = settings;
  const weights = Float64Array.from(prior);
  const squares = new Float64Array(features * acts).fill(1e-2);
  const bias = startingBias(replies, acts);
  const biasSquares = new Float64Array(acts).fill(1e-2);
  const seen = new Float64Array(features);
  for (const { rows } of replies)
    for (const { at } of rows) for (const feature of at) seen[feature] = (seen[feature] as number) + 1;
  const shown = new Float64Array(acts);
  const push = new Float64Array(acts);
  const errors = new Float64Array(acts);
  for (let pass = 0; pass < passes; pass++)
    for (let step = 0; step < replies.length; step++) {
      // A fixed stride visits every reply once, and neighbours in the file far apart.
      const reply = replies[(step * 7919 + pass * 31) % replies.length] as Reply;
      const found = reply.rows.map((row) => probabilities(row, weights, bias, acts));
      showing(found, shown);
      pushes(reply, shown, readout, pull, push);
      for (const [place, row] of reply.rows.entries()) {
        const p = found[place] as Float64Array;
        for (let act = row.from; act < row.to; act++) {
          const here = p[act] as number;
          const missed = reply.targets ? here - (reply.targets[place * acts + act] as number) : 0;
          const error = missed + (push[act] as number) * (1 - (shown[act] as number)) * here;
          errors[act] = error;
          biasSquares[act] = (biasSquares[act] as number) + error * error;
          bias[act] = (bias[act] as number) - (rate * error) / Math.sqrt(biasSquares[act] as number);
        }
        for (let k = 0; k < row.at.length; k++) {
          const feature = row.at[k] as number;
          const value = row.values[k] as number;
          // The pull of the ridge on a weight is shared out among the places that hold its feature.
          const own = ridge / (seen[feature] as number);
          for (let act = row.from, at = feature * acts + row.from; act < row.to; act++, at++) {
            const gradient = (errors[act] as number) * value + own * ((weights[at] as number) - (prior[at] as number));
            squares[at] = (squares[at] as number) + gradient * gradient;
            weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
          }
        }
      }
    }
  return { weights, bias };
}

function startingBias(replies: readonly Reply[], acts: number): Float64Array {
  const sums = new Float64Array(acts).fill(0.5);
  const places = new Float64Array(acts).fill(1);
  for (const { targets, rows } of replies) {
    if (!targets) continue;
    for (const { from, to } of rows) for (let act = from; act < to; act++) places[act] = (places[act] as number) + 1;
    for (let at = 0; at < targets.length; at++) sums[at % acts] = (sums[at % acts] as number) + (targets[at] as number);
  }
  return sums.map((sum, act) => Math.log(sum / ((places[act] as number) - sum)));
}

function probabilities({ at, values, from, to }: Row, weights: Float64Array, bias: Float64Array, acts: number): Float64Array {
  const found = new Float64Array(acts);
  for (let act = from; act < to; act++) found[act] = bias[act] as number;
  for (let k = 0; k < at.length; k++) {
    const value = values[k] as number;
    for (let act = from, place = (at[k] as number) * acts + from; act < to; act++, place++)
      found[act] = (found[act] as number) + value * (weights[place] as number);
  }
  for (let act = from; act < to; act++) found[act] = 1 / (1 + Math.exp(-(found[act] as number)));
  return found;
}

/** How likely each act shows anywhere in the reply, given its places. */
export function showing(found: readonly Float64Array[], into: Float64Array): void {
  for (let act = 0; act < into.length; act++) {
    let none = 1;
    for (const p of found) none *= 1 - (p[act] as number);
    into[act] = 1 - none;
  }
}

/** How a little more of each act would change the squared error of the levels. */
function pushes(
  { levels, known }: Reply,
  shown: Float64Array,
  { effects, base }: Readout,
  pull: number,
  into: Float64Array,
): void {
  const acts = shown.length;
  const columns = acts + known.length;
  into.fill(0);
  for (let dimension = 0; dimension < levels.length; dimension++) {
    const level = levels[dimension] as number;
    if (Number.isNaN(level)) continue;
    let read = base[dimension] as number;
    for (let act = 0; act < acts; act++) read += (effects[dimension * columns + act] as number) * (shown[act] as number);
    for (let k = 0; k < known.length; k++) read += (effects[dimension * columns + acts + k] as number) * (known[k] as number);
    for (let act = 0; act < acts; act++)
      into[act] = (into[act] as number) + pull * (read - level) * (effects[dimension * columns + act] as number);
  }
}

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
