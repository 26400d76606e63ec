/** How much waits at a school, for whoever watches over it: counts and ages, nothing of what it is. */
import { sql } from 'drizzle-orm';
import type { Urgency } from '../policy/report.ts';
import type { Database } from './client.ts';
import type { Rank } from './tables/card-kinds.ts';

/** So many rows are counted and no more: a backlog must not make looking at it dear. */
const MOST_COUNTED = 100_000;
const PATIENCE_MS = 2_000;

// A type, which can be a row of drizzle's as an interface cannot.
type Waiting = {
  readonly count: number;
  /** Of the one that has waited longest, in seconds; null where that says nothing. */
  readonly oldestS: number | null;
};

export interface Backlog {
  /** Notices whose time has come and whose card does not stand yet. */
  readonly notices: readonly (Waiting & { readonly rank: Rank })[];
  /** Cases that wait for somebody to acknowledge them. */
  readonly cases: readonly (Waiting & { readonly urgency: Urgency })[];
}

/** Rejects where the database does not answer soon. What nothing waits for is left out. */
export async function readBacklog(db: Database, schoolId: string): Promise<Backlog> {
  return await db.transaction(
    async (tx) => {
      await tx.execute(sql.raw(`set local statement_timeout = ${PATIENCE_MS}`));
      // A reminder is queued a day ahead, so that its age says nothing.
      const notices = await tx.execute<Waiting & { rank: Rank }>(sql`
        select rank, count(*)::int as count,
          extract(epoch from now() - min(created_at) filter (where kind <> 'reminder'))::float8 as "oldestS"
        from (
          select rank, kind, created_at from notices
          where school_id = ${schoolId} and delivered_at is null and (attempts > 0 or due_at <= now())
          order by rank limit ${MOST_COUNTED}
        ) waiting group by rank`);
      const cases = await tx.execute<Waiting & { urgency: Urgency }>(sql`
        select urgency, count(*)::int as count,
          extract(epoch from now() - min(created_at))::float8 as "oldestS"
        from (
          select urgency, created_at from cases
          where school_id = ${schoolId} and state in ('unacknowledged', 'handed-over')
          limit ${MOST_COUNTED}
        ) waiting group by urgency`);
      return { notices: notices.rows, cases: cases.rows };
    },
    { accessMode: 'read only' },
  );
}
