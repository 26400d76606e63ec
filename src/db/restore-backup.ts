/** Brings a school's records back from a backup, into a database that holds nothing. */
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type BackupHeader, BackupRefused, type BackupRow, readBackupFile } from './backup-file.ts';
import { openRing } from './data-keys.ts';
import { knownMigrations, lastMigrationOf, migrate, migrateUpTo } from './migrate.ts';
import { schoolTables } from './one-school.ts';
import { columnsOf } from './write-backup.ts';

/** Put into the database with one statement. */
const PAGE = 500;

/**
 * Restores a school's backup, all of it or nothing; the tables then are this Staffroom's, whichever
 * earlier one made the backup. Answers the number of rows. Throws `BackupRefused` or, where the key
 * file does not open what is in it, `DatabaseNotStarted`: no row is then in the database.
 */
export async function restoreBackup(
  client: pg.Client,
  schoolId: string,
  file: string,
  keyFile: string,
): Promise<number> {
  // Read to its end before anything is touched.
  const { header } = await readBackupFile(file);
  if (header.school !== schoolId) {
    throw new BackupRefused(
      `${file} is of the school ${header.school}, and the settings are of ${schoolId}. Name the settings of ${header.school} with SCHOOL_FILE.`,
    );
  }
  if (!knownMigrations().includes(header.migration)) {
    throw new BackupRefused(
      `${file} was made by a later Staffroom than this one. Restore with the version that made it, or a later one. Nothing was changed.`,
    );
  }
  await checkEmpty(client, header);
  await migrateUpTo(client, header.migration);
  const rows = await load(client, file, keyFile);
  await migrate(client);
  return rows;
}

/** Empty tables may be there, which a restore that was cut short has left. */
async function checkEmpty(client: pg.Client, { migration }: BackupHeader): Promise<void> {
  const { rows: tables } = await client.query<{ name: string; is_guarded: boolean }>(
    `select oid::regclass::text as name, relforcerowsecurity as is_guarded from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  if (tables.length === 0) return;
  const isLeft =
    (await lastMigrationOf(client)) === migration &&
    tables.every(({ is_guarded: isGuarded }) => !isGuarded);
  const held: string[] = [];
  if (isLeft) {
    for (const { name } of tables) {
      const found = await client.query(`select from ${name} limit 1`);
      if (found.rowCount !== 0) held.push(name);
    }
  }
  if (!isLeft || held.length > 0) {
    throw new BackupRefused(
      'This database is not empty, and a backup is never restored over anything. Set DATA_DIR to a new folder, or DATABASE_URL to a database in which there is no table. Nothing was changed.',
    );
  }
}

async function load(client: pg.Client, file: string, keyFile: string): Promise<number> {
  await client.query('begin');
  try {
    const tables = (await schoolTables(client)).map(({ name }) => name);
    // Entries come as they were written, with their hashes: nothing is chained or announced anew.
    for (const name of tables) await client.query(`alter table ${name} disable trigger user`);
    let page: { table: string; columns: string; rows: string[] } | undefined;
    const flush = async (): Promise<void> => {
      if (page === undefined || page.rows.length === 0) return;
      const { table, columns } = page;
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
        [`[${page.rows.join(',')}]`],
      );
      page.rows = [];
    };
    const columnsFor = new Map<string, string>();
    const { rows } = await readBackupFile(file, {
      header: async (header) => {
        for (const { name, columns } of header.tables) {
          await checkFits(client, tables, { name, columns });
          columnsFor.set(name, columns.map((each) => pg.escapeIdentifier(each)).join(', '));
        }
      },
      row: async ({ table, json }: BackupRow) => {
        if (page?.table !== table || page.rows.length >= PAGE) {
          await flush();
          const columns = columnsFor.get(table);
          if (columns === undefined) throw new Error('A row of a table that is not in the header.');
          page = { table, columns, rows: [] };
        }
        page.rows.push(json);
      },
    });
    await flush();
    for (const name of tables) await client.query(`alter table ${name} enable trigger user`);
    await checkKey(client, keyFile);
    await client.query('commit');
    return rows;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  }
}

async function checkFits(
  client: pg.Client,
  tables: readonly string[],
  { name, columns }: { readonly name: string; readonly columns: readonly string[] },
): Promise<void> {
  const here = tables.includes(name) ? await columnsOf(client, name) : [];
  if (here.toSorted().join() !== columns.toSorted().join()) {
    throw new Error(`The table ${name} is not as it was when the backup was made.`);
  }
}

/** A backup whose words nobody could open would only seem to be restored. */
async function checkKey(client: pg.Client, keyFile: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from schools');
  for (const { id } of rows) {
    await openRing(drizzle(client), id, keyFile, async () => {
      throw new BackupRefused(`There is no key in this backup, and no key file ${keyFile}.`);
    });
  }
}
