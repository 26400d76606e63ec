/** The sample school in a database that a benchmark may fill: the one at DATABASE_URL, else one of its own. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { openRecords, type Records } from '../src/database.ts';
import type { School } from '../src/policy/school.ts';
import { readSchoolFile } from '../src/school-file.ts';

const ROOT = process.cwd();

/** Opens it as a start does, and removes its own when the work is done. */
export async function inBenchDatabase(
  work: (at: Records & { readonly school: School }) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-bench-'));
  await chmod(folder, 0o755);
  const config = readConfig({ ...process.env, DATA_DIR: folder });
  const settings = await readSchoolFile(ROOT, path.join(ROOT, 'school.example.yaml'));
  if (!config.ok || !settings.ok) throw new Error('The settings cannot be read.');
  const closers: (() => Promise<void>)[] = [];
  try {
    const { school } = settings;
    await work({ ...(await openRecords(config.config, school, () => {}, closers)), school });
  } finally {
    for (const closer of closers.toReversed()) await closer();
    await rm(folder, { recursive: true, force: true });
  }
}
