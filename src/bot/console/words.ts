/** People's roles and the commands, as the console shows them. */
import { type Command, COMMANDS } from '../../handlers/commands.ts';
import { ROLE_LABELS } from '../../handlers/view/labels.ts';
import type { Person } from '../../policy/people.ts';
import type { CommandView } from './wire.ts';

const COMMAND_WORDS: Record<Command, Omit<CommandView, 'name'>> = {
  'report-incident': { about: 'Report something that happened', takesWords: true },
  'ask-a-person': { about: 'Ask a person at the school', takesWords: true },
  ask: { about: 'Ask what the policy says', takesWords: true },
  'my-reports': { about: 'See how your reports are doing', takesWords: false },
  'my-questions': { about: 'See the replies to your questions', takesWords: false },
  'open-cases': { about: 'For a desk: the reports that are open', takesWords: false },
  find: { about: 'See a report by its reference', takesWords: true },
  gaps: { about: 'Policy owner: what staff ask that the policy does not say', takesWords: false },
  'approved-answers': { about: 'Policy owner: the school’s own answers', takesWords: false },
  connection: {
    about: 'IT administrator: how Staffroom is connected, and what does not arrive',
    takesWords: false,
  },
  'test-alert': {
    about: 'IT administrator: send every desk a test alert',
    takesWords: false,
  },
  ack: { about: 'Acknowledge an alert by its reference', takesWords: true },
  help: { about: 'See what you can do here', takesWords: false },
};

/** Every role that a person holds, in words. */
export function rolesInWords(person: Person): string {
  return person.roles.map((role) => ROLE_LABELS[role]).join(', ');
}

/** Every command, for completion. */
export function commandViews(): CommandView[] {
  return COMMANDS.map((name) => ({ name, ...COMMAND_WORDS[name] }));
}
