/** Turns "who must learn of it" into notices: one for each place on each surface. */
import { type About, aboutColumns } from '../db/about.ts';
import type { Transaction } from '../db/client.ts';
import { insertNotices, type NewNotice } from '../db/outbox.ts';
import { columnsOf } from '../db/places.ts';
import type { Posting } from '../db/postings.ts';
import type { CardKind } from '../db/schema.ts';
import type { Place } from '../policy/notices.ts';
import type { Core } from './core.ts';

/** Queues a card of this kind for each of the places, on every surface; `dueAt`: not before then. */
export async function enqueue(
  tx: Transaction,
  { school, surfaces }: Pick<Core, 'school' | 'surfaces'>,
  about: About,
  kind: CardKind,
  places: readonly Place[],
  dueAt?: Date,
): Promise<void> {
  await insertNotices(
    tx,
    surfaces.flatMap((surface) =>
      rowsFor(school.id, about, kind, surface, places).map((row) => ({
        ...row,
        ...(dueAt === undefined ? {} : { dueAt }),
      })),
    ),
  );
}

/** Queues a card of this kind for each of the places on one surface only. */
export async function enqueueOn(
  tx: Transaction,
  surface: string,
  schoolId: string,
  about: About,
  kind: CardKind,
  places: readonly Place[],
): Promise<void> {
  await insertNotices(tx, rowsFor(schoolId, about, kind, surface, places));
}

function rowsFor(
  schoolId: string,
  about: About,
  kind: CardKind,
  surface: string,
  places: readonly Place[],
): NewNotice[] {
  return places.map((place) => ({
    schoolId,
    ...aboutColumns(about),
    kind,
    surface,
    ...columnsOf(place),
  }));
}

/** Queues the redrawing of cards that stand. */
export async function enqueueRefreshes(
  tx: Transaction,
  standing: readonly Posting[],
): Promise<void> {
  await insertNotices(
    tx,
    standing.map(
      ({ schoolId, caseId, questionId, schoolAnswerId, surface, placeKind, place, id }) => ({
        schoolId,
        caseId,
        questionId,
        schoolAnswerId,
        kind: 'refresh',
        surface,
        placeKind,
        place,
        postingId: id,
      }),
    ),
  );
}
