/** A small classifier: weights for each feature and rule, learnt from the phrasings of a pack. */

export interface Model {
  readonly classes: readonly string[];
  /** The hashes of the features' names in rising order. */
  readonly keys: Uint32Array;
  /** The weights of feature `i` stand from `starts[i]` up to `starts[i + 1]`: most weigh few rules. */
  readonly starts: Int32Array;
  readonly weighed: Uint8Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Ranked {
  readonly id: string;
  readonly chance: number;
}

/** How much each kind of feature counts: pairs and parts of words say less than words. */
const EMPHASIS: Readonly<Record<string, number>> = { p: 0.4, g: 0.3, k: 0.6, b: 0.6, d: 0.6 };

export function emphasis(name: string): number {
  return EMPHASIS[name[0] ?? ''] ?? 1;
}

/** A number for a feature's name; of tens of thousands of names hardly two share one. */
export function featureKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x45d9f3b) >>> 0;
}

function find(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const held = keys[middle] ?? 0;
    if (held === key) return middle;
    if (held < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A long message has more features; each then counts a little less. */
export function evenOut(length: number): number {
  return length > 0 ? length ** -0.4 : 0;
}

/** The rules that may answer, the likeliest first; the chances add up to one. */
export function rank(model: Model, names: ReadonlySet<string>): Ranked[] {
  const known: (readonly [number, number])[] = [];
  let length = 0;
  for (const name of names) {
    const at = find(model.keys, featureKey(name));
    if (at < 0) continue;
    const value = emphasis(name);
    known.push([at, value]);
    length += value * value;
  }
  const scale = evenOut(length);
  const scores = Float64Array.from(model.bias);
  for (const [at, value] of known) {
    for (let i = model.starts[at] ?? 0; i < (model.starts[at + 1] ?? 0); i++) {
      const rule = model.weighed[i] ?? 0;
      scores[rule] = (scores[rule] ?? 0) + (model.weights[i] ?? 0) * value * scale;
    }
  }
  const most = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - most));
  const sum = exps.reduce((a, b) => a + b, 0);
  return model.classes
    .map((id, c) => ({ id, chance: (exps[c] ?? 0) / sum }))
    .toSorted((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1));
}
