/** The form that takes a report down. It changes with the kind and keeps whatever was typed. */
import {
  ACTORS,
  type Actor,
  actorsOf,
  KIND_GROUP_IDS,
  type KindGroup,
  kindsOf,
  REPORT_KINDS,
  type ReportKind,
  RISKS,
  type Risk,
} from '../../policy/report.ts';
import {
  fieldsFor,
  REPORT_FIELDS,
  REQUIRED_FIELDS,
  type ReportField,
  WRITTEN_FIELDS,
  type WrittenField,
} from '../../policy/report-fields.ts';
import type { Element } from './card.ts';
import type { Field, Form, FormValues } from './form.ts';
import { ACTOR_LABELS, GROUP_LABELS, KIND_LABELS, RISK_LABELS } from './labels.ts';
import { HOW_TO_REPORT, IMAGE_OF_A_CHILD, IMMEDIATE_DANGER } from './safety.ts';
import { aboutIn, aboutValue, type SaidAbout } from './said-about.ts';

/** Slack takes 3,000 characters in one field; the other surfaces keep to the same, so that a report fits them all. */
const PARAGRAPH_MAX = 3_000;
const LINE_MAX = 300;

const QUESTIONS = {
  group: { label: 'What is it about?' },
  kind: { label: 'What happened, most nearly?' },
  actor: { label: 'Who did it?', hint: 'Their role. If you are not sure, say so.' },
  risk: {
    label: 'Could a child be at risk, or is a child shown or named?',
    hint: 'Not sure counts as yes.',
  },
  about: {
    label: 'Is it about something that they did?',
    hint: 'With yes or not sure it goes to somebody else instead.',
  },
  happened: {
    label: 'What was seen or heard?',
    hint: 'Facts, in the order they happened. There is a field of its own for what you make of it.',
  },
  who: { label: 'Who was it, if you know?', hint: 'A name or a username.' },
  affected: { label: 'Who was affected, if you know?', hint: 'Their name, and class or role.' },
  when: { label: 'When did it happen, and when was it noticed?' },
  where: {
    label: 'Where online?',
    hint: 'The platform, the address or handle, public or private, and whether it is still up.',
  },
  childsWords: { label: 'The child’s exact words, if a child told you' },
  evidence: {
    label: 'Where is the evidence now?',
    hint: 'Only where it is held. Please attach nothing, and never an image of a child.',
  },
  done: { label: 'What has been done already, and who was told, when?' },
  opinion: { label: 'Your own view', hint: 'Kept apart from the facts.' },
} as const satisfies Record<ReportField, { label: string; hint?: string }>;

const LONG: readonly ReportField[] = ['happened', 'childsWords', 'done', 'opinion'];

/** What is wrong, by field. */
type Errors = Readonly<Partial<Record<ReportField, string>>>;

/** What was chosen so far, as far as it makes sense. */
export interface Chosen {
  readonly group: KindGroup | undefined;
  readonly kind: ReportKind | undefined;
  readonly actor: Actor | undefined;
  /** `unsure` until something else is chosen: caution is the default. */
  readonly risk: Risk;
  /** Whether it is about the people whom the story names; undefined until it was asked. */
  readonly about: SaidAbout | undefined;
}

/** Reads the choices out of a form's values; a choice that no longer fits the one above it is dropped. */
export function chosenIn(values: FormValues): Chosen {
  const group = KIND_GROUP_IDS.find((each) => each === values['group']);
  const kind = REPORT_KINDS.find(
    (each) => each === values['kind'] && group !== undefined && kindsOf(group).includes(each),
  );
  const possible = kind === undefined ? [] : actorsOf(kind);
  const actor =
    possible.length === 1
      ? possible[0]
      : ACTORS.find((each) => each === values['actor'] && possible.includes(each));
  return {
    group,
    kind,
    actor,
    risk: RISKS.find((each) => each === values['risk']) ?? 'unsure',
    about: aboutIn(values['about']),
  };
}

