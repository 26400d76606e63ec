/** A case, as delivery sees it: its alerts, the reporter's receipt, and that it was seen. */
import type { About } from '../db/about.ts';
import { type Case, shareCase } from '../db/cases.ts';
import { type CardKind, isAlerting } from '../db/tables/card-kinds.ts';
import { isWaiting } from '../policy/case-life.ts';
import type { Place } from '../policy/notices.ts';
import { dayAt } from '../policy/school-times.ts';
import {
  mayStandAt,
  postAlertAnew,
  sendAlertRound,
  somebodyMaySee,
  writeToMembers,
} from './alert-rounds.ts';
import type { Core } from './core.ts';
import type { Fate, Topic } from './topic.ts';
import { alertCard, movedCard } from './view/alert.ts';
import type { Card } from './view/card.ts';
import { followUpCard } from './view/follow-up.ts';
import { mailCard } from './view/mail.ts';
import { receiptCard } from './view/receipt.ts';
import { rungCard } from './view/rung.ts';
import { seenCard } from './view/seen.ts';
import { unseenCard } from './view/unseen.ts';

/** The case as it was read when its notice was claimed. */
export function caseTopic(core: Core, of: Case): Topic {
  const about: About = { kind: 'case', id: of.id };
  return {
    about,
    version: of.version,
    card: (kind, again, place) => cardFor(core, of, kind, again, place),
    isLive: isAlerting,
    fate: (kind, place) => fateOf(core, of, kind, place),
    sendRound: async (tx, _kind, closed) => await sendAlertRound(tx, core, of.id, closed),
    guarded: {
      moved: movedCard(),
      mayStay: (kind, place) => !isAlerting(kind) || mayStandAt(core, of, place),
      postAnew: async (tx, stood) => {
        if (stood.kind === 'alert') await postAlertAnew(tx, stood);
      },
    },
    whenLate: async (tx, kind, stuck) => {
      if (kind === 'alert') await writeToMembers(tx, core, of.id, stuck);
    },
    afterPosting: async () => {},
    heldVersion: async (tx) => (await shareCase(tx, of.schoolId, of.id))?.version,
  };
}

/** An alert must come to stand somewhere; what climbs is taken up by the next rung. */
function fateOf(core: Core, of: Case, kind: CardKind, place: Place): Fate {
  switch (kind) {
    case 'alert':
      if (mayStandAt(core, of, place)) return 'here';
      return somebodyMaySee(core, of) ? 'elsewhere' : 'nobody';
    case 'rung':
    case 'mail':
      return isWaiting(of) && mayStandAt(core, of, place) ? 'here' : 'moot';
    case 'unseen':
      return of.state === 'unacknowledged' ? 'here' : 'moot';
    case 'follow-up':
      return of.state === 'acknowledged' && mayStandAt(core, of, place) ? 'here' : 'moot';
    case 'receipt':
    case 'seen':
    case 'question':
    case 'question-receipt':
    case 'reminder':
    case 'reply':
    case 'proposal':
    case 'decided':
    case 'trouble':
    case 'expiry':
    case 'test-alert':
    case 'test-result':
      return 'here';
  }
}

function cardFor(core: Core, of: Case, kind: CardKind, again: boolean, place: Place): Card {
  switch (kind) {
    case 'alert':
      return alertCard(of, core.school, again);
    case 'receipt':
      return receiptCard(of, core.school);
    case 'rung':
      return rungCard(of, core.school, place, again);
    case 'mail':
      return mailCard(of, core.school);
    case 'seen':
      return seenCard(of, core.school);
    case 'follow-up':
      return followUpCard(of, core.school, place);
    case 'unseen':
      return unseenCard(of, core.school, dayAt(new Date(), core.school));
    case 'question':
    case 'question-receipt':
    case 'reminder':
    case 'reply':
    case 'proposal':
    case 'decided':
    case 'trouble':
    case 'expiry':
    case 'test-alert':
    case 'test-result':
      throw new Error(`A case has no card "${kind}".`);
  }
}
