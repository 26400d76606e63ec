/** A neutral form as a dialog of Teams, as small as it can be with all that was typed in it. */
import { adaptiveForm } from '../adaptive-form.ts';
import type { AdaptiveCard, AdaptiveElement } from '../adaptive-json.ts';
import { bytesOf, cut, DIALOG_BYTES, SHORTENED } from './fit.ts';
import type { Form } from '../../handlers/view/form.ts';

/**
 * Teams tells us nothing while somebody chooses, so that a choice that changes which fields are
 * asked has a button under it. Nothing is required of the client: it would refuse that button
 * too, until every field is filled. What is missing is said at its field when the form is sent.
 */
export function teamsForm(form: Form): AdaptiveCard {
  let card = drawn(form);
  let smaller = form;
  for (const less of [withoutSpentHints, withShorterIntro]) {
    if (bytesOf(card) <= DIALOG_BYTES) return card;
    smaller = less(smaller);
    card = drawn(smaller);
  }
  return card;
}

/** What a form is about stands whole on the card that it was opened from. */
function withShorterIntro(form: Form): Form {
  const intro = form.intro.map((element) => cut(element, 1_500));
  const isCut = JSON.stringify(intro) !== JSON.stringify(form.intro);
  return isCut ? { ...form, intro: [...intro, SHORTENED] } : form;
}

/** A hint says how to fill a field: one that is filled in has had it. */
function withoutSpentHints(form: Form): Form {
  return {
    ...form,
    fields: form.fields.map(({ hint, ...field }) =>
      hint === undefined || field.value !== '' ? field : { ...field, hint },
    ),
  };
}

function drawn(form: Form): AdaptiveCard {
  const required = form.fields.filter((field) => field.required).map(({ id }) => id);
  const reshaping = form.fields.filter((field) => field.kind === 'choice' && field.reshapes);
  const card = adaptiveForm(form);
  return {
    ...card,
    body: card.body.flatMap((element): AdaptiveElement[] => {
      const asked = optional(element, required);
      const reshapes = 'id' in element && reshaping.some(({ id }) => id === element.id);
      return reshapes ? [asked, nextButton(form)] : [asked];
    }),
  };
}

function optional(element: AdaptiveElement, required: readonly string[]): AdaptiveElement {
  if (element.type !== 'Input.Text' && element.type !== 'Input.ChoiceSet') return element;
  const { isRequired: _never, errorMessage: _unsaid, ...input } = element;
  return required.includes(input.id) ? { ...input, label: `${input.label} (required)` } : input;
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
