/**
 * `npm run bench:intake`: reports a second from the form's values to the commit (checked, routed,
 * sealed, stored with its notices and its audit entry), by eight reporters at once at one school.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Intakes } from '../src/db/intake.ts';
import { Asking } from '../src/handlers/asking.ts';
import type { Core } from '../src/handlers/core.ts';
import { submitReport } from '../src/handlers/submit-report.ts';
import { readPack } from '../src/policy-files.ts';
import { inBenchDatabase } from './bench-database.ts';

const WARM_UP_MS = 2_000;
/** Of the length that people write on average. */
const STORY = 'A pupil in 6B followed my public account last night and wrote to me. '.repeat(18);

const { values: asked } = parseArgs({
  options: {
    clients: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});

async function reportsASecond(core: Core, clients: number, ms: number): Promise<number> {
  const [by] = core.school.people;
  if (by === undefined) throw new Error('Nobody is at the sample school.');
  const until = Date.now() + ms;
  let stored = 0;
  const one = async (): Promise<void> => {
    while (Date.now() < until) {
      const values = { group: 'contact', kind: 'pupil_follows_staff', happened: STORY };
      const outcome = await submitReport(core, by, randomUUID(), values);
      if (outcome.kind !== 'stored') throw new Error(`A report was ${outcome.kind}.`);
      stored += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  return (stored * 1_000) / ms;
}

await inBenchDatabase(async ({ db, vault, school }) => {
  const pack = await readPack(process.cwd(), school.policy);
  if (!pack.ok) throw new Error(pack.problems.join('\n'));
  const core: Core = {
    db,
    vault,
    asking: new Asking(db, vault),
    intakes: new Intakes(db, vault),
    school,
    policy: pack.pack,
    policyVersion: pack.version,
    surfaces: ['console'],
    mail: false,
    connections: () => [],
  };
  const clients = Number(asked.clients);
  await reportsASecond(core, clients, WARM_UP_MS);
  const intakeTps = Math.round(await reportsASecond(core, clients, Number(asked.seconds) * 1_000));
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ clients, intakeTps })}\n`
      : `${intakeTps} reports a second, ${clients} reporters at once.\n`,
  );
});
