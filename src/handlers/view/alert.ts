/**
 * The card on a desk. No name and no narrative: it stands in a chat platform's channel,
 * its search index and on locked telephones (the model is CPOMS's notification).
 */
import type { Case } from '../../db/cases.ts';
import type { School } from '../../policy/school.ts';
import type { Button, Card, Element } from './card.ts';
import { KIND_LABELS, ROLE_IN_SENTENCE, URGENCY_LABELS, whenLabel } from './labels.ts';

/** Builds the alert as the case is now; `again` marks a copy that may stand there twice. */
export function alertCard(of: Case, school: School, again = false): Card {
  const seen = seenLine(of, school);
  return {
    title: seen === undefined ? `New report ${of.reference}` : `Report ${of.reference}`,
    elements: [
      ...twiceLine(again),
      { kind: 'facts', facts: alertFacts(of, school) },
      ...(seen === undefined
        ? []
        : [{ kind: 'notice', level: 'good', text: seen } satisfies Element]),
      alertButtons(of, school),
    ],
    plain:
      seen === undefined
        ? `New report ${of.reference}. ${URGENCY_LABELS[of.urgency]}. Open it to read more.`
        : `Report ${of.reference}. ${seen}`,
  };
}

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
export function alertButtons(of: Case, school: School): Element {
  const acknowledge: Button = {
    label: 'Acknowledge',
    style: 'primary',
    press: { act: 'acknowledge', reference: of.reference },
  };
  return {
    kind: 'buttons',
    buttons: [
      ...(seenLine(of, school) === undefined ? [acknowledge] : []),
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

/** Who acknowledged, by role, and when; undefined while nobody has. */
export function seenLine(of: Case, school: School): string | undefined {
  if (of.acknowledgedAs === null || of.acknowledgedAt === null) return undefined;
  return `Acknowledged by ${ROLE_IN_SENTENCE[of.acknowledgedAs]}, ${whenLabel(of.acknowledgedAt, school.timeZone)}.`;
}
