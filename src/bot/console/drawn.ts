/** Cards and forms as the page gets them: drawn as Adaptive Cards on the server. */
import type { Card } from '../../handlers/view/card.ts';
import type { Form } from '../../handlers/view/form.ts';
import { adaptiveCard } from '../adaptive-card.ts';
import { adaptiveForm } from '../adaptive-form.ts';
import type { DrawnCard, DrawnForm } from './wire.ts';

export function drawnCard(card: Card): DrawnCard {
  return { title: card.title, plain: card.plain, adaptive: adaptiveCard(card) };
}

export function drawnForm(form: Form): DrawnForm {
  return {
    id: form.id,
    submission: form.submission,
    title: form.title,
    fields: form.fields.map((field) => ({
      id: field.id,
      kind: field.kind,
      reshapes: field.kind === 'choice' && field.reshapes,
      hint: field.hint !== undefined,
      error: field.error !== undefined,
    })),
    adaptive: adaptiveForm(form),
  };
}
