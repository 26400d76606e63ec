/** A card as a message, as a panel in front of the person, and as their Home tab. */
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Card } from '../../handlers/view/card.ts';
import { buttonDrawer } from './buttons.ts';
import { drawElements, richText, section } from './elements.ts';
import { fitted, type Room } from './fit.ts';
import { LIMITS } from './limits.ts';
import { cleaned, escaped, plainText, runs } from './text.ts';

const MESSAGE: Room = {
  blocks: LIMITS.messageBlocks,
  characters: LIMITS.messageCharacters,
  sizeOf: (json) => json.length,
};

/** Slack measures a view in bytes, and may write one character as six. */
const VIEW: Room = {
  blocks: LIMITS.viewBlocks,
  characters: LIMITS.viewCharacters,
  sizeOf: (json) => json.length + 5 * json.replaceAll(/[ -~]+/gu, '').length,
};

export interface SlackMessage {
  /** All that a push notification and a screen reader get. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A card as a message. */
export function slackMessage(card: Card): SlackMessage {
  return { text: escaped(card.plain), blocks: fitted(heading(card.title), card.elements, MESSAGE) };
}

/** The least that a card can be: its plain words and its buttons, for when Slack refuses the rest. */
export function slackPlainMessage({ plain, elements }: Card): SlackMessage {
  const buttons = elements.filter(({ kind }) => kind === 'buttons');
  return {
    text: escaped(plain),
    blocks: [richText(section(runs(plain))), ...drawElements(buttons, buttonDrawer())],
  };
}

/** A card as a modal that only this person sees. */
export function slackPanel({ title, elements }: Card): ModalView {
  const frame = modal(title);
  const head = cleaned(title).length <= LIMITS.viewTitle ? [] : heading(title);
  const blocks = fitted(head, elements, VIEW);
  return { ...frame, blocks: blocks.length === 0 ? heading(title) : blocks };
}

/** A card as somebody's Home tab. */
export function slackHome({ title, elements }: Card): HomeView {
  return { type: 'home', blocks: fitted(heading(title), elements, VIEW) };
}

/** What opens at once while a card or a form is fetched: a trigger is good for three seconds only. */
export function slackWaiting(title: string): ModalView {
  return { ...modal(title), blocks: [richText(section(runs('One moment…')))] };
}

/** A modal's frame; a longer title than Slack takes is cut, and belongs above the rest as a whole. */
function modal(title: string): Omit<ModalView, 'blocks'> {
  return {
    type: 'modal',
    title: plainText(title, LIMITS.viewTitle),
    close: plainText('Close', LIMITS.viewTitle),
  };
}

/** As a header where it is short enough, else in bold: a verdict must be read to its end. */
function heading(title: string): KnownBlock[] {
  return cleaned(title).length <= LIMITS.header
    ? [{ type: 'header', text: plainText(title, LIMITS.header) }]
    : [richText(section(runs(title, { bold: true })))];
}
