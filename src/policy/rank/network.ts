/**
 * A second opinion beside the weights: a small network with one hidden layer. Where the weights take
 * each word by itself, its hidden units learn which words and turns of phrase say the same.
 */
import { chances, known } from './weighing.ts';

export interface Network {
  readonly classes: readonly string[];
  /** The hashes of the features' names in rising order. */
  readonly keys: Uint32Array;
  /** For each feature what it adds to each hidden unit, in steps of `step`. */
  readonly inputs: Int8Array;
  readonly step: number;
  readonly hiddenBias: Float32Array;
  /** For each hidden unit what it adds to each class. */
  readonly outputs: Float32Array;
  readonly bias: Float32Array;
}

/** The chance of each class, in their order. */
export function opinion(network: Network, names: ReadonlySet<string>): Float64Array {
  const width = network.hiddenBias.length;
  const count = network.classes.length;
  const hidden = Float64Array.from(network.hiddenBias);
  for (const [at, value] of known(network.keys, names)) {
    const from = at * width;
    const by = value * network.step;
    for (let h = 0; h < width; h++)
      hidden[h] = (hidden[h] ?? 0) + (network.inputs[from + h] ?? 0) * by;
  }
  const scores = Float64Array.from(network.bias);
  for (let h = 0; h < width; h++) {
    const lit = hidden[h] ?? 0;
    if (lit <= 0) continue;
    const from = h * count;
    for (let c = 0; c < count; c++)
      scores[c] = (scores[c] ?? 0) + lit * (network.outputs[from + c] ?? 0);
  }
  return chances(scores);
}
