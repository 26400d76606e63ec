/**
 * Fills an empty database with many schools' cases, in bulk: sealed-looking bytes of a usual length,
 * indexes and keys made afterwards. Written over the years side by side, as schools report, so that
 * a school's rows stand far apart. The audit's entries are numbered but not chained (their trigger is
 * off meanwhile): `npm run audit -- verify` would say so.
 */
import type pg from 'pg';
import { singleClient } from '../src/db/client.ts';
import { inTurn, migrate } from '../src/db/migrate.ts';

export interface Size {
  readonly schools: number;
  readonly cases: number;
}

/** These schools are the ones that are measured. */
export const MOST_MEASURED = 24;
/** So many of a measured school's cases are open, and nobody has acknowledged them. */
export const OPEN_HERE = 40;
/** Who has reported every fifth of a school's cases. */
export const REPORTER = 'hannah-price';

/** A school's id by its number, from 0. */
export function schoolId(number: number): string {
  return `school-${number}`;
}

const SIGNS = '23456789BCDFGHJKMNPQRTVWXYZ';
const WORDS_BYTES = 1_290;

/** By number `n`: the school, which of its cases, when, and whether it is open. Years of them, one a time. */
function numbered({ schools, cases }: Size): string {
  const each = Math.floor(cases / schools);
  return `(select n, 'school-' || n % ${schools} as school_id, n / ${schools} as i,
    ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
    now() - interval '4 years' + n * (interval '4 years' / ${cases}) as at,
    case when n % ${schools} < ${MOST_MEASURED} then n / ${schools} >= ${each - OPEN_HERE}
      else (n / ${schools}) % 25 = 0 end as is_open
    from generate_series(0, ${schools * each - 1}) as n) as given`;
}

/** A row's id: the case's, with another beginning for each that it has. */
function rowId(kind: string): string {
  return `(${kind} || substr(given.id::text, 5))::uuid`;
}

const sign = (power: number): string =>
  `substr('${SIGNS}', (i / ${SIGNS.length ** power}) % ${SIGNS.length} + 1, 1)`;
const PLACE = `case k when 1 then 'desk' else 'person' end, case k when 1 then 'dsl' else '${REPORTER}' end`;
const KIND = `case k when 1 then 'alert' else 'receipt' end`;

/** A statement for each table, which need not wait for each other. */
function statements(size: Size): string[] {
  const from = `from ${numbered(size)}`;
  const twice = `${from} cross join generate_series(1, 2) as k`;
  const each = Math.floor(size.cases / size.schools);
  return [
    `insert into reports (school_id, case_id, words)
      select school_id, id, '\\x01'::bytea || sha256(n::text::bytea) || decode(repeat('5a', ${WORDS_BYTES - 33}), 'hex') ${from}`,
    `insert into audit (school_id, entry, at, who, act, case_id, detail, hash)
      select school_id, i * 3 + k, at, 'staffroom', case k when 1 then 'reported' else 'posted' end, id,
        '{"kind": "alert", "surface": "slack", "place": "dsl"}', sha256((n * 3 + k)::text::bytea)
      ${from} cross join generate_series(1, 3) as k`,
    `insert into cases (school_id, id, reference, kind, actor, urgency, routing_row, basis, desks, subjects,
        reporter, submission, state, promised_by, created_at)
      select school_id, id, 'SR-' || ${[3, 2, 1, 0].map(sign).join(' || ')}, 'pupil_follows_staff', 'pupil', 'today',
        'pupil-follows-staff', '[{"rests": "clause", "clause": "following.pupils"}, {"rests": "clause", "clause": "following.notify"}]', '{dsl}', '{}',
        case when i % 5 = 0 then '${REPORTER}' else 'staff-' || i % 50 end, ${rowId(`'0191'`)},
        case when is_open then 'unacknowledged' else 'closed' end, at + interval '1 hour', at ${from}`,
    `insert into notices (school_id, id, case_id, kind, surface, place_kind, place, due_at, attempts, created_at, delivered_at)
      select school_id, ${rowId(`'019' || (k + 1)`)}, id, ${KIND}, 'slack', ${PLACE}, at, 1, at, at ${twice}`,
    `insert into postings (school_id, id, case_id, kind, surface, place_kind, place, ref, shows, posted_at)
      select school_id, ${rowId(`'019' || (k + 3)`)}, id, ${KIND}, 'slack', ${PLACE}, 'C0DSL/' || n, 1, at ${twice}`,
    `insert into data_keys (school_id, id, version, wrapped)
      select school_id, id, 1, '\\x01'::bytea || substr(sha256(n::text::bytea) || sha256(id::text::bytea), 1, 60) ${from}`,
    `insert into climbs (school_id, case_id, due_at)
      select school_id, id, now() + interval '1 day' ${from} where is_open`,
    `insert into audit_heads (school_id, entry, hash)
      select 'school-' || n, ${each * 3}, sha256(n::text::bytea) from generate_series(0, ${size.schools - 1}) as n`,
  ];
}

/** Fills it; `say` hears what is under way. Nobody else uses the database meanwhile. */
export async function fill(url: string, size: Size, say: (what: string) => void): Promise<void> {
  if (size.cases / size.schools < OPEN_HERE) {
    throw new Error(`Each school needs ${OPEN_HERE} cases at least.`);
  }
  await inTurn(url, async (owner) => {
    await migrate(owner);
    const restore = await withoutKeys(owner);
    await owner.query('alter table audit disable trigger user');
    await owner.query(
      `insert into schools (id, name) select 'school-' || n, 'School ' || n from generate_series(0, ${size.schools - 1}) as n`,
    );
    say('the rows');
    await twoAtATime(url, statements(size));
    say('the indexes');
    for (const step of restore) await twoAtATime(url, step);
    await owner.query('alter table audit enable trigger user');
    say('the statistics');
    await owner.query('vacuum analyze');
  });
}

/** Takes every key and index away; answers the statements that put them back, in steps. */
async function withoutKeys(owner: pg.Client): Promise<string[][]> {
  const { rows: keys } = await owner.query<{ on: string; name: string; kind: string; def: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name, contype as kind,
       pg_get_constraintdef(oid) as def
     from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
       and conrelid <> 'schools'::regclass order by contype = 'f' desc`,
  );
  for (const { on, name } of keys) await owner.query(`alter table ${on} drop constraint ${name}`);
  const { rows: indexes } = await owner.query<{ name: string; def: string }>(
    `select quote_ident(indexname) as name, indexdef as def from pg_indexes
     where schemaname = 'public' and tablename <> 'schools'`,
  );
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  const add = (isForeign: boolean): string[] =>
    keys
      .filter(({ kind }) => (kind === 'f') === isForeign)
      .map(({ on, name, def }) => `alter table ${on} add constraint ${name} ${def}`);
  return [add(false), indexes.map(({ def }) => def), add(true)];
}

/** Each statement by itself; two are under way at once, so that locks of one table's keys never meet for long. */
async function twoAtATime(url: string, all: readonly string[]): Promise<void> {
  const left = [...all];
  const worker = async (): Promise<void> => {
    const client = singleClient(url);
    await client.connect();
    await client.query(`set maintenance_work_mem = '512MB'`);
    for (let next = left.shift(); next !== undefined; next = left.shift()) await client.query(next);
    await client.end();
  };
  await Promise.all([worker(), worker()]);
}
