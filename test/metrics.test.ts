/** `/metrics`, as Prometheus reads it: what waits, how things go, and nothing of anybody. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { readBacklog } from '../src/db/backlog.ts';
import { connect } from '../src/db/client.ts';
import { Metrics } from '../src/metrics.ts';
import { freshDatabase, type TestDatabase } from './harness/database.ts';
import { endWhatIsLeft, launchProduct, type Launched } from './harness/process.ts';

const TOKEN = 'a-token-of-enough-letters-0123456789';

let folder: string;
let database: TestDatabase;
let product: Launched;
let console: string;
let port: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-metrics-'));
  database = await freshDatabase();
  product = launchProduct({
    DATABASE_URL: database.url,
    STAFFROOM_KEY_FILE: path.join(folder, 'staffroom.key'),
    HOST: '127.0.0.1',
    METRICS_TOKEN: TOKEN,
  });
  [, port = '', console = ''] = await product.says(/Staffroom is ready: port (\d+) and (\S+)/);
}, 60_000);
afterAll(async () => {
  await endWhatIsLeft();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function scrape(init: RequestInit): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, init);
  return { status: response.status, text: await response.text() };
}

const asPrometheus = { headers: { authorization: `Bearer ${TOKEN}` } };

async function report(): Promise<string> {
  const response = await fetch(new URL('/api/act', console), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(console).origin },
    body: JSON.stringify({
      as: 'joe-barker',
      at: 'direct',
      act: {
        kind: 'submit',
        form: 'report-incident',
        submission: randomUUID(),
        values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'zzmark followed me.' },
      },
    }),
  });
  return await response.text();
}

test('a report, its delivery and what waits are counted, and no name, id or word is in it', async () => {
  expect(await report()).toContain('SR-');
  for (let tries = 0; tries < 200; tries += 1) {
    const { text } = await scrape(asPrometheus);
    // What is read of the records may be ten seconds old.
    if (
      /^staffroom_cases_unacknowledged\{urgency="today"\} 1$/mu.test(text) &&
      /^staffroom_deliveries_total\{surface="console",state="posted"\} [1-9]/mu.test(text)
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const { status, text } = await scrape(asPrometheus);
  expect(status).toBe(200);
  for (const line of [
    /^staffroom_cases_unacknowledged\{urgency="today"\} 1$/mu,
    /^staffroom_oldest_unacknowledged_seconds\{urgency="today"\} \d/mu,
    /^staffroom_notices_waiting\{urgency="immediate"\} 0$/mu,
    /^staffroom_oldest_notice_seconds\{urgency="other"\} \d/mu,
    /^staffroom_deliveries_total\{surface="console",state="posted"\} [1-9]/mu,
    /^staffroom_inbound_seconds_count\{kind="submit",outcome="stored"\} 1$/mu,
    /^staffroom_loop_late_seconds\{loop="delivery"\} \d/mu,
    /^staffroom_auditor_findings_total\{finding="off-ladder"\} 0$/mu,
    /^staffroom_database_connections\{state="idle"\} \d/mu,
    /^staffroom_records_readable 1$/mu,
    /^process_resident_memory_bytes \d/mu,
  ]) {
    expect(text).toMatch(line);
  }
  expect(text).not.toMatch(/zzmark|barker|SR-|[0-9a-f]{8}-[0-9a-f]{4}-/iu);
  // Each is explained to whoever looks after it.
  const manual = readFileSync(new URL('../docs/operate.md', import.meta.url), 'utf8');
  for (const [, name] of text.matchAll(/^# TYPE (staffroom_\w+)/gmu)) {
    expect(manual).toContain(`\`${name}\``);
  }
}, 60_000);

test.each([
  ['no token', {}],
  ['another token', { headers: { authorization: `Bearer ${TOKEN}0` } }],
  ['the token in another way', { headers: { authorization: TOKEN } }],
  ['something else than reading', { ...asPrometheus, method: 'POST' }],
])('with %s there is nothing there', async (_what, init) => {
  expect(await scrape(init)).toEqual({ status: 404, text: 'There is nothing here.\n' });
});

function watched(db: Parameters<typeof readBacklog>[0]): { metrics: Metrics; reads: () => number } {
  const metrics = new Metrics();
  let reads = 0;
  const loop = { lateMs: () => 1_500 };
  metrics.watch({
    loops: { delivery: loop, ladder: loop, auditor: loop, expiring: loop },
    pool: db.$client,
    backlog: async () => {
      reads += 1;
      return await readBacklog(db, 'hillside');
    },
  });
  return { metrics, reads: () => reads };
}

test('however many ask at once, the records are read once', async () => {
  const { metrics, reads } = watched(database.db);
  await Promise.all(Array.from({ length: 20 }, async () => await metrics.text()));
  expect(reads()).toBe(1);
});

test('with the database away it says so, and still tells what the process knows', async () => {
  const away = connect('postgres://nobody@127.0.0.1:1/none');
  try {
    const { metrics } = watched(away.db);
    const text = await metrics.text();
    expect(text).toMatch(/^staffroom_records_readable 0$/mu);
    expect(text).toMatch(/^staffroom_loop_late_seconds\{loop="ladder"\} 1\.5$/mu);
    // Not the figures of an earlier look, and no zero that would look like peace.
    expect(text).not.toMatch(/^staffroom_(?:notices_waiting|cases_unacknowledged)\{/mu);
  } finally {
    await away.close();
  }
});

test('a database that is held up is waited for less long than people wait for it', async () => {
  const { db } = database.at('hillside');
  const person = await database.db.transaction(async (tx) => {
    await tx.execute(sql`lock table notices in access exclusive mode`);
    const waiting = db.execute(sql`select from notices`).then(
      () => 'answered',
      () => 'given up',
    );
    await expect(readBacklog(db, 'hillside')).rejects.toThrow();
    return { waiting };
  });
  expect(await person.waiting).toBe('answered');
}, 30_000);
