/** Learns a model from phrasings. Runs when a pack is built, never when a question is answered. */
import { dice, shuffle } from './dice.ts';
import type { Example } from './examples.ts';
import { glimpse, repeated, rowsOf, seen } from './examples.ts';
import { chances } from './weighing.ts';

/** What one phrasing alone has teaches nothing. */
const FEWEST = 2;
const PASSES = 60;
/** The weights are the mean of what they were after each of the last passes, this share of all: it hangs less on the order. */
const AVERAGED = 0.5;
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

/** Trains by stochastic gradient descent with steps that shrink for each weight by itself. */
export function train(examples: readonly Example[], passes = PASSES): Learnt {
  const averaged = Math.round(passes * AVERAGED);
  const classes = [...new Set(examples.map((example) => example.rule))].toSorted();
  const features = repeated(examples, FEWEST);
  const rows = rowsOf(examples, classes, features);
  const count = classes.length;
  const weights = new Float32Array(features.size * count);
  const pace = new Float32Array(features.size * count).fill(0.1);
  const bias = new Float64Array(count);
  const mean = new Float32Array(features.size * count);
  const meanBias = new Float64Array(count);
  const next = dice(7);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(rows, next);
    for (const row of rows) {
      const { at, value } = glimpse(row, LEFT_OUT, next);
      const scores = Float64Array.from(bias);
      for (let k = 0; k < at.length; k++) {
        const base = (at[k] ?? 0) * count;
        const x = value[k] ?? 0;
        for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + (weights[base + c] ?? 0) * x;
      }
      const found = chances(scores);
      for (let c = 0; c < count; c++) {
        const gradient = (found[c] ?? 0) - (c === row.target ? 1 : 0);
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
    if (pass < passes - averaged) continue;
    for (let w = 0; w < mean.length; w++) mean[w] = (mean[w] ?? 0) + (weights[w] ?? 0) / averaged;
    for (let c = 0; c < count; c++) meanBias[c] = (meanBias[c] ?? 0) + (bias[c] ?? 0) / averaged;
  }
  return { classes, features, weights: mean, bias: meanBias };
}

/** How much each class is spoken for, in the order of `learnt.classes`; any size. */
export function spokenFor(learnt: Learnt, names: ReadonlySet<string>): Float64Array {
  const { at, value } = seen(names, learnt.features);
  const found = Float64Array.from(learnt.bias);
  for (let k = 0; k < at.length; k++)
    for (let c = 0; c < found.length; c++)
      found[c] =
        (found[c] ?? 0) + (learnt.weights[(at[k] ?? 0) * found.length + c] ?? 0) * (value[k] ?? 0);
  return found;
}
