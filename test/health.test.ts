/** `/readyz` says that something is stuck, and which. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Loop, startLoop } from '../src/handlers/loop.ts';
import { healthRoutes } from '../src/health.ts';
import { connect } from '../src/db/client.ts';
import { freshDatabase, type TestDatabase } from './harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => await database.drop());

const LIVELY: Pick<Loop, 'lateMs'> = { lateMs: () => 20 };

/** What `/readyz` answers. */
async function ready(
  loops: Parameters<typeof healthRoutes>[1],
  db = database.db,
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = healthRoutes(db, loops)['/readyz'];
  if (answer === undefined) throw new Error('There is no /readyz.');
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return { status: response.status, text: await response.text() };
  } finally {
    server.close();
  }
}

test('all is well', async () => {
  expect(await ready({ Delivery: LIVELY })).toEqual({ status: 200, text: 'Staffroom is ready.\n' });
});

test('a loop that is stuck shows within 15 seconds, by its name', async () => {
  const stuck = { lateMs: () => 12_500 };
  const { status, text } = await ready({ Delivery: LIVELY, 'The ladder': stuck });
  expect(status).toBe(503);
  expect(text).toMatch(/^The ladder has not moved for 1[23] seconds\. If it stays so, restart/);
});

test('a database that is dead shows too', async () => {
  const away = connect('postgres://nobody@127.0.0.1:1/none');
  try {
    const { status, text } = await ready({ Delivery: LIVELY }, away.db);
    expect([status, text]).toEqual([503, 'The database cannot be reached.\n']);
  } finally {
    await away.close();
  }
});

test('a turn that hangs makes a loop late, and a pause does not', async () => {
  const asleep = startLoop(async () => 60_000);
  let letGo = (): void => {};
  const hanging = startLoop(
    async () =>
      await new Promise<number>((resolve) => {
        letGo = () => resolve(60_000);
      }),
  );
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(asleep.lateMs()).toBe(0);
  expect(hanging.lateMs()).toBeGreaterThan(40);
  letGo();
  await Promise.all([asleep.stop(), hanging.stop()]);
});
