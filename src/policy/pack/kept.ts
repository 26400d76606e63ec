/**
 * YAML that was read when the model was learnt, kept beside it: reading it again
 * at every start would take longer than everything else. A file that has changed
 * since is read afresh, so its mistakes are told with their lines.
 */
import { digest } from '../rank/digest.ts';
import { complaints, isEntry, readYaml } from './source.ts';
import type { PackFile, Value } from './types.ts';

/** One file's content as JSON can hold it: a mapping is its line and its pairs. */
type Kept =
  | string
  | readonly Kept[]
  | { readonly line: number; readonly pairs: readonly (readonly [string, Kept])[] };

export interface KeptFile {
  readonly digest: string;
  readonly content: Kept;
}

function freeze(value: Value): Kept {
  if (typeof value === 'string') return value;
  if (isEntry(value))
    return {
      line: value.line,
      pairs: [...value.fields].map(([name, held]) => [name, freeze(held)]),
    };
  return value.map(freeze);
}

function isList(kept: Kept): kept is readonly Kept[] {
  return Array.isArray(kept);
}

function thaw(kept: Kept): Value {
  if (typeof kept === 'string') return kept;
  if (isList(kept)) return kept.map(thaw);
  return { line: kept.line, fields: new Map(kept.pairs.map(([name, held]) => [name, thaw(held)])) };
}

/** What is kept of a pack's YAML files. */
export function keep(files: readonly PackFile[]): Record<string, KeptFile> {
  const kept: Record<string, KeptFile> = {};
  for (const file of files) {
    if (!file.name.endsWith('.yaml')) continue;
    const value = readYaml(file, complaints(file.name, []));
    if (value !== null) kept[file.name] = { digest: digest([file.text]), content: freeze(value) };
  }
  return kept;
}

/** The files, each with what is kept of it where it has not changed. */
export function withKept(
  files: readonly PackFile[],
  kept: Readonly<Record<string, KeptFile>>,
): PackFile[] {
  return files.map((file) => {
    const held = kept[file.name];
    return held !== undefined && held.digest === digest([file.text])
      ? { ...file, read: thaw(held.content) }
      : file;
  });
}
