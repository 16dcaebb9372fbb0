import { randomFrom } from './data.ts';
import type { Readout } from './readout.ts';

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
  /** The same reply in other forms of the same meaning: each pass teaches by it and by one of them together. */
  others: readonly Reply[];
};

/**
 * How a fit is done: `hidden` units, shared out among `members` that are learned apart; `passes` over the replies at a `rate` that falls to nought; `pull` says how much a level weighs
 * beside an act; `dropped` is the share of features left out each time, so that no reply is learned by heart; `agree` says how much it
 * weighs where two forms of one reply are read apart.
 */
export type Settings = {
  hidden: number;
  members: number;
  passes: number;
  rate: number;
  pull: number;
  dropped: number;
  agree: number;
};

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

/** Numbers that are learned, with the squares of their gradients so far: AdaGrad takes smaller steps where much was learned. */
type Learned = { values: Float64Array; squares: Float64Array };

const learned = (values: Float64Array): Learned => ({ values, squares: new Float64Array(values.length).fill(1e-2) });

/** Moves the numbers from `from` on against the gradient `times · by`. */
function move({ values, squares }: Learned, from: number, by: Float64Array, times: number, rate: number): void {
  for (let k = 0; k < by.length; k++) {
    const gradient = times * (by[k] as number);
    const square = (squares[from + k] as number) + gradient * gradient;
    squares[from + k] = square;
    values[from + k] = (values[from + k] as number) - (rate * gradient) / Math.sqrt(square);
  }
}

const itself = new Float64Array([1]);

/** Adds `times · values` from `from` on. */
function add(into: Float64Array, values: Float64Array, from: number, times: number): void {
  for (let k = 0; k < into.length; k++) into[k] = (into[k] as number) + times * (values[from + k] as number);
}

/** `Σ values · by` from `from` on. */
function sumOf(values: Float64Array, from: number, by: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < by.length; k++) sum += (values[from + k] as number) * (by[k] as number);
  return sum;
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

/** One form of a reply as it is read while learning: its places, how likely each act shows anywhere, and the levels by acts and as a whole. */
type Read = {
  form: Reply;
  places: { row: Row; kept: Float64Array; units: Float64Array; p: Float64Array }[];
  shown: Float64Array;
  byActs: Float64Array;
  asWhole: Float64Array;
};

/** All that one member learns. */
type Member = {
  inputs: Learned;
  offsets: Learned;
  outputs: Learned;
  cue: Learned;
  bias: Learned;
  base: Learned;
  standing: Record<'sentence' | 'line', Learned>;
};

/**
 * Fits the detectors of all acts at once. An error counts where an act is labelled and was not found or the other way round, and
 * where the levels that the found acts lead to by `readout` are not the people's. An act shows in a reply if it shows in any place:
 * `1 − Π (1 − p)`. From the same units a level is summed up besides, as the reply reads as a whole; its squared error counts too. Each reply is taught
 * in two forms at once, half by each, with the same features left out, and it is an error as well where the two lead to other levels. AdaGrad, one
 * reply at a time in a fixed order: deterministic.
 */
function fitMember(
  replies: readonly Reply[],
  acts: number,
  features: number,
  readout: Readout,
  { hidden, passes, rate, pull, dropped, agree }: Omit<Settings, 'members'>,
  member: number,
): Fitted {
  const random = randomFrom(7 + member);
  const small = (length: number) => learned(Float64Array.from({ length }, () => 0.1 * (random() - 0.5)));
  const dimensions = readout.base.length;
  const own: Member = {
    inputs: small(features * hidden),
    outputs: small(acts * hidden),
    offsets: learned(new Float64Array(hidden)),
    cue: learned(new Float64Array(acts).fill(ownCue)),
    bias: learned(startingBias(replies, acts)),
    base: learned(new Float64Array(dimensions)),
    standing: { sentence: small(dimensions * hidden), line: small(dimensions * hidden) },
  };
  const misjudged = new Float64Array(dimensions);
  const push = new Float64Array(acts);
  const steps = passes * replies.length;
  for (let step = 0; step < steps; step++) {
    // A fixed stride visits every reply once a pass, and neighbours in the file far apart.
    const pass = Math.floor(step / replies.length);
    const written = replies[((step % replies.length) * 7919 + pass * 31 + member * 4801) % replies.length] as Reply;
    const now = rate * (1 - step / steps);
    const salt = Math.imul(step, 0x9e3779b1) ^ (member * 77777);
    const other = written.others[pass % Math.max(1, written.others.length)];
    const reads = (other ? [written, other] : [written]).map((form) => readForm(form, own, readout, { dropped, salt }));
    const share = 1 / reads.length;
    for (const [at, { form, places, shown, byActs, asWhole }] of reads.entries()) {
      const beside = reads[1 - at];
      push.fill(0);
      for (let d = 0; d < dimensions; d++) {
        const level = form.levels[d] as number;
        const known = !Number.isNaN(level);
        const apart = (mine: Float64Array, theirs: Float64Array | undefined) =>
          theirs ? agree * ((mine[d] as number) - (theirs[d] as number)) : 0;
        const wrong = (known ? share * ((byActs[d] as number) - level) : 0) + apart(byActs, beside?.byActs);
        const columns = readout.effects.length / dimensions;
        if (wrong !== 0) add(push, readout.effects, d * columns, pull * wrong);
        misjudged[d] = (known ? share * ((asWhole[d] as number) - (level - middle)) : 0) + apart(asWhole, beside?.asWhole);
        move(own.base, d, itself, misjudged[d] as number, now);
      }
      for (const [place, read] of places.entries()) {
        const targets = form.targets?.subarray(place * acts, (place + 1) * acts);
        teachPlace(own, read, { targets, share, shown, push, misjudged, now });
      }
    }
  }
  return {
    inputs: own.inputs.values,
    offsets: own.offsets.values,
    outputs: own.outputs.values,
    bias: own.bias.values,
    cue: own.cue.values,
    standing: {
      base: own.base.values,
      outputs: { sentence: own.standing.sentence.values, line: own.standing.line.values },
    },
  };
}

