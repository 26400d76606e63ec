/** Buttons that carry a press, and the press that a button carried. */
import type { Button as SlackButton } from '@slack/types';
import type { Button, Press } from '../../handlers/view/card.ts';
import { pressSchema } from '../press.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './text.ts';

/** What the action ids of all our buttons begin with; Slack wants each to be unique where it stands. */
const PRESS = 'press-';

/** Draws buttons, each with an action id of its own. */
export type DrawButton = (button: Button) => SlackButton;

/** For one message or view. */
export function buttonDrawer(): DrawButton {
  let count = 0;
  return ({ label, press, style }) => {
    count += 1;
    return {
      type: 'button',
      action_id: `${PRESS}${count}`,
      text: plainText(label, LIMITS.buttonText),
      value: JSON.stringify(press),
      ...(style === undefined ? {} : { style }),
    };
  };
}

/** The part of an action of Slack's that tells what was pressed. */
export interface Pressed {
  readonly type: string;
  readonly action_id: string;
  readonly value?: unknown;
}

/** What a button of ours carried; undefined for any other action. */
export function readPress({ type, action_id: id, value }: Pressed): Press | undefined {
  if (type !== 'button' || !id.startsWith(PRESS) || typeof value !== 'string') return undefined;
  return pressSchema.safeParse(jsonOf(value)).data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
