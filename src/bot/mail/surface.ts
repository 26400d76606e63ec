/**
 * E-mail as a surface. What is sent cannot be changed or looked for, so nothing that must change
 * is sent this way; every try of one notice carries the same Message-ID, by which mailboxes know
 * a second copy.
 */
import { createTransport } from 'nodemailer';
import type { Sent, Surface } from '../../handlers/surface.ts';
import type { Person } from '../../policy/people.ts';
import type { MailConfig } from './config.ts';
import { sentAs } from './send-fault.ts';
import { mailText } from './text.ts';

/** Well inside the time that delivery gives a send. */
const CONNECT_TIMEOUT_MS = 8_000;
const SOCKET_TIMEOUT_MS = 15_000;

interface Options extends MailConfig {
  readonly people: readonly Person[];
}

/** The way to every person who has an address. */
export function mailSurface({ url, from, people }: Options): Surface {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    post: async (place, card, key): Promise<Sent> => {
      const to =
        place.kind === 'person' ? people.find(({ id }) => id === place.person)?.email : undefined;
      if (to === undefined) return { kind: 'dead', reason: NO_ADDRESS };
      try {
        const { messageId } = await transport.sendMail({
          from,
          to,
          subject: card.plain,
          text: mailText(card),
          messageId: `<${key}@${from.slice(from.indexOf('@') + 1)}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { kind: 'sent', ref: messageId };
      } catch (fault) {
        return sentAs(fault);
      }
    },
    edit: async () => ({ kind: 'gone' }),
    find: async () => ({ kind: 'unknown' }),
  };
}

const NO_ADDRESS =
  'this person has no e-mail address: add email to them in school.yaml and start Staffroom again';
