/**
 * Delivery of one claimed notice: build its card as things are now, hand it to the surface,
 * write down where it stands. Whatever dies in between is found again by the notice's key.
 */
import { type Claimed, setDelivered } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import type { Core } from './core.ts';
import type { Carrier, Errand } from './errand.ts';
import { faultName } from './fault-name.ts';
import type { Delivered } from './happening.ts';
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
  const began = performance.now();
  const { state, fault } = await attempt({ core, pace, tell }, surfaces, notice);
  core.happened({
    kind: 'delivery',
    notice: notice.id,
    case: notice.caseId,
    card: notice.kind,
    surface: wayOf(notice) ?? 'unknown',
    attempt: notice.attempts,
    state,
    ms: performance.now() - began,
    waitedMs: notice.waitedMs,
    ...(fault === undefined ? {} : { fault }),
  });
}

/** One attempt, and what it came to; `fault` names what went wrong on our own side. */
async function attempt(
  carrier: Carrier,
  surfaces: Surfaces,
  notice: Claimed,
): Promise<{ readonly state: Delivered; readonly fault?: string }> {
  const { core } = carrier;
  try {
    const topic = await topicOf(core, notice);
    const place = placeFrom(notice);
    const way = wayOf(notice);
    const surface = way === undefined ? undefined : surfaces[way];
    const mayStand = notice.stoodBefore;
    if (topic === undefined || place === undefined) {
      const reason = 'There is nowhere to send it with the present settings.';
      return { state: await tryLater(carrier, notice, { reason, fault: 'ours', mayStand }, topic) };
    }
    if (surface === undefined) {
      const reason = `${surfaceLabel(notice.surface)} is not set up at present. Put its settings back and start Staffroom again.`;
      return {
        state: await tryLater(carrier, notice, { reason, fault: 'place', mayStand }, topic),
      };
    }
    const { kind } = notice;
    const errand: Errand = { ...carrier, notice, topic, place, surface };
    return {
      state: await (kind === 'refresh' ? redrawCard(errand) : sendCard(errand, kind)),
    };
  } catch (cause) {
    const fault = faultName(cause);
    const failed = { reason: fault, fault: 'ours', mayStand: true } as const;
    return { state: await tryLater(carrier, notice, failed), fault };
  }
}

async function sendCard(errand: Errand, kind: CardKind): Promise<Delivered> {
  const { core, notice, topic, place } = errand;
  const fate = topic.fate(kind, place);
  // A copy that may stand where it may not be seen is looked for, to be made neutral.
  if (fate !== 'here' && topic.guarded !== undefined) {
    const kept = await keepEarlier(errand, kind);
    if (kept !== undefined) return kept;
  }
  switch (fate) {
    case 'here':
      return await postCard(errand, kind);
    case 'moot':
      return await core.db.transaction(async (tx) => {
        if (!(await setDelivered(tx, notice))) return 'lost';
        await endWhereUnneeded(tx, core, notice);
        return 'unneeded';
      });
    case 'elsewhere':
      return await core.db.transaction(async (tx) => {
        const { surface } = notice;
        if (!(await setDelivered(tx, notice))) return 'lost';
        await topic.sendRound(tx, kind, { surface, place });
        await endWhereUnneeded(tx, core, notice);
        return 'elsewhere';
      });
    case 'nobody': {
      const reason = 'Nobody who may see it holds a role at present.';
      const mayStand = notice.stoodBefore;
      return await tryLater(errand, notice, { reason, fault: 'ours', mayStand }, topic);
    }
  }
}

/** Undefined: a surface of an older or a newer version. */
function wayOf(notice: Claimed): Way | undefined {
  return WAYS.find((each) => each === notice.surface);
}
