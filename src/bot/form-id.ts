/** Which form it was: a chat platform hands it back to us as unknown text. */
import { z } from 'zod';
import type { FormId } from '../handlers/view/form.ts';

/** Every form there is: one that is missing here does not compile. */
const FORMS = {
  'report-incident': 'report-incident',
  'ask-a-person': 'ask-a-person',
  'reply-to-question': 'reply-to-question',
  'reword-answer': 'reword-answer',
  'case-note': 'case-note',
  'case-action': 'case-action',
  'case-hand-over': 'case-hand-over',
  'case-close': 'case-close',
  'case-reopen': 'case-reopen',
} as const satisfies {
  [F in FormId]: F;
};

export const formIdSchema = z.enum(FORMS);
