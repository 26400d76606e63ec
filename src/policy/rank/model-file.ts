/** A model as a file: small whole numbers for weights, and what it was learnt from. */
import type { Model } from './model.ts';
import type { Learnt } from './train.ts';

interface ModelFile {
  readonly learntFrom: string;
  readonly classes: readonly string[];
  readonly features: string;
  readonly words: string;
  readonly scale: number;
  readonly bias: readonly number[];
  readonly weights: string;
}

export interface LoadedModel {
  readonly model: Model;
  readonly learntFrom: string;
  /** Words of the phrasings, for the repair of typing slips. */
  readonly words: readonly string[];
}

const STEPS = 127;
const CHUNK = 0x8000;
/** A weight under this share of the strongest of all decides nothing. */
const WORTHLESS = 0.02;

/** A number that changes with the text it is taken from. */
export function digest(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    const whole = text.length - (text.length % 4);
    for (let i = 0; i < whole; i += 4) {
      const four =
        text.charCodeAt(i) ^
        (text.charCodeAt(i + 1) << 8) ^
        (text.charCodeAt(i + 2) << 16) ^
        (text.charCodeAt(i + 3) << 24);
      hash = Math.imul(hash ^ four, 0x01000193);
      hash ^= hash >>> 15;
    }
    for (let i = whole; i < text.length; i++)
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The file's text: for each feature how many rules it weighs, then rule and weight in turn. */
export function writeModel(learnt: Learnt, learntFrom: string, words: readonly string[]): string {
  const count = learnt.classes.length;
  let largest = 0;
  for (const weight of learnt.weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / STEPS;
  const kept: string[] = [];
  const bytes: number[] = [];
  for (const [name, at] of learnt.features) {
    const row = learnt.weights.subarray(at * count, (at + 1) * count);
    const pairs: number[] = [];
    row.forEach((weight, rule) => {
      if (Math.abs(weight) >= largest * WORTHLESS)
        pairs.push(rule, Math.round(weight / scale) & 0xff);
    });
    if (pairs.length === 0) continue;
    kept.push(name);
    bytes.push(pairs.length / 2, ...pairs);
  }
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK)
    binary += String.fromCharCode(...bytes.slice(i, i + CHUNK));
  const file: ModelFile = {
    learntFrom,
    classes: learnt.classes,
    features: kept.join('\n'),
    words: words.join(' '),
    scale,
    bias: [...learnt.bias].map((one) => Number(one.toFixed(4))),
    weights: btoa(binary),
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
    'features' in value &&
    typeof value.features === 'string' &&
    'words' in value &&
    typeof value.words === 'string' &&
    'scale' in value &&
    typeof value.scale === 'number' &&
    'bias' in value &&
    Array.isArray(value.bias) &&
    'weights' in value &&
    typeof value.weights === 'string'
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
  const binary = atob(file.weights);
  const features = new Map(file.features.split('\n').map((name, i) => [name, i]));
  const starts = new Int32Array(features.size + 1);
  const weighed = new Uint8Array(binary.length);
  const weights = new Float32Array(binary.length);
  let read = 0;
  let filled = 0;
  for (let feature = 0; feature < features.size; feature++) {
    starts[feature] = filled;
    const pairs = binary.charCodeAt(read++);
    for (let i = 0; i < pairs; i++) {
      weighed[filled] = binary.charCodeAt(read++);
      // The byte's upper half stands for the negative numbers.
      weights[filled++] = ((binary.charCodeAt(read++) << 24) >> 24) * file.scale;
    }
  }
  starts[features.size] = filled;
  return {
    model: {
      classes: file.classes,
      features,
      starts,
      weighed,
      weights,
      bias: Float32Array.from(file.bias),
    },
    learntFrom: file.learntFrom,
    words: file.words.split(' '),
  };
}
