/**
 * When a platform's secret comes to its end, the IT administrator is told: once at each step, which the
 * database remembers across restarts and processes; and the cards change when there is a new one.
 */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { type End, type Expiry, openExpiries, reachSteps, settleExpiry } from '../db/expiries.ts';
import { postingsAbout } from '../db/postings.ts';
import { expirySteps } from '../policy/expiry.ts';
import { administrators } from '../policy/people.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueRefreshes } from './enqueue.ts';
import type { SurfaceName } from './surface.ts';

/** A secret whose last day the settings name, with what to do before it. */
export interface Secret extends End {
  readonly surface: SurfaceName;
}

/** Tells of every step that is new at `now`, and settles what the settings no longer name. */
export async function tellOfExpiry(
  core: Core,
  secrets: readonly Secret[],
  now: Date,
): Promise<void> {
  for (const expiry of await openExpiries(core.db, core.school.id)) {
    const isNamed = secrets.some(
      ({ surface, endsOn }) => surface === expiry.surface && endsOn === expiry.endsOn,
    );
    if (!isNamed) await settle(core, expiry);
  }
  for (const secret of secrets) {
    const steps = expirySteps(secret.endsOn, now);
    if (steps > 0) await reach(core, secret, steps);
  }
}

/** A card that stands shows the step before this one: it changes, and another one calls. */
async function reach(core: Core, secret: Secret, steps: number): Promise<void> {
  const schoolId = core.school.id;
  await core.db.transaction(async (tx) => {
    const expiry = await reachSteps(tx, schoolId, secret, steps);
    if (expiry === undefined) return;
    const about = aboutOf(expiry);
    await enqueueRefreshes(tx, await postingsAbout(tx, schoolId, about));
    const told = administrators(core.school.people)?.people ?? [];
    await enqueue(
      tx,
      core,
      about,
      'expiry',
      told.map(({ id }) => ({ kind: 'person', person: id })),
    );
    const { surface, endsOn } = expiry;
    const detail = { surface, endsOn, step: String(steps) };
    await record(tx, { schoolId, who: 'staffroom', act: 'expiry-told', about, detail });
  });
}

async function settle(core: Core, expiry: Expiry): Promise<void> {
  const { schoolId, surface, endsOn } = expiry;
  const about = aboutOf(expiry);
  await core.db.transaction(async (tx) => {
    if (!(await settleExpiry(tx, expiry))) return;
    await enqueueRefreshes(tx, await postingsAbout(tx, schoolId, about));
    const detail = { surface, endsOn };
    await record(tx, { schoolId, who: 'staffroom', act: 'expiry-settled', about, detail });
  });
}

function aboutOf({ id }: Expiry): About {
  return { kind: 'expiry', id };
}
