/**
 * Delivery of one claimed notice: build its card as things are now, hand it to the surface,
 * write down where it stands. Whatever dies in between is found again by the notice's key.
 */
import { type Claimed, setDelivered } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import { faultName } from './fault-name.ts';
import { PACE, type Pace } from './pace.ts';
import { keepEarlier, postCard } from './post-card.ts';
import { redrawCard } from './redraw-card.ts';
import { endWhereUnneeded } from './note-trouble.ts';
import { type Surface, type Way, WAYS } from './surface.ts';
import { topicOf } from './topic-of.ts';
import type { Tell } from './trouble.ts';
import { surfaceLabel } from './view/labels.ts';
import { tryLater } from './try-later.ts';

/** Those that are set up. */
export type Surfaces = Readonly<Partial<Record<Way, Surface>>>;

/**
 * Delivers one notice that this worker holds, or puts it back with the reason. Throws only
 * where the database cannot be reached, and for a notice of another school.
 */
export async function deliver(
  core: Core,
  surfaces: Surfaces,
  notice: Claimed,
  pace: Pace = PACE,
  tell: Tell = () => {},
): Promise<void> {
  if (notice.schoolId !== core.school.id)
    throw new Error('A notice of another school was claimed.');
  const carrier = { core, pace, tell };
  try {
    const topic = await topicOf(core, notice);
    const place = placeFrom(notice);
    const surface = surfaceOf(surfaces, notice);
    const mayStand = notice.stoodBefore;
    if (topic === undefined || place === undefined) {
      const reason = 'There is nowhere to send it with the present settings.';
      await tryLater(carrier, notice, { reason, fault: 'ours', mayStand }, topic);
      return;
    }
    if (surface === undefined) {
      const reason = `${surfaceLabel(notice.surface)} is not set up at present. Put its settings back and start Staffroom again.`;
      await tryLater(carrier, notice, { reason, fault: 'place', mayStand }, topic);
      return;
    }
    const { kind } = notice;
    const errand: Errand = { ...carrier, notice, topic, place, surface };
    await (kind === 'refresh' ? redrawCard(errand) : sendCard(errand, kind));
  } catch (fault) {
    await tryLater(carrier, notice, {
      reason: faultName(fault),
      fault: 'ours',
      mayStand: true,
    });
  }
}

async function sendCard(errand: Errand, kind: CardKind): Promise<void> {
  const { core, notice, topic, place } = errand;
  const fate = topic.fate(kind, place);
  // A copy that may stand where it may not be seen is looked for, to be made neutral.
  if (fate !== 'here' && topic.guarded !== undefined && (await keepEarlier(errand, kind))) return;
  switch (fate) {
    case 'here':
      await postCard(errand, kind);
      return;
    case 'moot':
      await core.db.transaction(async (tx) => {
        if (await setDelivered(tx, notice)) await endWhereUnneeded(tx, core, notice);
      });
      return;
    case 'elsewhere':
      await core.db.transaction(async (tx) => {
        const { surface } = notice;
        if (!(await setDelivered(tx, notice))) return;
        await topic.sendRound(tx, kind, { surface, place });
        await endWhereUnneeded(tx, core, notice);
      });
      return;
    case 'nobody': {
      const reason = 'Nobody who may see it holds a role at present.';
      const mayStand = notice.stoodBefore;
      await tryLater(errand, notice, { reason, fault: 'ours', mayStand }, topic);
    }
  }
}

function surfaceOf(surfaces: Surfaces, notice: Claimed): Surface | undefined {
  const name = WAYS.find((each) => each === notice.surface);
  return name === undefined ? undefined : surfaces[name];
}
