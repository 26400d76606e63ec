/** What must be done to a database before anything else: the keys, the tables, the school. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { keepSchool } from './cases.ts';
import { openRing, openVault } from './data-keys.ts';
import { isOpenToOthers, makeKeyFile } from './key-file.ts';
import { inTurn, migrate } from './migrate.ts';
import { addressFor, guardSchools } from './one-school.ts';
import { sealPlain } from './seal-plain.ts';
import type { Vault } from './vault.ts';

export interface Prepared {
  readonly vault: Vault;
  /** Where the school's records are read and written from now on. */
  readonly url: string;
}

const NO_ROLE =
  'The user of DATABASE_URL may not make the role staffroom_app, so Staffroom works as the owner of its tables: it still sees one school only, but the database would let it change what may only grow. To put that right, let an administrator of the database run, with that user’s name: create role staffroom_app; grant staffroom_app to the_user;';

/**
 * Brings the tables up to date and opens the school's keys; `say` is told what whoever starts
 * Staffroom must know. The keys are looked at first: with the wrong ones nothing is touched.
 */
export async function prepare(
  url: string,
  school: { readonly id: string; readonly name: string },
  keyFile: string,
  say: (sentence: string) => void,
): Promise<Prepared> {
  return await inTurn(addressFor(url, school.id), async (client) => {
    const db = drizzle(client);
    const ring = await openRing(db, school.id, keyFile, async () => {
      const made = await makeKeyFile(keyFile);
      say(
        `Made the key that opens the reports: ${keyFile}. Keep a copy of it, apart from every copy of the database: without it nobody can read a report again.`,
      );
      return made;
    });
    if (await isOpenToOthers(keyFile)) {
      say(
        `The key file ${keyFile} can be read by others on this computer: give it to its owner only (chmod 600).`,
      );
    }
    await migrate(client);
    await keepSchool(db, school);
    const vault = await openVault(db, ring, school.id, keyFile);
    await sealPlain(client, vault);
    const hasRole = await guardSchools(client);
    if (!hasRole) say(NO_ROLE);
    return { vault, url: addressFor(url, school.id, hasRole) };
  });
}
