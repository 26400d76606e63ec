/** Turns "who must learn of it" into notices: one for each place on each surface. */
import { type About, aboutColumns, aboutFrom } from '../db/about.ts';
import type { Transaction } from '../db/client.ts';
import { insertNotices, type NewNotice } from '../db/outbox.ts';
import { columnsOf } from '../db/places.ts';
import type { Posting } from '../db/postings.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import type { Place } from '../policy/notices.ts';
import type { Core } from './core.ts';
import { spotsFor } from './spots.ts';
import type { Spot } from './topic.ts';

/**
 * A notice of this kind for each of the places, on every surface where somebody there is reached;
 * `dueAt`: not before then.
 */
export function noticesFor(
  core: Pick<Core, 'school' | 'surfaces'>,
  about: About,
  kind: CardKind,
  places: readonly Place[],
  dueAt?: Date,
): NewNotice[] {
  return spotsFor(core, places).map(({ surface, place }) => ({
    ...rowFor(core.school.id, about, kind, surface, place),
    ...(dueAt === undefined ? {} : { dueAt }),
  }));
}

/** Queues such notices. */
export async function enqueue(
  tx: Transaction,
  core: Pick<Core, 'school' | 'surfaces'>,
  about: About,
  kind: CardKind,
  places: readonly Place[],
  dueAt?: Date,
): Promise<void> {
  await insertNotices(tx, noticesFor(core, about, kind, places, dueAt));
}

/** Queues a card of this kind at places on surfaces that were chosen before. */
export async function enqueueAt(
  tx: Transaction,
  schoolId: string,
  about: About,
  kind: CardKind,
  spots: readonly Spot[],
): Promise<void> {
  await insertNotices(
    tx,
    spots.map(({ surface, place }) => rowFor(schoolId, about, kind, surface, place)),
  );
}

function rowFor(
  schoolId: string,
  about: About,
  kind: CardKind,
  surface: string,
  place: Place,
): NewNotice {
  return { schoolId, ...aboutColumns(about), kind, surface, ...columnsOf(place) };
}

/** Queues the redrawing of cards that stand. */
export async function enqueueRefreshes(
  tx: Transaction,
  standing: readonly Posting[],
): Promise<void> {
  await insertNotices(
    tx,
    standing.flatMap((posting): NewNotice[] => {
      const about = aboutFrom(posting);
      if (about === undefined) return [];
      const { schoolId, surface, placeKind, place, id } = posting;
      const at = { schoolId, surface, placeKind, place };
      return [{ ...aboutColumns(about), ...at, kind: 'refresh', postingId: id }];
    }),
  );
}
