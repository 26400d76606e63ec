/** A neutral form as a dialog of Teams. */
import { adaptiveForm } from '../adaptive-form.ts';
import type { AdaptiveCard, AdaptiveElement } from '../adaptive-json.ts';
import type { Form } from '../../handlers/view/form.ts';

/**
 * Teams tells us nothing while somebody chooses, so that a choice that changes which fields are
 * asked has a button under it. Nothing is required of the client: it would refuse that button
 * too, until every field is filled. What is missing is said at its field when the form is sent.
 */
export function teamsForm(form: Form): AdaptiveCard {
  const required = form.fields.filter((field) => field.required).map(({ id }) => id);
  const reshaping = form.fields.filter((field) => field.kind === 'choice' && field.reshapes);
  const card = adaptiveForm(form);
  return {
    ...card,
    body: card.body.flatMap((element): AdaptiveElement[] => {
      const drawn = optional(element, required);
      const reshapes = 'id' in element && reshaping.some(({ id }) => id === element.id);
      return reshapes ? [drawn, nextButton(form)] : [drawn];
    }),
  };
}

function optional(element: AdaptiveElement, required: readonly string[]): AdaptiveElement {
  if (element.type !== 'Input.Text' && element.type !== 'Input.ChoiceSet') return element;
  const label = required.includes(element.id) ? `${element.label} (required)` : element.label;
  return { ...element, label, isRequired: false };
}

function nextButton({ id, submission }: Form): AdaptiveElement {
  return {
    type: 'ActionSet',
    actions: [
      {
        type: 'Action.Submit',
        title: 'Next',
        data: { change: { form: id, submission } },
      },
    ],
  };
}
