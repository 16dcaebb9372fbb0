import { randomFrom } from './data.ts';

/** Sparse features of one place, their numbers and values, and which acts can show there: columns `from` to `to` (exclusive). */
export type Row = { at: Int32Array; values: Float64Array; from: number; to: number; own: Float64Array };

/**
 * One reply to learn from. `targets` (places × acts: 0, 1, or NaN where nobody looked) are null where no acts are labelled; `levels` hold NaN where none was given.
 * `known` are features of the reply's context that move a level by themselves, as columns of the readout behind the acts.
 */
export type Reply = {
  rows: readonly Row[];
  targets: Float64Array | null;
  levels: Float64Array;
  known: Float64Array;
  /** The same reply in rough wording: every other pass is taught by it. */
  rough?: Reply | undefined;
};

/**
 * How a fit is done: `hidden` units, shared out among `members` that are learned apart; `passes` over the replies at a `rate` that falls to nought; `pull` says how much a level weighs
 * beside an act; `dropped` is the share of features left out each time, so that no reply is learned by heart.
 */
export type Settings = { hidden: number; members: number; passes: number; rate: number; pull: number; dropped: number };

/**
 * A fitted detector. Hidden unit k of a place: `tanh(offsets[k] + Σ value · inputs[feature * hidden + k])`; an act's log odds:
 * `bias[act] + cue[act] · (strength that its cues gave it) + Σ outputs[act * hidden + k] · unit k`.
 */
export type Fitted = {
  inputs: Float64Array;
  offsets: Float64Array;
  outputs: Float64Array;
  bias: Float64Array;
  cue: Float64Array;
  /** How far above the middle level a reply stands: by dimension its base, and by kind of place, dimension and unit what a place adds. */
  standing: Standing;
};

export type Standing = { base: Float64Array; outputs: Record<'sentence' | 'line', Float64Array> };

/** From acts to levels: `effects[dimension * (acts + known) + column]` and a base level for each dimension. */
export type Readout = { effects: Float64Array; base: Float64Array };

/** Numbers that are learned, with the squares of their gradients so far: AdaGrad takes smaller steps where much was learned. */
class Learned {
  readonly values: Float64Array;
  readonly #squares: Float64Array;

  constructor(values: Float64Array) {
    this.values = values;
    this.#squares = new Float64Array(values.length).fill(1e-2);
  }

