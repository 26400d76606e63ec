/** Writes a school's whole records to a file while Staffroom runs: as they were at one moment. */
import type pg from 'pg';
import { BackupRefused, type BackupRow, type BackupTable, writeBackupFile } from './backup-file.ts';
import { lastMigrationOf, tablesState } from './migrate.ts';
import { schoolTables } from './one-school.ts';

const PAGE = 500;

/**
 * Writes a backup of one school; answers the number of its rows. Throws `BackupRefused` where there is
 * nothing yet, or the tables are a later Staffroom's.
 */
export async function writeBackup(
  client: pg.Client,
  schoolId: string,
  file: string,
): Promise<number> {
  // One snapshot: whatever is stored meanwhile is in it whole or not at all.
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    const migration = await migrationOf(client);
    const tables = await tablesInOrder(client);
    const known = await client.query('select from schools where id = $1', [schoolId]);
    if (known.rowCount === 0) {
      throw new BackupRefused(`This database holds nothing of the school ${schoolId}.`);
    }
    const header = {
      staffroomBackup: 1 as const,
      school: schoolId,
      migration,
      madeAt: new Date().toISOString(),
      tables: tables.map(({ name, columns }) => ({ name, columns })),
    };
    return await writeBackupFile(file, header, rowsOf(client, schoolId, tables));
  } finally {
    await client.query('rollback');
  }
}

async function migrationOf(client: pg.Client): Promise<number> {
  const last = await lastMigrationOf(client);
  if (last === undefined) throw new BackupRefused('There is nothing to back up yet.');
  if ((await tablesState(client)) === 'later') {
    throw new BackupRefused(
      'This database was last used by a later Staffroom. Make the backup with that one.',
    );
  }
  return last;
}

interface Table extends BackupTable {
  /** The column that says whose a row is. */
  readonly of: string;
}

/** Every table with schools in it, each behind those to which its rows refer. */
async function tablesInOrder(client: pg.Client): Promise<Table[]> {
  const waiting = new Map<string, Table & { readonly needs: ReadonlySet<string> }>();
  for (const { name, column: of } of await schoolTables(client)) {
    const columns = await columnsOf(client, name);
    if (columns.includes('plain')) {
      throw new BackupRefused(
        'There are records of an earlier Staffroom in this database which are not sealed yet. Start Staffroom once for each school in it.',
      );
    }
    const { rows } = await client.query<{ name: string }>(
      `select confrelid::regclass::text as name from pg_constraint where contype = 'f' and conrelid = $1::regclass`,
      [name],
    );
    const needs = new Set(rows.map((row) => row.name).filter((needed) => needed !== name));
    waiting.set(name, { name, of, columns, needs });
  }
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].filter(({ needs }) =>
      [...needs].every((needed) => !waiting.has(needed)),
    );
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const table of next) waiting.delete(table.name);
    ordered.push(...next);
  }
  return ordered;
}

/** A table's columns, as they stand. */
export async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

async function* rowsOf(
  client: pg.Client,
  schoolId: string,
  tables: readonly Table[],
): AsyncGenerator<BackupRow> {
  for (const { name, of } of tables) {
    await client.query(
      `declare backup no scroll cursor for select to_json(t)::text as json from ${name} t where ${of} = ${client.escapeLiteral(schoolId)}`,
    );
    for (;;) {
      const { rows } = await client.query<{ json: string }>(`fetch ${PAGE} from backup`);
      for (const { json } of rows) yield { table: name, json };
      if (rows.length < PAGE) break;
    }
    await client.query('close backup');
  }
}
