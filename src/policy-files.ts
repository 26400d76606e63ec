/** Reads a pack's folder from disk: the only place where the policy core meets files. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDocx } from './docx.ts';
import type { Pack } from './policy/pack.ts';
import { parsePack } from './policy/pack/parse.ts';
import type { PackError, PackFile } from './policy/pack/types.ts';
import { readPlainPolicy } from './policy/plain/plain-pack.ts';
import type { Sense } from './policy/plain/subjects.ts';

type NotRead = { readonly ok: false; readonly problems: readonly string[] };
const VERSION_LETTERS = 16;

export type PackRead = { readonly ok: true; readonly pack: Pack } | NotRead;
/** A pack of files also has a version, which changes with every change in them. */
type VersionedPackRead =
  | { readonly ok: true; readonly pack: Pack; readonly version: string }
  | NotRead;

/** One error in one sentence: where, what, and the cure. */
export function packProblem(folder: string, error: PackError): string {
  return `${path.join(folder, error.file)}:${error.line} ${error.message}; ${error.cure}.`;
}

/** Every file of a pack, by its name inside the folder, in a fixed order. */
export async function readPackFiles(folder: string): Promise<PackFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((one) => one.isFile() && /\.(?:md|yaml|txt|json)$/.test(one.name))
    .map((one) => path.join(one.parentPath, one.name));
  return Promise.all(
    files.toSorted().map(async (file) => ({
      name: path.relative(folder, file).split(path.sep).join('/'),
      text: await readFile(file, 'utf8'),
    })),
  );
}

/** The pack `policies/<name>` under a folder, or a sentence for every mistake in it. */
export async function readPack(root: string, name: string): Promise<VersionedPackRead> {
  const folder = path.join(root, 'policies', name);
  let files: PackFile[];
  try {
    files = await readPackFiles(folder);
  } catch {
    return {
      ok: false,
      problems: [
        `The policy pack ${folder} cannot be read; set "policy" to a folder under policies/.`,
      ],
    };
  }
  const parsed = parsePack(files);
  return parsed.ok
    ? { ...parsed, version: versionOf(files) }
    : { ok: false, problems: parsed.errors.map((error) => packProblem(folder, error)) };
}

function versionOf(files: readonly PackFile[]): string {
  const digest = createHash('sha256');
  for (const { name, text } of files) digest.update(JSON.stringify([name, text]));
  return digest.digest('hex').slice(0, VERSION_LETTERS);
}

/** Why a file is nothing that can be read as Markdown, and what to do; undefined where it can be. */
function noText(bytes: Buffer): string | undefined {
  const asWord = 'Open it in Word, look whether all of its text is there, and save it as .docx.';
  if (bytes.subarray(0, 1024).includes('%PDF-')) return `is a PDF. ${asWord}`;
  if (bytes.includes(0)) return `is no text. ${asWord}`;
  if (!isUtf8(bytes)) return 'is not written in UTF-8. Save it again as plain text in UTF-8.';
  return undefined;
}

/** One policy document without rules: Markdown, or a Word file. */
export async function readPolicyFile(file: string, sense: Sense | null): Promise<PackRead> {
  const isWord = file.toLowerCase().endsWith('.docx');
  let text: string;
  try {
    if (isWord) {
      text = await readDocx(file);
    } else {
      const bytes = await readFile(file);
      const problem = noText(bytes);
      if (problem !== undefined) return { ok: false, problems: [`The policy ${file} ${problem}`] };
      text = bytes.toString('utf8');
    }
  } catch (cause) {
    const why =
      cause instanceof Error && 'code' in cause
        ? 'cannot be read; give the path of a Markdown (.md) or Word (.docx) file.'
        : 'is no Word document that can be opened; open it in Word and save it again as .docx.';
    return { ok: false, problems: [`The policy ${file} ${why}`] };
  }
  const pack = readPlainPolicy(text, sense);
  if (pack.units.length === 0)
    return {
      ok: false,
      problems: [
        `The policy ${file} holds no sentence; give a Markdown or Word file with the policy's text.`,
      ],
    };
  return { ok: true, pack };
}
