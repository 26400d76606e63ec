/**
 * Seals what an earlier Staffroom stored as it was written. Goes on where it was cut short, and
 * finds nothing to do in a database that began sealed.
 */
import type pg from 'pg';
import type { DataKeyRow } from './tables/schools.ts';
import type { Vault } from './vault.ts';

const BATCH = 200;

interface PlainRow {
  readonly id: string;
  readonly plain: Readonly<Record<string, unknown>>;
}

interface PlainTable {
  readonly name: string;
  readonly id: string;
  /** The column that every sealed row fills. */
  readonly filled: string;
  /** The sealed columns of a row, by name. */
  sealed(vault: Vault, row: PlainRow): Sealed;
}

interface Sealed {
  readonly columns: Readonly<Record<string, Buffer | null>>;
  /** A case's new key, to be stored with it. */
  readonly dataKey?: DataKeyRow;
}

const TABLES: readonly PlainTable[] = [
  {
    name: 'reports',
    id: 'case_id',
    filled: 'words',
    sealed: (vault, { id, plain }) => {
      const { key, row } = vault.fresh(id);
      return {
        columns: { words: key.seal('reports.words', id, JSON.stringify(plain)) },
        dataKey: row,
      };
    },
  },
  {
    name: 'questions',
    id: 'id',
    filled: 'text',
    sealed: ({ school }, { id, plain: { text, reply, askerName } }) => ({
      columns: {
        text: school.seal('questions.text', id, String(text)),
        asker_name:
          typeof askerName === 'string' ? school.seal('questions.asker_name', id, askerName) : null,
        reply: typeof reply === 'string' ? school.seal('questions.reply', id, reply) : null,
      },
    }),
  },
  {
    name: 'asked',
    id: 'id',
    filled: 'words',
    sealed: ({ school }, { id, plain }) => ({
      columns: { words: school.seal('asked.words', id, JSON.stringify(plain)) },
    }),
  },
  {
    name: 'school_answers',
    id: 'id',
    filled: 'words',
    sealed: ({ school }, { id, plain }) => ({
      columns: { words: school.seal('school_answers.words', id, JSON.stringify(plain)) },
    }),
  },
  {
    name: 'console_posts',
    id: 'id',
    filled: 'card',
    sealed: ({ school }, { id, plain }) => ({
      columns: { card: school.seal('console_posts.card', id, JSON.stringify(plain)) },
    }),
  },
];

/** Seals a school's rows, a few at a time; once no school has any left, what was plain leaves the disk too. */
export async function sealPlain(client: pg.Client, vault: Vault): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = current_schema and column_name = 'plain'`,
  );
  for (const table of TABLES.filter(({ name }) => rows.some((row) => row.name === name))) {
    while (await sealSome(client, vault, table)) {
      // Each batch is committed: a start that is cut short loses none.
    }
    await dropPlain(client, table);
  }
}

async function sealSome(client: pg.Client, vault: Vault, table: PlainTable): Promise<boolean> {
  await client.query('begin');
  try {
    const { rows } = await client.query<PlainRow>(
      `select ${table.id} as id, plain from ${table.name}
       where school_id = $1 and plain is not null limit ${BATCH} for update`,
      [vault.schoolId],
    );
    for (const row of rows) {
      const { columns, dataKey } = table.sealed(vault, row);
      const names = Object.keys(columns);
      if (dataKey !== undefined) {
        const { schoolId, id, version, wrapped } = dataKey;
        await client.query(
          'insert into data_keys (school_id, id, version, wrapped) values ($1, $2, $3, $4)',
          [schoolId, id, version, wrapped],
        );
      }
      await client.query(
        `update ${table.name} set plain = null, ${names.map((name, index) => `${name} = $${index + 3}`).join(', ')}
         where school_id = $1 and ${table.id} = $2`,
        [vault.schoolId, row.id, ...Object.values(columns)],
      );
    }
    await client.query('commit');
    return rows.length > 0;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  }
}

async function dropPlain(client: pg.Client, { name, filled }: PlainTable): Promise<void> {
  await client.query('begin');
  // To see the other schools' rows too; the same start binds the owner again.
  await client.query(`alter table ${name} no force row level security`);
  const { rows } = await client.query<{ waits: boolean }>(
    `select exists (select from ${name} where plain is not null) as waits`,
  );
  // Another school's words, which its own start seals.
  if (rows[0]?.waits !== false) {
    await client.query('rollback');
    return;
  }
  await client.query(`alter table ${name} drop column plain, alter column ${filled} set not null`);
  if (name === 'questions') {
    await client.query('alter table questions validate constraint questions_answered_whole');
  }
  await client.query('commit');
  // The old versions of the rows would stay readable in the file until something overwrites them.
  await client.query(`vacuum full ${name}`);
}
