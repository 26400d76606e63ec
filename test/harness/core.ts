/** A core on a test's database, as a start puts it together for a school that uses the console only. */
import type { Database } from '../../src/db/client.ts';
import type { Vault } from '../../src/db/vault.ts';
import { Intakes } from '../../src/db/intake.ts';
import { Asking } from '../../src/handlers/asking.ts';
import type { Core } from '../../src/handlers/core.ts';
import type { School } from '../../src/policy/school.ts';
import type { TestDatabase } from './database.ts';
import { policy } from './policy.ts';
import { testVault } from './vault.ts';

/** Works as the product does: as the role that sees this school only. */
export async function testCore(
  database: TestDatabase,
  school: School,
  vault?: Vault,
): Promise<Core> {
  const opened = vault ?? (await testVault(database.db, school));
  return await coreOn(database.at(school.id).db, school, opened);
}

export async function coreOn(db: Database, school: School, vault: Vault): Promise<Core> {
  return {
    db,
    vault,
    asking: new Asking(db, vault),
    intakes: new Intakes(db, vault),
    school,
    policy: await policy(),
    policyVersion: 'as it ships',
    surfaces: ['console'],
    mail: false,
    connections: () => [],
    happened: () => {},
  };
}
