/** What a reporter reads before anything else. Sources: KCSIE; UKCIS advice of 11 March 2024. */
import type { Element } from './card.ts';

export const IMMEDIATE_DANGER: Element = {
  kind: 'notice',
  level: 'danger',
  text: 'Is someone in immediate danger? Call 999 first. Then find the DSL (designated safeguarding lead) in person, now. A chat message is no substitute.',
};

export const IMAGE_OF_A_CHILD: Element = {
  kind: 'notice',
  level: 'care',
  text: 'Is there a nude or semi-nude image of a child? Do not look at it, copy, save, print or send it, do not delete it, and do not ask a child to show it to you. Tell the DSL at once, in person. Never put the image itself into a chat.',
};

export const HOW_TO_REPORT: Element = {
  kind: 'text',
  tone: 'quiet',
  text: 'Do not promise anyone confidentiality, and do not investigate. Write down what was seen and heard, in the child’s own words where you can. What you do not know can stay empty.',
};

/** Said in the receipt when a report tells that such an image was kept or passed on. */
export const IMAGE_WAS_HANDLED: Element = {
  kind: 'notice',
  level: 'danger',
  text: 'Your report says that an image may have been saved or passed on. Please do nothing more with it: do not open it, send it or delete it. Tell the DSL now, in person, where it is. Saying so was right.',
};
