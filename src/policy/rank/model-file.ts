/** A model as a file: small whole numbers for weights, and what it was learnt from. */
import type { KeptFile } from '../pack/kept.ts';
import type { Model } from './model.ts';
import type { Network } from './network.ts';
import type { LearntNetwork } from './train-network.ts';
import { featureKey } from './weighing.ts';
import type { Learnt } from './train.ts';

interface NetworkFile {
  readonly classes: readonly string[];
  readonly keys: string;
  readonly step: number;
  readonly inputs: string;
  readonly outputStep: number;
  readonly outputs: string;
  readonly hiddenBias: readonly number[];
  readonly bias: readonly number[];
}

interface ModelFile {
  readonly learntFrom: string;
  readonly classes: readonly string[];
  /** The features by the hashes of their names, four bytes each, in rising order. */
  readonly keys: string;
  readonly words: string;
  readonly scale: number;
  readonly bias: readonly number[];
  readonly weights: string;
  readonly network: NetworkFile;
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
const WORTHLESS = 0.03;

/** Bytes as text; a text is what fits into JSON. */
function encode(bytes: readonly number[]): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK)
    binary += String.fromCharCode(...bytes.slice(i, i + CHUNK));
  return btoa(binary);
}

function encodeKeys(keys: readonly number[]): string {
  return encode(
    keys.flatMap((key) => [key & 0xff, (key >>> 8) & 0xff, (key >>> 16) & 0xff, key >>> 24]),
  );
}

function decodeKeys(text: string): Uint32Array {
  const names = atob(text);
  const keys = new Uint32Array(names.length / 4);
  for (let i = 0, at = 0; i < keys.length; i++, at += 4)
    keys[i] =
      names.charCodeAt(at) |
      (names.charCodeAt(at + 1) << 8) |
      (names.charCodeAt(at + 2) << 16) |
      (names.charCodeAt(at + 3) << 24);
  return keys;
}

function decodeSteps(text: string): Int8Array {
  const binary = atob(text);
  const steps = new Int8Array(binary.length);
  for (let i = 0; i < steps.length; i++) steps[i] = binary.charCodeAt(i);
  return steps;
}

/** Numbers in whole steps: where one goes further than others do, it stops at the last step. */
function inSteps(numbers: Float32Array, most: number): number[] {
  return Array.from(
    numbers,
    (one) => Math.max(-STEPS, Math.min(STEPS, Math.round((one / most) * STEPS))) & 0xff,
  );
}

function largestOf(numbers: Float32Array): number {
  let largest = 0;
  for (const one of numbers) largest = Math.max(largest, Math.abs(one));
  return largest;
}

function writeNetwork(learnt: LearntNetwork): NetworkFile {
  const width = learnt.hiddenBias.length;
  const sorted = [...learnt.features]
    .map(([name, at]) => ({ key: featureKey(name), at }))
    .toSorted((one, other) => one.key - other.key);
  const rows = new Float32Array(sorted.length * width);
  sorted.forEach(({ at }, row) => {
    rows.set(learnt.inputs.subarray(at * width, (at + 1) * width), row * width);
  });
  const most = largestOf(rows);
  const mostOut = largestOf(learnt.outputs);
  const short = (numbers: Float32Array): number[] =>
    Array.from(numbers, (one) => Number(one.toFixed(4)));
  return {
    classes: learnt.classes,
    keys: encodeKeys(sorted.map(({ key }) => key)),
    step: most / STEPS,
    inputs: encode(inSteps(rows, most)),
    outputStep: mostOut / STEPS,
    outputs: encode(inSteps(learnt.outputs, mostOut)),
    hiddenBias: short(learnt.hiddenBias),
    bias: short(learnt.bias),
  };
}

function readNetwork(file: NetworkFile): Network {
  return {
    classes: file.classes,
    keys: decodeKeys(file.keys),
    step: file.step,
    inputs: decodeSteps(file.inputs),
    hiddenBias: Float32Array.from(file.hiddenBias),
    outputs: Float32Array.from(decodeSteps(file.outputs), (one) => one * file.outputStep),
    bias: Float32Array.from(file.bias),
  };
}

/** The file's text: for each feature how many rules it weighs, then rule and weight in turn. */
export function writeModel(
  learnt: Learnt,
  network: LearntNetwork,
  learntFrom: string,
  words: readonly string[],
  kept: Readonly<Record<string, KeptFile>>,
): string {
  const count = learnt.classes.length;
  const largest = largestOf(learnt.weights);
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
  const bytes = sorted.flatMap(({ pairs }) => [pairs.length / 2, ...pairs]);
  const file: ModelFile = {
    learntFrom,
    classes: learnt.classes,
    keys: encodeKeys(sorted.map(({ key }) => key)),
    words: words.join(' '),
    scale,
    bias: [...learnt.bias].map((one) => Number(one.toFixed(4))),
    weights: encode(bytes),
    network: writeNetwork(network),
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
    'network' in value &&
    typeof value.network === 'object' &&
    value.network !== null &&
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
  const keys = decodeKeys(file.keys);
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
      network: readNetwork(file.network),
    },
    learntFrom: file.learntFrom,
    words: file.words.split(' '),
    kept: file.kept,
  };
}
