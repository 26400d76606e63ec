/** The forms in which a desk writes down what it does about a case: each asks for the words, and what only it needs. */
import { type EntryAct, OUTCOMES } from '../../policy/case-life.ts';
import type { Element } from './card.ts';
import type { Field, Form, FormId, FormValues } from './form.ts';
import { OUTCOME_LABELS } from './labels.ts';

export const ENTRY_MAX = 3_000;

type EntryField = 'words' | 'to' | 'outcome';
export type EntryErrors = Readonly<Partial<Record<EntryField, string>>>;

/** Whom a case can be handed to. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What each act is called, on buttons and at the head of its form. */
export const ENTRY_LABELS = {
  note: 'Add a note',
  action: 'Action taken',
  'hand-over': 'Hand over',
  close: 'Close the case',
  reopen: 'Open the case again',
} as const satisfies Record<EntryAct, string>;

const LABELS = {
  note: 'Note',
  action: 'What was done, by whom and when',
  'hand-over': 'Why, and what they need to know',
  close: 'Why it can be closed',
  reopen: 'Why it is opened again',
} as const satisfies Record<EntryAct, string>;

const HINTS = {
  note: 'Facts before opinions; say which is which.',
  action: 'With the reference of any agency that was told.',
  'hand-over': 'They get the alert, and it climbs again until somebody has acknowledged it.',
  close: 'The decision and what it rests on, for whoever reads this in years.',
  reopen: 'What has come up since.',
} as const satisfies Record<EntryAct, string>;

/** Builds the form; `people` are those whom the case can be handed to, `problem` why it was not taken. */
export function entryForm(
  act: EntryAct,
  caseId: string,
  values: FormValues,
  {
    people = [],
    errors = {},
    problem,
  }: {
    readonly people?: readonly Choice[];
    readonly errors?: EntryErrors;
    readonly problem?: string;
  } = {},
): Form {
  const problems: Element[] =
    problem === undefined ? [] : [{ kind: 'notice', level: 'care', text: problem }];
  return {
    id: FORM_OF[act],
    submission: caseId,
    title: ENTRY_LABELS[act],
    intro: [
      ...problems,
      {
        kind: 'text',
        tone: 'quiet',
        text: 'It is kept with your name and the time, for those who may see the case. It cannot be changed afterwards; a further note can put it right.',
      },
    ],
    fields: [
      ...ownFields(act, values, people, errors),
      {
        id: 'words',
        kind: 'paragraph',
        label: LABELS[act],
        hint: HINTS[act],
        required: true,
        maxLength: ENTRY_MAX,
        value: values['words'] ?? '',
        ...withError(errors.words),
      },
    ],
    submitLabel: ENTRY_LABELS[act],
  };
}

/** Which act each form is for. */
export const ACT_OF = {
  'case-note': 'note',
  'case-action': 'action',
  'case-hand-over': 'hand-over',
  'case-close': 'close',
  'case-reopen': 'reopen',
} as const satisfies Partial<Record<FormId, EntryAct>>;

/** Which form each act has. */
const FORM_OF = {
  note: 'case-note',
  action: 'case-action',
  'hand-over': 'case-hand-over',
  close: 'case-close',
  reopen: 'case-reopen',
} as const satisfies Record<EntryAct, FormId>;

function ownFields(
  act: EntryAct,
  values: FormValues,
  people: readonly Choice[],
  errors: EntryErrors,
): Field[] {
  switch (act) {
    case 'hand-over':
      return [
        {
          id: 'to',
          kind: 'choice',
          label: 'To whom?',
          required: true,
          look: people.length > MOST_LISTED ? 'drop-down' : 'list',
          reshapes: false,
          value: values['to'] ?? '',
          options: people,
          ...withError(errors.to),
        },
      ];
    case 'close':
      return [
        {
          id: 'outcome',
          kind: 'choice',
          label: 'Outcome',
          required: true,
          look: 'list',
          reshapes: false,
          value: values['outcome'] ?? '',
          options: OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] })),
          ...withError(errors.outcome),
        },
      ];
    case 'note':
    case 'action':
    case 'reopen':
      return [];
  }
}

/** More are easier to find in a drop-down. */
const MOST_LISTED = 6;

function withError(error: string | undefined): { readonly error?: string } {
  return error === undefined ? {} : { error };
}
