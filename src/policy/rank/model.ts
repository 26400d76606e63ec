/** A small classifier: weights for each feature and rule, learnt from the phrasings of a pack. */

export interface Model {
  readonly classes: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  /** One row of class weights for each feature. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Ranked {
  readonly id: string;
  readonly chance: number;
}

/** Features that say a word was never seen; many of them speak for another subject. */
export function unknownFeatures(
  names: ReadonlySet<string>,
  isKnown: (name: string) => boolean,
): string[] {
  let words = 0;
  let unknown = 0;
  for (const name of names) {
    if (!name.startsWith('w:')) continue;
    words++;
    if (!isKnown(name)) unknown++;
  }
  const found: string[] = [];
  for (let i = 1; i <= Math.min(unknown, 4); i++) found.push(`u:${i}`);
  if (words > 0 && unknown / words > 0.4) found.push('u:most');
  return found;
}

/** How much each kind of feature counts. */
export function emphasis(name: string): number {
  switch (name.slice(0, 2)) {
    case 'p:':
      return 0.5;
    case 'k:':
      return 0.7;
    case 'b:':
      return 0.7;
    case 'd:':
      return 0.7;
    default:
      return 1;
  }
}

/** The rules that may answer, the likeliest first; the chances add up to one. */
export function rank(model: Model, names: ReadonlySet<string>): Ranked[] {
  const count = model.classes.length;
  const all = [...names, ...unknownFeatures(names, (name) => model.features.has(name))];
  const scores = Float64Array.from(model.bias);
  let length = 0;
  const known: (readonly [number, number])[] = [];
  for (const name of all) {
    const at = model.features.get(name);
    if (at === undefined) continue;
    const value = emphasis(name);
    known.push([at, value]);
    length += value * value;
  }
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
  for (const [at, value] of known) {
    const row = at * count;
    for (let c = 0; c < count; c++)
      scores[c] = (scores[c] ?? 0) + (model.weights[row + c] ?? 0) * value * scale;
  }
  const most = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - most));
  const sum = exps.reduce((a, b) => a + b, 0);
  return model.classes
    .map((id, c) => ({ id, chance: (exps[c] ?? 0) / sum }))
    .sort((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1));
}
