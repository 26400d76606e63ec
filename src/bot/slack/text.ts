/**
 * Words in Slack. Most were typed by people, so nothing is ever sent as mrkdwn: rich text and plain
 * text are the two forms that Slack does not read. Nobody is pinged by what somebody typed,
 * nothing is formatted by it, and it stands there as it was typed.
 */
import type { PlainTextElement, RichTextText } from '@slack/types';
import { LIMITS } from './limits.ts';

/** What Slack refuses or what cannot be seen: control characters but for the line break and the tab. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Nothing is no text to Slack. */
const NOTHING = '–';

/** Words as Slack takes them: whole characters, nothing that cannot be seen, and never nothing. */
export function cleaned(text: string): string {
  const clean = text.replaceAll('\r\n', '\n').toWellFormed().replaceAll(UNSEEN, '');
  return clean.trim() === '' ? NOTHING : clean;
}

/** The beginning of a text that is longer than `most`, with a sign that it goes on. */
export function cut(text: string, most: number, sign = '…'): string {
  if (text.length <= most) return text;
  return `${beginning(text, most - sign.length).trimEnd()}${sign}`;
}

/** A text in pieces of at most `most`, no character parted. */
export function pieces(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const first = beginning(text, most);
  return [first, ...pieces(text.slice(first.length), most)];
}

/** At most so many UTF-16 units, and no half of a character at the end. */
function beginning(text: string, most: number): string {
  return /[\uD800-\uDBFF]/u.test(text.charAt(most - 1))
    ? text.slice(0, most - 1)
    : text.slice(0, most);
}

/** Plain text, in which `:smile:` stays what was typed. */
export function plainText(text: string, most: number = LIMITS.text): PlainTextElement {
  return { type: 'plain_text', text: cut(cleaned(text), most), emoji: false };
}

/** Words of rich text, as one run or several. */
export function runs(text: string, style?: NonNullable<RichTextText['style']>): RichTextText[] {
  return pieces(cleaned(text), LIMITS.text).map((piece) => ({
    type: 'text',
    text: piece,
    ...(style === undefined ? {} : { style }),
  }));
}

/**
 * Words for the top-level text of a message, the only place that Slack reads as mrkdwn: escaped,
 * so that nobody is pinged.
 */
export function escaped(text: string): string {
  const whole = escape(cleaned(text));
  if (whole.length <= LIMITS.messageText) return whole;
  return escape(cut(cleaned(text), LIMITS.messageText / LONGEST_ESCAPE));
}

/** `&amp;` */
const LONGEST_ESCAPE = 5;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
