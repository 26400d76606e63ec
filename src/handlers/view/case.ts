/** The details of a case, for those whose role allows it; shown privately, never posted. */
import type { Case } from '../../db/cases.ts';
import type { Notice } from '../../db/outbox.ts';
import type { Posting } from '../../db/postings.ts';
import type { Person } from '../../policy/people.ts';
import { REPORTER_NAME, WRITTEN_FIELDS } from '../../policy/report-fields.ts';
import type { School } from '../../policy/school.ts';
import type { Core } from '../core.ts';
import { seenLine } from './alert.ts';
import type { Card, Element } from './card.ts';
import {
  ACTOR_LABELS,
  KIND_LABELS,
  placeLabel,
  ROLE_LABELS,
  URGENCY_LABELS,
  whenLabel,
} from './labels.ts';
import { fieldLabel } from './report-form.ts';
import { basisElements } from './routing-basis.ts';
import { IMAGE_OF_A_CHILD } from './safety.ts';

/** Everything that was written, why it came here, and how its alerts fare. */
export function caseCard(
  { school, policy }: Pick<Core, 'school' | 'policy'>,
  of: Case,
  words: Readonly<Record<string, string>>,
  standing: readonly Posting[],
  waiting: readonly Notice[],
): Card {
  const reporter = school.people.find(({ id }) => id === of.reporter);
  const seen = seenLine(of, school);
  const elements: Element[] = [
    ...(of.kind === 'nudes' ? [IMAGE_OF_A_CHILD] : []),
    {
      kind: 'facts',
      facts: [
        { name: 'Urgency', value: URGENCY_LABELS[of.urgency] },
        { name: 'About', value: KIND_LABELS[of.kind] },
        { name: 'Who did it', value: ACTOR_LABELS[of.actor] },
        {
          name: 'Reported by',
          value: reporter === undefined ? (words[REPORTER_NAME] ?? of.reporter) : named(reporter),
        },
        { name: 'Reported', value: whenLabel(of.createdAt, school.timeZone) },
        { name: 'State', value: seen ?? 'Not acknowledged yet.' },
      ],
    },
    ...WRITTEN_FIELDS.flatMap((field): Element[] => {
      const text = words[field];
      if (text === undefined) return [];
      return [
        { kind: 'text', tone: 'strong', text: fieldLabel(field) },
        { kind: 'text', text },
      ];
    }),
    { kind: 'text', tone: 'strong', text: 'Why it came here' },
    ...basisElements(of.basis, policy),
    { kind: 'text', tone: 'strong', text: 'Where its alerts are' },
    { kind: 'list', items: deliveryLines(school, standing, waiting) },
    ...(seen === undefined
      ? [
          {
            kind: 'buttons',
            buttons: [
              {
                label: 'Acknowledge',
                style: 'primary',
                press: { act: 'acknowledge', reference: of.reference },
              },
            ],
          } as const,
        ]
      : []),
    {
      kind: 'text',
      tone: 'quiet',
      text: 'That you have opened this is recorded.',
    },
  ];
  return {
    title: `Report ${of.reference}`,
    elements,
    plain: `The details of report ${of.reference}.`,
  };
}

function named(person: Person): string {
  const [role] = person.roles;
  return role === undefined ? person.name : `${person.name}, ${ROLE_LABELS[role]}`;
}

function deliveryLines(
  school: School,
  standing: readonly Posting[],
  waiting: readonly Notice[],
): string[] {
  const sent = standing
    .filter(({ kind }) => kind === 'alert')
    .map(
      (posting) =>
        `${placeLabel(school.people, posting)}: sent ${whenLabel(posting.postedAt, school.timeZone)}`,
    );
  const pending = waiting
    .filter(({ kind }) => kind === 'alert')
    .map((notice) =>
      notice.trouble === null
        ? `${placeLabel(school.people, notice)}: on its way`
        : `${placeLabel(school.people, notice)}: not sent yet, still being tried (${notice.trouble})`,
    );
  return [...sent, ...pending];
}
