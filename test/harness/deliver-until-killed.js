/**
 * A delivery worker in a process of its own, on the built product, that kills itself (SIGKILL)
 * at the given step: every query and every call to a surface begins and ends with one.
 * It stands for whatever may end a process between any two steps.
 */
import pg from 'pg';
import { drizzle } from 'drizzle-orm/node-postgres';
import { consoleSurface } from '../../dist/bot/console/surface.js';
import { openVault } from '../../dist/db/data-keys.js';
import { keyRing } from '../../dist/db/key-ring.js';
import { addressFor } from '../../dist/db/one-school.js';
import { startDelivery } from '../../dist/handlers/delivery.js';

const { url: address, school, key, dieAt } = JSON.parse(process.argv[2] ?? '{}');
let steps = 0;

function step() {
  steps += 1;
  if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
}

async function stepped(work) {
  step();
  const result = await work();
  step();
  return result;
}

const url = addressFor(address, school.id, true);
const pool = new pg.Pool({ connectionString: url, max: 4 });
const connect = pool.connect.bind(pool);
pool.query = async (...args) => {
  const client = await connect();
  try {
    return await stepped(() => client.query(...args));
  } finally {
    client.release();
  }
};
pool.connect = async () => {
  const client = await connect();
  if (!client.stepping) {
    client.stepping = true;
    const query = client.query.bind(client);
    client.query = (...args) => stepped(() => query(...args));
  }
  return client;
};
const unstepped = drizzle(new pg.Pool({ connectionString: url, max: 4 }));
const ring = keyRing('no file', new Map([[1, Buffer.from(key, 'base64')]]));
const vault = await openVault(unstepped, ring, school.id, 'no file');
const surface = consoleSurface(unstepped, vault, url);
const stepping = {
  post: (...args) => stepped(() => surface.post(...args)),
  edit: (...args) => stepped(() => surface.edit(...args)),
  find: (...args) => stepped(() => surface.find(...args)),
};

const core = {
  db: drizzle(pool),
  vault,
  school,
  policy: undefined,
  policyVersion: undefined,
  surfaces: ['console'],
  mail: false,
  connections: () => [],
  happened: () => {},
};
startDelivery(core, { console: stepping }, (trouble) =>
  process.stderr.write(`${JSON.stringify(trouble)}\n`),
);
// Ends by itself when there is nothing left to do, so that the test sees how many steps there are.
const watcher = new pg.Client({ connectionString: url });
await watcher.connect();
for (;;) {
  const { rows } = await watcher.query(
    // A reminder that falls due another day is not waited for.
    "select count(*)::int as waiting from notices where delivered_at is null and due_at < now() + interval '1 hour'",
  );
  if (rows[0].waiting === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write(`${steps}\n`);
process.exit(0);
