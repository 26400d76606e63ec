/** From a report's commit to its alert at the platform's door: at a pace, and behind a backlog. */
import { setTimeout as pause } from 'node:timers/promises';
import { singleClient } from '../src/db/client.ts';
import { listen } from '../src/db/listen.ts';
import { startAuditor } from '../src/handlers/auditor.ts';
import { startClimbing } from '../src/handlers/climbing.ts';
import { startDelivery } from '../src/handlers/delivery.ts';
import type { Platform } from './platform.ts';
import { type Pace, reportsAtAPace } from './reports.ts';
import type { SchoolCore } from './school-core.ts';
import type { Closers } from './server.ts';

const LOOK_AGAIN_MS = 100;
/** A wait that ends is a figure; one that does not is a fault. */
const LONGEST_WAIT_MS = 180_000;

/** Everything that works beside the reports in a running Staffroom. */
export function deliverFor({ core, url }: SchoolCore, { surface }: Platform, closers: Closers) {
  const tell = (trouble: object): void => console.error(JSON.stringify(trouble));
  const delivery = startDelivery(core, { slack: surface }, tell);
  const climbing = startClimbing(core, tell);
  const auditor = startAuditor(core, tell);
  const listening = listen(url, 'staffroom_notices', () => delivery.wake());
  closers.push(async () => {
    await listening.stop();
    for (const loop of [auditor, climbing, delivery]) await loop.stop();
  });
}

/**
 * Sends reports at a pace; answers for each how long its first alert took, in milliseconds from the
 * last thing that its transaction wrote, so that the commit itself is counted too.
 */
export async function alertTimes(
  { url }: SchoolCore,
  platform: Platform,
  send: () => Promise<void>,
): Promise<number[]> {
  const client = singleClient(url);
  await client.connect();
  try {
    const { rows: before } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    await send();
    const { rows } = await client.query<{ case_id: string; id: string; ms: number }>(
      `select audit.case_id, notices.id, extract(epoch from audit.at)::float8 * 1000 as ms
       from audit join notices using (school_id, case_id)
       where audit.act = 'reported' and audit.at >= $1 and notices.kind = 'alert'`,
      [before[0]?.now],
    );
    const caseOf = new Map(rows.map(({ case_id, id }) => [id, case_id]));
    const reportedAt = new Map(rows.map(({ case_id, ms }) => [case_id, ms]));
    const alertedAt = new Map<string, number>();
    for (let waited = 0; alertedAt.size < reportedAt.size; waited += LOOK_AGAIN_MS) {
      if (waited > LONGEST_WAIT_MS) throw new Error('An alert did not come to the door.');
      for (const [notice, at] of await platform.arrived()) {
        const of = caseOf.get(notice);
        if (of !== undefined) alertedAt.set(of, Math.min(at, alertedAt.get(of) ?? at));
      }
      await pause(LOOK_AGAIN_MS);
    }
    return [...alertedAt].map(([of, at]) => Math.max(0, at - (reportedAt.get(of) ?? 0)));
  } finally {
    await client.end();
  }
}

/** Queues so many notices as an outage leaves them behind: of cases that are there, all due now. */
export async function queueBacklog(owner: string, schoolId: string, count: number): Promise<void> {
  const client = singleClient(owner);
  await client.connect();
  try {
    await client.query(`select set_config('app.school_id', $1, false)`, [schoolId]);
    await client.query(
      `insert into notices (school_id, id, case_id, kind, surface, place_kind, place, created_at, due_at)
       select $1, gen_random_uuid(), of.id, 'receipt', 'slack', 'person', of.reporter,
         now() - interval '1 hour', now() - interval '1 minute'
       from generate_series(0, $2 - 1) as n
       join (select id, reporter, row_number() over () - 1 as at, count(*) over () as all
         from cases where school_id = $1) as of on of.at = n % of.all`,
      [schoolId, count],
    );
  } finally {
    await client.end();
  }
}

export interface Behind {
  /** The longest that an urgent alert took. */
  readonly urgentMs: number;
  /** How many of the backlog were delivered a second meanwhile. */
  readonly drainedPerSecond: number;
  readonly left: number;
}

/** Sends urgent reports while the backlog is worked off. */
export async function urgentBehind(
  school: SchoolCore,
  platform: Platform,
  pace: Pace,
): Promise<Behind> {
  const { core } = school;
  const waiting = async (): Promise<number> => {
    const { rows } = await core.db.$client.query<{ count: number }>(
      `select count(*)::int as count from notices where school_id = $1 and delivered_at is null`,
      [core.school.id],
    );
    return rows[0]?.count ?? 0;
  };
  const before = await waiting();
  const from = performance.now();
  const times = await alertTimes(
    school,
    platform,
    async () => await reportsAtAPace(core, { ...pace, isUrgent: true }),
  );
  const left = await waiting();
  const seconds = (performance.now() - from) / 1_000;
  if (left === 0)
    throw new Error('The backlog was gone before the last alert: ask for a larger one.');
  return { urgentMs: Math.max(...times), drainedPerSecond: (before - left) / seconds, left };
}
