/** Trains the network that gives the second opinion. Runs when a pack is built, never when a question is answered. */
import { dice, shuffle } from './dice.ts';
import type { Example } from './examples.ts';
import { glimpse, repeated, rowsOf } from './examples.ts';
import { chances } from './weighing.ts';

/** How many hidden units: enough for the subjects of a policy, few enough to be kept in a file. */
const WIDTH = 64;
/** What fewer phrasings have is no turn of phrase. */
const FEWEST = 5;
/** Parts of words and pairs of concepts are left to the weights. */
const LEFT_TO_WEIGHTS = /^[gpk]:/;
const PASSES = 24;
/** The mean of what was learnt after each of the last passes hangs less on the order. */
const AVERAGED = 10;
/** The shares of features and of hidden units that are left out at each look. */
const FEATURES_OUT = 0.5;
const UNITS_OUT = 0.3;
/** Steps shrink over the passes to a tenth. */
const RATE = 0.4;
const LAST_RATE = 0.1;
/** The largest first weights: of features, and of hidden units. */
const FIRST_INPUT = 0.52;
const FIRST_OUTPUT = 0.22;
const PACE = 0.1;

/** What was learnt: one row of hidden units for each feature, one of classes for each hidden unit. */
export interface LearntNetwork {
  readonly classes: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  readonly inputs: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly outputs: Float32Array;
  readonly bias: Float32Array;
}

/** Numbers that are learnt, with the pace of each, and their mean over the last passes. */
class Learning {
  readonly now: Float32Array;
  readonly mean: Float32Array;
  private readonly pace: Float32Array;

  constructor(size: number, first: () => number) {
    this.now = new Float32Array(size).map(first);
    this.mean = new Float32Array(size);
    this.pace = new Float32Array(size).fill(PACE);
  }

  step(at: number, slope: number, rate: number): void {
    const speed = (this.pace[at] ?? 0) + slope * slope;
    this.pace[at] = speed;
    this.now[at] = (this.now[at] ?? 0) - (rate * slope) / Math.sqrt(speed);
  }

  keep(share: number): void {
    for (let i = 0; i < this.now.length; i++)
      this.mean[i] = (this.mean[i] ?? 0) + (this.now[i] ?? 0) * share;
  }
}

/** The same examples always give the same network. */
export function trainNetwork(examples: readonly Example[]): LearntNetwork {
  const classes = [...new Set(examples.map((example) => example.rule))].toSorted();
  const features = repeated(examples, FEWEST, (name) => !LEFT_TO_WEIGHTS.test(name));
  const rows = rowsOf(examples, classes, features);
  const count = classes.length;
  const next = dice(3);
  const within = (most: number) => (): number => (2 * next() - 1) * most;
  const inputs = new Learning(features.size * WIDTH, within(FIRST_INPUT));
  const outputs = new Learning(WIDTH * count, within(FIRST_OUTPUT));
  const hiddenBias = new Learning(WIDTH, () => 0);
  const bias = new Learning(count, () => 0);
  const hidden = new Float64Array(WIDTH);
  const back = new Float64Array(WIDTH);
  const all = [hiddenBias, bias, outputs, inputs];
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = RATE * (1 - (1 - LAST_RATE) * (pass / PASSES));
    shuffle(rows, next);
    for (const row of rows) {
      const { at, value } = glimpse(row, FEATURES_OUT, next);
      hidden.set(hiddenBias.now);
      for (let k = 0; k < at.length; k++) {
        const from = (at[k] ?? 0) * WIDTH;
        const x = value[k] ?? 0;
        for (let h = 0; h < WIDTH; h++)
          hidden[h] = (hidden[h] ?? 0) + x * (inputs.now[from + h] ?? 0);
      }
      const lit: number[] = [];
      for (let h = 0; h < WIDTH; h++) {
        const held = hidden[h] ?? 0;
        if (held <= 0 || next() < UNITS_OUT) continue;
        hidden[h] = held / (1 - UNITS_OUT);
        lit.push(h);
      }
      const scores = Float64Array.from(bias.now);
      for (const h of lit) {
        const x = hidden[h] ?? 0;
        const from = h * count;
        for (let c = 0; c < count; c++)
          scores[c] = (scores[c] ?? 0) + x * (outputs.now[from + c] ?? 0);
      }
      const wrong = chances(scores);
      wrong[row.target] = (wrong[row.target] ?? 0) - 1;
      for (const h of lit) {
        const x = hidden[h] ?? 0;
        const from = h * count;
        let blame = 0;
        for (let c = 0; c < count; c++) {
          const by = wrong[c] ?? 0;
          blame += by * (outputs.now[from + c] ?? 0);
          outputs.step(from + c, by * x, rate);
        }
        back[h] = blame / (1 - UNITS_OUT);
        hiddenBias.step(h, back[h] ?? 0, rate);
      }
      for (let c = 0; c < count; c++) bias.step(c, wrong[c] ?? 0, rate);
      for (let k = 0; k < at.length; k++) {
        const from = (at[k] ?? 0) * WIDTH;
        const x = value[k] ?? 0;
        for (const h of lit) inputs.step(from + h, (back[h] ?? 0) * x, rate);
      }
    }
    if (pass >= PASSES - AVERAGED) for (const one of all) one.keep(1 / AVERAGED);
  }
  return {
    classes,
    features,
    inputs: inputs.mean,
    hiddenBias: hiddenBias.mean,
    outputs: outputs.mean,
    bias: bias.mean,
  };
}
