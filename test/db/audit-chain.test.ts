/** The audit as a chain: whatever somebody who owns the database does to it is found, with the entry. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type pg from 'pg';
import { record } from '../../src/db/audit.ts';
import { type Break, type Published, verifyChain } from '../../src/db/audit-chain.ts';
import { singleClient } from '../../src/db/client.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';

const SCHOOL = 'hillside';
const OTHER = 'lakeside';
const ENTRIES = 12;
// Each test writes two days' entries, one transaction each.
jest.setTimeout(60_000);

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  owner = singleClient(database.url);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Both schools have a day's entries. */
beforeEach(async () => {
  await asOwner('truncate audit, audit_heads');
  for (let count = 0; count < ENTRIES; count += 1) {
    for (const school of [SCHOOL, OTHER]) await write(school);
  }
});

async function write(schoolId = SCHOOL): Promise<void> {
  await database.db.transaction(async (tx) => {
    await record(tx, {
      schoolId,
      who: 'dsl',
      act: 'looked',
      about: { kind: 'case', id: randomUUID() },
      detail: { desk: 'dsl', said: 'a “quote”, a \\ and a\nline' },
    });
  });
}

/** Whoever owns the tables can switch the triggers off. */
async function asOwner(...statements: string[]): Promise<void> {
  await owner.query('alter table audit disable trigger all');
  for (const statement of statements) await owner.query(statement);
  await owner.query('alter table audit enable trigger all');
}

async function breaks(
  published: readonly Published[] = [],
  school = SCHOOL,
): Promise<readonly Break[]> {
  return (await verifyChain(owner, school, published)).breaks;
}

/** Every entry from this one on is hashed anew, and the head too. */
async function rehash(from: number): Promise<void> {
  await asOwner(`do $$
    declare each audit; before bytea := (select hash from audit where school_id = '${SCHOOL}' and entry = ${from - 1});
    begin
      for each in select * from audit where school_id = '${SCHOOL}' and entry >= ${from} order by entry loop
        before := audit_link(before, each.entry, audit_content(each));
        update audit set hash = before where school_id = '${SCHOOL}' and entry = each.entry;
        update audit_heads set hash = before, entry = each.entry where school_id = '${SCHOOL}';
      end loop;
    end $$`);
}

test('entries of a school are numbered without a gap and verified from end to end', async () => {
  const { entries, head, breaks: found } = await verifyChain(owner, SCHOOL, []);
  expect([entries, head.entry, found]).toEqual([ENTRIES, ENTRIES, []]);
  expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
  const published = [head, { hash: head.hash }];
  await write();
  expect(await breaks(published)).toEqual([]);
  expect((await verifyChain(owner, SCHOOL, [])).head.hash).not.toBe(head.hash);
});

test('a school without any entry is whole', async () => {
  expect(await verifyChain(owner, 'nowhere', [])).toMatchObject({ entries: 0, breaks: [] });
});

test('many at once, at two schools, make one chain each', async () => {
  await Promise.all(
    Array.from({ length: 60 }, async (_, count) => await write(count % 2 === 0 ? SCHOOL : OTHER)),
  );
  for (const school of [SCHOOL, OTHER]) {
    expect(await verifyChain(owner, school, [])).toMatchObject({
      entries: ENTRIES + 30,
      breaks: [],
    });
  }
});

test('what the application says of number, time and hash counts for nothing', async () => {
  await database.db.$client.query(
    `insert into audit (school_id, entry, at, who, act, detail, hash) values ($1, 3, '2001-01-01', 'dsl', 'looked', '{}', 'x')`,
    [SCHOOL],
  );
  const { head, breaks: found } = await verifyChain(owner, SCHOOL, []);
  expect([head.entry, found]).toEqual([ENTRIES + 1, []]);
  const { rows } = await owner.query(
    `select now() - at < interval '1 minute' as fresh from audit where school_id = $1 and entry = $2`,
    [SCHOOL, ENTRIES + 1],
  );
  expect(rows).toEqual([{ fresh: true }]);
});

/** How a value of each type is made another. */
const OTHER_VALUE: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `${column} || 'x'`,
  uuid: () => 'gen_random_uuid()',
  'timestamp with time zone': (column) => `${column} + interval '1 microsecond'`,
  jsonb: (column) => `${column} || '{"desk": "chair"}'`,
  bytea: (column) => `sha256(${column})`,
};

