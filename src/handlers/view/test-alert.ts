/** A test alert at a desk: plainly a test, with one button; and what the press on it answers. */
import type { DeskTest } from '../../db/test-alerts.ts';
import type { Person } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import type { Card, Element } from './card.ts';
import { DESK_LABELS, ROLE_IN_SENTENCE, whenLabel } from './labels.ts';

/** The card as the test is now; `again` marks a copy that may stand there twice. */
export function testAlertCard(of: DeskTest, school: School, again = false): Card {
  const seen = testSeenLine(of, school);
  const text =
    seen === undefined
      ? 'This is a test. No report stands behind it. Please press Acknowledge.'
      : 'This was a test. No report stands behind it.';
  return {
    title: 'Test alert',
    elements: [
      ...(again
        ? [{ kind: 'text', tone: 'quiet', text: 'You may see this test twice.' } satisfies Element]
        : []),
      { kind: 'text', tone: 'strong', text },
      {
        kind: 'facts',
        facts: [
          { name: 'For', value: DESK_LABELS[of.desk] },
          { name: 'Sent', value: whenLabel(of.createdAt, school.timeZone) },
        ],
      },
      seen === undefined
        ? {
            kind: 'buttons',
            buttons: [
              {
                label: 'Acknowledge',
                style: 'primary',
                press: { act: 'acknowledge-test', test: of.id },
              },
            ],
          }
        : { kind: 'notice', level: 'good', text: seen },
    ],
    plain: `Test alert. ${seen ?? text}`,
  };
}

/** Who acknowledged, by role, and when; undefined while nobody has. */
export function testSeenLine(of: DeskTest, school: School): string | undefined {
  if (of.acknowledgedAs === null || of.acknowledgedAt === null) return undefined;
  return `Acknowledged by ${ROLE_IN_SENTENCE[of.acknowledgedAs]}, ${whenLabel(of.acknowledgedAt, school.timeZone)}.`;
}

/** What the first person who pressed is told. */
export function testAcknowledgedCard(): Card {
  return said(
    'Test acknowledged',
    'Thank you. The IT administrator sees that the test has reached this desk.',
  );
}

/** Somebody was first: who, by name to their own desk, and when. */
export function testWasAcknowledgedCard(of: DeskTest, school: School, by: Person): Card {
  const first = school.people.find(({ id }) => id === of.acknowledgedBy);
  const text =
    of.acknowledgedBy === by.id
      ? 'You have already acknowledged this test. Nothing more is needed here.'
      : `${first?.name ?? 'Somebody'} was first with this test. ${testSeenLine(of, school) ?? ''} Nothing more is needed here.`;
  return said('This test is already acknowledged', text);
}

/** The same for a test that there is not and for one at another desk. */
export function notYourTestCard(): Card {
  return said(
    'This test is for a desk',
    'A test alert is acknowledged by those who sit at the desk that it was sent to. There is nothing for you to do.',
  );
}

function said(title: string, text: string): Card {
  return { title, elements: [{ kind: 'text', text }], plain: text };
}
