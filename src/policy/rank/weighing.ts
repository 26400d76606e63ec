/** How features are found and how much each counts, wherever they are weighed. */

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

/** The features of a text that are among `keys` (rising), by their places, each with what it counts. */
export function known(
  keys: Uint32Array,
  names: ReadonlySet<string>,
): readonly (readonly [at: number, value: number])[] {
  const found: (readonly [number, number])[] = [];
  let length = 0;
  for (const name of names) {
    const at = find(keys, featureKey(name));
    if (at < 0) continue;
    const value = emphasis(name);
    found.push([at, value]);
    length += value * value;
  }
  const scale = evenOut(length);
  return found.map(([at, value]) => [at, value * scale]);
}

/** Scores turned into chances that add up to one. */
export function chances(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const exps = scores.map((score) => Math.exp(score - most));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((one) => one / sum);
}
