/** A form as a modal, and what Slack sends back of it. */
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Form, FormId, FormValues } from '../../handlers/view/form.ts';
import { formIdSchema } from '../form-id.ts';
import { buttonDrawer } from './buttons.ts';
import { drawElements } from './elements.ts';
import {
  errorBlock,
  fieldBlocks,
  fieldOfBlock,
  fingerprint,
  isErrorBlock,
} from './field-blocks.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './text.ts';

/** What of a view that Slack sends back is read here. */
export interface OpenForm {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly { readonly block_id?: string }[];
  readonly state: {
    readonly values: Readonly<Record<string, Readonly<Record<string, OpenValue>>>>;
  };
}

interface OpenValue {
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
}

/** A form as a modal, with its errors where they belong. */
export function slackForm(form: Form): ModalView {
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: JSON.stringify({ submission: form.submission }),
    title: plainText(form.title, LIMITS.viewTitle),
    submit: plainText(form.submitLabel, LIMITS.viewTitle),
    close: plainText('Cancel', LIMITS.viewTitle),
    blocks: [...errorNote(form), ...intro(form), ...form.fields.flatMap(fieldBlocks)],
  };
}

/** Which form it is and which submission; undefined where the view is no form of ours. */
export function submissionIn(
  view: Pick<OpenForm, 'callback_id' | 'private_metadata'>,
): { readonly form: FormId; readonly submission: string } | undefined {
  const form = formIdSchema.safeParse(view.callback_id);
  const kept = keptSchema.safeParse(view.private_metadata);
  return form.success && kept.success
    ? { form: form.data, submission: kept.data.submission }
    : undefined;
}

/** What stands in the open form, by field. Every field that is shown is there, an empty one as ''. */
export function valuesIn({ state }: Pick<OpenForm, 'state'>): FormValues {
  const values: Record<string, string> = {};
  for (const blockId of Object.keys(state.values).toSorted()) {
    const field = fieldOfBlock(blockId);
    if (field === undefined) continue;
    for (const { value, selected_option: chosen } of Object.values(state.values[blockId] ?? {})) {
      values[field] = (values[field] ?? '') + (chosen?.value ?? value ?? '');
    }
  }
  return values;
}

/**
 * The errors of a form by block, for Slack to show in the view that is open. Undefined where the
 * view must be redrawn instead: where it differs in anything but the errors, or shows some already.
 */
export function fieldErrors(
  form: Form,
  open: Pick<OpenForm, 'blocks'>,
): Record<string, string> | undefined {
  const shown = open.blocks.map(({ block_id: id }) => id ?? '');
  const wanted = slackForm(form).blocks.map(({ block_id: id }) => id ?? '');
  const isSame = wanted.filter((id) => !isErrorBlock(id)).join() === shown.join();
  const errors = form.fields.flatMap((field): [string, string][] => {
    const id = wanted.findLast((each) => fieldOfBlock(each) === field.id);
    return field.error === undefined || id === undefined ? [] : [[id, field.error]];
  });
  return isSame && errors.length > 0 ? Object.fromEntries(errors) : undefined;
}

const keptSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.strictObject({ submission: z.uuid() }));

/** On a phone the field with the error may be a long way down. */
function errorNote({ fields }: Form): KnownBlock[] {
  const wrong = fields.filter(({ error }) => error !== undefined);
  if (wrong.length === 0) return [];
  const what = wrong.length === 1 ? 'One answer needs' : `${wrong.length} answers need`;
  return [errorBlock('note', `${what} another look. It is marked below, and nothing is lost.`)];
}

/** Each block under an id that tells what it says, so that a changed one is seen. */
function intro(form: Form): KnownBlock[] {
  return drawElements(form.intro, buttonDrawer()).map((block, at) => ({
    ...block,
    block_id: `intro-${at}-${fingerprint(block)}`,
  }));
}
