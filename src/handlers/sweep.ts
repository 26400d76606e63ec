/** Settings change only at a start: then every alert that may not stay where it stands is queued to be moved. */
import { placeFrom } from '../db/places.ts';
import { standingAlerts } from '../db/postings.ts';
import { mayStandAt } from './alert-rounds.ts';
import type { Core } from './core.ts';
import { enqueueRefreshes } from './enqueue.ts';

const PAGE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Goes through the alerts that stand, a page at a time with a `beat` after each. Two processes at once do no harm. */
export async function sweep(core: Core, beat: () => void): Promise<void> {
  let after: string | undefined = BEFORE_ALL;
  while (after !== undefined) {
    const page = await standingAlerts(core.db, core.school.id, after, PAGE);
    const misplaced = page.filter(({ posting, of }) => {
      const place = placeFrom(posting);
      return place !== undefined && !mayStandAt(core, of, place);
    });
    await core.db.transaction(async (tx) => {
      await enqueueRefreshes(
        tx,
        misplaced.map(({ posting }) => posting),
      );
    });
    beat();
    after = page.length < PAGE ? undefined : page.at(-1)?.posting.id;
  }
}
