/** Draws the neutral form vocabulary as an Adaptive Card with inputs, for the console and for Teams. */
import type { Field, Form } from '../handlers/view/form.ts';
import { adaptiveElements, wholeCard, words } from './adaptive-card.ts';
import type { AdaptiveCard, AdaptiveElement, Input } from './adaptive-json.ts';

type ChoiceField = Extract<Field, { kind: 'choice' }>;
type TextField = Exclude<Field, { kind: 'choice' }>;

/**
 * A form as an Adaptive Card. Its submit button carries `{ submit: { form, submission } }`,
 * to which hosts add what was typed under each field's id.
 */
export function adaptiveForm(form: Form): AdaptiveCard {
  const card = wholeCard(form.title, [
    ...adaptiveElements(form.intro),
    ...form.fields.flatMap(drawField),
  ]);
  return {
    ...card,
    actions: [
      {
        type: 'Action.Submit',
        title: form.submitLabel,
        style: 'positive',
        data: { submit: { form: form.id, submission: form.submission } },
      },
    ],
  };
}

/** The field, then its hint and its error right under it: Adaptive Cards have no place of their own for either. */
function drawField(field: Field): AdaptiveElement[] {
  const drawn: AdaptiveElement[] = [
    field.kind === 'choice' ? choiceInput(field) : textInput(field),
  ];
  if (field.hint !== undefined) {
    drawn.push(
      words(
        field.hint,
        { isSubtle: true, size: 'Small' },
        { id: `hint-${field.id}`, spacing: 'Small' },
      ),
    );
  }
  if (field.error !== undefined) {
    drawn.push(
      words(
        field.error,
        { color: 'Attention', weight: 'Bolder' },
        { id: `error-${field.id}`, spacing: 'Small' },
      ),
    );
  }
  return drawn;
}

function textInput(field: TextField): Input {
  return {
    type: 'Input.Text',
    ...common(field),
    isMultiline: field.kind === 'paragraph',
    maxLength: field.maxLength,
    errorMessage: 'Please write something here.',
  };
}

function choiceInput(field: ChoiceField): Input {
  return {
    type: 'Input.ChoiceSet',
    ...common(field),
    style: field.look === 'list' ? 'expanded' : 'compact',
    wrap: true,
    placeholder: 'Choose…',
    choices: field.options.map(({ value, label }) => ({ title: label, value })),
    errorMessage: 'Please choose one.',
  };
}

function common({ id, label, required, value }: Field) {
  return { id, label, isRequired: required, ...(value !== '' && { value }) };
}
