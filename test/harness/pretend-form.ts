/** A long report form whose questions follow from the answers, for the tests of the console alone. */
import type { Field, Form, FormValues } from '../../src/handlers/view/form.ts';

const GROUPS = [
  { value: 'contact', label: 'Contact between staff and pupils' },
  { value: 'posts', label: 'A post, a message or a comment' },
  { value: 'images', label: 'A photo or a video' },
] as const;

const KINDS: Record<string, { value: string; label: string }[]> = {
  contact: [
    { value: 'pupil_follows_staff', label: 'A pupil follows a member of staff' },
    { value: 'staff_follows_pupil', label: 'A member of staff follows a pupil' },
    { value: 'pupil_staff_private_message', label: 'Private messages between a pupil and staff' },
  ],
  posts: [
    { value: 'abusive_post_pupil', label: 'Abusive words by a pupil' },
    { value: 'abusive_post_parent', label: 'Abusive words by a parent' },
  ],
  images: [{ value: 'image_without_permission', label: 'A picture of a pupil without permission' }],
};

/** The form as it is after these answers. */
export function reportForm(submission: string, values: FormValues, errors: FormValues = {}): Form {
  const value = (id: string) => values[id] ?? '';
  const withError = (field: Field): Field => {
    const error = errors[field.id];
    return error === undefined ? field : { ...field, error };
  };
  const kinds = KINDS[value('group')];
  const paragraph = { kind: 'paragraph', maxLength: 4000 } as const;
  const fields: Field[] = [
    {
      kind: 'choice',
      id: 'group',
      label: 'What is it about?',
      required: true,
      value: value('group'),
      options: GROUPS,
      look: 'list',
      reshapes: true,
    },
  ];
  if (kinds !== undefined) {
    fields.push(
      {
        kind: 'choice',
        id: 'kind',
        label: 'What happened?',
        required: true,
        value: kinds.some((kind) => kind.value === value('kind')) ? value('kind') : '',
        options: kinds,
        look: 'drop-down',
        reshapes: true,
      },
      {
        kind: 'choice',
        id: 'actor',
        label: 'Who did it?',
        hint: 'The person who did it, not the person who noticed.',
        required: true,
        value: value('actor'),
        options: [
          { value: 'pupil', label: 'A pupil' },
          { value: 'staff', label: 'A member of staff' },
          { value: 'unknown', label: 'I do not know' },
        ],
        look: 'list',
        reshapes: false,
      },
    );
  }
  fields.push({
    ...paragraph,
    id: 'seen',
    label: 'What did you see or hear?',
    hint: 'Facts only, in the order they happened. Use the child’s own words where you can.',
    required: true,
    value: value('seen'),
  });
  if (kinds !== undefined) {
    fields.push(
      {
        kind: 'line',
        maxLength: 200,
        id: 'when',
        label: 'When did it happen?',
        hint: 'For example: Monday, after school.',
        required: false,
        value: value('when'),
      },
      {
        kind: 'line',
        maxLength: 200,
        id: 'where',
        label: 'Where online?',
        hint: 'The app or site, and the account if you know it.',
        required: false,
        value: value('where'),
      },
      {
        ...paragraph,
        id: 'opinion',
        label: 'What do you think about it?',
        hint: 'Your opinion stands apart from the facts.',
        required: false,
        value: value('opinion'),
      },
    );
  }
  return {
    id: 'report-incident',
    submission,
    title: 'Report an incident',
    intro: [
      {
        kind: 'notice',
        level: 'danger',
        text: 'Is a child in danger now? Call 999, then find the DSL in person. This form is no substitute.',
      },
      {
        kind: 'notice',
        level: 'care',
        text: 'A nude or semi-nude picture of a child: do not look at it, copy it, send it on or delete it. Tell the DSL at once. Never attach it anywhere.',
      },
      {
        kind: 'text',
        tone: 'quiet',
        text: 'Do not promise to keep a secret, and do not investigate. Write what you know; the rest can wait.',
      },
    ],
    fields: fields.map(withError),
    submitLabel: 'Send report',
  };
}

/** Answers to every question that the form requires. */
export const FILLED_REPORT = {
  'What is it about?': 'Contact between staff and pupils',
  'What happened?': 'A pupil follows a member of staff',
  'Who did it?': 'A pupil',
  'What did you see or hear?': 'A boy in Year 8 asked to follow me.',
};
