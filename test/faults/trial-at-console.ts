/** A trial school at the console, on the database that comes with Staffroom: what `npm start` gives. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseSchoolSettings } from '../../src/policy/school-settings.ts';
import { http } from '../harness/http.ts';
import { postedCards } from '../harness/posted.ts';
import { launchProduct } from '../harness/process.ts';
import { SAMPLE, sampleSettings } from '../harness/sample-school.ts';
import { atRecords } from './records.ts';
import type { TrialSchool } from './trial-school.ts';

export interface TrialAtConsole extends TrialSchool {
  /** The database's server ends as the process did; the next start makes it whole again. */
  killDatabase(): Promise<void>;
}

export async function trialAtConsole(): Promise<TrialAtConsole> {
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-trial-'));
  // Where the suite runs as root, the server's own user must be able to pass through it.
  await chmod(folder, 0o755);
  const read = parseSchoolSettings(await sampleSettings());
  if (!read.ok) throw new Error('The sample school cannot be read.');
  const { school } = read;
  /** The server's own note of how it runs: its pid, and in the fourth line its port. */
  const note = async (): Promise<readonly string[]> =>
    (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const records: TrialSchool['records'] = async () => {
    const password = (await readFile(path.join(folder, 'postgres-password'), 'utf8')).trim();
    const port = (await note())[3];
    return {
      url: `postgres://staffroom:${password}@127.0.0.1:${port}/staffroom`,
      keyFile: path.join(folder, 'staffroom.key'),
    };
  };

  return {
    school,
    records,
    launch: () => launchProduct({ DATA_DIR: folder, SCHOOL_FILE: SAMPLE }),
    ready: async (launched) => {
      const [, url = ''] = await launched.says(/Staffroom is ready: (\S+)/);
      return { launched, url };
    },
    send: async (to, { reporter: as, submission, values }) => {
      const act = { kind: 'submit', form: 'report-incident', submission, values };
      const { text } = await http(new URL('/api/act', to.url).href, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: new URL(to.url).origin },
        body: JSON.stringify({ as, at: 'direct', act }),
      });
      return text;
    },
    standing: async () =>
      await atRecords({ school, records }, async ({ db, vault }) =>
        (await postedCards(db, vault)).map(({ placeKind, place, card }) => ({
          at: placeKind === 'desk' ? `${place} desk` : place,
          words: JSON.stringify(card),
        })),
      ),
    killDatabase: async () => {
      const pid = Number((await note().catch(() => []))[0]);
      if (!(pid > 0)) return;
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      // Its children notice, and let go of what they share.
      await pause(500);
    },
    end: async () => {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
