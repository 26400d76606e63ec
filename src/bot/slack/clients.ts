/** The two ways in which Slack's API is called: while a person waits, and in delivery. */
import { LogLevel, WebClient } from '@slack/web-api';
import type { SlackConfig } from './config.ts';

/** A trigger is good for three seconds: an answer that comes later helps nobody. */
const INTERACTIVE_TIMEOUT_MS = 2_000;
/** The look at a channel and the post together stay inside the time that delivery gives a send. */
const DELIVERY_TIMEOUT_MS = 8_000;

export interface SlackClients {
  readonly interactive: WebClient;
  readonly delivery: WebClient;
}

/**
 * Two clients, so that a rate limit on posts never holds back a form that opens. Neither tries
 * again by itself: after a dropped connection that makes a second copy, and the outbox knows better.
 */
export function slackClients({
  botToken,
  apiUrl,
}: Pick<SlackConfig, 'botToken' | 'apiUrl'>): SlackClients {
  const client = (timeout: number): WebClient =>
    // No `headers`: the library would share one object, and with it one token, between clients.
    new WebClient(botToken, {
      timeout,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      // What fails is said by whoever called; the library's lower levels log the words of messages.
      logLevel: LogLevel.ERROR,
      ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    });
  return { interactive: client(INTERACTIVE_TIMEOUT_MS), delivery: client(DELIVERY_TIMEOUT_MS) };
}
