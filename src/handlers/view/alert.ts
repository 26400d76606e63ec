/**
 * The card on a desk. No name and no narrative: it stands in a chat platform's channel,
 * its search index and on locked telephones (the model is CPOMS's notification).
 */
import type { Case } from '../../db/cases.ts';
import { type CaseState, isReopened, isWaiting } from '../../policy/case-life.ts';
import { deskFor, type Role, roleAt } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import type { Button, Card, Element } from './card.ts';
import { KIND_LABELS, ROLE_IN_SENTENCE, URGENCY_LABELS, whenLabel } from './labels.ts';

/** Builds the alert as the case is now; `again` marks a copy that may stand there twice. */
export function alertCard(of: Case, school: School, again = false): Card {
  const state = stateLine(of, school);
  return {
    title: `${BEGINNING[of.state]} ${of.reference}`,
    elements: [
      ...twiceLine(again),
      { kind: 'facts', facts: alertFacts(of, school) },
      ...(state === undefined
        ? []
        : [
            {
              kind: 'notice',
              level: isWaiting(of) ? 'care' : 'good',
              text: state,
            } satisfies Element,
          ]),
      alertButtons(of),
    ],
    plain:
      state === undefined
        ? `New report ${of.reference}. ${URGENCY_LABELS[of.urgency]}. Open it to read more.`
        : `Report ${of.reference}. ${state}`,
  };
}

const BEGINNING = {
  unacknowledged: 'New report',
  acknowledged: 'Report',
  'handed-over': 'Handed over: report',
  closed: 'Report',
} as const satisfies Record<CaseState, string>;

/** That a copy may stand there twice. */
export function twiceLine(again: boolean): Element[] {
  return again ? [{ kind: 'text', tone: 'quiet', text: 'You may see this alert twice.' }] : [];
}

/** All that a channel may learn of a report. */
export function alertFacts(
  of: Case,
  school: School,
): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: 'Urgency', value: URGENCY_LABELS[of.urgency] },
    ...(school.categoryInAlerts ? [{ name: 'About', value: KIND_LABELS[of.kind] }] : []),
    { name: 'Reported', value: whenLabel(of.createdAt, school.timeZone) },
  ];
}

/** What one can do about it. */
export function alertButtons(of: Case): Element {
  const acknowledge: Button = {
    label: 'Acknowledge',
    style: 'primary',
    press: { act: 'acknowledge', reference: of.reference },
  };
  return {
    kind: 'buttons',
    buttons: [
      ...(isWaiting(of) ? [acknowledge] : []),
      { label: 'Open', press: { act: 'open', reference: of.reference } },
    ],
  };
}

/** What an alert turns into where it may stand no longer: whoever sees it must not learn what it was about. */
export function movedCard(): Card {
  const text = 'It is with somebody else now. There is nothing for you to do.';
  return {
    title: 'This alert has moved',
    elements: [{ kind: 'text', tone: 'quiet', text }],
    plain: 'This alert has moved.',
  };
}

/** How far a case has come, by role and time; undefined while nobody has acknowledged it at all. */
export function stateLine(of: Case, school: School): string | undefined {
  const stepped = `${roleLabel(of.steppedAs)}, ${whenLabel(of.steppedAt ?? of.createdAt, school.timeZone)}`;
  switch (of.state) {
    case 'unacknowledged':
      return undefined;
    case 'acknowledged':
      return isReopened(of)
        ? `${seenLine(of, school) ?? ''} Opened again by ${stepped}.`.trim()
        : seenLine(of, school);
    case 'handed-over': {
      const to = school.people.find(({ id }) => id === of.handedTo);
      const desk = to === undefined ? undefined : deskFor(to, of);
      const role = to === undefined || desk === undefined ? undefined : roleAt(to, desk);
      return `Handed over by ${stepped}. It waits for ${roleLabel(role)} to acknowledge it.`;
    }
    case 'closed':
      return `Closed by ${stepped}.`;
  }
}

function roleLabel(role: Role | null | undefined): string {
  return role === null || role === undefined ? 'somebody' : ROLE_IN_SENTENCE[role];
}

/** Who acknowledged, by role, and when; undefined while nobody has. */
export function seenLine(of: Case, school: School): string | undefined {
  if (of.acknowledgedAs === null || of.acknowledgedAt === null) return undefined;
  return `Acknowledged by ${ROLE_IN_SENTENCE[of.acknowledgedAs]}, ${whenLabel(of.acknowledgedAt, school.timeZone)}.`;
}
