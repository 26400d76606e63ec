/** A case, as delivery sees it: its alerts, the reporter's receipt, and that it was seen. */
import type { About } from '../db/about.ts';
import { type Case, shareCase } from '../db/cases.ts';
import type { CardKind } from '../db/schema.ts';
import {
  mayStandAt,
  postAlertAnew,
  sendAlertRound,
  somebodyMaySee,
  writeToMembers,
} from './alert-rounds.ts';
import type { Core } from './core.ts';
import type { Topic } from './topic.ts';
import { alertCard, movedCard } from './view/alert.ts';
import type { Card } from './view/card.ts';
import { receiptCard } from './view/receipt.ts';
import { seenCard } from './view/seen.ts';

/** The case as it was read when its notice was claimed. */
export function caseTopic(core: Core, of: Case): Topic {
  const about: About = { kind: 'case', id: of.id };
  return {
    about,
    version: of.version,
    card: (kind, again) => cardFor(core, of, kind, again),
    isLive: (kind) => kind === 'alert',
    fate: (kind, place) => {
      if (kind !== 'alert' || mayStandAt(core, of, place)) return 'here';
      return somebodyMaySee(core, of) ? 'elsewhere' : 'nobody';
    },
    sendRound: async (tx, _kind, closed) => await sendAlertRound(tx, core, of.id, closed),
    guarded: {
      moved: movedCard(),
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

function cardFor(core: Core, of: Case, kind: CardKind, again: boolean): Card {
  switch (kind) {
    case 'alert':
      return alertCard(of, core.school, again);
    case 'receipt':
      return receiptCard(of);
    case 'seen':
      return seenCard(of, core.school);
    case 'question':
    case 'question-receipt':
    case 'reminder':
    case 'reply':
    case 'proposal':
    case 'decided':
    case 'trouble':
    case 'test-alert':
    case 'test-result':
      throw new Error(`A case has no card "${kind}".`);
  }
}
