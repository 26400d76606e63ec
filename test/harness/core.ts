/** A core on a test's database, as a start puts it together for a school that uses the console only. */
import type { Database } from '../../src/db/client.ts';
import type { Vault } from '../../src/db/vault.ts';
import { Intakes } from '../../src/db/intake.ts';
import { Asking } from '../../src/handlers/asking.ts';
import type { Core } from '../../src/handlers/core.ts';
import type { School } from '../../src/policy/school.ts';
import { policy } from './policy.ts';
import { testVault } from './vault.ts';

export async function testCore(db: Database, school: School, vault?: Vault): Promise<Core> {
  const opened = vault ?? (await testVault(db, school));
  return {
    db,
    vault: opened,
    asking: new Asking(db, opened),
    intakes: new Intakes(db, opened),
    school,
    policy: await policy(),
    policyVersion: 'as it ships',
    surfaces: ['console'],
    mail: false,
    connections: () => [],
  };
}
