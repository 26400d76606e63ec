/** The e-mail about a report that nobody acknowledges: it passes through many hands, so it says as little as can be. */
import type { Case } from '../../db/cases.ts';
import type { School } from '../../policy/school.ts';
import type { Card } from './card.ts';
import { URGENCY_LABELS, whenLabel } from './labels.ts';

/** The reference, how soon to look and what to do; not even the kind of report. */
export function mailCard(of: Case, school: School): Card {
  const since = whenLabel(of.createdAt, school.timeZone);
  return {
    title: `Report ${of.reference} is waiting for somebody`,
    elements: [
      {
        kind: 'text',
        text: `Nobody has acknowledged report ${of.reference} at ${school.name} since ${since}.`,
      },
      { kind: 'text', text: `How soon: ${URGENCY_LABELS[of.urgency].toLowerCase()}.` },
      {
        kind: 'text',
        text: `Please open Staffroom in the chat that the school uses and write: ack ${of.reference}`,
      },
      {
        kind: 'text',
        text: 'If you cannot get into the chat, please ring the school. An answer to this e-mail reaches nobody.',
      },
    ],
    plain: `Report ${of.reference} is waiting: nobody has acknowledged it`,
  };
}
