/** A question to a person, as delivery sees it: whoever may reply, the asker, and the reminders. */
import type { About } from '../db/about.ts';
import { lockQuestion, type Question } from '../db/questions.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import { askedPeople } from '../policy/people.ts';
import type { Core } from './core.ts';
import { sendToAsked, remindAsked } from './remind.ts';
import type { Fate, Topic } from './topic.ts';
import type { Card } from './view/card.ts';
import { questionCard, questionReceiptCard } from './view/question.ts';
import { replyCard } from './view/reply.ts';
import type { Place } from '../policy/notices.ts';

/** The question as it was read when its notice was claimed. */
export function questionTopic(core: Core, of: Question): Topic {
  const about: About = { kind: 'question', id: of.id };
  return {
    about,
    version: of.version,
    card: (kind, again) => cardFor(core, of, kind, again),
    isLive: (kind) => kind !== 'reply',
    fate: (kind, place) => fateOf(core, of, kind, place),
    sendRound: async (tx, kind) => {
      // Two reminders can come round at once: whoever needs a card gets one.
      const now = await lockQuestion(tx, core.vault, of.id);
      if (now?.state !== 'waiting') return;
      await (kind === 'reminder' ? remindAsked(tx, core, now) : sendToAsked(tx, core, now));
    },
    afterPosting: async (tx, kind) => {
      if (kind !== 'reminder') return;
      const now = await lockQuestion(tx, core.vault, of.id);
      if (now?.state === 'waiting') await remindAsked(tx, core, now);
    },
    heldVersion: async (tx) => (await lockQuestion(tx, core.vault, of.id))?.version,
  };
}

function fateOf(core: Core, of: Question, kind: CardKind, place: Place): Fate {
  if (kind !== 'question' && kind !== 'reminder') return 'here';
  if (kind === 'reminder' && of.state !== 'waiting') return 'moot';
  const asked = askedPeople(of.asker, core.school.people);
  if (asked === undefined) return 'nobody';
  const isAsked =
    place.kind === 'person' && asked.people.some((person) => person.id === place.person);
  if (isAsked) return 'here';
  return of.state === 'waiting' ? 'elsewhere' : 'moot';
}

function cardFor({ school }: Core, of: Question, kind: CardKind, again: boolean): Card {
  switch (kind) {
    case 'question':
    case 'reminder':
      return questionCard(of, school, kind, again);
    case 'question-receipt':
      return questionReceiptCard(of, school);
    case 'reply':
      return replyCard(of, school);
    case 'alert':
    case 'rung':
    case 'mail':
    case 'unseen':
    case 'follow-up':
    case 'receipt':
    case 'seen':
    case 'proposal':
    case 'decided':
    case 'trouble':
    case 'expiry':
    case 'test-alert':
    case 'test-result':
      throw new Error(`A question has no card "${kind}".`);
  }
}
