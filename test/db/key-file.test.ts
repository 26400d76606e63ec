/** The file with the master keys, and what is said where it is not the right one. */
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { addVersion, isOpenToOthers, makeKeyFile, readKeyFile } from '../../src/db/key-file.ts';
import { keyRing } from '../../src/db/key-ring.ts';
import { prepare } from '../../src/db/prepare.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { SCHOOL } from '../harness/schools.ts';

const folders: string[] = [];
let file: string;

beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-key-'));
  folders.push(folder);
  file = path.join(folder, 'staffroom.key');
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('is made for its owner only, whatever the umask', async () => {
  const before = process.umask(0);
  await makeKeyFile(file);
  process.umask(before);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await isOpenToOthers(file)).toBe(false);
  await chmod(file, 0o640);
  expect(await isOpenToOthers(file)).toBe(true);
});

test('is made once where several start at once, and leaves nothing beside it', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, async () => await makeKeyFile(file)));
  expect(new Set(made.map((keys) => keys.get(1)?.toString('hex'))).size).toBe(1);
  expect(await makeKeyFile(file)).toEqual(made[0]);
  expect(await readdir(path.dirname(file))).toEqual(['staffroom.key']);
});

test('keeps every version when another is added, and a running process finds the new one', async () => {
  const first = await makeKeyFile(file);
  const ring = keyRing(file, first);
  const both = await addVersion(file, first);
  expect([...both.keys()]).toEqual([1, 2]);
  expect(await readKeyFile(file)).toEqual(both);
  expect(ring.of(2)).toEqual(both.get(2));
  expect(ring.newest().version).toBe(2);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

describe('a line that is no key is named and never repeated', () => {
  test.each([
    ['a word', 'secretsecret\n'],
    ['a key of another length', `1 ${Buffer.alloc(31, 7).toString('base64')}\n`],
    ['a version twice', `1 ${Buffer.alloc(32, 7).toString('base64')}\n`.repeat(2)],
  ])('%s', async (_what, text) => {
    await writeFile(file, text);
    const reading = readKeyFile(file);
    await expect(reading).rejects.toThrow(/staffroom\.key:[12]: this line is not a key/);
    await expect(reading).rejects.not.toThrow(/secret|BwcH/);
  });

  test('nor is an empty file taken for a new one', async () => {
    await writeFile(file, '# nothing\n');
    await expect(readKeyFile(file)).rejects.toThrow(/holds no key/);
  });
});

describe('with reports in the database', () => {
  let database: TestDatabase;
  const start = async () => await prepare(database.url, SCHOOL, file, () => {});

  beforeEach(async () => {
    database = await freshDatabase();
    await start();
  });
  afterEach(async () => await database.drop());

  /** Everything that a start could touch. */
  async function everything(): Promise<unknown> {
    const { rows } = await database.db.execute(
      sql`select (select json_agg(d) from data_keys d) as keys, (select json_agg(m) from drizzle.__drizzle_migrations m) as migrations, (select json_agg(s) from schools s) as schools`,
    );
    return [rows, await readdir(path.dirname(file))];
  }

  async function refusedWith(sentence: RegExp): Promise<void> {
    // A start that went on to the tables would try the last migration again.
    await database.db.execute(
      sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
    );
    const before = await everything();
    await expect(start()).rejects.toThrow(sentence);
    expect(await everything()).toEqual(before);
  }

  test('a missing file stops the start, and none is made in its place', async () => {
    await rm(file);
    await refusedWith(
      /staffroom\.key is missing.*Put it back from your backup.*Nothing was changed/,
    );
  });

  test('so does the file of another database', async () => {
    await rm(file);
    await makeKeyFile(file);
    await refusedWith(/is not the one that this database was written with.*Nothing was changed/);
  });

  test('so does a copy from before the last rotation', async () => {
    const old = await readFile(file);
    await addVersion(file, (await readKeyFile(file)) ?? new Map());
    await database.db.execute(sql`update data_keys set version = 2`);
    await writeFile(file, old);
    await refusedWith(/is an older copy.*version 2.*Nothing was changed/);
  });

  test('the right file opens it again, and nothing is said of a new one', async () => {
    const said: string[] = [];
    await prepare(database.url, SCHOOL, file, (sentence) => said.push(sentence));
    expect(said).toEqual([]);
  });

  test('one that others can read is used, and that is said', async () => {
    await chmod(file, 0o644);
    const said: string[] = [];
    await prepare(database.url, SCHOOL, file, (sentence) => said.push(sentence));
    expect(said).toEqual([expect.stringContaining('can be read by others')]);
  });
});

test('two at once that add a version add one, and one that was cut short is finished', async () => {
  const first = await makeKeyFile(file);
  const [one, other] = await Promise.all([addVersion(file, first), addVersion(file, first)]);
  expect(one).toEqual(other);
  expect([...one.keys()]).toEqual([1, 2]);
  await writeFile(
    `${file}.next`,
    `${await readFile(file, 'utf8')}3 ${Buffer.alloc(32, 3).toString('base64')}\n`,
  );
  const third = await addVersion(file, one);
  expect(third.get(3)).toEqual(Buffer.alloc(32, 3));
  expect(await addVersion(file, one)).toEqual(third);
  expect(await readdir(path.dirname(file))).toEqual(['staffroom.key']);
});
