/** Draws the fields of a form as input blocks, under the ids by which Slack keeps what was typed in them. */
import { createHash } from 'node:crypto';
import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import type { Field } from '../../handlers/view/form.ts';
import { richText, section } from './elements.ts';
import { LIMITS } from './limits.ts';
import { cleaned, pieces, plainText, runs } from './text.ts';

type ChoiceField = Extract<Field, { kind: 'choice' }>;
type TextField = Exclude<Field, { kind: 'choice' }>;

/** What the action id of a choice begins with that changes which fields there are. */
const RESHAPE = 'reshape-';
const FIELD = 'field-';
const ERROR = 'error-';

/**
 * The blocks of a field, and its error right under it: Slack shows errors by itself only where the
 * view stays as it is.
 *
 * When a view is updated, Slack keeps what was typed where the block's id and the action's are the
 * same, and ignores what the new view says that it holds (docs.slack.dev, views.update; bolt-js#290).
 * So a written field keeps its id for good. A choice whose options have changed gets another one,
 * and with it what the form says that it holds.
 */
export function fieldBlocks(field: Field): KnownBlock[] {
  const inputs = field.kind === 'choice' ? [choiceInput(field)] : textInputs(field);
  return field.error === undefined ? inputs : [...inputs, errorBlock(field.id, field.error)];
}

/** The field that a block of ours is for; undefined for any other block. */
export function fieldOfBlock(blockId: string): string | undefined {
  return blockId.startsWith(FIELD) ? blockId.slice(FIELD.length).split('.')[0] : undefined;
}

/** Whether an action is a choice that changes which fields there are. */
export function isReshaping({ action_id: id }: { readonly action_id: string }): boolean {
  return id.startsWith(RESHAPE);
}

/** An error in the view itself; `of` tells it from others. */
export function errorBlock(of: string, text: string): KnownBlock {
  return {
    ...richText(section(runs(`⚠️ ${text}`, { bold: true }))),
    block_id: `${ERROR}${of}`,
  };
}

export function isErrorBlock(blockId: string): boolean {
  return blockId.startsWith(ERROR);
}

/** A short name for something, the same for the same. */
export function fingerprint(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 12);
}

/**
 * One input; several where the words do not fit into one, since Slack refuses a longer value.
 * Read back they are one text again, and the core says by how much it is too long.
 */
function textInputs(field: TextField): InputBlock[] {
  const most = Math.min(field.maxLength, LIMITS.inputText);
  const parts = field.value.trim() === '' ? [''] : pieces(cleaned(field.value), most);
  return parts.map((part, at) => {
    const place = parts.length === 1 ? '' : `.${at + 1}of${parts.length}`;
    const name = parts.length === 1 ? '' : ` (part ${at + 1} of ${parts.length})`;
    return {
      type: 'input',
      block_id: `${FIELD}${field.id}${place}`,
      ...said({ ...field, label: field.label + name, required: field.required && at === 0 }),
      element: {
        type: 'plain_text_input',
        action_id: `${field.id}${place}`,
        multiline: field.kind === 'paragraph',
        max_length: most,
        ...(part === '' ? {} : { initial_value: part }),
      },
    };
  });
}

function choiceInput(field: ChoiceField): InputBlock {
  const options = field.options.slice(0, LIMITS.selectOptions).map(option);
  const chosen = options.find(({ value }) => value === field.value);
  const choice = {
    action_id: `${field.reshapes ? RESHAPE : ''}${field.id}`,
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
  return {
    type: 'input',
    block_id: `${FIELD}${field.id}.${fingerprint(options.map(({ value }) => value))}`,
    ...said(field),
    ...(field.reshapes ? { dispatch_action: true } : {}),
    element:
      field.look === 'list' && options.length <= LIMITS.radioOptions
        ? { type: 'radio_buttons', ...choice }
        : { type: 'static_select', ...choice, placeholder: plainText('Choose…') },
  };
}

function said({ label, hint, required }: Pick<Field, 'label' | 'hint' | 'required'>) {
  return {
    label: plainText(label, LIMITS.label),
    optional: !required,
    ...(hint === undefined ? {} : { hint: plainText(hint, LIMITS.label) }),
  };
}

function option({ value, label }: ChoiceField['options'][number]): PlainTextOption {
  return { text: plainText(label, LIMITS.optionText), value };
}
