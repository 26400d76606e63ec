/** The wrapped data keys: which master keys they need, and how they come under a newer one. */
import { and, asc, count, eq, ne, sql } from 'drizzle-orm';
import type { Database, Reader } from './client.ts';
import { DatabaseNotStarted } from './database-not-started.ts';
import { type MasterKeys, readKeyFile } from './key-file.ts';
import { type KeyRing, keyRing } from './key-ring.ts';
import { type DataKeyRow, dataKeys } from './tables/schools.ts';
import { DoesNotOpen } from './seal.ts';
import { freshKey, rewrapped, SCHOOLS_OWN, type Vault, vaultOf } from './vault.ts';

/**
 * The master keys that open a school's data. Where nothing was sealed yet and there is no file,
 * `none` says what to do. Throws `DatabaseNotStarted` where the file is missing, not the right one
 * or an older copy, and has then changed neither the file nor the database.
 */
export async function openRing(
  db: Reader,
  schoolId: string,
  file: string,
  none: () => Promise<MasterKeys>,
): Promise<KeyRing> {
  const samples = await oneOfEachVersion(db, schoolId);
  const keys = await readKeyFile(file);
  if (keys === undefined && samples.length > 0) {
    throw new DatabaseNotStarted(
      `The key file ${file} is missing, and without it the reports in this database cannot be read. Put it back from your backup of it, or name its place with STAFFROOM_KEY_FILE. Nothing was changed.`,
    );
  }
  const ring = keyRing(file, keys ?? (await none()));
  for (const sample of samples) {
    if (ring.of(sample.version) === undefined) {
      throw new DatabaseNotStarted(
        `The key file ${file} is an older copy: reports in this database need version ${sample.version} of the key, and it is not in it. Put back the newest copy of the file. Nothing was changed.`,
      );
    }
    checkOpens(ring, sample, file);
  }
  return ring;
}

/** Makes sure that the school has a key of its own, and opens it. */
export async function openVault(
  db: Reader,
  ring: KeyRing,
  schoolId: string,
  file: string,
): Promise<Vault> {
  await db
    .insert(dataKeys)
    .values(freshKey(ring, schoolId, SCHOOLS_OWN).row)
    .onConflictDoNothing();
  const [own] = await db
    .select()
    .from(dataKeys)
    .where(and(eq(dataKeys.schoolId, schoolId), eq(dataKeys.id, SCHOOLS_OWN)));
  if (own === undefined) throw new Error('A school is without a key of its own.');
  // Another machine's first start may have been earlier, with a key file of its own.
  checkOpens(ring, own, file);
  return vaultOf(ring, own);
}

/** How many of a school's data keys each version of the master key wraps, the oldest first. */
export async function countsByVersion(
  reader: Reader,
  schoolId: string,
): Promise<{ readonly version: number; readonly count: number }[]> {
  return await reader
    .select({ version: dataKeys.version, count: count() })
    .from(dataKeys)
    .where(eq(dataKeys.schoolId, schoolId))
    .groupBy(dataKeys.version)
    .orderBy(asc(dataKeys.version));
}

/**
 * Brings up to `most` of a school's data keys under the newest master key, all or none of them;
 * answers how many. What they opened they still open: no words are touched.
 */
export async function rewrapSome(
  db: Database,
  ring: KeyRing,
  schoolId: string,
  most: number,
): Promise<number> {
  const { version } = ring.newest();
  return await db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(dataKeys)
      .where(and(eq(dataKeys.schoolId, schoolId), ne(dataKeys.version, version)))
      .orderBy(asc(dataKeys.id))
      .limit(most)
      .for('update');
    if (rows.length === 0) return 0;
    const fresh = rows.map((row) => rewrapped(ring, row));
    await tx
      .insert(dataKeys)
      .values(fresh)
      .onConflictDoUpdate({
        target: [dataKeys.schoolId, dataKeys.id],
        set: { version: sql`excluded.version`, wrapped: sql`excluded.wrapped` },
      });
    return rows.length;
  });
}

/** Empty where nothing was sealed yet, also before the first migration. */
async function oneOfEachVersion(db: Reader, schoolId: string): Promise<DataKeyRow[]> {
  const { rows } = await db.execute<{ there: boolean }>(
    sql`select to_regclass('data_keys') is not null as there`,
  );
  if (rows[0]?.there !== true) return [];
  return await db
    .selectDistinctOn([dataKeys.version])
    .from(dataKeys)
    .where(eq(dataKeys.schoolId, schoolId))
    .orderBy(asc(dataKeys.version), asc(dataKeys.id));
}

function checkOpens(ring: KeyRing, sample: DataKeyRow, file: string): void {
  try {
    rewrapped(ring, sample);
  } catch (cause) {
    if (!(cause instanceof DoesNotOpen)) throw cause;
    throw new DatabaseNotStarted(
      `The key file ${file} is not the one that this database was written with: it does not open the reports. Put back the right file from your backup of it, or name its place with STAFFROOM_KEY_FILE. Nothing was changed.`,
      { cause },
    );
  }
}
