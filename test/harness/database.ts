/** A real database for one test file, cloned from the migrated template. */
import { randomUUID } from 'node:crypto';
import { type Connection, connect, singleClient } from '../../src/db/client.ts';
import { addressFor } from '../../src/db/one-school.ts';

/** As the owner of the tables, who can do to them what a test needs. */
export interface TestDatabase extends Connection {
  /** As the product works at a school. */
  at(schoolId: string): Connection;
  /** Ends every connection and removes the database. */
  drop(): Promise<void>;
}

/** Clones the template; takes under a tenth of a second. */
export async function freshDatabase(): Promise<TestDatabase> {
  return await newDatabase((template) => `template ${template}`);
}

/** One in which there is no table yet, of a user who may do nothing else on the server, as many a host gives out. */
export async function plainUsersDatabase(): Promise<TestDatabase & { readonly user: string }> {
  const template = templateUrl();
  const user = `user_${randomUUID().replaceAll('-', '')}`;
  await onServer(template, `create role ${user} login password 'plain' nocreaterole`);
  const made = await emptyDatabase();
  await onServer(
    template,
    `alter database ${new URL(made.url).pathname.slice(1)} owner to ${user}`,
  );
  await made.close();
  const address = new URL(made.url);
  address.username = user;
  address.password = 'plain';
  const connection = connect(address.href);
  return {
    ...made,
    ...connection,
    user,
    drop: async () => {
      await connection.close();
      await onServer(template, `drop database ${address.pathname.slice(1)} with (force)`);
      await onServer(template, `drop role ${user}`);
    },
  };
}

/** One in which there is no table yet. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return await newDatabase(() => 'template template0');
}

async function newDatabase(from: (template: string) => string): Promise<TestDatabase> {
  const template = templateUrl();
  const address = new URL(template);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(template, `create database ${name} ${from(address.pathname.slice(1))}`);
  address.pathname = `/${name}`;
  const connection = connect(address.href);
  const schools = new Map<string, Connection>();
  return {
    ...connection,
    at: (schoolId) => {
      const own = schools.get(schoolId) ?? connect(addressFor(address.href, schoolId, true));
      schools.set(schoolId, own);
      return own;
    },
    drop: async () => {
      for (const each of [connection, ...schools.values()]) await each.close();
      await onServer(template, `drop database if exists ${name} with (force)`);
    },
  };
}

function templateUrl(): string {
  const template = process.env['STAFFROOM_TEST_TEMPLATE'];
  if (template === undefined) throw new Error('The suite has not started Postgres; use npm test.');
  return template;
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
