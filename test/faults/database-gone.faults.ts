/**
 * The database goes wrong under people who report: stopped and started, its connections cut, set
 * to read only, its disk full. Whoever is told that theirs is stored is right, whoever is not keeps
 * every word, and afterwards everything goes on by itself.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { type PlainPostgres, plainPostgres } from '../harness/plain-postgres.ts';
import { endWhatIsLeft } from '../harness/process.ts';
import { Chance } from './chance.ts';
import { keepFigures } from './figures.ts';
import { Filing } from './filing.ts';
import { ALL_IS_WELL, reckon, untilAllStands } from './reckoning.ts';
import { trialOnSlack } from './trial-on-slack.ts';

const run = promisify(execFile);
/** Small enough to be filled in a moment, large enough for the server's own files. */
const DISK = '160m';

interface Disk {
  readonly folder: string;
  readonly canBeFull: boolean;
  remove(): Promise<void>;
}

/** A disk of its own in memory, that can be full; where this machine lets nobody mount one, a folder. */
async function smallDisk(): Promise<Disk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-disk-'));
  const options = `size=${DISK},mode=0777`;
  const canBeFull = await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  return {
    folder,
    canBeFull,
    remove: async () => {
      if (canBeFull) await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What goes wrong, until what it answers is called. */
type Fault = (postgres: PlainPostgres, folder: string) => Promise<() => Promise<void>>;

const FULL_DISK = 'its disk is full';
const FAULTS: Readonly<Record<string, Fault>> = {
  'stopped, and started again': async (postgres) => {
    await postgres.stop('fast');
    return async () => await postgres.start();
  },
  'crashed, and started again': async (postgres) => {
    await postgres.stop('immediate');
    return async () => await postgres.start();
  },
  'its connections are cut': async (postgres) => {
    const over = new AbortController();
    const cutting = (async () => {
      while (!over.signal.aborted) {
        await postgres.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'staffroom' and pid <> pg_backend_pid() and random() < 0.5",
        );
        await pause(50);
      }
    })();
    return async () => {
      over.abort();
      await cutting;
    };
  },
  'read only': async (postgres) => {
    await postgres.query('alter system set default_transaction_read_only = on');
    await postgres.query('select pg_reload_conf()');
    return async () => {
      await postgres.query('alter system reset default_transaction_read_only');
      await postgres.query('select pg_reload_conf()');
    };
  },
  [FULL_DISK]: async (postgres, folder) => {
    const filler = path.join(folder, 'filler');
    await writeFile(filler, Buffer.alloc(256 * 1024 * 1024)).catch(() => {
      // Until nothing more goes in.
    });
    return async () => {
      await rm(filler);
      // It may have given up altogether; then whoever runs it starts it again.
      await postgres.start().catch(() => {
        // It runs.
      });
    };
  },
};

test('whatever the database does, receipts are true, words stay in the form, and it goes on by itself', async () => {
  const disk = await smallDisk();
  const postgres = await plainPostgres(disk.folder);
  const trial = await trialOnSlack(postgres.url);
  const chance = new Chance('database');
  const filing = new Filing(trial, chance);
  const names = Object.keys(FAULTS).filter((name) => name !== FULL_DISK || disk.canBeFull);
  if (!disk.canBeFull) {
    process.stdout.write('A full disk was not tried: this machine lets nobody mount one.\n');
  }
  try {
    const running = await trial.ready(trial.launch());
    let slowest = 0;
    for (const name of names) {
      const load = filing.file(running, 4, 3_000);
      await pause(chance.below(500));
      const over = await FAULTS[name]?.(postgres, disk.folder);
      await filing.file(running, 6, 2_500);
      await load;
      await over?.();
      for (let tries = 0; filing.unanswered.length > 0 && tries < 60; tries += 1) {
        await pause(500);
        await filing.again(running, 300);
      }
      expect([name, filing.unanswered]).toEqual([name, []]);
      slowest = Math.max(slowest, await untilAllStands(trial));
    }
    const reckoning = await reckon(trial, filing.filed);
    await keepFigures({
      trial: 'database stopped, cut off, read only, full',
      rounds: names.length,
      acknowledged: filing.filed.length,
      lost: reckoning.lost.length,
      doubled: reckoning.doubled.length,
      'alerts missing': reckoning.alertsMissing.length,
      'alerts doubled': reckoning.alertsDoubled.length,
      'of these marked': reckoning.alertsDoubled.length - reckoning.unmarked.length,
      'recovery s': slowest,
    });
    expect(reckoning).toEqual(ALL_IS_WELL);
    expect(filing.forgotten).toEqual([]);
    expect(running.launched.process.exitCode).toBeNull();
  } finally {
    await endWhatIsLeft();
    await trial.end();
    await postgres.remove();
    await disk.remove();
  }
});
