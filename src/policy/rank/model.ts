/** A small classifier learnt from the phrasings of a pack: weights for each feature and rule, and a network beside them. */
import type { Network } from './network.ts';
import { opinion } from './network.ts';
import { chances, known } from './weighing.ts';

export interface Model {
  /** The rule or silence of each class; a silence on many matters has several classes. */
  readonly classes: readonly string[];
  /** The hashes of the features' names in rising order. */
  readonly keys: Uint32Array;
  /** The weights of feature `i` stand from `starts[i]` up to `starts[i + 1]`: most weigh few rules. */
  readonly starts: Int32Array;
  readonly weighed: Uint8Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly network: Network;
}

export interface Ranked {
  readonly id: string;
  readonly chance: number;
}

/** How much the network has to say beside the weights. */
const SECOND = 0.3;
/** What is less likely than this is all the same unlikely. */
const LEAST = 1e-9;

/** The chances by the weights alone; they add up to one. */
function weigh(model: Model, names: ReadonlySet<string>): Map<string, number> {
  const scores = Float64Array.from(model.bias);
  for (const [at, value] of known(model.keys, names))
    for (let i = model.starts[at] ?? 0; i < (model.starts[at + 1] ?? 0); i++) {
      const rule = model.weighed[i] ?? 0;
      scores[rule] = (scores[rule] ?? 0) + (model.weights[i] ?? 0) * value;
    }
  const weighed = chances(scores);
  const found = new Map<string, number>();
  model.classes.forEach((id, c) => found.set(id, (found.get(id) ?? 0) + (weighed[c] ?? 0)));
  return found;
}

/** The rules that may answer, the likeliest first; the chances add up to one. */
export function rank(model: Model, names: ReadonlySet<string>): Ranked[] {
  const first = weigh(model, names);
  const second = opinion(model.network, names);
  let sum = 0;
  const both = model.network.classes.map((id, c) => {
    const chance =
      ((first.get(id) ?? 0) + LEAST) ** (1 - SECOND) * ((second[c] ?? 0) + LEAST) ** SECOND;
    sum += chance;
    return { id, chance };
  });
  return both
    .map(({ id, chance }) => ({ id, chance: chance / sum }))
    .toSorted((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1));
}
