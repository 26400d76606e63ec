/** A test alert as a whole, as delivery sees it: the card on which its sender sees how its copies fare. */
import type { About } from '../db/about.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import { type DeskTestState, lockTestAlert, type TestAlert } from '../db/test-alerts.ts';
import type { Core } from './core.ts';
import type { Topic } from './topic.ts';
import type { Card } from './view/card.ts';
import { testResultCard } from './view/test-result.ts';

/** The test alert and its parts as they were read when its notice was claimed. */
export function testAlertTopic(core: Core, of: TestAlert, parts: readonly DeskTestState[]): Topic {
  const { schoolId, id, version } = of;
  const about: About = { kind: 'test-alert', id };
  return {
    about,
    version,
    card: (kind, again) => cardFor(core, of, parts, kind, again),
    isLive: () => true,
    fate: () => 'here',
    sendRound: async () => {},
    afterPosting: async () => {},
    heldVersion: async (tx) => (await lockTestAlert(tx, schoolId, id))?.version,
  };
}

function cardFor(
  { school }: Core,
  of: TestAlert,
  parts: readonly DeskTestState[],
  kind: CardKind,
  again: boolean,
): Card {
  switch (kind) {
    case 'test-result':
      return testResultCard(of, parts, school, again);
    case 'alert':
    case 'rung':
    case 'mail':
    case 'unseen':
    case 'follow-up':
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
      throw new Error(`A test alert as a whole has no card "${kind}".`);
  }
}
