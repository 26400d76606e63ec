/** `npm start`, as whoever tries Staffroom for the first time meets it. */
import { randomUUID } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { singleClient } from '../src/db/client.ts';
import { cureOf, reasonIn } from '../src/db/fault.ts';
import { PACE } from '../src/handlers/pace.ts';
import { readSchoolFile } from '../src/school-file.ts';
import { endWhatIsLeft, failToStart, launchProduct, startProduct } from './harness/process.ts';

let data: string;

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'staffroom-start-'));
  await chmod(data, 0o755);
});
// Whatever a test that failed left running would make the next ones fail too.
afterEach(endWhatIsLeft);
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

/** The lines of the server's own note of how it runs: its pid, and in the fourth its port. */
async function serverNote(folder: string): Promise<string[]> {
  const file = path.join(folder, 'postgres', 'postmaster.pid');
  return (await readFile(file, 'utf8').catch(() => '')).split('\n');
}

async function serverIsUp(folder = data): Promise<boolean> {
  const pid = Number((await serverNote(folder))[0]);
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
  const keyFile = path.join(data, 'staffroom.key');
  expect(first.said()).toContain(`Made the key that opens the reports: ${keyFile}. Keep a copy`);
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
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
  expect(second.said()).not.toContain('Made the key');
  // The first may have been killed with the alert in its hands: then it is sent when the lease ends.
  const until = Date.now() + PACE.leaseMs + 10_000;
  while (Date.now() < until) {
    if (/New report SR-/.test(await room(second.url, 'nadia-rahman'))) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await room(second.url, 'nadia-rahman')).toMatch(/New report SR-/);
  expect(await room(second.url, 'grace-whitfield')).not.toMatch(/New report SR-/);
  expect(await second.end('SIGTERM')).toBe(0);
  expect(await serverIsUp()).toBe(false);
}, 150_000);

test('without the key file it does not start, and makes none; with it back it does', async () => {
  const keyFile = path.join(data, 'staffroom.key');
  await rename(keyFile, `${keyFile}.kept`);
  const { said, code } = await failToStart({ DATA_DIR: data });
  expect([said, code]).toEqual([
    `The key file ${keyFile} is missing, and without it the reports in this database cannot be read. Put it back from your backup of it, or name its place with STAFFROOM_KEY_FILE. Nothing was changed.`,
    1,
  ]);
  expect(await readdir(data)).not.toContain('staffroom.key');
  expect(await serverIsUp()).toBe(false);
  const elsewhere = await startProduct({
    DATA_DIR: data,
    STAFFROOM_KEY_FILE: `${keyFile}.kept`,
  });
  expect(await room(elsewhere.url, 'nadia-rahman')).toMatch(/New report SR-/);
  await elsewhere.end('SIGTERM');
  await rename(`${keyFile}.kept`, keyFile);
}, 60_000);

test('a second one beside it shares the database, which stays until the last has ended', async () => {
  const one = await startProduct({ DATA_DIR: data });
  const other = await startProduct({ DATA_DIR: data });
  await one.end('SIGTERM');
  expect(await serverIsUp()).toBe(true);
  expect(await room(other.url, 'nadia-rahman')).toMatch(/SR-/);
  await other.end('SIGINT');
  expect(await serverIsUp()).toBe(false);
}, 60_000);

test('the second start takes less than ten seconds', async () => {
  const begun = Date.now();
  const running = await startProduct({ DATA_DIR: data });
  expect(Date.now() - begun).toBeLessThan(10_000);
  await running.end('SIGTERM');
}, 60_000);

test('a terminal that is closed ends it as cleanly as Ctrl-C', async () => {
  const running = await startProduct({ DATA_DIR: data });
  expect(await running.end('SIGHUP')).toBe(0);
  expect(await serverIsUp()).toBe(false);
}, 60_000);

test('a second Ctrl-C ends it at once, and the next start takes the database over', async () => {
  const running = await startProduct({ DATA_DIR: data });
  const postgres = Number((await serverNote(data))[0]);
  // A database that does not answer is what one waits for.
  process.kill(postgres, 'SIGSTOP');
  try {
    running.process.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await running.end('SIGINT')).toBe(130);
  } finally {
    process.kill(postgres, 'SIGCONT');
  }
  const next = await startProduct({ DATA_DIR: data });
  expect(Number((await serverNote(data))[0])).toBe(postgres);
  await next.end('SIGTERM');
  expect(await serverIsUp()).toBe(false);
}, 60_000);

