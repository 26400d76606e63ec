/** A school's vault for tests, under a master key that every process of a test knows. */
import { keepSchool } from '../../src/db/cases.ts';
import type { Reader } from '../../src/db/client.ts';
import { openVault } from '../../src/db/data-keys.ts';
import { type KeyRing, keyRing } from '../../src/db/key-ring.ts';
import { freshKey, SCHOOLS_OWN, type Vault, vaultOf } from '../../src/db/vault.ts';
import type { School } from '../../src/policy/school.ts';

export const MASTER_KEY = Buffer.alloc(32, 'for tests only');

function testRing(): KeyRing {
  return keyRing('no file', new Map([[1, MASTER_KEY]]));
}

/** A vault that needs no database, because no database is there. */
export function lockedVault(schoolId: string): Vault {
  const ring = testRing();
  return vaultOf(ring, freshKey(ring, schoolId, SCHOOLS_OWN).row);
}

/** Makes sure of the school's row and its key. */
export async function testVault(db: Reader, school: School): Promise<Vault> {
  await keepSchool(db, school);
  return await openVault(db, testRing(), school.id, 'no file');
}
