/** A real database for one test file, cloned from the migrated template. */
import { randomUUID } from 'node:crypto';
import { type Connection, connect, singleClient } from '../../src/db/client.ts';

export interface TestDatabase extends Connection {
  /** Ends every connection and removes the database. */
  drop(): Promise<void>;
}

/** Clones the template; takes under a tenth of a second. */
export async function freshDatabase(): Promise<TestDatabase> {
  return await newDatabase((template) => `template ${template}`);
}

/** One in which there is no table yet. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return await newDatabase(() => 'template template0');
}

async function newDatabase(from: (template: string) => string): Promise<TestDatabase> {
  const template = process.env['STAFFROOM_TEST_TEMPLATE'];
  if (template === undefined) throw new Error('The suite has not started Postgres; use npm test.');
  const address = new URL(template);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(template, `create database ${name} ${from(address.pathname.slice(1))}`);
  address.pathname = `/${name}`;
  const connection = connect(address.href);
  return {
    ...connection,
    drop: async () => {
      await connection.close();
      await onServer(template, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(template: string, statement: string): Promise<void> {
  const server = new URL(template);
  server.pathname = '/postgres';
  const client = singleClient(server.href);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
