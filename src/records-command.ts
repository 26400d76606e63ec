/** What the commands that look after the records share: the settings, the database, and a good end. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from './config.ts';
import { inDatabase } from './database.ts';
import { DatabaseNotStarted } from './db/database-not-started.ts';
import { addressFor } from './db/one-school.ts';
import type { School } from './policy/school.ts';
import { readSchoolFile } from './school-file.ts';

const ENV_FILE = fileURLToPath(new URL('../.env', import.meta.url));

/** What the person at the terminal must put right, in a sentence. */
export class BadInput extends Error {}

export interface AtRecords {
  /** As the owner of the tables, who sees this school only. */
  readonly url: string;
  readonly config: Config;
  readonly school: School;
  /** Whoever started the command wants it to end. */
  readonly stopping: AbortSignal;
}

/** What a command does; answers its exit code. */
export type Work = (at: AtRecords) => Promise<number>;

/** Runs what `choose` makes of the arguments, in the database that the settings name. Throws `BadInput` into a sentence. */
export async function runAtRecords(choose: () => Work): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort());
  }
  const closers: (() => Promise<void>)[] = [];
  try {
    const work = choose();
    const { config, school } = await readSettings();
    // A refusal is no fault of the database's, and is carried past the sentence about that.
    const ended = await inDatabase(
      config,
      say,
      closers,
      async (url) =>
        await work({
          url: addressFor(url, school.id),
          config,
          school,
          stopping: stopping.signal,
        }).catch((cause: unknown) => {
          if (cause instanceof BadInput) return cause;
          throw cause;
        }),
    );
    if (ended instanceof BadInput) throw ended;
    process.exitCode = ended;
  } catch (cause) {
    if (!(cause instanceof BadInput) && !(cause instanceof DatabaseNotStarted)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 2;
  } finally {
    for (const closer of closers.toReversed()) await closer();
  }
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function readSettings(): Promise<{ readonly config: Config; readonly school: School }> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  const read = readConfig(process.env);
  if (!read.ok) throw new BadInput(read.problems.join('\n'));
  const settings = await readSchoolFile(read.config.root, read.config.schoolFile);
  if (!settings.ok) throw new BadInput(settings.problems.join('\n'));
  return { config: read.config, school: settings.school };
}
