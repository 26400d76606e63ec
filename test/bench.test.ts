/** `npm run bench -- --json` prints what it promises; how fast anything is, no test says. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const growth = z.strictObject({ small: z.number(), large: z.number() });
const FIGURES = z.strictObject({
  pgbenchTps: z.number(),
  intakeTps: z.number(),
  alertP50Ms: z.number(),
  alertP99Ms: z.number(),
  acknowledgeP99Ms: growth,
  openCasesP99Ms: growth,
  myReportsP99Ms: growth,
  urgentBehindBacklogMs: z.number(),
  rssMb: z.number(),
});

test('the benchmark prints one object with a figure for each promise', async () => {
  const { stdout, stderr } = await promisify(execFile)(
    'npm',
    ['run', '--silent', 'bench', '--', '--json', '--tiny'],
    { env: { ...process.env, TEST_DATABASE_URL: process.env['STAFFROOM_TEST_TEMPLATE'] } },
  );
  // zod's numbers are finite.
  const figures = FIGURES.parse(JSON.parse(stdout));
  expect(figures.intakeTps).toBeGreaterThan(0);
  expect(stderr).toContain('Each table that grows is reached by the same index, small and large.');
}, 300_000);
