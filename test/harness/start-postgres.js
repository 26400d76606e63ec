/**
 * Before the suite: one real Postgres (TEST_DATABASE_URL, else the one that comes with
 * Staffroom in a folder of its own) with a migrated template, cloned for each test file.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { singleClient } from '../../dist/db/client.js';
import { startEmbeddedPostgres } from '../../dist/db/embedded.js';
import { inTurn, migrate } from '../../dist/db/migrate.js';
import { guardSchools } from '../../dist/db/one-school.js';

export default async function startPostgres() {
  const own = process.env.TEST_DATABASE_URL ? undefined : await embedded();
  const url = new URL(own?.url ?? process.env.TEST_DATABASE_URL);
  const template = `staffroom_template_${process.pid}`;
  url.pathname = '/postgres';
  const client = singleClient(url.href);
  await client.connect();
  await client.query(`create database ${template}`);
  url.pathname = `/${template}`;
  await inTurn(url.href, async (owner) => {
    await migrate(owner);
    await guardSchools(owner);
  });
  process.env.STAFFROOM_TEST_TEMPLATE = url.href;
  globalThis.stopPostgres = async () => {
    await client.query(`drop database ${template} with (force)`);
    await client.end();
    await own?.stop();
    if (own) await rm(own.folder, { recursive: true, force: true });
  };
}

async function embedded() {
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-test-'));
  // Where the suite runs as root, the server's own user must be able to pass through it.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres(folder, () => {});
  return { ...server, folder };
}
