/** Delivers whatever is due, in this process, until nothing is. */
import { sql } from 'drizzle-orm';
import { claim } from '../../src/db/outbox.ts';
import type { Core } from '../../src/handlers/core.ts';
import { deliver, type Surfaces } from '../../src/handlers/deliver.ts';
import type { Surface } from '../../src/handlers/surface.ts';

/** Takes notices a few at a time, as a worker does. */
export async function deliverNow(
  core: Core,
  surface: Surface,
  others: Surfaces = {},
): Promise<void> {
  for (;;) {
    const claimed = await claim(core.db, core.school.id, { most: 20, leaseMs: 60_000 });
    if (claimed.length === 0) return;
    await Promise.all(
      claimed.map(async (notice) => await deliver(core, { console: surface, ...others }, notice)),
    );
  }
}

/** Time passes until the next rung of every case on the ladder is due. */
export async function untilNextRung({ db }: Pick<Core, 'db'>): Promise<void> {
  await db.execute(sql`update climbs set due_at = now()`);
}

/** Time passes until what the reporters were promised is over. */
export async function untilPromisesAreOver(core: Core): Promise<void> {
  await core.db.execute(sql`update cases set promised_by = now()`);
  await untilNextRung(core);
}

/** Time passes until every waiting reminder is due. */
export async function untilReminded(core: Core): Promise<void> {
  await core.db.execute(
    sql`update notices set due_at = now() where delivered_at is null and kind = 'reminder'`,
  );
}
