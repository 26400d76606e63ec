/** The mail server through which alerts go that nobody acknowledges in the chat. */
import { z } from 'zod';

export interface MailConfig {
  /** Such as smtp://user:password@mail.example.org:587; smtps:// for TLS from the first byte. */
  readonly url: string;
  /** Whom the e-mails come from. */
  readonly from: string;
}

/** The variables that concern e-mail. */
export const MAIL_SHAPE = {
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/u,
      error:
        'SMTP_URL is the address of a mail server, such as smtp://user:password@mail.example.org:587. Write the characters @ / # ? % in the user or the password as %40 %2F %23 %3F %25.',
    })
    .optional(),
  MAIL_FROM: z
    .email(
      'MAIL_FROM is an e-mail address from which your mail server sends, such as staffroom@school.example.',
    )
    .optional(),
} as const;

type Given = Readonly<Partial<Record<keyof typeof MAIL_SHAPE, string | undefined>>>;

/** Puts the variables together; one without the other is refused with what is missing. */
export function mailConfig({ SMTP_URL: url, MAIL_FROM: from }: Given): {
  readonly config?: MailConfig;
  readonly problems: readonly string[];
} {
  if (url === undefined && from === undefined) return { problems: [] };
  if (url === undefined) return { problems: [NO_SERVER] };
  return from === undefined ? { problems: [NO_SENDER] } : { config: { url, from }, problems: [] };
}

const NO_SERVER =
  'E-mail is half set up: SMTP_URL is missing, such as SMTP_URL=smtp://user:password@mail.example.org:587. Or remove MAIL_FROM.';
const NO_SENDER =
  'E-mail is half set up: MAIL_FROM is missing, the address from which your mail server sends, such as MAIL_FROM=staffroom@school.example.';
