/** What a reporter is told when somebody has acknowledged the report. */
import type { Case } from '../../db/cases.ts';
import type { School } from '../../policy/school.ts';
import { seenLine } from './alert.ts';
import type { Card } from './card.ts';

/** Names the role, never the person, and nothing of what will be decided. */
export function seenCard(of: Case, school: School): Card {
  const seen = seenLine(of, school) ?? 'Not acknowledged yet.';
  return {
    title: `Your report ${of.reference} has been seen`,
    elements: [
      { kind: 'text', text: seen },
      {
        kind: 'text',
        tone: 'quiet',
        text: 'What happens next may have to stay confidential. If you learn more, send another report and mention the reference.',
      },
    ],
    plain: `Your report ${of.reference} has been seen. ${seen}`,
  };
}
