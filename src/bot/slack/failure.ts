/** What a failed call to Slack means, by codes only: no text of Slack's or of the library's is read. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

export type Failure =
  /** Slack surely did not take it; later it may. */
  | { readonly kind: 'not-taken'; readonly afterMs: number; readonly reason: string }
  /** Slack refused it, and will until somebody changes something. `needed`: the scope that is missing. */
  | { readonly kind: 'refused'; readonly code: string; readonly needed: string }
  /** Whether Slack took it is not known. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Reads what the client threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return rateLimited(error.retryAfter);
  if (error instanceof WebAPIPlatformError) return refusal(error.data);
  if (error instanceof WebAPIHTTPError) return badStatus(error.statusCode);
  if (error instanceof WebAPIRequestError) return noAnswer(error.original);
  // The answer broke off while it was read, or a rate limit came without its time.
  return { kind: 'unknown', reason: `the call to Slack broke (${nameOf(error)})` };
}

function rateLimited(retryAfterS: number): Failure {
  return {
    kind: 'not-taken',
    afterMs: retryAfterS * 1_000,
    reason: `Slack asks to wait ${retryAfterS} seconds (rate limit)`,
  };
}

/** After these it may have done a part of the work (docs.slack.dev, errors of chat.postMessage). */
const HALF_DONE = ['internal_error', 'fatal_error', 'service_unavailable'];
/** These pass by themselves, and nothing was done. */
const PASSING = ['request_timeout', 'ratelimited', 'rate_limited', 'team_added_to_org'];
const PASSING_MS = 30_000;

function refusal(data: { readonly error: string; readonly needed?: unknown }): Failure {
  const code = data.error;
  if (!/^[a-z][a-z0-9_]{0,79}$/u.test(code)) {
    return {
      kind: 'unknown',
      reason: 'something else than Slack answered: is a proxy in between?',
    };
  }
  if (HALF_DONE.includes(code)) return { kind: 'unknown', reason: `Slack has a fault (${code})` };
  if (PASSING.includes(code)) {
    return { kind: 'not-taken', afterMs: PASSING_MS, reason: `Slack asks to wait (${code})` };
  }
  return { kind: 'refused', code, needed: typeof data.needed === 'string' ? data.needed : '' };
}

function badStatus(status: number): Failure {
  return status >= 500 || status === 408
    ? { kind: 'unknown', reason: `Slack has a fault (HTTP ${status})` }
    : { kind: 'refused', code: `http_${status}`, needed: '' };
}

/** Of Node, undici and OpenSSL: with these no request has left. */
const NEVER_SENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

function noAnswer(original: Error): Failure {
  const codes = codesIn(original);
  const never = codes.find((code) => NEVER_SENT.includes(code));
  if (never !== undefined) {
    return { kind: 'not-taken', afterMs: 0, reason: `Slack cannot be reached (${never})` };
  }
  const what = codes[0] ?? nameOf(original);
  return {
    kind: 'unknown',
    reason:
      what === 'TimeoutError'
        ? 'Slack did not answer in time'
        : `the connection to Slack broke (${what})`,
  };
}

/** The codes of an error and of what caused it, several addresses that were tried included. */
function codesIn(error: unknown): string[] {
  if (!(typeof error === 'object' && error !== null)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const tried = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  const cause = 'cause' in error ? [error.cause] : [];
  return [...own, ...[...cause, ...tried].flatMap(codesIn)];
}

function nameOf(error: unknown): string {
  const isNamed = typeof error === 'object' && error !== null && 'name' in error;
  return isNamed && typeof error.name === 'string' ? error.name : typeof error;
}
