/** Learns a model from phrasings. Runs when a pack is built, never when a question is answered. */
import { emphasis, evenOut } from './model.ts';

export interface Example {
  readonly rule: string;
  readonly features: ReadonlySet<string>;
}

const PASSES = 15;
const RATE = 1;
const DECAY = 0.0005;

/** What was learnt: one row of class weights for each feature. */
export interface Learnt {
  readonly classes: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
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

function shuffle(order: number[], next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}

/** Trains by stochastic gradient descent with steps that shrink for each weight by itself. */
export function train(examples: readonly Example[]): Learnt {
  const classes = [...new Set(examples.map((example) => example.rule))].toSorted();
  const features = new Map<string, number>();
  for (const example of examples)
    for (const name of example.features) if (!features.has(name)) features.set(name, features.size);
  const rows = examples.map((example) => {
    const known: [number, number][] = [];
    let length = 0;
    for (const name of example.features) {
      const at = features.get(name);
      if (at === undefined) continue;
      const value = emphasis(name);
      known.push([at, value]);
      length += value * value;
    }
    const scale = evenOut(length);
    return {
      target: classes.indexOf(example.rule),
      at: Int32Array.from(known, ([at]) => at),
      value: Float64Array.from(known, ([, value]) => value * scale),
    };
  });
  const count = classes.length;
  const weights = new Float64Array(features.size * count);
  const pace = new Float64Array(features.size * count).fill(0.1);
  const bias = new Float64Array(count);
  const next = dice(7);
  const order = rows.map((_, i) => i);
  const scores = new Float64Array(count);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, next);
    for (const r of order) {
      const row = rows[r];
      if (row === undefined) continue;
      scores.set(bias);
      for (let k = 0; k < row.at.length; k++) {
        const base = (row.at[k] ?? 0) * count;
        const value = row.value[k] ?? 0;
        for (let c = 0; c < count; c++)
          scores[c] = (scores[c] ?? 0) + (weights[base + c] ?? 0) * value;
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < count; c++) most = Math.max(most, scores[c] ?? 0);
      let sum = 0;
      for (let c = 0; c < count; c++) {
        const e = Math.exp((scores[c] ?? 0) - most);
        scores[c] = e;
        sum += e;
      }
      for (let c = 0; c < count; c++) {
        const gradient = (scores[c] ?? 0) / sum - (c === row.target ? 1 : 0);
        if (Math.abs(gradient) < 0.0005) continue;
        bias[c] = (bias[c] ?? 0) - 0.02 * gradient;
        for (let k = 0; k < row.at.length; k++) {
          const w = (row.at[k] ?? 0) * count + c;
          const slope = gradient * (row.value[k] ?? 0) + DECAY * (weights[w] ?? 0);
          const speed = (pace[w] ?? 0) + slope * slope;
          pace[w] = speed;
          weights[w] = (weights[w] ?? 0) - (RATE * slope) / Math.sqrt(speed);
        }
      }
    }
  }
  return { classes, features, weights, bias };
}
