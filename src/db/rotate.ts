/**
 * Changes the master key while Staffroom runs. Only data keys are wrapped anew; no words are
 * touched. It can be cut short at any point and goes on: each batch is whole, the old version stays
 * in the file, and a running process finds the new one there by itself.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Database } from './client.ts';
import { countsByVersion, rewrapSome } from './data-keys.ts';
import { DatabaseNotStarted } from './database-not-started.ts';
import { addVersion, type MasterKeys, newestOf, readKeyFile } from './key-file.ts';
import { keyRing, TAKEN_UP_MS } from './key-ring.ts';
import { inTurn } from './migrate.ts';

const BATCH = 500;

/**
 * The keys with a version that is still to be brought everywhere: the newest in the file where
 * data keys wait for it, or where nothing uses it yet; else one made now.
 */
export async function nextVersion(
  url: string,
  schoolId: string,
  file: string,
): Promise<{ readonly keys: MasterKeys; readonly isMade: boolean }> {
  return await inTurn(url, async (client) => {
    const keys = await readKeyFile(file);
    if (keys === undefined) {
      throw new DatabaseNotStarted(
        `The key file ${file} is missing. Put it back from your backup of it.`,
      );
    }
    const used = await countsByVersion(drizzle(client), schoolId);
    const isEverywhere = used.every(({ version }) => version === newestOf(keys));
    return isEverywhere
      ? { keys: await addVersion(file, keys), isMade: true }
      : { keys, isMade: false };
  });
}

/**
 * Wraps every data key of a school with the newest of the master keys; `progress` hears how many
 * so far. Ends early, without harm, when `stop` says so.
 */
export async function rewrapAll(
  db: Database,
  schoolId: string,
  { file, keys }: { readonly file: string; readonly keys: MasterKeys },
  progress: (done: number) => void,
  stop: AbortSignal,
): Promise<number> {
  const ring = keyRing(file, keys);
  let done = 0;
  for (let pass = 1; pass <= 2; pass += 1) {
    // A running process may have wrapped a last few with the version that it knew.
    if (pass === 2 && !stop.aborted) await pause(2 * TAKEN_UP_MS);
    let some = -1;
    while (some !== 0 && !stop.aborted) {
      some = await rewrapSome(db, ring, schoolId, BATCH);
      done += some;
      if (some > 0) progress(done);
    }
  }
  return done;
}
