/** Asks Slack's API for the check-up: an answer, a refusal, or no answer at all. */
import { LogLevel, WebAPIPlatformError, WebClient } from '@slack/web-api';

const TIMEOUT_MS = 10_000;

export type Asked<T> =
  | { readonly ok: true; readonly answer: T }
  /** Slack's own code, such as `channel_not_found`; `needed`: the scope that it names. */
  | { readonly ok: false; readonly code: string; readonly needed: string };

/** Slack gave no answer: nothing else can be asked either. */
export class SlackAway extends Error {}

/** A client that waits when Slack asks it to, and tells of the clock on Slack's answers. */
export function askingClient(
  token: string,
  apiUrl: string | undefined,
  clock: (slackMs: number) => void = () => {},
): WebClient {
  return new WebClient(token, {
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 1, minTimeout: 300 },
    logLevel: LogLevel.ERROR,
    fetch: async (...request) => {
      const response = await fetch(...request);
      const at = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(at)) clock(at);
      return response;
    },
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  });
}

/** Throws `SlackAway` where no answer came. */
export async function asked<T>(call: Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, answer: await call };
  } catch (cause) {
    if (!(cause instanceof WebAPIPlatformError)) {
      throw new SlackAway('Slack gave no answer.', { cause });
    }
    const data: object & { readonly error: string } = cause.data;
    return { ok: false, code: data.error, needed: 'needed' in data ? String(data.needed) : '' };
  }
}
