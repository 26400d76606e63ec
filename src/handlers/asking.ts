/** What answers to questions need of the records, shared by all who ask at the same time. */
import { setTimeout as pause } from 'node:timers/promises';
import { insertAsked, type NewAsked } from '../db/asked.ts';
import type { Database } from '../db/client.ts';
import { approvedAnswers, type SchoolAnswer } from '../db/school-answers.ts';
import { SharedRead } from '../db/shared-read.ts';
import type { Vault } from '../db/vault.ts';

/** Nobody notices these milliseconds, and on a busy morning many share what is read or written. */
const READS_APART_MS = 5;
const WRITES_APART_MS = 25;
/** So that one statement stays small, however many have waited. */
const MOST_AT_ONCE = 200;

export class Asking {
  readonly #db: Database;
  readonly #vault: Vault;
  readonly #approved: SharedRead<SchoolAnswer[]>;
  #waiting: NewAsked[] = [];
  #writing: Promise<void> | undefined;

  constructor(db: Database, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
    this.#approved = new SharedRead(
      async () => await approvedAnswers(db, vault),
      async () => await pause(READS_APART_MS),
    );
  }

  /** Every answer of the school's own that is given now. */
  async approved(): Promise<readonly SchoolAnswer[]> {
    return await this.#approved.read();
  }

  /**
   * Keeps a question in the background; neither its time nor its failure is the asker's. Those
   * that come while others are written go into the next statement together.
   */
  keep(question: NewAsked): void {
    this.#waiting.push(question);
    this.#writing ??= this.#write();
  }

  /** Resolves when every question is kept, or could not be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    // What comes in the same moment goes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      try {
        await insertAsked(this.#db, this.#vault, batch);
      } catch {
        // A press on the answer's buttons will say that the question is not kept.
      }
      await pause(WRITES_APART_MS);
    }
    this.#writing = undefined;
  }
}
