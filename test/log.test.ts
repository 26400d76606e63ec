/** What the process says: sentences for a person, or lines for a collector, and never a word of anybody's. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { jsonLog } from '../src/log.ts';
import { freshDatabase, type TestDatabase } from './harness/database.ts';
import { endWhatIsLeft, launchProduct, type Launched, startProduct } from './harness/process.ts';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-log-'));
});
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await endWhatIsLeft();
  await database.drop();
});
afterAll(async () => await rm(folder, { recursive: true }));

function settings(): Record<string, string> {
  return { DATABASE_URL: database.url, STAFFROOM_KEY_FILE: path.join(folder, randomUUID()) };
}

/** Sends a report at the console. */
async function report(url: string): Promise<string> {
  const response = await fetch(new URL('/api/act', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
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

type Line = Readonly<Record<string, unknown>>;

/** Every line that was said; one that is no JSON fails the test. */
function linesOf(product: Launched): Line[] {
  return product
    .said()
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}

test('as JSON every line is one, and says of a report which form, what came of it and how long it took', async () => {
  const product = launchProduct({ ...settings(), LOG: 'json', LOG_LEVEL: 'debug' });
  const [, url = ''] = await product.says(/Staffroom is ready: ([^"\s]+)/);
  expect(await report(url)).toContain('SR-');
  await product.says(/"card":"alert"/);
  await product.says(/"event":"audited"/);
  expect(await product.end('SIGTERM')).toBe(0);

  const lines = linesOf(product);
  const of = (event: string): Line[] => lines.filter((line) => line['event'] === event);
  expect(of('started')).toEqual([
    expect.objectContaining({ level: 'info', surfaces: ['console'] }),
  ]);
  expect(of('inbound')).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      pid: product.process.pid,
      hostname: expect.any(String),
      event: 'inbound',
      surface: 'console',
      inbound: 'submit',
      what: 'report-incident',
      outcome: 'stored',
      ms: expect.any(Number),
    },
  ]);
  const [alert] = of('delivery').filter(({ card }) => card === 'alert');
  const id: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
  expect(alert).toEqual(
    expect.objectContaining({
      notice: id,
      case: id,
      surface: 'console',
      attempt: 1,
      state: 'posted',
      ms: expect.any(Number),
      waitedMs: expect.any(Number),
    }),
  );
  expect(of('stopping')).toEqual([expect.objectContaining({ signal: 'SIGTERM' })]);
  expect(lines.at(-1)).toEqual(expect.objectContaining({ event: 'stopped' }));
  // Who reported is in no line, nor a word of it.
  expect(product.said()).not.toMatch(/zzmark|joe-barker|Barker/i);
}, 60_000);

test('in words it says the same sentences and nothing else', async () => {
  const product = await startProduct(settings());
  expect(await report(product.url)).toContain('SR-');
  await product.end('SIGTERM');
  const said = product.said().trim().split('\n');
  expect(said).toEqual([
    expect.stringMatching(/^Made the key/),
    expect.stringMatching(/^This is the sample school/),
    `Staffroom is ready: ${product.url}`,
  ]);
}, 60_000);

test.each(['words', 'json'])(
  'a fault that ends the process is named, and what it says is not repeated: %s',
  async (as) => {
    const preload =
      "process.on('SIGUSR2', () => { throw Object.assign(new RangeError(process.env.ODD), { code: 'E_ODD' }); })";
    const product = launchProduct({
      ...settings(),
      LOG: as,
      // Its second line looks like one that says where.
      ODD: 'zzmark\n    at zzmark (zzmark:1:1)',
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(preload)}"`,
    });
    await product.says(/Staffroom is ready/);
    product.process.kill('SIGUSR2');
    expect(await product.ended).toBe(1);
    expect(product.said()).toMatch(/RangeError E_ODD/);
    // Where in the code it was.
    expect(product.said()).toMatch(/at process\.emit/);
    expect(product.said()).not.toMatch(/zzmark/);
  },
  60_000,
);

test('what is less than LOG_LEVEL is left out', () => {
  const lines: string[] = [];
  const log = jsonLog('warn', { write: (line) => void lines.push(line) });
  const inbound = { kind: 'inbound', surface: 'slack', inbound: 'message', ms: 2.25 } as const;
  log.happened({ ...inbound, outcome: 'reply' });
  log.happened({ ...inbound, outcome: 'unreachable' });
  log.say('A sentence.');
  log.warn('Another.');
  expect(lines.map((line): Line => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'warn', outcome: 'unreachable', ms: 2.3 }),
    expect.objectContaining({ level: 'warn', msg: 'Another.' }),
  ]);
});
