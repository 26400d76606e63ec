/**
 * Keeps the console to this computer. There is no login, so a web page elsewhere must not
 * reach it through the visitor's browser: not by a host name that it points at 127.0.0.1
 * (DNS rebinding), nor by posting to it from another origin.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused } from './refused.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Sent with everything. Nothing is kept, nothing is loaded from elsewhere, no inline script runs. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function setGuardHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** Refuses a request that did not come from a page or a program on this computer. */
export function checkOrigin(request: IncomingMessage, port: number): void {
  const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
  // A browser leaves the port out where it is HTTP's own.
  if (port === 80) hosts.push(...LOOPBACK_NAMES);
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    throw new Refused(421, `The console answers at http://127.0.0.1:${port}/ only.`);
  }
  const foreign = origin !== undefined && !hosts.some((own) => origin === `http://${own}`);
  // Following a link to the console from another site is fine; that page reading from it is not.
  const fromElsewhere =
    request.headers['sec-fetch-site'] === 'cross-site' &&
    request.headers['sec-fetch-mode'] !== 'navigate';
  if (foreign || fromElsewhere) {
    throw new Refused(403, 'The console takes nothing from other web pages.');
  }
}
