/** The form in which a question to a person is answered. */
import type { Element } from './card.ts';
import type { Form, FormValues } from './form.ts';

export const REPLY_MAX = 3_000;

/** Builds the form; `question` is left out where it cannot be read just now. */
export function replyForm(
  questionId: string,
  values: FormValues,
  {
    question,
    error,
    problem,
  }: { readonly question?: string; readonly error?: string; readonly problem?: string } = {},
): Form {
  return {
    id: 'reply-to-question',
    submission: questionId,
    title: 'Reply to a question',
    intro: [
      ...(problem === undefined
        ? []
        : [{ kind: 'notice', level: 'care', text: problem } satisfies Element]),
      ...(question === undefined ? [] : [{ kind: 'text', text: question } satisfies Element]),
      {
        kind: 'text',
        tone: 'quiet',
        text: 'The person who asked gets your reply with your name, your role and the date.',
      },
    ],
    fields: [
      {
        id: 'reply',
        kind: 'paragraph',
        label: 'Your reply',
        required: true,
        maxLength: REPLY_MAX,
        value: values['reply'] ?? '',
        ...(error === undefined ? {} : { error }),
      },
      {
        id: 'share',
        kind: 'choice',
        label: 'May it be given to others who ask this?',
        hint: 'Only after the policy owner has approved it, and with all names left out.',
        required: true,
        look: 'list',
        reshapes: false,
        value: values['share'] === 'yes' ? 'yes' : 'no',
        options: [
          { value: 'no', label: 'No, only to the person who asked' },
          { value: 'yes', label: 'Yes, it may be given to others' },
        ],
      },
    ],
    submitLabel: 'Send reply',
  };
}