describe('in a folder of its own', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'staffroom-start-'));
    await chmod(folder, 0o755);
  });
  afterEach(async () => {
    const elsewhere = await readlink(path.join(folder, 'postgres')).catch(() => undefined);
    if (elsewhere !== undefined) await rm(path.dirname(elsewhere), { recursive: true });
    await rm(folder, { recursive: true, force: true });
  });

  test('three first starts at once share one database, and the last one to end stops it', async () => {
    const all = await Promise.all([1, 2, 3].map(() => startProduct({ DATA_DIR: folder })));
    expect(await serverIsUp(folder)).toBe(true);
    expect(await Promise.all(all.map((each) => each.end('SIGTERM')))).toEqual([0, 0, 0]);
    expect(await serverIsUp(folder)).toBe(false);
    expect(await readdir(folder)).toEqual(['postgres', 'postgres-password', 'staffroom.key']);
  }, 120_000);

  test('a first start that is ended in the middle leaves nothing running or half-made', async () => {
    const cut = launchProduct({ DATA_DIR: folder });
    await cut.says(/Making a new database/);
    expect(await cut.end('SIGTERM')).toBe(0);
    expect(await serverIsUp(folder)).toBe(false);

    const killed = path.join(folder, 'killed');
    const other = launchProduct({ DATA_DIR: killed });
    await other.says(/Making a new database/);
    await other.end('SIGKILL');
    const next = await startProduct({ DATA_DIR: killed });
    expect(await next.end('SIGTERM')).toBe(0);
  }, 120_000);

  test('a private umask and a private folder are no hindrance, and where the files lie is said', async () => {
    const own = path.join(folder, 'private');
    const circumstances = { umask: '077' };
    const running = await startProduct({ DATA_DIR: own }, circumstances);
    await running.end('SIGTERM');
    // Only root has to put them elsewhere.
    const elsewhere = await readlink(path.join(own, 'postgres')).catch(() => undefined);
    expect(elsewhere !== undefined).toBe(process.getuid?.() === 0);
    const again = await startProduct({ DATA_DIR: own }, circumstances);
    await again.end('SIGTERM');
    expect(/files lie in (\S+), because/.exec(again.said())?.[1]).toBe(elsewhere);
    if (elsewhere !== undefined) await rm(path.dirname(elsewhere), { recursive: true });
  }, 120_000);

  test('what a user began, root goes on with as that user', async () => {
    const first = await startProduct({ DATA_DIR: folder });
    await first.end('SIGTERM');
    // Where the tests do not run as root, both are the same user, for whom it must be true as well.
    const isRoot = process.getuid?.() === 0;
    const user = isRoot ? 65_534 : process.getuid?.();
    const cluster = path.join(folder, 'postgres');
    if (isRoot) {
      for (const file of ['', ...(await readdir(cluster, { recursive: true }))]) {
        await chown(path.join(cluster, file), 65_534, 65_534);
      }
    }
    const second = await startProduct({ DATA_DIR: folder });
    // The server writes this file itself, as whoever it runs as.
    expect((await stat(path.join(cluster, 'postmaster.pid'))).uid).toBe(user);
    expect(await second.end('SIGTERM')).toBe(0);
  }, 120_000);

  test('a fault that nobody foresaw leaves no database running', async () => {
    const running = await startProduct({ DATA_DIR: folder });
    const password = (await readFile(path.join(folder, 'postgres-password'), 'utf8')).trim();
    const port = (await serverNote(folder))[3];
    const client = singleClient(`postgres://staffroom:${password}@127.0.0.1:${port}/staffroom`);
    await client.connect();
    await client.query('alter table schools rename to schools_away');
    await client.end();
    await running.end('SIGTERM');
    const { code } = await failToStart({ DATA_DIR: folder });
    expect(code).not.toBe(0);
    expect(await serverIsUp(folder)).toBe(false);
  }, 60_000);

  test('a lost or wrong password is said in one sentence, and no server stays behind', async () => {
    const file = path.join(folder, 'postgres-password');
    const running = await startProduct({ DATA_DIR: folder });
    await running.end('SIGTERM');
    await rename(file, `${file}.kept`);
    const lost = await failToStart({ DATA_DIR: folder });
    expect(lost.said).toMatch(/^The password of the database is lost: .* is missing\. Put it back/);
    await writeFile(file, 'another\n');
    const wrong = await failToStart({ DATA_DIR: folder });
    expect(wrong.said).toMatch(/^The password in .* is not that of the database .* Put back/);
    for (const { said, code } of [lost, wrong]) {
      expect(said.split('\n')).toHaveLength(1);
      expect(code).toBe(1);
    }
    expect(await serverIsUp(folder)).toBe(false);
  }, 120_000);

  test('files that are gone from where the link leads are never replaced by an empty database', async () => {
    const gone = path.join(folder, 'gone');
    await mkdir(gone);
    await symlink(path.join(gone, 'postgres'), path.join(folder, 'postgres'));
    await rm(gone, { recursive: true });
    const { said, code } = await failToStart({ DATA_DIR: folder });
    await rm(path.join(folder, 'postgres'));
    expect(said).toMatch(/^The database is gone: .* Put that folder back .* or remove /);
    expect(said.split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });
});

