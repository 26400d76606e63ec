/**
 * pgbench, the measure of what a Postgres can commit on a machine: it stores the rows of a report
 * in the same tables of the same school, by interactive transactions with prepared statements, and
 * checks, routes and seals nothing.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A report's rows and a commit, in ten statements; the ids are made by pgbench. */
function script(schoolId: string): string {
  const id = `md5(:n || 'x' || :m)::uuid`;
  const notice = (kind: string, placeKind: string, place: string): string =>
    `INSERT INTO notices (school_id, id, case_id, kind, surface, place_kind, place, rank, due_at) VALUES ('${schoolId}', md5(:n || '${kind}' || :m)::uuid, ${id}, '${kind}', 'slack', '${placeKind}', '${place}', 1, now());`;
  return `\\set n random(1, 2000000000)
\\set m random(1, 2000000000)
BEGIN;
INSERT INTO cases (school_id, id, reference, kind, actor, urgency, routing_row, basis, desks, subjects, reporter, submission, state, promised_by) VALUES ('${schoolId}', ${id}, 'PG-' || :n || '-' || :m, 'pupil_follows_staff', 'pupil', 'today', 'contact', '[{"clause": "following.notify"}]', '{dsl}', '{}', 'hannah-price', ${id}, 'unacknowledged', now());
INSERT INTO data_keys (school_id, id, version, wrapped) VALUES ('${schoolId}', ${id}, 1, decode(repeat(md5(:n || ''), 4), 'hex'));
INSERT INTO reports (school_id, case_id, words) VALUES ('${schoolId}', ${id}, decode(repeat(md5(:n || 'w'), 84), 'hex'));
INSERT INTO climbs (school_id, case_id, due_at) VALUES ('${schoolId}', ${id}, now() + interval '1 hour');
${notice('alert', 'desk', 'dsl')}
${notice('receipt', 'person', 'hannah-price')}
INSERT INTO audit (school_id, who, act, case_id, detail) VALUES ('${schoolId}', 'hannah-price', 'reported', ${id}, '{"row": "contact", "policy": "1"}');
COMMIT;
`;
}

/**
 * Transactions a second by so many clients at once, as the school's own role at its address.
 * Throws with the cure where pgbench is not installed.
 */
export async function pgbench(
  { url, schoolId }: { readonly url: string; readonly schoolId: string },
  clients: number,
  seconds: number,
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-pgbench-'));
  try {
    const file = path.join(folder, 'report.sql');
    await writeFile(file, script(schoolId));
    const how = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds)];
    const { stdout } = await run('pgbench', [...how, '-f', file, url]);
    const tps = /^tps = ([\d.]+)/mu.exec(stdout)?.[1];
    if (tps === undefined) throw new Error(`pgbench did not say how fast it was: ${stdout}`);
    return Number(tps);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new Error(
      'pgbench is not installed, and nothing else measures what it does. It comes with PostgreSQL; on Debian: apt-get install postgresql',
      { cause },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