describe('whoever owns the database', () => {
  const of = (entry: number) => `where school_id = '${SCHOOL}' and entry = ${entry}`;

  test('changes anything at all in an entry: it is named', async () => {
    const { rows: columns } = await owner.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_name = 'audit' and column_name not in ('school_id', 'entry')`,
    );
    // A column that comes later must be hashed too.
    expect(columns.length).toBeGreaterThanOrEqual(9);
    for (const { name, type } of columns) {
      const other = OTHER_VALUE[type];
      if (other === undefined) throw new Error(`Say how a column of ${type} is changed.`);
      await asOwner(
        `create table kept as select * from audit ${of(5)}`,
        `update audit set ${name} = ${other(name)} ${of(5)}`,
      );
      expect([name, await breaks()]).toEqual([
        name,
        expect.arrayContaining([{ kind: 'changed', entry: 5 }]),
      ]);
      await asOwner(
        `update audit set ${name} = kept.${name} from kept where audit.school_id = kept.school_id and audit.entry = kept.entry`,
        'drop table kept',
      );
    }
    expect(await breaks()).toEqual([]);
  });

  test('deletes in the middle: what is missing is named', async () => {
    await asOwner(`delete from audit ${of(5)}`, `delete from audit ${of(6)}`);
    expect(await breaks()).toEqual([{ kind: 'missing', from: 5, to: 6 }]);
  });

  test('deletes in the middle and closes the gap: the first entry behind it is named', async () => {
    await asOwner(
      `delete from audit ${of(5)}`,
      `update audit set entry = -entry where school_id = '${SCHOOL}' and entry > 5`,
      `update audit set entry = -entry - 1 where school_id = '${SCHOOL}' and entry < 0`,
      `update audit_heads set entry = entry - 1 where school_id = '${SCHOOL}'`,
    );
    expect((await breaks())[0]).toEqual({ kind: 'changed', entry: 5 });
  });

  test('deletes at the end: what is missing is named', async () => {
    await asOwner(`delete from audit ${of(ENTRIES)}`);
    expect(await breaks()).toEqual([{ kind: 'missing', from: ENTRIES, to: ENTRIES }]);
  });

  test('deletes at the end and sets the head back: the published head shows it', async () => {
    const { head } = await verifyChain(owner, SCHOOL, []);
    await asOwner(
      `delete from audit ${of(ENTRIES)}`,
      `update audit_heads set entry = a.entry, hash = a.hash from audit a where audit_heads.school_id = a.school_id and a.school_id = '${SCHOOL}' and a.entry = ${ENTRIES - 1}`,
    );
    expect(await breaks()).toEqual([]);
    for (const published of [head, { hash: head.hash }]) {
      expect(await breaks([published])).toEqual([
        { kind: 'not-as-published', published, sound: 0 },
      ]);
    }
  });

  test('inserts behind the end: what was added is named', async () => {
    await asOwner(
      `insert into audit (school_id, entry, at, who, act, case_id, detail, hash) select school_id, 13, at, who, act, case_id, detail, hash from audit ${of(3)}`,
    );
    expect(await breaks()).toEqual([{ kind: 'added', from: ENTRIES + 1, to: ENTRIES + 1 }]);
  });

  test('inserts in the middle and moves the rest up: it is named', async () => {
    await asOwner(
      `update audit set entry = -entry where school_id = '${SCHOOL}' and entry >= 5`,
      `update audit set entry = -entry + 1 where school_id = '${SCHOOL}' and entry < 0`,
      `insert into audit (school_id, entry, at, who, act, case_id, detail, hash) select school_id, 5, at, 'somebody-else', act, case_id, detail, hash from audit ${of(4)}`,
      `update audit_heads set entry = entry + 1 where school_id = '${SCHOOL}'`,
    );
    expect((await breaks())[0]).toEqual({ kind: 'changed', entry: 5 });
  });

  test('swaps two: both are named', async () => {
    await asOwner(
      `update audit set entry = -1 ${of(5)}`,
      `update audit set entry = 5 ${of(6)}`,
      `update audit set entry = 6 where entry = -1`,
    );
    expect(await breaks()).toEqual(
      expect.arrayContaining([
        { kind: 'changed', entry: 5 },
        { kind: 'changed', entry: 6 },
      ]),
    );
  });

  test('hashes the tail anew: the published heads show between which entries', async () => {
    const early = (await verifyChain(owner, SCHOOL, [])).head;
    await write();
    await write();
    const late = (await verifyChain(owner, SCHOOL, [])).head;
    await asOwner(`update audit set who = 'somebody-else' ${of(ENTRIES + 1)}`);
    await rehash(ENTRIES + 1);
    expect(await breaks()).toEqual([]);
    expect(await breaks([early, late])).toEqual([
      { kind: 'not-as-published', published: late, sound: ENTRIES },
    ]);
  });

  test('hashes the tail anew and forgets the head: the end is named', async () => {
    await asOwner(`create table kept as select * from audit_heads`);
    await asOwner(`update audit set who = 'somebody-else' ${of(9)}`);
    await rehash(9);
    await asOwner(
      `update audit_heads h set hash = k.hash from kept k where k.school_id = h.school_id`,
      'drop table kept',
    );
    expect(await breaks()).toEqual([{ kind: 'other-end', entry: ENTRIES }]);
  });

  test('gives one to another school: here it is missing, there it is named', async () => {
    await asOwner(`update audit set school_id = '${OTHER}', entry = ${ENTRIES + 1} ${of(5)}`);
    expect(await breaks()).toEqual([{ kind: 'missing', from: 5, to: 5 }]);
    expect(await breaks([], OTHER)).toEqual([
      { kind: 'added', from: ENTRIES + 1, to: ENTRIES + 1 },
    ]);
  });

  test('exchanges an entry with another school’s of the same number: it is named in both', async () => {
    await asOwner(
      `update audit set school_id = 'between' ${of(5)}`,
      `update audit set school_id = '${SCHOOL}' where school_id = '${OTHER}' and entry = 5`,
      `update audit set school_id = '${OTHER}' where school_id = 'between'`,
    );
    for (const school of [SCHOOL, OTHER]) {
      expect((await breaks([], school))[0]).toEqual({ kind: 'changed', entry: 5 });
    }
  });
});
