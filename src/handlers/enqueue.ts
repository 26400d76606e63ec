/** Turns "who must learn of it" into notices: one for each place on each surface. */
import type { Case } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { insertNotices } from '../db/outbox.ts';
import { columnsOf } from '../db/places.ts';
import type { Posting } from '../db/postings.ts';
import type { NoticeKind } from '../db/schema.ts';
import type { Place } from '../policy/notices.ts';
import type { SurfaceName } from './surface.ts';

type CaseKey = Pick<Case, 'schoolId' | 'id'>;

/** Queues a card of this kind for each of the places, on every surface. */
export async function enqueue(
  tx: Transaction,
  surfaces: readonly SurfaceName[],
  { schoolId, id: caseId }: CaseKey,
  kind: Exclude<NoticeKind, 'refresh'>,
  places: readonly Place[],
): Promise<void> {
  await insertNotices(
    tx,
    surfaces.flatMap((surface) =>
      places.map((place) => ({ schoolId, caseId, kind, surface, ...columnsOf(place) })),
    ),
  );
}

/** Queues the redrawing of cards that stand. */
export async function enqueueRefreshes(
  tx: Transaction,
  standing: readonly Posting[],
): Promise<void> {
  await insertNotices(
    tx,
    standing.map(({ schoolId, caseId, surface, placeKind, place, id }) => ({
      schoolId,
      caseId,
      kind: 'refresh',
      surface,
      placeKind,
      place,
      postingId: id,
    })),
  );
}