test('to free disk is advised only where it is full, and the reason is the program’s own', () => {
  const full =
    'initdb: error: could not write file "x": No space left on device\ninitdb: removing contents of data directory "x"\n';
  expect(reasonIn(full)).toBe('initdb: error: could not write file "x": No space left on device');
  expect(cureOf(full)).toMatch(/^Free some disk/);
  expect(cureOf('initdb: error: could not access directory "x": Permission denied')).toMatch(
    /^Set DATA_DIR to another folder/,
  );
});

describe('what is in the way is said in one sentence with its cure', () => {
  test('a taken port', async () => {
    const running = await startProduct({ DATA_DIR: data });
    const port = new URL(running.url).port;
    const { said, code } = await failToStart({ DATA_DIR: data, CONSOLE_PORT: port });
    await running.end('SIGTERM');
    expect(said).toMatch(new RegExp(`Port ${port} is taken by another program.*CONSOLE_PORT=`));
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

  test.each([
    'postgres://staff:p@ss-SECRET@127.0.0.1:1/staffroom',
    'postgres://staff@127.0.0.1:1/staffroom?password=SECRET',
    'postgres://staff:pa/ss-SECRET@127.0.0.1:1/staffroom',
    'postgres://staff:12/ss-SECRET@127.0.0.1:1/staffroom',
    'postgres://staff:pa#ss-SECRET@127.0.0.1:1/staffroom',
    'postgres://staff:12?ss-SECRET@127.0.0.1:1/staffroom',
    'postgres://staff:%zz-SECRET@127.0.0.1:1/staffroom',
  ])('%s, without a part of its password', async (url) => {
    const { said, code } = await failToStart({ DATABASE_URL: url });
    expect(said).toMatch(
      /^The database at DATABASE_URL \(postgres:\/\/127\.0\.0\.1:1\/staffroom\) |^DATABASE_URL cannot be read as an address\. Write .* as %40 %2F %23/,
    );
    expect(said).not.toContain('SECRET');
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

  test('a settings file that cannot be read', async () => {
    const asked = await failToStart({ SCHOOL_FILE: path.join(data, 'no-school.yaml') });
    expect(asked.said).toMatch(/no-school\.yaml, which SCHOOL_FILE names, is not there\. Check/);
    const root = path.join(data, 'root');
    await mkdir(path.join(root, 'school.yaml'), { recursive: true });
    const own = await readSchoolFile(root, undefined);
    expect(own.ok ? [] : own.problems).toEqual([
      expect.stringMatching(/school\.yaml is a folder\. Put .* or set SCHOOL_FILE/),
    ]);
    await rm(path.join(root, 'school.yaml'), { recursive: true });
    await symlink('nowhere.yaml', path.join(root, 'school.yaml'));
    const astray = await readSchoolFile(root, undefined);
    expect(astray.ok ? [] : astray.problems).toEqual([
      expect.stringMatching(/school\.yaml is not there\. Copy school\.example\.yaml/),
    ]);
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
