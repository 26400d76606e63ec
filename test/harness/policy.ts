/** The policy that ships, read once for a test file. */
import { fileURLToPath } from 'node:url';
import type { Pack } from '../../src/policy/pack.ts';
import { readPack } from '../../src/policy-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the shipped pack as the product does. */
export async function policy(): Promise<Pack> {
  const read = await readPack(ROOT, 'social-media');
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.pack;
}
