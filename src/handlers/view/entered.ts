/** What somebody is told who has written something down about a case, or could not. */
import type { Case } from '../../db/cases.ts';
import type { Entry } from '../../db/entries.ts';
import type { EntryRefusal } from '../../policy/case-life.ts';
import type { School } from '../../policy/school.ts';
import type { Card } from './card.ts';
import { stateLine } from './alert.ts';

/** It is kept; what follows from it. The card stands in a chat, so it holds the reference only. */
export function enteredCard(of: Case, school: School, entry: Pick<Entry, 'act' | 'to'>): Card {
  const text = sentence(of, school, entry);
  return {
    title: `${of.reference}: kept`,
    elements: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [{ label: 'Open', press: { act: 'open', reference: of.reference } }],
      },
    ],
    plain: text,
  };
}

function sentence(of: Case, school: School, { act, to }: Pick<Entry, 'act' | 'to'>): string {
  switch (act) {
    case 'note':
      return `Your note is kept with ${of.reference}.`;
    case 'action':
      return `What was done is kept with ${of.reference}.`;
    case 'hand-over': {
      const name = school.people.find(({ id }) => id === to)?.name ?? 'the other person';
      return `${of.reference} is handed over to ${name}, who gets the alert now. It climbs until somebody has acknowledged it.`;
    }
    case 'close':
      return `${of.reference} is closed. It can be opened again.`;
    case 'reopen':
      return `${of.reference} is open again.`;
  }
}

/** It cannot be done as things stand, and what to do first. */
export function notNowCard(of: Case, school: School, refused: EntryRefusal): Card {
  const text = `${REFUSED[refused](of.reference)} ${stateLine(of, school) ?? ''}`.trim();
  return {
    title: `Not yet: ${of.reference}`,
    elements: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [
          ...(refused === 'acknowledge-first'
            ? [
                {
                  label: 'Acknowledge',
                  style: 'primary',
                  press: { act: 'acknowledge', reference: of.reference },
                } as const,
              ]
            : []),
          { label: 'Open', press: { act: 'open', reference: of.reference } },
        ],
      },
    ],
    plain: text,
  };
}

/** Nobody else sits at its desks whom it could be handed to. */
export function nobodyElseCard({ reference }: Case): Card {
  const text = `Nobody else may see ${reference}, so it cannot be handed over here. Please speak to whoever should take it on, and write down under “Action taken” what you agreed.`;
  return {
    title: `It stays with you: ${reference}`,
    elements: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [{ label: 'Open', press: { act: 'open', reference } }],
      },
    ],
    plain: text,
  };
}

const REFUSED = {
  'acknowledge-first': (reference) =>
    `Nobody has acknowledged ${reference} yet. Please acknowledge it first, so that it is somebody’s.`,
  closed: (reference) => `${reference} is closed. Please open it again first.`,
  'not-closed': (reference) => `${reference} is open already.`,
} as const satisfies Record<EntryRefusal, (reference: string) => string>;
