/** Phrasings as numbers, for those that learn from them. */
import { emphasis, evenOut } from './weighing.ts';

export interface Example {
  readonly rule: string;
  readonly features: ReadonlySet<string>;
}

export interface Row {
  readonly target: number;
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** The features that so many examples have at least, numbered; what fewer have teaches nothing. */
export function repeated(
  examples: readonly Example[],
  fewest: number,
  isWanted: (name: string) => boolean = () => true,
): Map<string, number> {
  const counts = new Map<string, number>();
  const found = new Map<string, number>();
  for (const example of examples)
    for (const name of example.features) {
      if (!isWanted(name)) continue;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count === fewest) found.set(name, found.size);
    }
  return found;
}

/** The numbered features of a text, each with what it counts. */
export function seen(
  names: ReadonlySet<string>,
  features: ReadonlyMap<string, number>,
): { readonly at: readonly number[]; readonly value: readonly number[] } {
  const at: number[] = [];
  const value: number[] = [];
  let length = 0;
  for (const name of names) {
    const numbered = features.get(name);
    if (numbered === undefined) continue;
    at.push(numbered);
    value.push(emphasis(name));
    length += emphasis(name) ** 2;
  }
  const scale = evenOut(length);
  return { at, value: value.map((one) => one * scale) };
}

export function rowsOf(
  examples: readonly Example[],
  classes: readonly string[],
  features: ReadonlyMap<string, number>,
): Row[] {
  const numbers = new Map(classes.map((id, at) => [id, at]));
  return examples.map((example) => ({
    target: numbers.get(example.rule) ?? 0,
    ...seen(example.features, features),
  }));
}

/** What a row shows at one look: some of its features, each of which then counts a little more. */
export function glimpse(
  row: Row,
  leftOut: number,
  next: () => number,
): { readonly at: readonly number[]; readonly value: readonly number[] } {
  const at: number[] = [];
  const value: number[] = [];
  row.at.forEach((feature, k) => {
    if (next() < leftOut) return;
    at.push(feature);
    value.push((row.value[k] ?? 0) / (1 - leftOut));
  });
  return { at, value };
}
