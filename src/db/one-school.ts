/**
 * What the database itself sees to, should a query ever forget: a process sees one school, and
 * cannot change or delete what may only grow. It works as a role of its own, `staffroom_app`; whoever
 * owns the tables is used at the start and by the commands only.
 */
import type pg from 'pg';
import { codeOf } from './fault.ts';

const ROLE = 'staffroom_app';
const ALL = 'select, insert, update, delete';
/** Where the role may do less than everything. Never truncate. */
const MAY: Readonly<Record<string, string>> = {
  audit: 'select, insert',
  audit_heads: 'select',
  case_entries: 'select, insert',
  cases: 'select, insert, update',
  data_keys: 'select, insert',
  expiries: 'select, insert, update',
  notices: 'select, insert, update',
  questions: 'select, insert, update',
  reports: 'select, insert',
  school_answers: 'select, insert, update',
  schools: 'select, update',
};
const NOT_ALLOWED = '42501';
const MADE_ALREADY = ['42710', '23505'];

/**
 * A database's address under which every connection sees this school only, and works as the role
 * where it may. It costs no query: both are set with the connection. The id is the settings', of
 * small letters, digits and hyphens.
 */
export function addressFor(url: string, schoolId: string, asRole = false): string {
  const given = `${asRole ? `-c role=${ROLE} ` : ''}-c app.school_id=${schoolId}`;
  const options = /([?&]options=)([^&]*)/u;
  if (options.test(url)) return url.replace(options, `$1$2${encodeURIComponent(` ${given}`)}`);
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(given)}`;
}

/**
 * Gives every table with schools in it its policy, and the role its rights; a table that comes later
 * has both at the next start. Answers `false` where the user may not have such a role: the policies
 * then bind the owner himself. The caller lets nobody else do the same meanwhile.
 */
export async function guardSchools(client: pg.Client): Promise<boolean> {
  await client.query('begin');
  try {
    for (const { name, column, is_guarded: isGuarded } of await schoolTables(client)) {
      if (isGuarded) continue;
      await client.query(`alter table ${name} enable row level security`);
      await client.query(`alter table ${name} force row level security`);
      await client.query(`drop policy if exists one_school on ${name}`);
      await client.query(
        `create policy one_school on ${name} using (${column} = current_setting('app.school_id', true))`,
      );
    }
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  }
  if (!(await mayHaveRole(client))) return false;
  await giveRights(client);
  return true;
}

interface SchoolTable {
  readonly name: string;
  /** The column that says whose a row is. */
  readonly column: string;
  readonly is_guarded: boolean;
}

/** Every table in which rows are a school's. */
export async function schoolTables(client: pg.Client): Promise<SchoolTable[]> {
  const { rows } = await client.query<SchoolTable>(
    `select c.relname as name, a.attname as column,
       c.relrowsecurity and c.relforcerowsecurity and exists (
         select from pg_policy p where p.polrelid = c.oid and p.polname = 'one_school'
       ) as is_guarded
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and a.attname = case when c.relname = 'schools' then 'id' else 'school_id' end
     order by 1`,
  );
  return rows;
}

async function mayHaveRole(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select from pg_roles where rolname = '${ROLE}'`);
  if (rows.length === 0 && !(await isDone(client, `create role ${ROLE} nologin`))) return false;
  return (
    (await mayBecome(client)) ||
    ((await isDone(client, `grant ${ROLE} to current_user`)) && (await mayBecome(client)))
  );
}

async function mayBecome(client: pg.Client): Promise<boolean> {
  if (!(await isDone(client, `set role ${ROLE}`))) return false;
  await client.query('set role none');
  return true;
}

/** `false`: the user may not. */
async function isDone(client: pg.Client, statement: string): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (cause) {
    // Roles belong to the whole server: another database's start can make it at the same moment.
    if (MADE_ALREADY.includes(codeOf(cause))) return true;
    if (codeOf(cause) === NOT_ALLOWED) return false;
    throw cause;
  }
}

async function giveRights(client: pg.Client): Promise<void> {
  const tables = await schoolTables(client);
  await client.query('begin');
  try {
    await client.query(`grant usage on schema public to ${ROLE}`);
    await client.query(`revoke all on all tables in schema public from ${ROLE}`);
    for (const { name } of tables) {
      await client.query(`grant ${MAY[name] ?? ALL} on ${name} to ${ROLE}`);
    }
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  }
}
