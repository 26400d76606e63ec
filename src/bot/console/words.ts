/** What the console calls roles and commands. */
import { type Command, COMMANDS } from '../../handlers/inbound.ts';
import type { Person, Role } from '../../policy/people.ts';
import type { CommandView } from './wire.ts';

const ROLE_WORDS: Record<Role, string> = {
  teacher: 'Teacher',
  'teaching-assistant': 'Teaching assistant',
  office: 'School office',
  volunteer: 'Volunteer',
  governor: 'Governor',
  dsl: 'Designated safeguarding lead (DSL)',
  'deputy-dsl': 'Deputy DSL',
  headteacher: 'Headteacher',
  'chair-of-governors': 'Chair of governors',
  'reputation-lead': 'Reputation lead',
  'data-protection-lead': 'Data protection lead',
  'first-contact': 'Whom staff ask first',
  'it-administrator': 'IT administrator',
};

const COMMAND_WORDS: Record<Command, Omit<CommandView, 'name'>> = {
  'report-incident': { about: 'Report something that happened', takesWords: true },
  ask: { about: 'Ask what the policy says', takesWords: true },
  'my-reports': { about: 'See how your reports are doing', takesWords: false },
  ack: { about: 'Acknowledge an alert by its reference', takesWords: true },
  help: { about: 'See what you can do here', takesWords: false },
};

/** Every role that a person holds, in words. */
export function rolesInWords(person: Person): string {
  return person.roles.map((role) => ROLE_WORDS[role]).join(', ');
}

/** Every command, for completion. */
export function commandViews(): CommandView[] {
  return COMMANDS.map((name) => ({ name, ...COMMAND_WORDS[name] }));
}
