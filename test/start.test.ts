/** `npm start`, as whoever tries Staffroom for the first time meets it. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failToStart, startProduct } from './harness/process.ts';

let data: string;

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'staffroom-start-'));
  await chmod(data, 0o755);
});
afterAll(async () => await rm(data, { recursive: true, force: true }));

async function act(url: string, body: object): Promise<unknown> {
  const response = await fetch(new URL('/api/act', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  });
  return await response.json();
}

async function room(url: string, as: string): Promise<string> {
  return await (await fetch(new URL(`/api/room?as=${as}`, url))).text();
}

async function serverIsUp(): Promise<boolean> {
  const lines = await readFile(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  const pid = Number(lines.split('\n')[0]);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('it starts with nothing installed, survives kill -9 with what was reported, and ends cleanly', async () => {
  const first = await startProduct({ DATA_DIR: data });
  const report = {
    as: 'joe-barker',
    at: 'direct',
    act: {
      kind: 'submit',
      form: 'report-incident',
      submission: randomUUID(),
      values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'A pupil followed me.' },
    },
  };
  expect(await act(first.url, report)).toMatchObject({ kind: 'stored' });
  await first.end('SIGKILL');
  expect(await serverIsUp()).toBe(true);

  const second = await startProduct({ DATA_DIR: data });
  for (let tries = 0; tries < 100; tries += 1) {
    if (/New report SR-/.test(await room(second.url, 'nadia-rahman'))) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await room(second.url, 'nadia-rahman')).toMatch(/New report SR-/);
  expect(await room(second.url, 'grace-whitfield')).not.toMatch(/New report SR-/);
  expect(await second.end('SIGTERM')).toBe(0);
  expect(await serverIsUp()).toBe(false);
}, 90_000);

test('a second one beside it shares the database, which stays until the last has ended', async () => {
  const one = await startProduct({ DATA_DIR: data });
  const other = await startProduct({ DATA_DIR: data });
  await one.end('SIGTERM');
  expect(await serverIsUp()).toBe(true);
  expect(await room(other.url, 'nadia-rahman')).toMatch(/SR-/);
  await other.end('SIGINT');
  expect(await serverIsUp()).toBe(false);
}, 60_000);

describe('what is in the way is said in one sentence with its cure', () => {
  test('a taken port', async () => {
    const running = await startProduct({ DATA_DIR: data });
    const port = new URL(running.url).port;
    const { said, code } = await failToStart({ DATA_DIR: data, PORT: port });
    await running.end('SIGTERM');
    expect(said).toMatch(new RegExp(`Port ${port} is taken by another program.*PORT=`));
    expect(code).toBe(1);
  }, 60_000);

  test('a database that is down', async () => {
    const { said, code } = await failToStart({
      DATABASE_URL: 'postgres://staff:secretpassword@127.0.0.1:1/staffroom',
    });
    expect(said).toMatch(
      /^The database at DATABASE_URL .* nothing answers at that address\. Start it/,
    );
    expect(said).not.toContain('secretpassword');
    expect(said.split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('a data folder that cannot be written', async () => {
    const file = path.join(data, 'a-file');
    await writeFile(file, '');
    const { said, code } = await failToStart({ DATA_DIR: path.join(file, 'data') });
    expect(said).toMatch(
      /^The data folder .* cannot be written \(ENOTDIR\)\. Give .* or set DATA_DIR/,
    );
    expect(said.split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('a settings file with a mistake, by its line', async () => {
    const file = path.join(data, 'school.yaml');
    await writeFile(
      file,
      'school:\n  id: a\n  name: A\n  policy: social-media\npeople:\n  - id: b\n    name: B\n    roles: [king]\n',
    );
    const { said, code } = await failToStart({ SCHOOL_FILE: file });
    expect(said).toMatch(/school\.yaml:8: people\.roles: A role is one of/);
    expect(code).toBe(1);
  });

  test('a policy that is not there', async () => {
    const file = path.join(data, 'school.yaml');
    const sample = await readFile(new URL('../school.example.yaml', import.meta.url), 'utf8');
    await writeFile(file, sample.replace('policy: social-media', 'policy: astrology'));
    const { said, code } = await failToStart({ SCHOOL_FILE: file });
    expect(said).toMatch(/policies\/astrology cannot be read/);
    expect(code).toBe(1);
  });
});
