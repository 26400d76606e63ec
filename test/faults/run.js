/**
 * `npm run test:faults`: runs the fault suite and prints what came of it as a table.
 * --rounds 100: how often a process is killed on each database (left out: 10, as in CI);
 * --seed 7: what chance decides, as an earlier run printed it. Whatever else is given goes to jest.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
  },
});

const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-faults-'));
const figures = path.join(folder, 'figures');
const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--config=jest.faults.config.js',
    ...positionals,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FAULT_ROUNDS: values.rounds,
      FAULT_SEED: values.seed,
      FAULT_FIGURES: figures,
    },
  },
);
const code = await new Promise((resolve) => {
  child.on('exit', resolve);
});
const lines = (await readFile(figures, 'utf8').catch(() => '')).split('\n').filter(Boolean);
const rows = lines.map((line) => JSON.parse(line)).toSorted((a, b) => (a.trial < b.trial ? -1 : 1));
process.stdout.write(`\nChance began at --seed ${values.seed}.\n`);
if (rows.length > 0) {
  console.table(Object.fromEntries(rows.map(({ trial, ...row }) => [trial, row])));
}
await rm(folder, { recursive: true });
process.exitCode = code ?? 1;
