/** A model as a file: small whole numbers for weights, and what it was learnt from. */
import type { KeptFile } from '../pack/kept.ts';
import type { Model } from './model.ts';
import { featureKey } from './model.ts';
import type { Learnt } from './train.ts';

interface ModelFile {
  readonly learntFrom: string;
  readonly classes: readonly string[];
  /** The features by the hashes of their names, four bytes each, in rising order. */
  readonly keys: string;
  readonly words: string;
  readonly scale: number;
  readonly bias: readonly number[];
  readonly weights: string;
  /** The pack's YAML as it was read. */
  readonly kept: Readonly<Record<string, KeptFile>>;
}

export interface LoadedModel {
  readonly model: Model;
  readonly learntFrom: string;
  /** Words of the phrasings, for the repair of typing slips. */
  readonly words: readonly string[];
  readonly kept: Readonly<Record<string, KeptFile>>;
}

const STEPS = 127;
const CHUNK = 0x8000;
/** A weight under this share of the strongest of all decides nothing. */
const WORTHLESS = 0.04;

/** Bytes as text; a text is what fits into JSON. */
function encode(bytes: readonly number[]): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK)
    binary += String.fromCharCode(...bytes.slice(i, i + CHUNK));
  return btoa(binary);
}

/** The file's text: for each feature how many rules it weighs, then rule and weight in turn. */
export function writeModel(
  learnt: Learnt,
  learntFrom: string,
  words: readonly string[],
  kept: Readonly<Record<string, KeptFile>>,
): string {
  const count = learnt.classes.length;
  let largest = 0;
  for (const weight of learnt.weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / STEPS;
  const rows: { readonly key: number; readonly pairs: readonly number[] }[] = [];
  for (const [name, at] of learnt.features) {
    const row = learnt.weights.subarray(at * count, (at + 1) * count);
    const pairs: number[] = [];
    row.forEach((weight, rule) => {
      if (Math.abs(weight) >= largest * WORTHLESS)
        pairs.push(rule, Math.round(weight / scale) & 0xff);
    });
    if (pairs.length > 0) rows.push({ key: featureKey(name), pairs });
  }
  const sorted = rows.toSorted((one, other) => one.key - other.key);
  const keys = sorted.flatMap(({ key }) => [
    key & 0xff,
    (key >>> 8) & 0xff,
    (key >>> 16) & 0xff,
    key >>> 24,
  ]);
  const bytes = sorted.flatMap(({ pairs }) => [pairs.length / 2, ...pairs]);
  const file: ModelFile = {
    learntFrom,
    classes: learnt.classes,
    keys: encode(keys),
    words: words.join(' '),
    scale,
    bias: [...learnt.bias].map((one) => Number(one.toFixed(4))),
    weights: encode(bytes),
    kept,
  };
  return `${JSON.stringify(file)}\n`;
}

function isModelFile(value: unknown): value is ModelFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'learntFrom' in value &&
    typeof value.learntFrom === 'string' &&
    'classes' in value &&
    Array.isArray(value.classes) &&
    'keys' in value &&
    typeof value.keys === 'string' &&
    'words' in value &&
    typeof value.words === 'string' &&
    'scale' in value &&
    typeof value.scale === 'number' &&
    'bias' in value &&
    Array.isArray(value.bias) &&
    'weights' in value &&
    typeof value.weights === 'string' &&
    'kept' in value &&
    typeof value.kept === 'object'
  );
}

/** The model of a file's text, or null where the text is no such file. */
export function readModel(text: string): LoadedModel | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isModelFile(file)) return null;
  const names = atob(file.keys);
  const keys = new Uint32Array(names.length / 4);
  for (let i = 0, at = 0; i < keys.length; i++, at += 4)
    keys[i] =
      names.charCodeAt(at) |
      (names.charCodeAt(at + 1) << 8) |
      (names.charCodeAt(at + 2) << 16) |
      (names.charCodeAt(at + 3) << 24);
  const binary = atob(file.weights);
  const starts = new Int32Array(keys.length + 1);
  const weighed = new Uint8Array(binary.length);
  const weights = new Float32Array(binary.length);
  let read = 0;
  let filled = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    starts[feature] = filled;
    const pairs = binary.charCodeAt(read++);
    for (let i = 0; i < pairs; i++) {
      weighed[filled] = binary.charCodeAt(read++);
      // The byte's upper half stands for the negative numbers.
      weights[filled++] = ((binary.charCodeAt(read++) << 24) >> 24) * file.scale;
    }
  }
  starts[keys.length] = filled;
  return {
    model: {
      classes: file.classes,
      keys,
      starts,
      weighed,
      weights,
      bias: Float32Array.from(file.bias),
    },
    learntFrom: file.learntFrom,
    words: file.words.split(' '),
    kept: file.kept,
  };
}
