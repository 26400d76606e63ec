/** YAML files of a pack, read so that every mistake can be told with its line. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Entry, PackError, PackFile, Value } from './types.ts';

export type Complain = (line: number, message: string, cure: string) => void;

/** Collects errors for one file. */
export function complaints(file: string, errors: PackError[]): Complain {
  return (line, message, cure) => errors.push({ file, line, message, cure });
}

/** The top of a YAML file, or null after a complaint. */
export function readYaml(file: PackFile, complain: Complain): Value | null {
  if (file.read !== undefined) return file.read;
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    schema: 'failsafe',
    strict: false,
  });
  for (const error of document.errors) {
    complain(
      lines.linePos(error.pos[0]).line,
      `is not YAML: ${error.message.split('\n')[0] ?? ''}`,
      'correct the line as the message says',
    );
  }
  if (document.errors.length > 0) return null;
  const value = (node: unknown): Value => {
    if (isSeq(node)) return node.items.map(value);
    if (isMap(node)) {
      const fields = new Map<string, Value>();
      for (const pair of node.items)
        fields.set(isScalar(pair.key) ? String(pair.key.value) : '', value(pair.value));
      return { line: lines.linePos(node.range?.[0] ?? 0).line, fields };
    }
    if (!isScalar(node)) return '';
    const { value: written } = node;
    return typeof written === 'string' ||
      typeof written === 'number' ||
      typeof written === 'boolean'
      ? String(written)
      : '';
  };
  return value(document.contents);
}

/** Whether a value is a mapping. */
export function isEntry(value: Value | undefined): value is Entry {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The entries of a list of mappings; anything else is complained about. */
export function entries(value: Value | null, complain: Complain): Entry[] {
  if (value === null || value === '') return [];
  if (!Array.isArray(value)) {
    complain(1, 'is not a list', 'begin every entry with "- id: …"');
    return [];
  }
  return value.filter((one): one is Entry => {
    if (isEntry(one)) return true;
    complain(1, 'holds an entry that is not a mapping', 'write "- id: …" with its fields below');
    return false;
  });
}

export function entry(value: Value | undefined | null): Entry | null {
  return value !== null && isEntry(value) ? value : null;
}

/** A field's text; empty where the field is missing or no text. */
export function text(of: Entry, field: string): string {
  const value = of.fields.get(field);
  return typeof value === 'string' ? value.trim() : '';
}

/** A required field's text; complains where it is missing. */
export function needed(of: Entry, field: string, complain: Complain): string {
  const found = text(of, field);
  if (found === '') complain(of.line, `has no "${field}"`, `add the line "${field}: …"`);
  return found;
}

/** A field that is a list of texts; a single text is a list of one. */
export function list(of: Entry, field: string): string[] {
  const value = of.fields.get(field);
  if (value === undefined) return [];
  const many = Array.isArray(value) ? value : [value];
  return many.filter((one) => typeof one === 'string' && one !== '').map(String);
}

/** Complains of fields that nobody reads: mostly a slip of the pen. */
export function onlyFields(of: Entry, known: readonly string[], complain: Complain): void {
  for (const field of of.fields.keys()) {
    if (!known.includes(field))
      complain(of.line, `has an unknown field "${field}"`, `use one of: ${known.join(', ')}`);
  }
}
