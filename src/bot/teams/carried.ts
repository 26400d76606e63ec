/** Reads what comes back from Teams out of a button or a dialog: it is unknown JSON until then. */
import { z } from 'zod';
import type { Inbound } from '../../handlers/inbound.ts';
import type { FormValues } from '../../handlers/view/form.ts';
import type { Person } from '../../policy/people.ts';
import { formIdSchema } from '../form-id.ts';
import { pressSchema } from '../press.ts';
import type { Carried } from './render-card.ts';

/** Longer than any field allows, so that the core can say what is too long and by how much. */
const LONGEST_TEXT = 60_000;

const text = z.string().max(LONGEST_TEXT);
const carried = z.object({
  press: pressSchema,
  words: text.exactOptional(),
  part: z.int().min(1).max(1_000).exactOptional(),
});
const ofForm = z.object({ form: formIdSchema, submission: z.uuid() });
const fromForm = z.union([z.object({ submit: ofForm }), z.object({ change: ofForm })]);

/** What a button carried; undefined where it is none of ours. */
export function carriedIn(data: unknown): Carried | undefined {
  const read = carried.safeParse(data);
  return read.success ? read.data : undefined;
}

/** What was typed before the form could open goes the way that the typed command would have gone. */
export function pressed(by: Person, { press, words = '' }: Carried): Inbound {
  if (words === '') return { by, kind: 'press', press };
  if (press.act === 'report') return { by, kind: 'command', command: 'report-incident', words };
  if (press.act === 'ask-a-person') return { by, kind: 'command', command: 'ask-a-person', words };
  return { by, kind: 'press', press };
}

/** What a dialog sent: a button's press, a choice that changes the form, or the form itself. */
export function sentFromDialog(by: Person, data: unknown): Inbound | undefined {
  const read = fromForm.safeParse(data);
  if (!read.success) {
    const button = carriedIn(data);
    return button && pressed(by, button);
  }
  const values = valuesIn(data);
  return 'submit' in read.data
    ? { by, kind: 'submit', ...read.data.submit, values }
    : { by, kind: 'change', ...read.data.change, values };
}

/** Teams lays what was typed beside what the button carried. */
function valuesIn(data: unknown): FormValues {
  const all = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return Object.fromEntries(
    all.flatMap(([id, value]) => {
      const read = text.safeParse(value);
      return read.success ? [[id, read.data]] : [];
    }),
  );
}
