/** The first page: the same for everybody at the top, then what only this person needs. */
import type { School } from '../../policy/school.ts';
import type { Card, Element } from './card.ts';
import { type ConnectionState, connectionElements } from './connection.ts';
import { START_BUTTONS } from './help.ts';
import { type OpenCases, openCasesElements } from './open-cases.ts';
import { IMAGE_OF_A_CHILD, IMMEDIATE_DANGER } from './safety.ts';

/** What only some people see. */
export interface HomeParts {
  /** Of those who sit at a desk; `away`: the records cannot be reached. */
  readonly open: OpenCases | 'away' | undefined;
  /** Of the IT administrator. */
  readonly connection: ConnectionState | undefined;
}

/** Builds the page. */
export function homeCard(school: School, { open, connection }: HomeParts): Card {
  return {
    title: 'Staffroom',
    elements: [
      IMMEDIATE_DANGER,
      IMAGE_OF_A_CHILD,
      {
        kind: 'text',
        text: `Ask me what ${school.name}’s policy allows: write to me as you would to a colleague. You get the policy’s own words, or hear that it does not say.`,
      },
      { kind: 'buttons', buttons: START_BUTTONS },
      ...(open === undefined ? [] : [heading('Your desk'), ...deskElements(open, school)]),
      ...(connection === undefined
        ? []
        : [heading('The connection'), ...connectionElements(connection, school)]),
    ],
    plain: 'Ask what the policy allows, report an incident, or see your reports.',
  };
}

function deskElements(open: OpenCases | 'away', school: School): Element[] {
  return open === 'away'
    ? [
        {
          kind: 'text',
          text: 'I cannot reach the school’s records just now, so your open reports are not shown. Please open this page again in a minute.',
        },
      ]
    : openCasesElements(open, school);
}

function heading(text: string): Element {
  return { kind: 'text', tone: 'strong', text };
}
