/**
 * Takes each thing that Slack hands over once: Slack repeats events (up to three times), and a
 * request that somebody has recorded could be sent again for five minutes.
 */
import { createHash } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { forgetTaken, takeOnce } from '../../db/taken.ts';

/** Longer than a signature stays valid. */
const REMEMBERED_MS = 10 * 60_000;
const FORGET_EVERY_MS = 60 * 60_000;

export class Once {
  readonly #db: Database;
  readonly #schoolId: string;
  readonly #seen = new Map<string, number>();
  #forgottenAt = 0;

  constructor(db: Database, schoolId: string) {
    this.#db = db;
    this.#schoolId = schoolId;
  }

  /** Whether this process has not seen it. Costs nothing, so that a form opens before the database is asked. */
  isNewHere(key: string): boolean {
    const now = Date.now();
    // In the order of arrival: the oldest stand first.
    for (const [old, at] of this.#seen) {
      if (now - at < REMEMBERED_MS) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(key)) return false;
    this.#seen.set(key, now);
    return true;
  }

  /** Whether no process of this school has taken it before. Without the database: what this process remembers. */
  async isNew(key: string): Promise<boolean> {
    this.#forget();
    try {
      return await takeOnce(this.#db, this.#schoolId, 'slack', hashed(key));
    } catch {
      return this.isNewHere(`taken ${key}`);
    }
  }

  #forget(): void {
    const now = Date.now();
    if (now - this.#forgottenAt < FORGET_EVERY_MS) return;
    this.#forgottenAt = now;
    forgetTaken(this.#db, this.#schoolId).catch(() => {
      // Tried again in an hour.
    });
  }
}

/** A signature that is kept must not be one that can be used. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
