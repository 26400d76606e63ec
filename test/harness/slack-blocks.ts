/** Block Kit as a person meets it: words to read, buttons to press, fields to fill. */

import { textOf } from './slack-screen.ts';

type Json = unknown;

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childrenOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}

/** Everything of these types in a payload, in order. */
function allOf(value: Json, type: string): Readonly<Record<string, Json>>[] {
  const own = isObject(value) && value['type'] === type ? [value] : [];
  return [...own, ...childrenOf(value).flatMap((child) => allOf(child, type))];
}

const LEAVES = ['plain_text', 'mrkdwn', 'text', 'raw_text'];

/** The words of one block on a line: runs that stand beside each other belong together. */
function wordsOf(value: Json): string {
  if (isObject(value)) {
    if (LEAVES.includes(String(value['type'])) && typeof value['text'] === 'string') {
      return value['text'];
    }
    if (value['type'] === 'button') return '';
    const parts = Object.entries(value)
      .filter(([key]) => !['type', 'value', 'action_id', 'block_id', 'style'].includes(key))
      .map(([, child]) => wordsOf(child));
    return parts.filter((part) => part !== '').join(value['type'] === 'rich_text' ? '\n' : ' ');
  }
  if (!Array.isArray(value)) return '';
  const areRuns = value.every((child) => isObject(child) && child['type'] === 'text');
  return value
    .map(wordsOf)
    .filter((part) => part !== '')
    .join(areRuns ? '' : '\n');
}

/** What one reads, a piece for each block; then each line and each run by itself. */
export function readable(blocks: readonly Json[]): string[] {
  const pieces = blocks.map(wordsOf).filter((piece) => piece !== '');
  const runs = allOf(blocks, 'text').map((run) => String(run['text']));
  return [...pieces, ...pieces.flatMap((piece) => piece.split('\n')), ...runs];
}

export interface ButtonAt {
  readonly label: string;
  readonly actionId: string;
  readonly blockId: string;
  readonly value: string;
  /** As Slack gives it back when it is pressed. */
  readonly action: object;
}

export function buttonsIn(blocks: readonly Json[]): ButtonAt[] {
  return blocks.flatMap((block) =>
    allOf(block, 'button').map((button) => {
      const blockId = isObject(block) ? textOf(block['block_id'], 'generated') : '';
      return {
        label: wordsOf(button['text']),
        actionId: String(button['action_id']),
        blockId,
        value: String(button['value']),
        action: { ...button, block_id: blockId, action_ts: String(Date.now() / 1000) },
      };
    }),
  );
}

export interface FieldAt {
  readonly label: string;
  readonly blockId: string;
  readonly actionId: string;
  readonly type: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly initial: string;
  /** Slack tells the bot at once when it changes. */
  readonly dispatches: boolean;
  readonly optional: boolean;
  readonly error: string | undefined;
}

export function inputsIn(blocks: readonly Json[]): FieldAt[] {
  return blocks.filter(isObject).flatMap((block): FieldAt[] => {
    const { element } = block;
    if (block['type'] !== 'input' || !isObject(element)) return [];
    const options = Array.isArray(element['options']) ? element['options'].filter(isObject) : [];
    const chosen = element['initial_option'];
    return [
      {
        label: wordsOf(block['label']),
        blockId: String(block['block_id']),
        actionId: String(element['action_id']),
        type: String(element['type']),
        options: options.map((option) => ({
          label: wordsOf(option['text']),
          value: String(option['value']),
        })),
        initial: isObject(chosen) ? String(chosen['value']) : textOf(element['initial_value']),
        dispatches: block['dispatch_action'] === true,
        optional: block['optional'] === true,
        error: undefined,
      },
    ];
  });
}

/** A field's value as it stands in `view.state.values`. */
export function stateOf({ type, options }: FieldAt, value: string): object {
  if (type === 'plain_text_input') return { type, value: value === '' ? null : value };
  const option = options.find((each) => each.value === value);
  return {
    type,
    selected_option:
      option === undefined
        ? null
        : { text: { type: 'plain_text', text: option.label }, value: option.value },
  };
}
