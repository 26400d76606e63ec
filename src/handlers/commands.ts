/** What can be asked of Staffroom by a word of its own. How it is written there, each surface knows. */

/** Where one is the beginning of another, the longer one stands first. */
export const COMMANDS = [
  'report-incident',
  'ask-a-person',
  'ask',
  'my-reports',
  'my-questions',
  'open-cases',
  'find',
  'gaps',
  'approved-answers',
  'connection',
  'test-alert',
  'ack',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];
