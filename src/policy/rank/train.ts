/** Learns a model from phrasings. Runs when a pack is built, never when a question is answered. */
import { emphasis, evenOut } from './model.ts';

export interface Example {
  readonly rule: string;
  readonly features: ReadonlySet<string>;
}

const PASSES = 60;
/** The weights are the mean of what they were after each of the last passes: it hangs less on the order. */
const AVERAGED = 30;
/** The share of an example's features that is left out at each look, so that none is leant on alone. */
const LEFT_OUT = 0.7;
const BIAS_RATE = 0.02;
const DECAY = 0.0005;
/** A step that would change hardly anything is not taken. */
const SMALLEST = 0.0005;

/** What was learnt: one row of class weights for each feature. */
export interface Learnt {
  readonly classes: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** The same numbers in the same order every time, so that a model can be made again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function shuffle(rows: Row[], next: () => number): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const [one, other] = [rows[i], rows[j]];
    if (one === undefined || other === undefined) continue;
    rows[i] = other;
    rows[j] = one;
  }
}

interface Row {
  readonly target: number;
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** The features that at least two examples have, numbered; what one alone has teaches nothing. */
function repeated(examples: readonly Example[]): Map<string, number> {
  const once = new Set<string>();
  const found = new Map<string, number>();
  for (const example of examples)
    for (const name of example.features) {
      if (!once.has(name)) once.add(name);
      else if (!found.has(name)) found.set(name, found.size);
    }
  return found;
}

function rowsOf(
  examples: readonly Example[],
  classes: readonly string[],
  features: ReadonlyMap<string, number>,
): Row[] {
  return examples.map((example) => {
    const at: number[] = [];
    const value: number[] = [];
    let length = 0;
    for (const name of example.features) {
      const known = features.get(name);
      if (known === undefined) continue;
      at.push(known);
      value.push(emphasis(name));
      length += emphasis(name) ** 2;
    }
    const scale = evenOut(length);
    return {
      target: classes.indexOf(example.rule),
      at,
      value: value.map((one) => one * scale),
    };
  });
}

/** What a row shows at one look: some of its features, each of which then counts a little more. */
function glimpse(row: Row, next: () => number): { at: number[]; value: number[] } {
  const at: number[] = [];
  const value: number[] = [];
  row.at.forEach((feature, k) => {
    if (next() < LEFT_OUT) return;
    at.push(feature);
    value.push((row.value[k] ?? 0) / (1 - LEFT_OUT));
  });
  return { at, value };
}

/** Scores turned into chances, in place. */
function toChances(scores: Float64Array): void {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp((scores[c] ?? 0) - most);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
}

/** Trains by stochastic gradient descent with steps that shrink for each weight by itself. */
export function train(examples: readonly Example[]): Learnt {
  const classes = [...new Set(examples.map((example) => example.rule))].toSorted();
  const features = repeated(examples);
  const rows = rowsOf(examples, classes, features);
  const count = classes.length;
  const weights = new Float32Array(features.size * count);
  const pace = new Float32Array(features.size * count).fill(0.1);
  const bias = new Float64Array(count);
  const mean = new Float32Array(features.size * count);
  const meanBias = new Float64Array(count);
  const next = dice(7);
  const scores = new Float64Array(count);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(rows, next);
    for (const row of rows) {
      const { at, value } = glimpse(row, next);
      scores.set(bias);
      for (let k = 0; k < at.length; k++) {
        const base = (at[k] ?? 0) * count;
        const x = value[k] ?? 0;
        for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + (weights[base + c] ?? 0) * x;
      }
      toChances(scores);
      for (let c = 0; c < count; c++) {
        const gradient = (scores[c] ?? 0) - (c === row.target ? 1 : 0);
        if (Math.abs(gradient) < SMALLEST) continue;
        bias[c] = (bias[c] ?? 0) - BIAS_RATE * gradient;
        for (let k = 0; k < at.length; k++) {
          const w = (at[k] ?? 0) * count + c;
          const slope = gradient * (value[k] ?? 0) + DECAY * (weights[w] ?? 0);
          const speed = (pace[w] ?? 0) + slope * slope;
          pace[w] = speed;
          weights[w] = (weights[w] ?? 0) - slope / Math.sqrt(speed);
        }
      }
    }
    if (pass < PASSES - AVERAGED) continue;
    for (let w = 0; w < mean.length; w++) mean[w] = (mean[w] ?? 0) + (weights[w] ?? 0) / AVERAGED;
    for (let c = 0; c < count; c++) meanBias[c] = (meanBias[c] ?? 0) + (bias[c] ?? 0) / AVERAGED;
  }
  return { classes, features, weights: mean, bias: meanBias };
}
