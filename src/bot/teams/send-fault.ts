/** What it means that a send did not succeed: a refusal of Teams', or a connection that broke. */
import { z } from 'zod';
import type { Sent } from '../../handlers/surface.ts';
import { NoReceipt } from './no-receipt.ts';
import { LoginRefused } from './token.ts';

export type SendFault = Exclude<Sent, { kind: 'sent' }>;

/** Teams says when; where it does not, delivery's own growing pause decides. */
const NO_LESS_MS = 0;

const refused = z.object({
  statusCode: z.number().int().optional(),
  code: z.string().optional(),
  response: z.object({ headers: z.unknown() }).optional(),
});

/** Errors of the network where the request surely never left. */
const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

export function sendFault(cause: unknown): SendFault {
  if (cause instanceof LoginRefused) return { kind: 'dead', reason: cause.message };
  if (cause instanceof NoReceipt) return { kind: 'unsure', reason: cause.message };
  const status = statusOf(cause);
  if (status === undefined) return offTheNetwork(cause);
  switch (status) {
    case 401:
      return { kind: 'dead', reason: REFUSED_APP };
    case 403:
      return { kind: 'dead', reason: NOT_LET_IN };
    case 404:
      return { kind: 'dead', reason: NOT_THERE };
    case 413:
      return { kind: 'dead', reason: 'Teams finds the card too large.' };
    // learn.microsoft.com, "Optimize your bot with rate limiting": both come before anything is done.
    case 412:
    case 429:
      return {
        kind: 'retry',
        afterMs: retryAfterMs(cause) ?? NO_LESS_MS,
        reason: `Teams asks to wait (${status})`,
      };
    default:
      return status >= 500
        ? { kind: 'unsure', reason: `Teams had a fault (${status})` }
        : {
            kind: 'dead',
            reason: `Teams refuses it (${[status, codeOf(cause)].join(' ').trim()})`,
          };
  }
}

/** Whether Teams says that there is no such message any more. */
export function isGone(cause: unknown): boolean {
  return statusOf(cause) === 404 && GONE.includes(codeOf(cause) ?? '');
}

const GONE = ['ActivityNotFoundInConversation', 'MessageNotFound', 'ActivityNotFound'];

/** Teams' own status; undefined where no answer came. */
export function statusOf(cause: unknown): number | undefined {
  const read = refused.safeParse(cause);
  return read.success ? read.data.statusCode : undefined;
}

function codeOf(cause: unknown): string | undefined {
  const read = refused.safeParse(cause);
  return read.success ? read.data.code : undefined;
}

function offTheNetwork(cause: unknown): SendFault {
  const code = networkCode(cause);
  return code !== undefined && NEVER_LEFT.includes(code)
    ? { kind: 'retry', afterMs: NO_LESS_MS, reason: `Teams cannot be reached (${code})` }
    : { kind: 'unsure', reason: `the connection to Teams broke (${code ?? 'no reason given'})` };
}

/** The code of the error, or of what it wraps. */
function networkCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return networkCode(cause.cause) ?? code;
}

function retryAfterMs(cause: unknown): number | undefined {
  const read = refused.safeParse(cause);
  const headers = read.success ? read.data.response?.headers : undefined;
  if (!hasGet(headers)) return undefined;
  const seconds = Number(headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}

function hasGet(value: unknown): value is { get(name: string): unknown } {
  return (
    typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function'
  );
}

const REFUSED_APP =
  'Teams does not know the app. Check that the bot’s app id is TEAMS_APP_ID and that its type is single tenant.';
const NOT_LET_IN =
  'The app may not write there. Add Staffroom to the team and to the channel, or for a person let them have the app.';
const NOT_THERE =
  'Teams does not find the place. Check the channel’s address in school.yaml, or the person’s object id.';
