/** Finds and reads the school's settings file. */
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './db/fault.ts';
import type { School } from './policy/school.ts';
import { parseSchoolSettings } from './policy/school-settings.ts';

export type SchoolFileResult =
  | {
      readonly ok: true;
      readonly school: School;
      readonly file: string;
      /** Changes with every change in the file. */
      readonly digest: string;
      readonly isSample: boolean;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the settings: the file that was asked for, else school.yaml, else the sample school.
 * Each problem is a sentence that begins with file and line.
 */
export async function readSchoolFile(
  root: string,
  asked: string | undefined,
): Promise<SchoolFileResult> {
  const own = path.join(root, 'school.yaml');
  const sample = path.join(root, 'school.example.yaml');
  const file = asked ?? (isThere(own) ? own : sample);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    return { ok: false, problems: [unreadable(file, cause, asked !== undefined)] };
  }
  const read = parseSchoolSettings(text);
  if (!read.ok) {
    return {
      ok: false,
      problems: read.problems.map(({ line, problem }) => `${file}:${line}: ${problem}`),
    };
  }
  return {
    ok: true,
    school: read.school,
    file,
    digest: createHash('sha256').update(text).digest('hex'),
    isSample: file === sample,
  };
}

/** A link that leads nowhere counts too: the sample school must not quietly take its place. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function unreadable(file: string, cause: unknown, wasAsked: boolean): string {
  const code = codeOf(cause);
  const other = wasAsked
    ? 'or remove SCHOOL_FILE to use school.yaml'
    : 'or set SCHOOL_FILE to another file';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return wasAsked
        ? `${file}, which SCHOOL_FILE names, is not there. Check the path, ${other}.`
        : `${file} is not there. Copy school.example.yaml to school.yaml, ${other}.`;
    case 'EACCES':
    case 'EPERM':
      return `${file} may not be read by the user who starts Staffroom. Give that user the right to read it, ${other}.`;
    case 'EISDIR':
      return `${file} is a folder. Put the settings file in its place, ${other}.`;
    default:
      return `${file} cannot be read (${code}). Check the disk, ${other}.`;
  }
}
