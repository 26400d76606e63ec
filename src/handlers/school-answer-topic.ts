/** A reply that may be given to others, as delivery sees it: the policy owner's card and what its author learns. */
import type { About } from '../db/about.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import { lockSchoolAnswer, type SchoolAnswer } from '../db/school-answers.ts';
import type { Place } from '../policy/notices.ts';
import { policyOwners } from '../policy/people.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';
import type { Fate, Topic } from './topic.ts';
import type { Card } from './view/card.ts';
import { decidedCard, proposalCard } from './view/proposal.ts';

/** The answer as it was read when its notice was claimed. */
export function schoolAnswerTopic(core: Core, of: SchoolAnswer): Topic {
  const about: About = { kind: 'school-answer', id: of.id };
  return {
    about,
    version: of.version,
    card: (kind, again) => cardFor(core, of, kind, again),
    isLive: (kind) => kind === 'proposal',
    fate: (kind, place) => fateOf(core, of, kind, place),
    sendRound: async (tx, kind) => {
      await enqueue(tx, core, about, kind, ownersPlaces(core));
    },
    afterPosting: async () => {},
    heldVersion: async (tx) => (await lockSchoolAnswer(tx, core.vault, of.id))?.version,
  };
}

/** Where the policy owner is reached. */
export function ownersPlaces(core: Core): Place[] {
  const owners = policyOwners(core.school.people)?.people ?? [];
  return owners.map(({ id }) => ({ kind: 'person', person: id }));
}

function fateOf(core: Core, of: SchoolAnswer, kind: CardKind, place: Place): Fate {
  if (kind !== 'proposal') return 'here';
  const owners = ownersPlaces(core);
  const isOwner =
    place.kind === 'person' &&
    owners.some((each) => each.kind === 'person' && each.person === place.person);
  if (isOwner) return 'here';
  if (of.state !== 'proposed') return 'moot';
  return owners.length > 0 ? 'elsewhere' : 'nobody';
}

function cardFor(core: Core, of: SchoolAnswer, kind: CardKind, again: boolean): Card {
  switch (kind) {
    case 'proposal':
      return proposalCard(core, of, again);
    case 'decided':
      return decidedCard(of, core.school);
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
    case 'trouble':
    case 'expiry':
    case 'test-alert':
    case 'test-result':
      throw new Error(`A school's answer has no card "${kind}".`);
  }
}
