/** What a mail that was not taken comes to: tried again, or a sentence that names the cure. Never the server's own words. */
import type { Sent } from '../../handlers/surface.ts';

/** A mail server that is away is asked again at delivery's own pace. */
const AT_ONCE_MS = 0;
/** "Try again later": greylisting lets a sender in after some minutes. */
const LATER_MS = 60_000;

/** Reads an error of nodemailer's: `code`, and `responseCode` where the server answered. */
export function sentAs(fault: unknown): Exclude<Sent, { kind: 'sent' }> {
  const code = textIn(fault, 'code') ?? 'unknown';
  const answer = numberIn(fault, 'responseCode');
  if (answer !== undefined && answer >= 400 && answer < 500) {
    return { kind: 'retry', afterMs: LATER_MS, reason: `the mail server says later (${answer})` };
  }
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
    case 'EOAUTH2':
      return {
        kind: 'dead',
        reason: `the mail server does not accept the user and the password in SMTP_URL${inBrackets(answer)}`,
      };
    case 'EENVELOPE':
      return {
        kind: 'dead',
        reason: `the mail server refuses the sender or this address${inBrackets(answer)}: check MAIL_FROM, and email in school.yaml`,
      };
    case 'ETLS':
    case 'EREQUIRETLS':
      return {
        kind: 'dead',
        reason:
          'no safe connection to the mail server: check the port and smtp or smtps in SMTP_URL',
      };
    case 'EMESSAGE':
      return { kind: 'dead', reason: `the mail server refuses the e-mail${inBrackets(answer)}` };
    case 'EDNS':
      return {
        kind: 'retry',
        afterMs: AT_ONCE_MS,
        reason: 'the mail server in SMTP_URL has no address: check its name',
      };
    default:
      return textIn(fault, 'originalCode') === 'ECONNREFUSED'
        ? {
            kind: 'retry',
            afterMs: AT_ONCE_MS,
            reason: 'the mail server does not answer: check the name and the port in SMTP_URL',
          }
        : {
            kind: 'unsure',
            reason: `the connection to the mail server broke (${code})`,
          };
  }
}

function inBrackets(answer: number | undefined): string {
  return answer === undefined ? '' : ` (${answer})`;
}

function textIn(fault: unknown, name: string): string | undefined {
  const found = fieldOf(fault, name);
  return typeof found === 'string' ? found : undefined;
}

function numberIn(fault: unknown, name: string): number | undefined {
  const found = fieldOf(fault, name);
  return typeof found === 'number' ? found : undefined;
}

function fieldOf(fault: unknown, name: string): unknown {
  return typeof fault === 'object' && fault !== null
    ? new Map<string, unknown>(Object.entries(fault)).get(name)
    : undefined;
}
