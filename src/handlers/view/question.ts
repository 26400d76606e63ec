/** A question to a person: on the card of whoever may reply, and how far it has come. */
import type { Question } from '../../db/questions.ts';
import type { School } from '../../policy/school.ts';
import type { Card, Element } from './card.ts';
import { ROLE_LABELS, whenLabel } from './labels.ts';

/** The card of somebody who may reply, as the question is now; `again` marks a copy that may stand there twice. */
export function questionCard(
  of: Question,
  school: School,
  kind: 'question' | 'reminder',
  again = false,
): Card {
  const isWaiting = of.state === 'waiting';
  const title = isWaiting ? WAITING_TITLES[kind] : 'A question that has been answered';
  return {
    title,
    elements: [
      ...(again
        ? [{ kind: 'text', tone: 'quiet', text: 'You may see this twice.' } satisfies Element]
        : []),
      {
        kind: 'facts',
        facts: [
          { name: 'From', value: of.askerName ?? nameOf(of.asker, school) },
          { name: 'Asked', value: whenLabel(of.createdAt, school.timeZone) },
          { name: 'State', value: questionState(of, school) },
        ],
      },
      { kind: 'text', text: of.text },
      ...(of.reply === null
        ? []
        : [
            { kind: 'text', tone: 'strong', text: 'Reply' } satisfies Element,
            { kind: 'text', text: of.reply } satisfies Element,
          ]),
      ...(isWaiting
        ? [
            {
              kind: 'buttons',
              buttons: [
                { label: 'Reply', style: 'primary', press: { act: 'reply', question: of.id } },
              ],
            } satisfies Element,
          ]
        : []),
    ],
    plain: isWaiting
      ? 'A colleague’s question is waiting for a reply from you.'
      : 'A colleague’s question has been answered.',
  };
}

const WAITING_TITLES = {
  question: 'A colleague asks you',
  reminder: 'Still waiting: a colleague asks you',
} as const;

/** Said at once when the question is stored; `whom` by name and role. */
export function questionSentCard(whom: string): Card {
  const text = `Your question is stored and on its way to ${whom}. You see its state in the card that follows.`;
  return {
    title: 'Your question is stored',
    elements: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [{ label: 'My questions', press: { act: 'my-questions' } }],
      },
    ],
    plain: 'Your question is stored and on its way to a person.',
  };
}

/** What the asker gets when the question is stored; the card changes with its state. */
export function questionReceiptCard(of: Question, school: School): Card {
  return {
    title: of.state === 'waiting' ? 'Your question is on its way' : 'Your question was answered',
    elements: [
      { kind: 'text', text: of.text },
      { kind: 'facts', facts: [{ name: 'State', value: questionState(of, school) }] },
      {
        kind: 'text',
        tone: 'quiet',
        text: 'The reply comes here. If it cannot wait, please find them in person.',
      },
      { kind: 'buttons', buttons: [{ label: 'My questions', press: { act: 'my-questions' } }] },
    ],
    plain:
      of.state === 'waiting'
        ? 'Your question is on its way to a person.'
        : 'Your question was answered.',
  };
}

/** How far it has come, in one line. */
export function questionState(of: Question, school: School): string {
  switch (of.state) {
    case 'waiting':
      return 'Waiting for a reply.';
    case 'answered':
      return `Answered by ${replierOf(of, school)}.`;
  }
}

/** Who replied, by name and role, and when. */
export function replierOf(of: Question, school: School): string {
  if (of.repliedBy === null || of.repliedAs === null || of.repliedAt === null) return 'nobody yet';
  return `${nameOf(of.repliedBy, school)}, ${ROLE_LABELS[of.repliedAs]}, ${whenLabel(of.repliedAt, school.timeZone)}`;
}

function nameOf(id: string, school: School): string {
  return school.people.find((person) => person.id === id)?.name ?? 'Somebody who has left';
}
