/** Cards as a school would see them, for the tests of the console alone. */
import type { Card } from '../../src/handlers/view/card.ts';
import type { FormValues } from '../../src/handlers/view/form.ts';
import type { Person } from '../../src/policy/people.ts';

export interface Report {
  readonly reference: string;
  readonly values: FormValues;
  acknowledgedBy: Person | null;
}

export const ANSWER: Card = {
  title: 'No. Staff must not follow pupils’ public accounts.',
  elements: [
    {
      kind: 'quote',
      text: 'However, we ask parents/carers not to run social media accounts for the school, and staff must not follow such public student accounts.',
      source: 'AUP – Social Media, “Staff, pupils’ and parents’ SM presence”',
    },
    {
      kind: 'text',
      text: 'If a pupil already follows you, tell the DSL, so that it can be dealt with.',
    },
    { kind: 'facts', facts: [{ name: 'Whom to ask', value: 'Mrs R. Wood' }] },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Report it', press: { act: 'report' }, style: 'primary' },
        { label: 'My reports', press: { act: 'my-reports' } },
      ],
    },
  ],
  plain: 'No. Staff must not follow pupils’ public accounts.',
};

/** The alert of a report, before or after somebody acknowledged it. */
export function alertCard(reference: string, acknowledgedBy: Person | null): Card {
  const open = { label: 'Open', press: { act: 'open', reference } } as const;
  return {
    title: `New report ${reference}`,
    elements: [
      {
        kind: 'facts',
        facts: [
          { name: 'Urgency', value: 'Today' },
          { name: 'Category', value: 'Contact between staff and pupils' },
        ],
      },
      acknowledgedBy === null
        ? {
            kind: 'buttons',
            buttons: [
              { label: 'Acknowledge', press: { act: 'acknowledge', reference }, style: 'primary' },
              open,
            ],
          }
        : { kind: 'notice', level: 'good', text: `Acknowledged by ${acknowledgedBy.name}, 10:42.` },
      ...(acknowledgedBy === null ? [] : [{ kind: 'buttons', buttons: [open] } as const]),
    ],
    plain: `New report ${reference}: today.`,
  };
}

export function detailsCard(report: Report | undefined): Card {
  return {
    title: `Report ${report?.reference ?? ''}`,
    elements: [
      {
        kind: 'facts',
        facts: [
          { name: 'Reported by', value: 'Tom Lister, teaching assistant' },
          { name: 'Who did it', value: 'A pupil' },
          { name: 'When', value: report?.values['when'] || 'Not said' },
        ],
      },
      {
        kind: 'quote',
        text: report?.values['seen'] ?? '',
        source: 'What the reporter saw or heard, in their own words',
      },
    ],
    plain: 'The details of a report.',
  };
}

export function storedCard(reference: string): Card {
  return {
    title: `Your report is in: ${reference}`,
    elements: [
      { kind: 'notice', level: 'good', text: 'It is stored, and the DSL is being told now.' },
      {
        kind: 'text',
        text: 'You will see here when it has been seen. Please keep it to yourself meanwhile.',
      },
      { kind: 'buttons', buttons: [{ label: 'My reports', press: { act: 'my-reports' } }] },
    ],
    plain: `Your report is in: ${reference}.`,
  };
}

export function helpCard(): Card {
  return {
    title: 'What you can do here',
    elements: [
      {
        kind: 'list',
        items: [
          'Ask a question in your own words: “can I follow a pupil?”',
          '/report-incident: report something that happened',
          '/my-reports: see how your reports are doing',
        ],
      },
    ],
    plain: 'What you can do here: ask, report, see your reports.',
  };
}

export function words(title: string, text: string): Card {
  return { title, elements: [{ kind: 'text', text }], plain: `${title}. ${text}` };
}
