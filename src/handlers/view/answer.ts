/** What the policy says to a message: verdict, the school's own words, whom to go to, what to press. */
import type { SchoolAnswer } from '../../db/school-answers.ts';
import type { Answer, Reply, Told, Verdict } from '../../policy/reply.ts';
import type { School } from '../../policy/school.ts';
import type { Button, Card, Element } from './card.ts';
import { listed } from './labels.ts';
import { schoolAnswerElements } from './school-answer.ts';
import { IMAGE_OF_A_CHILD, IMMEDIATE_DANGER } from './safety.ts';

/** What goes with the policy's answer. */
export interface Beside {
  /** The id under which the question is kept; undefined for a greeting. */
  readonly asked: string | undefined;
  /** Whom the policy names for questions, where it does. */
  readonly firstContact: string | null;
  /** The school's own answers to it. */
  readonly own: readonly SchoolAnswer[];
  readonly school: School;
}

/** Builds the card for everything that a message asked and told. */
export function answerCard(
  { answers, told }: Reply,
  { asked, firstContact, own, school }: Beside,
): Card {
  const [first, ...others] = answers;
  if (first === undefined) return toldCard(told, asked);
  return {
    title: first.plain,
    elements: [
      ...beforeAnything(told),
      ...body(first),
      ...others.flatMap((answer): Element[] => [
        { kind: 'text', tone: 'strong', text: answer.plain },
        ...body(answer),
      ]),
      ...own.flatMap((each) => schoolAnswerElements(each, school)),
      ...ifUnsure(answers, firstContact),
      ...(told === null ? [] : [OFFER]),
      { kind: 'buttons', buttons: buttonsFor(told, answers, asked) },
      ...(asked === undefined ? [] : wasThisRight(asked)),
    ],
    plain: first.plain,
  };
}

/** Whom to go to, where no answer names anybody for its matter. */
function ifUnsure(answers: readonly Answer[], firstContact: string | null): Element[] {
  if (firstContact === null || answers.some(({ contacts }) => contacts.length > 0)) return [];
  return [{ kind: 'facts', facts: [{ name: 'If you are unsure', value: `Ask ${firstContact}` }] }];
}

function wasThisRight(asked: string): Element[] {
  return [
    { kind: 'text', tone: 'quiet', text: 'Was this right?' },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Yes', press: { act: 'mark', asked, mark: 'right' } },
        { label: 'No', press: { act: 'mark', asked, mark: 'wrong' } },
      ],
    },
  ];
}

const OFFER: Element = {
  kind: 'text',
  text: 'It sounds as if something has happened. You can report it here; it goes only to those who must know.',
};

function toldCard(told: Told | null, asked: string | undefined): Card {
  const title = 'Would you like to report this?';
  return {
    title,
    elements: [
      ...beforeAnything(told),
      OFFER,
      { kind: 'buttons', buttons: buttonsFor(told, [], asked) },
    ],
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

function buttonsFor(
  told: Told | null,
  answers: readonly Answer[],
  asked: string | undefined,
): Button[] {
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
    {
      label: 'Ask a person',
      press: { act: 'ask-a-person', ...(asked === undefined ? {} : { asked }) },
    },
  ];
}
