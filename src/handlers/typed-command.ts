/** Commands typed as plain words, for surfaces and people without a slash. */
import { askedAfter } from './asked-after.ts';
import { COMMANDS, type Command } from './commands.ts';

/** What people type for a command; the whole first words must match, so that questions stay questions. */
const WORDS: Readonly<Record<Command, RegExp>> = {
  'report-incident': /^(?:report[- ](?:an )?incident\b[:,]?\s*|report\s*(?::\s*|$))/iu,
  'ask-a-person': /^ask[- ]a[- ]person\b[:,]?\s*/iu,
  ask: /^ask\b[:,]?\s+/iu,
  'my-reports': /^my[- ]reports$/iu,
  'my-questions': /^my[- ]questions$/iu,
  'open-cases': /^(?:(?:list|show)(?: me)? )?(?:the |all )?open[- ](?:cases|reports)[?!. ]*$/iu,
  find: /^find\b[:,]?\s*(?=sr\b|\S{4}$)/iu,
  gaps: /^gaps$/iu,
  'approved-answers': /^approved[- ]answers$/iu,
  connection: /^connections?$/iu,
  'test-alert': /^test[- ]alert$/iu,
  ack: /^(?:ack\b|acknowledge\s+(?=sr\b))[:,]?\s*/iu,
  help: /^(?:help(?: me)?|commands|what can you do|h(?:i|ello|iya|ey)(?: there)?|good (?:morning|afternoon|evening))[?!. ]*$/iu,
};

/** Reads a typed command with an optional slash; undefined where the words are not one. */
export function readTypedCommand(
  text: string,
): { readonly command: Command; readonly words: string } | undefined {
  const typed = text.trim().replace(/^\//u, '');
  for (const command of COMMANDS) {
    const match = WORDS[command].exec(typed);
    if (match !== null) return { command, words: typed.slice(match[0].length).trim() };
  }
  return askedAfter(typed);
}
