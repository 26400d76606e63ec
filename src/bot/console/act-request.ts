/** Checks what the page sent before anything is made of it. */
import { z } from 'zod';
import type { FormId } from '../../handlers/view/form.ts';
import { DESKS } from '../../policy/people.ts';
import { pressSchema } from '../press.ts';

/** Longer than any field allows, so that the core can say what is too long and by how much. */
const LONGEST_TEXT = 60_000;

/** Every form there is: one that is missing here does not compile. */
const FORMS = {
  'report-incident': 'report-incident',
  'ask-a-person': 'ask-a-person',
  'reply-to-question': 'reply-to-question',
  'reword-answer': 'reword-answer',
} as const satisfies {
  [F in FormId]: F;
};

const text = z.string().max(LONGEST_TEXT);
const formAct = {
  form: z.enum(FORMS),
  submission: z.uuid(),
  values: z.record(z.string().max(100), text),
};

/** The body of `POST /api/act`. */
export const actRequestSchema = z.object({
  as: z.string().max(100),
  at: z.enum(['direct', ...DESKS]),
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('say'), text: text.trim().min(1) }),
    z.object({ kind: z.literal('press'), press: pressSchema }),
    z.object({ kind: z.literal('change'), ...formAct }),
    z.object({ kind: z.literal('submit'), ...formAct }),
  ]),
});

export type CheckedActRequest = z.infer<typeof actRequestSchema>;
