/** Requests as Slack sends them to the bot: signed over the raw body. */
import { createHmac } from 'node:crypto';
import { type Answered, http } from './http.ts';

export interface Signing {
  readonly secret: string;
  /** Seconds since 1970; now where left out. */
  readonly at?: number;
  readonly contentType?: string;
}

/** The headers that Slack sends with a body. */
export function signedHeaders(
  body: string,
  { secret, at = Math.floor(Date.now() / 1000), contentType }: Signing,
): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return {
    'content-type': contentType ?? 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${signature}`,
  };
}

/** Sends a form, as commands and interactions come. */
export async function sendForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  signing: Signing,
): Promise<Answered> {
  const body = new URLSearchParams(fields).toString();
  return await http(url, { method: 'POST', headers: signedHeaders(body, signing), body });
}

/** Sends JSON, as events come. */
export async function sendEvent(url: string, event: object, signing: Signing): Promise<Answered> {
  const body = JSON.stringify(event);
  const headers = signedHeaders(body, { contentType: 'application/json', ...signing });
  return await http(url, { method: 'POST', headers, body });
}
