/** What the policy says to a message: verdict, the school's own words, whom to go to, what to press. */
import type { Answer, Reply, Told, Verdict } from '../../policy/reply.ts';
import type { Button, Card, Element } from './card.ts';
import { listed } from './labels.ts';
import { IMAGE_OF_A_CHILD, IMMEDIATE_DANGER } from './safety.ts';

/** Builds the card for everything that a message asked and told. */
export function answerCard({ answers, told }: Reply): Card {
  const [first, ...others] = answers;
  if (first === undefined) return toldCard(told);
  return {
    title: first.plain,
    elements: [
      ...beforeAnything(told),
      ...body(first),
      ...others.flatMap((answer): Element[] => [
        { kind: 'text', tone: 'strong', text: answer.plain },
        ...body(answer),
      ]),
      ...(told === null ? [] : [OFFER]),
      { kind: 'buttons', buttons: buttonsFor(told, answers) },
    ],
    plain: first.plain,
  };
}

const OFFER: Element = {
  kind: 'text',
  text: 'It sounds as if something has happened. You can report it here; it goes only to those who must know.',
};

function toldCard(told: Told | null): Card {
  const title = 'Would you like to report this?';
  return {
    title,
    elements: [...beforeAnything(told), OFFER, { kind: 'buttons', buttons: buttonsFor(told, []) }],
    plain: title,
  };
}

function beforeAnything(told: Told | null): Element[] {
  switch (told?.first) {
    case 'immediate-danger':
      return [IMMEDIATE_DANGER];
    case 'image-of-a-child':
      return [IMAGE_OF_A_CHILD];
    case null:
    case undefined:
      return [];
  }
}

/** Marks the verdict above it as the product's own words, apart from the policy's. */
const IN_SHORT: Element = {
  kind: 'text',
  tone: 'quiet',
  text: 'That is Staffroom’s summary. What counts is the policy:',
};

function body(answer: Answer): Element[] {
  return [
    ...(answer.quotes.length === 0 ? [] : [IN_SHORT]),
    ...answer.quotes.map(
      ({ text, heading, clause }): Element => ({
        kind: 'quote',
        text: `“${text}”`,
        source: `The policy, word for word: ${heading} (clause ${clause})`,
      }),
    ),
    ...(answer.contacts.length === 0
      ? []
      : [
          {
            kind: 'facts',
            facts: [{ name: contactLabel(answer.verdict), value: listed(answer.contacts) }],
          } satisfies Element,
        ]),
    ...answer.notes.map(
      ({ text, source }): Element => ({
        kind: 'text',
        tone: 'quiet',
        text: source === undefined ? text : `${text} (${source.name}, ${source.date})`,
      }),
    ),
  ];
}

function contactLabel(verdict: Verdict): string {
  switch (verdict) {
    case 'report':
      return 'Tell';
    case 'needs-approval':
      return 'Approval from';
    case 'none':
      return 'Ask first';
    case 'no':
    case 'discouraged':
    case 'yes':
    case 'info':
      return 'Go to';
  }
}

function buttonsFor(told: Told | null, answers: readonly Answer[]): Button[] {
  const toReport = told !== null || answers.some(({ verdict }) => verdict === 'report');
  return [
    {
      label: 'Report it',
      press: {
        act: 'report',
        ...(told?.kind == null ? {} : { kind: told.kind }),
        ...(told?.actor == null ? {} : { actor: told.actor }),
      },
      ...(toReport ? { style: 'primary' as const } : {}),
    },
  ];
}
