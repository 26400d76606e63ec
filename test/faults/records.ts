/** The records of a trial, opened beside the product's own processes. */
import { connect, type Database } from '../../src/db/client.ts';
import { openRing, openVault } from '../../src/db/data-keys.ts';
import { addressFor } from '../../src/db/one-school.ts';
import type { Vault } from '../../src/db/vault.ts';
import type { TrialSchool } from './trial-school.ts';

export interface Records {
  readonly db: Database;
  readonly vault: Vault;
  /** Under which the school's rows are seen by their owner. */
  readonly url: string;
}

/** Does something with them; throws where they cannot be reached just now. */
export async function atRecords<T>(
  { school, records }: Pick<TrialSchool, 'school' | 'records'>,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  const { url: address, keyFile } = await records();
  const url = addressFor(address, school.id);
  const connection = connect(url);
  try {
    const ring = await openRing(connection.db, school.id, keyFile, async () => {
      throw new Error('The trial has no key file.');
    });
    const vault = await openVault(connection.db, ring, school.id, keyFile);
    return await work({ db: connection.db, vault, url });
  } finally {
    await connection.close();
  }
}
