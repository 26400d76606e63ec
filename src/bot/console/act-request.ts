/** Checks what the page sent before anything is made of it. */
import { z } from 'zod';
import { DESKS } from '../../policy/people.ts';
import { formIdSchema } from '../form-id.ts';
import { pressSchema } from '../press.ts';

/** Longer than any field allows, so that the core can say what is too long and by how much. */
const LONGEST_TEXT = 60_000;

const text = z.string().max(LONGEST_TEXT);
const formAct = {
  form: formIdSchema,
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
