/** The master keys of a running process: read again when the file has changed, because keys are changed while it runs. */
import { readFileSync, statSync } from 'node:fs';
import { type MasterKeys, newestOf, parseKeys } from './key-file.ts';

export interface KeyRing {
  /** The version that new data keys are wrapped with, and its key. */
  newest(): { readonly version: number; readonly key: Buffer };
  /** The key of a version; undefined where the file has none. */
  of(version: number): Buffer | undefined;
}

/** A running process takes up a new version within this time, in milliseconds. */
export const TAKEN_UP_MS = 1_000;

/** Keys that are known already, and the file in which later ones will stand. */
export function keyRing(file: string, known: MasterKeys): KeyRing {
  let keys = known;
  let changedAt = 0;
  let lookedAt = 0;

  const lookAgain = (): void => {
    lookedAt = Date.now();
    try {
      const { mtimeMs } = statSync(file);
      if (mtimeMs === changedAt) return;
      // What is in use stays as it is, whatever another file in its place says.
      keys = new Map([...parseKeys(file, readFileSync(file, 'utf8')), ...keys]);
      changedAt = mtimeMs;
    } catch {
      // A file that went away after the start takes no key away: what is known stays in use.
    }
  };

  return {
    newest: () => {
      if (Date.now() - lookedAt > TAKEN_UP_MS) lookAgain();
      const version = newestOf(keys);
      const key = keys.get(version);
      if (key === undefined) throw new Error('A key ring is never empty.');
      return { version, key };
    },
    of: (version) => {
      if (!keys.has(version)) lookAgain();
      return keys.get(version);
    },
  };
}