/** The fields that the form shows with these values; one that holds words stays, whatever the kind. */
export function shownFields(values: FormValues): readonly ReportField[] {
  const { group, kind, about } = chosenIn(values);
  const needed = fieldsFor(kind);
  return REPORT_FIELDS.filter((field) => {
    if (field === 'kind') return group !== undefined;
    if (field === 'about') return about !== undefined;
    return needed.includes(field) || (isWritten(field) && (values[field] ?? '').trim() !== '');
  });
}

function isWritten(field: ReportField): boolean {
  return WRITTEN_FIELDS.some((written) => written === field);
}

/** Builds the form as it stands with these values and, if it was sent, what is wrong with them. */
export function reportForm(
  submission: string,
  values: FormValues,
  errors: Errors = {},
  problem?: string,
): Form {
  const chosen = chosenIn(values);
  return {
    id: 'report-incident',
    submission,
    title: 'Report an incident',
    intro: [...(problem === undefined ? [] : [trouble(problem)]), ...INTRO],
    fields: shownFields(values).map((id) => fieldFor(id, values, chosen, errors[id])),
    submitLabel: 'Send report',
  };
}

const INTRO: readonly Element[] = [IMMEDIATE_DANGER, IMAGE_OF_A_CHILD, HOW_TO_REPORT];

function trouble(text: string): Element {
  return { kind: 'notice', level: 'care', text };
}

function fieldFor(
  id: ReportField,
  values: FormValues,
  chosen: Chosen,
  error: string | undefined,
): Field {
  const base = {
    id,
    ...QUESTIONS[id],
    required: REQUIRED_FIELDS.includes(id),
    ...(error === undefined ? {} : { error }),
  };
  const typed = values[id] ?? '';
  switch (id) {
    case 'group':
      return {
        ...base,
        kind: 'choice',
        look: 'list',
        reshapes: true,
        value: chosen.group ?? '',
        options: KIND_GROUP_IDS.map((value) => ({ value, label: GROUP_LABELS[value] })),
      };
    case 'kind':
      return {
        ...base,
        kind: 'choice',
        look: 'list',
        reshapes: true,
        value: chosen.kind ?? '',
        options: (chosen.group === undefined ? [] : kindsOf(chosen.group)).map((value) => ({
          value,
          label: KIND_LABELS[value],
        })),
      };
    case 'actor':
      return {
        ...base,
        kind: 'choice',
        look: 'drop-down',
        reshapes: false,
        value: chosen.actor ?? '',
        options: (chosen.kind === undefined ? [] : actorsOf(chosen.kind)).map((value) => ({
          value,
          label: ACTOR_LABELS[value],
        })),
      };
    case 'risk':
      return {
        ...base,
        kind: 'choice',
        look: 'list',
        reshapes: false,
        value: chosen.risk,
        options: RISKS.map((value) => ({ value, label: RISK_LABELS[value] })),
      };
    case 'about': {
      const { asked, answer } = chosen.about ?? { asked: '', answer: undefined };
      return {
        ...base,
        required: true,
        kind: 'choice',
        look: 'list',
        reshapes: false,
        value: answer === undefined ? '' : aboutValue({ asked, answer }),
        options: RISKS.map((each) => ({
          value: aboutValue({ asked, answer: each }),
          label: RISK_LABELS[each],
        })),
      };
    }
    case 'happened':
    case 'who':
    case 'affected':
    case 'when':
    case 'where':
    case 'childsWords':
    case 'evidence':
    case 'done':
    case 'opinion':
      return {
        ...base,
        kind: LONG.includes(id) ? 'paragraph' : 'line',
        maxLength: maxLengthOf(id),
        value: typed,
      };
  }
}

/** How many characters a written field takes. */
export function maxLengthOf(id: WrittenField): number {
  return LONG.includes(id) ? PARAGRAPH_MAX : LINE_MAX;
}

/** The label under which a written field is shown on a card. */
export function fieldLabel(id: ReportField): string {
  return QUESTIONS[id].label;
}
