/**
 * Staffroom from Slack's request to its answer, put together as `main.ts` does it, without delivery:
 * what comes after the answer is measured where the whole product runs.
 */
import { startPublicServer } from '../../src/bot/public-server.ts';
import { slackLink } from '../../src/bot/slack/link.ts';
import { readConfig } from '../../src/config.ts';
import { openRecords } from '../../src/database.ts';
import { Intakes } from '../../src/db/intake.ts';
import { Allowance, slowed } from '../../src/handlers/allowance.ts';
import { Asking } from '../../src/handlers/asking.ts';
import type { Core } from '../../src/handlers/core.ts';
import { type Handle, handle } from '../../src/handlers/handle.ts';
import { readPack } from '../../src/policy-files.ts';
import { readSchoolFile } from '../../src/school-file.ts';

const ROOT = process.cwd();

const read = readConfig(process.env);
if (!read.ok || read.config.slack === undefined) throw new Error('Slack is not set up.');
const { config } = read;
const settings = await readSchoolFile(ROOT, config.schoolFile);
if (!settings.ok) throw new Error(settings.problems.join('\n'));
const { school } = settings;
const pack = await readPack(ROOT, school.policy);
if (!pack.ok) throw new Error(pack.problems.join('\n'));
const { db, vault } = await openRecords(config, school, () => {}, []);

const fault = (cause: unknown): void => console.error(cause);
const allowance = new Allowance();
const handleInbound: Handle = async (inbound, withinMs) =>
  slowed(core, allowance, inbound) ?? (await handle(core, inbound, fault, withinMs));
const link = slackLink({
  config: read.config.slack,
  school,
  db,
  handle: handleInbound,
  say: () => {},
  warn: console.error,
  failed: fault,
});
const core: Core = {
  db,
  vault,
  asking: new Asking(db, vault),
  intakes: new Intakes(db, vault),
  school,
  policy: pack.pack,
  policyVersion: pack.version,
  surfaces: ['slack'],
  mail: false,
  connections: () => [link.connection()],
  happened: () => {},
};
const open = await startPublicServer(config, link.routes);
link.start();
console.log(`Staffroom is ready: port ${open.port}`);
process.on('SIGTERM', () => process.exit());
