/** A connection that is lost in the middle of something: that fails, and nothing else does. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../src/db/client.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => await database.drop());

async function pidOf(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return rows[0]?.pid ?? 0;
}

test('a transaction whose connection is cut while it waits for its process fails, and the next one does not', async () => {
  const cut = database.db.transaction(async (tx) => {
    await database.db.execute(sql`select pg_terminate_backend(${await pidOf(tx)})`);
    await pause(200);
    await tx.execute(sql`select 1`);
  });
  await expect(cut).rejects.toThrow();
  const { rows } = await database.db.execute(sql`select 1 as answer`);
  expect(rows).toEqual([{ answer: 1 }]);
});

test('a process that is frozen in a transaction gives up its locks', async () => {
  await database.db.execute(sql`insert into schools (id, name) values ('frozen', 'Frozen School')`);
  let thaw = (): void => {};
  const frozen = database.db.transaction(async (tx) => {
    await tx.execute(sql`update schools set name = 'never' where id = 'frozen'`);
    await new Promise<void>((resolve) => {
      thaw = resolve;
    });
    await tx.execute(sql`select 1`);
  });
  const failed = expect(frozen).rejects.toThrow();
  await pause(100);
  const { rows } = await database.db.execute(
    sql`update schools set name = 'Thawed School' where id = 'frozen' and name = 'Frozen School' returning name`,
  );
  expect(rows).toEqual([{ name: 'Thawed School' }]);
  thaw();
  await failed;
}, 30_000);
