/** The school's own answer: given beside the policy's, and never as the policy's text. */
import type { SchoolAnswer } from '../../db/school-answers.ts';
import type { School } from '../../policy/school.ts';
import type { Element } from './card.ts';
import { dayLabel, ROLE_IN_SENTENCE } from './labels.ts';

/** What stands in the card of an answer; without quotation marks, which are the policy's. */
export function schoolAnswerElements(of: SchoolAnswer, school: School): Element[] {
  return [
    { kind: 'text', tone: 'strong', text: 'The school’s own answer' },
    { kind: 'text', text: of.text },
    {
      kind: 'text',
      tone: 'quiet',
      text: `${approvedLine(of, school)} It is not the policy’s text.`,
    },
  ];
}

/** Which role approved it, and when. */
export function approvedLine(of: SchoolAnswer, school: School): string {
  if (of.decidedAs === null || of.decidedAt === null) return 'Not decided yet.';
  return `Approved by ${ROLE_IN_SENTENCE[of.decidedAs]}, ${dayLabel(of.decidedAt, school.timeZone)}.`;
}
