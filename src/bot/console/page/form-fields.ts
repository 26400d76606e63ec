/** The inputs of a drawn form: their values, and what a screen reader is told of them. */
import type { AdaptiveCard } from '../../adaptive-json.ts';
import type { DrawnField, DrawnForm } from '../wire.ts';
import { render, type Rendered } from './renderer.ts';

export type Values = Record<string, string>;

/** Draws the inputs with these values in place of the form's own. */
export function drawFields(
  form: DrawnForm,
  values: Values,
  { submit, changed }: { submit: () => void; changed: (field: string) => void },
): Rendered {
  const rendered = render(withValues(form.adaptive, values), submit);
  rendered.card.onInputValueChanged = (input) => changed(input.id ?? '');
  for (const field of form.fields) connect(field, rendered);
  return rendered;
}

/** What the fields hold now. */
export function valuesIn({ card }: Rendered): Values {
  return Object.fromEntries(
    card.getAllInputs().map((input) => [input.id ?? '', String(input.value ?? '')]),
  );
}

/** The control that takes the focus for a field: of a group of radio buttons, the chosen one or the first. */
export function controlOf(field: string, within: ParentNode): HTMLElement | null {
  const controls = [...within.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)];
  const chosen = controls.find((one) => one instanceof HTMLInputElement && one.checked);
  return chosen ?? controls[0] ?? null;
}

function withValues(adaptive: AdaptiveCard, values: Values): AdaptiveCard {
  return {
    ...adaptive,
    body: adaptive.body.map((part) => {
      if (part.type !== 'Input.Text' && part.type !== 'Input.ChoiceSet') return part;
      const value = values[part.id];
      return value === undefined ? part : { ...part, value };
    }),
  };
}

/** Ties a field's label, hint and error to its control. */
function connect(field: DrawnField, { card, parts }: Rendered): void {
  const input = card.getAllInputs().find(({ id }) => id === field.id);
  const control = input?.renderedElement?.querySelector<HTMLElement>('.ac-input');
  if (input === undefined || !control) return;
  // Only the server judges a form, so that every mistake is told in the same words.
  input.isRequired = false;
  // A paste that is too long must not be cut without a word: the server says by how much.
  control.removeAttribute('maxlength');
  const radios = [...control.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  for (const one of radios.length > 0 ? radios : [control]) one.dataset['field'] = field.id;
  if (radios.length > 0) asRadioGroup(control, radios);
  const described = (['error', 'hint'] as const).flatMap((kind) => {
    const part = parts.get(`${kind}-${field.id}`);
    if (part === undefined) return [];
    part.id = `${kind}-of-${control.id}`;
    return [part.id];
  });
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
  const hint = parts.get(`hint-${field.id}`);
  if (hint !== undefined) putUnderLabel(hint, control);
  if (field.error) control.setAttribute('aria-invalid', 'true');
}

/** A hint is read before the answer is given: it moves up, and its spacer goes. */
function putUnderLabel(hint: HTMLElement, control: HTMLElement): void {
  hint.previousElementSibling?.remove();
  control.closest('.ac-input-container')?.before(hint);
}

/** The renderer names only the first button after the group; a group says it for all of them. */
function asRadioGroup(group: HTMLElement, radios: readonly HTMLInputElement[]): void {
  group.setAttribute('role', 'radiogroup');
  const label = group.closest('.ac-input-container')?.parentElement?.querySelector('label');
  if (label !== null && label !== undefined) group.setAttribute('aria-labelledby', label.id);
  for (const radio of radios) {
    if (radio.getAttribute('aria-required') === 'true') group.setAttribute('aria-required', 'true');
    for (const name of ['aria-required', 'aria-labelledby']) radio.removeAttribute(name);
  }
}