function readForm(
  form: Reply,
  { inputs, offsets, outputs, bias, cue, base, standing }: Member,
  readout: Readout,
  leaving: { dropped: number; salt: number },
): Read {
  const dimensions = readout.base.length;
  const shown = new Float64Array(bias.values.length);
  const asWhole = base.values.slice();
  const places = form.rows.map((row) => {
    const kept = leaveOut(row, leaving);
    const units = unitsOf(row.at, kept, inputs.values, offsets.values);
    const outputsOf = standing[kindOf(row)].values;
    for (let d = 0; d < dimensions; d++) asWhole[d] = (asWhole[d] as number) + sumOf(outputsOf, d * units.length, units);
    return { row, kept, units, p: probabilities(row, units, outputs.values, bias.values, cue.values) };
  });
  showing(
    places.map(({ p }) => p),
    shown,
  );
  return { form, places, shown, byActs: levelsBy(shown, form.known, readout), asWhole };
}

/** The row's values with some left out: the same features in all places and forms of one step, so that what two forms share never sets them apart. */
function leaveOut({ at, values }: Row, { dropped, salt }: { dropped: number; salt: number }): Float64Array {
  return values.map((value, n) => {
    let mixed = Math.imul(at[n] as number, 0x85ebca77) ^ salt;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae3d);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296 < dropped ? 0 : value / (1 - dropped);
  });
}

/** What the errors of one place teach. `push`: how each act would change the error of the levels; `misjudged`: the error of the levels as a whole. */
function teachPlace(
  { inputs, offsets, outputs, bias, cue, standing }: Member,
  { row, kept, units, p }: Read['places'][number],
  errors: {
    targets: Float64Array | undefined;
    share: number;
    shown: Float64Array;
    push: Float64Array;
    misjudged: Float64Array;
    now: number;
  },
): void {
  const { targets, share, shown, push, misjudged, now } = errors;
  const hidden = units.length;
  const back = new Float64Array(hidden);
  const outputsOf = standing[kindOf(row)];
  for (let d = 0; d < misjudged.length; d++) {
    const error = misjudged[d] as number;
    if (error === 0) continue;
    add(back, outputsOf.values, d * hidden, error);
    move(outputsOf, d * hidden, units, error, now);
  }
  for (let act = row.from; act < row.to; act++) {
    const here = p[act] as number;
    const target = targets ? (targets[act] as number) : Number.NaN;
    const missed = Number.isNaN(target) ? 0 : share * (here - target);
    const error = missed + (push[act] as number) * (1 - (shown[act] as number)) * here;
    if (error === 0) continue;
    move(bias, act, itself, error, now);
    if (row.own[act] !== 0) move(cue, act, itself, error * (row.own[act] as number), now);
    add(back, outputs.values, act * hidden, error);
    move(outputs, act * hidden, units, error, now);
  }
  for (let k = 0; k < hidden; k++) back[k] = (back[k] as number) * (1 - (units[k] as number) ** 2);
  move(offsets, 0, back, 1, now);
  for (let n = 0; n < row.at.length; n++) {
    const value = kept[n] as number;
    if (value !== 0) move(inputs, (row.at[n] as number) * hidden, back, value, now);
  }
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
  const units = Float64Array.from(offsets);
  for (let n = 0; n < at.length; n++) {
    const value = values[n] as number;
    if (value !== 0) add(units, inputs, (at[n] as number) * units.length, value);
  }
  for (let k = 0; k < units.length; k++) units[k] = Math.tanh(units[k] as number);
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
    const logit = (bias[act] as number) + (cue[act] as number) * (own[act] as number) + sumOf(outputs, act * hidden, units);
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

/** The levels that the shown acts lead to. */
function levelsBy(shown: Float64Array, known: Float64Array, { effects, base }: Readout): Float64Array {
  const columns = shown.length + known.length;
  return base.map((start, d) => start + sumOf(effects, d * columns, shown) + sumOf(effects, d * columns + shown.length, known));
}
