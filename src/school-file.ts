/** Finds and reads the school's settings file. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { School } from './policy/school.ts';
import { parseSchoolSettings } from './policy/school-settings.ts';

export type SchoolFileResult =
  | {
      readonly ok: true;
      readonly school: School;
      readonly file: string;
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
  const file = asked ?? (existsSync(own) ? own : sample);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return {
      ok: false,
      problems: [
        `${file} cannot be read. Check the path in SCHOOL_FILE, or remove it to use school.yaml.`,
      ],
    };
  }
  const read = parseSchoolSettings(text);
  if (!read.ok) {
    return {
      ok: false,
      problems: read.problems.map(({ line, problem }) => `${file}:${line}: ${problem}`),
    };
  }
  return { ok: true, school: read.school, file, isSample: file === sample };
}
