/** The form in which the policy owner settles the wording of a school's own answer, and approves it. */
import type { Element } from './card.ts';
import type { Form, FormValues } from './form.ts';

export const WORDINGS_MAX = 2_000;
export const ANSWER_MAX = 3_000;

export type RewordField = 'wordings' | 'answer';

/** Builds the form with the wording as it stands and, if it was sent, what is wrong with it. */
export function rewordForm(
  answerId: string,
  values: FormValues,
  errors: Readonly<Partial<Record<RewordField, string>>> = {},
  problem?: string,
): Form {
  const field = (id: RewordField, label: string, hint: string, maxLength: number) => ({
    id,
    kind: 'paragraph' as const,
    label,
    hint,
    required: true,
    maxLength,
    value: values[id] ?? '',
    ...(errors[id] === undefined ? {} : { error: errors[id] }),
  });
  return {
    id: 'reword-answer',
    submission: answerId,
    title: 'The school’s own answer',
    intro: [
      ...(problem === undefined
        ? []
        : [{ kind: 'notice', level: 'care', text: problem } satisfies Element]),
      {
        kind: 'text',
        text: 'Names were left out. It is given to whoever asks much the same, with the role that approved it and the date, and never as the policy’s text.',
      },
    ],
    fields: [
      field(
        'wordings',
        'When staff ask',
        'One question a line: each is a way in which it may be asked.',
        WORDINGS_MAX,
      ),
      field('answer', 'The school answers', 'Roles rather than names: people change.', ANSWER_MAX),
    ],
    submitLabel: 'Approve this wording',
  };
}