  move(at: number, gradient: number, rate: number): void {
    const square = (this.#squares[at] as number) + gradient * gradient;
    this.#squares[at] = square;
    this.values[at] = (this.values[at] as number) - (rate * gradient) / Math.sqrt(square);
  }
}

/** Log odds that an act's own cue, read plainly, starts with. */
const ownCue = 1;

/**
 * Fits the detectors of all acts as members that start from other numbers and meet the replies in another order, and whose log odds are
 * averaged: what one of them learned by luck counts for less. Together they are one detector with the hidden units of all.
 */
export function fitDetectors(
  replies: readonly Reply[],
  acts: number,
  features: number,
  readout: Readout,
  { members, ...settings }: Settings,
): Fitted {
  const { hidden } = settings;
  const own = hidden / members;
  const together: Fitted = {
    inputs: new Float64Array(features * hidden),
    offsets: new Float64Array(hidden),
    outputs: new Float64Array(acts * hidden),
    bias: new Float64Array(acts),
    cue: new Float64Array(acts),
    standing: noStanding(readout.base.length, hidden),
  };
  for (let member = 0; member < members; member++) {
    const fitted = fitMember(replies, acts, features, readout, { ...settings, hidden: own }, member);
    const from = member * own;
    together.offsets.set(fitted.offsets, from);
    for (let feature = 0; feature < features; feature++)
      together.inputs.set(fitted.inputs.subarray(feature * own, (feature + 1) * own), feature * hidden + from);
    for (let act = 0; act < acts; act++) {
      const outputs = fitted.outputs.subarray(act * own, (act + 1) * own).map((one) => one / members);
      together.outputs.set(outputs, act * hidden + from);
      together.bias[act] = (together.bias[act] as number) + (fitted.bias[act] as number) / members;
      together.cue[act] = (together.cue[act] as number) + (fitted.cue[act] as number) / members;
    }
    for (let d = 0; d < readout.base.length; d++) {
      together.standing.base[d] = (together.standing.base[d] as number) + (fitted.standing.base[d] as number) / members;
      for (const kind of ['sentence', 'line'] as const) {
        const outputs = fitted.standing.outputs[kind].subarray(d * own, (d + 1) * own).map((one) => one / members);
        together.standing.outputs[kind].set(outputs, d * hidden + from);
      }
    }
  }
  return together;
}

const noStanding = (dimensions: number, hidden: number): Standing => ({
  base: new Float64Array(dimensions),
  outputs: { sentence: new Float64Array(dimensions * hidden), line: new Float64Array(dimensions * hidden) },
});

/**
 * Fits the detectors of all acts at once. An error counts where an act is labelled and was not found or the other way round, and
 * where the levels that the found acts lead to by `readout` are not the people's. An act shows in a reply if it shows in any place:
 * `1 − Π (1 − p)`. From the same units a level is summed up besides, as the reply reads as a whole; its squared error counts too. AdaGrad, one reply at a time in a fixed order: deterministic.
 */
function fitMember(
  replies: readonly Reply[],
  acts: number,
  features: number,
  readout: Readout,
  { hidden, passes, rate, pull, dropped }: Omit<Settings, 'members'>,
  member: number,
): Fitted {
  const random = randomFrom(7 + member);
  const dimensions = readout.base.length;
  const inputs = new Learned(Float64Array.from({ length: features * hidden }, () => 0.1 * (random() - 0.5)));
  const outputs = new Learned(Float64Array.from({ length: acts * hidden }, () => 0.1 * (random() - 0.5)));
  const offsets = new Learned(new Float64Array(hidden));
  const cue = new Learned(new Float64Array(acts).fill(ownCue));
  const bias = new Learned(startingBias(replies, acts));
  const base = new Learned(new Float64Array(dimensions));
  const standing = {
    sentence: new Learned(Float64Array.from({ length: dimensions * hidden }, () => 0.1 * (random() - 0.5))),
    line: new Learned(Float64Array.from({ length: dimensions * hidden }, () => 0.1 * (random() - 0.5))),
  };
  const misjudged = new Float64Array(dimensions);
  const shown = new Float64Array(acts);
  const push = new Float64Array(acts);
  const errors = new Float64Array(acts);
  const back = new Float64Array(hidden);
  const steps = passes * replies.length;
  for (let step = 0; step < steps; step++) {
    // A fixed stride visits every reply once a pass, and neighbours in the file far apart.
    const pass = Math.floor(step / replies.length);
    const written = replies[((step % replies.length) * 7919 + pass * 31 + member * 4801) % replies.length] as Reply;
    const reply = pass % 2 === 1 ? (written.rough ?? written) : written;
    const now = rate * (1 - step / steps);
    const places = reply.rows.map((row) => {
      const kept = row.values.map((value) => (random() < dropped ? 0 : value / (1 - dropped)));
      const units = unitsOf(row.at, kept, inputs.values, offsets.values);
      return { row, kept, units, p: probabilities(row, units, outputs.values, bias.values, cue.values) };
    });
    showing(
      places.map(({ p }) => p),
      shown,
    );
    pushes(reply, shown, readout, pull, push);
    for (let d = 0; d < dimensions; d++) {
      const level = reply.levels[d] as number;
      let read = base.values[d] as number;
      for (const { row, units } of places) {
        const outputs = standing[kindOf(row)].values;
        for (let k = 0, at = d * hidden; k < hidden; k++, at++) read += (outputs[at] as number) * (units[k] as number);
      }
      misjudged[d] = Number.isNaN(level) ? 0 : read - (level - middle);
      base.move(d, misjudged[d] as number, now);
    }
    for (const [place, { row, kept, units, p }] of places.entries()) {
      back.fill(0);
      const outputsOf = standing[kindOf(row)];
      for (let d = 0; d < dimensions; d++) {
        const error = misjudged[d] as number;
        if (error === 0) continue;
        for (let k = 0, at = d * hidden; k < hidden; k++, at++) {
          back[k] = (back[k] as number) + error * (outputsOf.values[at] as number);
          outputsOf.move(at, error * (units[k] as number), now);
        }
      }
      for (let act = row.from; act < row.to; act++) {
        const here = p[act] as number;
        const target = reply.targets ? (reply.targets[place * acts + act] as number) : Number.NaN;
        const missed = Number.isNaN(target) ? 0 : here - target;
        const error = missed + (push[act] as number) * (1 - (shown[act] as number)) * here;
        errors[act] = error;
        bias.move(act, error, now);
        if (row.own[act] !== 0) cue.move(act, error * (row.own[act] as number), now);
        for (let k = 0, at = act * hidden; k < hidden; k++, at++) {
          back[k] = (back[k] as number) + error * (outputs.values[at] as number);
          outputs.move(at, error * (units[k] as number), now);
        }
      }
      for (let k = 0; k < hidden; k++) {
        back[k] = (back[k] as number) * (1 - (units[k] as number) ** 2);
        offsets.move(k, back[k] as number, now);
      }
      for (let n = 0; n < row.at.length; n++) {
        const value = kept[n] as number;
        if (value === 0) continue;
        for (let k = 0, at = (row.at[n] as number) * hidden; k < hidden; k++, at++)
          inputs.move(at, (back[k] as number) * value, now);
      }
    }
  }
  return {
    inputs: inputs.values,
    offsets: offsets.values,
    outputs: outputs.values,
    bias: bias.values,
    cue: cue.values,
    standing: { base: base.values, outputs: { sentence: standing.sentence.values, line: standing.line.values } },
  };
}

/** The level that says neither good nor bad. */
const middle = 3;

/** Acts of the whole come last, so that a place where only they can show is what the reply passes by. */
const kindOf = ({ from }: Row): 'sentence' | 'line' => (from > 0 ? 'line' : 'sentence');

function startingBias(replies: readonly Reply[], acts: number): Float64Array {
  const sums = new Float64Array(acts).fill(0.5);
  const places = new Float64Array(acts).fill(1);
  for (const { targets, rows } of replies) {
    if (!targets) continue;
    for (const { from, to } of rows) for (let act = from; act < to; act++) places[act] = (places[act] as number) + 1;
    for (let at = 0; at < targets.length; at++) sums[at % acts] = (sums[at % acts] as number) + (targets[at] || 0);
  }
  return sums.map((sum, act) => Math.log(sum / ((places[act] as number) - sum)));
}

function unitsOf(at: Int32Array, values: Float64Array, inputs: Float64Array, offsets: Float64Array): Float64Array {
  const hidden = offsets.length;
  const units = Float64Array.from(offsets);
  for (let n = 0; n < at.length; n++) {
    const value = values[n] as number;
    if (value === 0) continue;
    for (let k = 0, from = (at[n] as number) * hidden; k < hidden; k++, from++)
      units[k] = (units[k] as number) + value * (inputs[from] as number);
  }
  for (let k = 0; k < hidden; k++) units[k] = Math.tanh(units[k] as number);
  return units;
}

function probabilities(
  { from, to, own }: Row,
  units: Float64Array,
  outputs: Float64Array,
  bias: Float64Array,
  cue: Float64Array,
): Float64Array {
  const found = new Float64Array(bias.length);
  const hidden = units.length;
  for (let act = from; act < to; act++) {
    let logit = (bias[act] as number) + (cue[act] as number) * (own[act] as number);
    for (let k = 0, at = act * hidden; k < hidden; k++, at++) logit += (outputs[at] as number) * (units[k] as number);
    found[act] = 1 / (1 + Math.exp(-logit));
  }
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
