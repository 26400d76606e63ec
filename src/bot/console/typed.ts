/** What a person typed in the composer, as an inbound. */
import { COMMANDS } from '../../handlers/commands.ts';
import type { Inbound } from '../../handlers/inbound.ts';
import type { Person } from '../../policy/people.ts';

/**
 * `/command words` is a command where the core knows it. Everything else is a message,
 * an unknown command too, so that the core can answer it kindly.
 */
export function inboundOf(by: Person, typed: string): Inbound {
  const text = typed.trim();
  const [, name, words] = /^\/([a-z-]+)(?:\s+(.*))?$/is.exec(text) ?? [];
  const command = COMMANDS.find((known) => known === name?.toLowerCase());
  return command === undefined
    ? { by, kind: 'message', text }
    : { by, kind: 'command', command, words: words ?? '' };
}
