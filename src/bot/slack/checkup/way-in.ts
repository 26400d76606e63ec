/** How Slack reaches us: over a socket that the app token opens, or with requests that the signing secret proves. */
import { createHmac, randomUUID } from 'node:crypto';
import { type Finding, fine, problem, warning } from '../../finding.ts';
import { SLACK_PATH } from '../manifest.ts';
import { asked, askingClient } from './ask.ts';
import { cureOf } from '../refusals.ts';

/** Asks Slack for a socket, and leaves it unused. Throws `SlackAway`. */
export async function checkAppToken(
  appToken: string,
  apiUrl: string | undefined,
): Promise<Finding> {
  const looked = 'Socket Mode';
  const opened = await asked(askingClient(appToken, apiUrl).apps.connections.open());
  if (opened.ok) return fine(looked, 'Slack offers a connection for SLACK_APP_TOKEN.');
  return problem(
    looked,
    `Slack offers no connection for SLACK_APP_TOKEN (${opened.code}).`,
    opened.code === 'missing_scope'
      ? 'Make another app token in "Basic Information", "App-Level Tokens", with the scope connections:write.'
      : `${cureOf(opened.code, 'SLACK_APP_TOKEN')} "Socket Mode" must be switched on there too.`,
  );
}

const LOOKED = 'Signing secret';
const TIMEOUT_MS = 10_000;
/** Only Slack knows whether it is its own secret, and says so here. */
const VERIFIED =
  'That it is Slack’s own secret, Slack says itself: in your app’s settings "Event Subscriptions" shows "Verified" beside the Request URL.';

/**
 * Sends the running Staffroom what Slack sends to make sure of an address, once rightly signed and
 * once wrongly. `base`: where it is reached; undefined where it does not run.
 */
export async function checkSigning(secret: string, base: string | undefined): Promise<Finding> {
  if (base === undefined) {
    return warning(
      LOOKED,
      'It was not tried, because Staffroom does not run here.',
      'Start Staffroom (npm start) and run this again, with --url and your public address.',
    );
  }
  const url = `${base}${SLACK_PATH}`;
  const right = await knock(url, secret);
  if (right === 'silent') {
    return warning(
      LOOKED,
      `It was not tried, because nothing answers at ${url}.`,
      'Put right what stands above about the address, and run this again.',
    );
  }
  if (right === 'refused') {
    return problem(
      LOOKED,
      `Staffroom at ${url} refuses what is signed with SLACK_SIGNING_SECRET.`,
      'Start it again, so that it reads the secret that stands here now. Where that does not help, look whether the proxy in front changes the body or the headers of requests.',
    );
  }
  if (right === 'lost') {
    return problem(
      LOOKED,
      `Something else than Staffroom answers at ${url}.`,
      'Let the proxy in front hand every path to Staffroom’s port as it is (docs/slack.md has an example).',
    );
  }
  if ((await knock(url, `${secret}-not`)) !== 'refused') {
    return problem(
      LOOKED,
      `What answers at ${url} takes requests with a wrong signature.`,
      'Something in front of Staffroom answers in its place. Let the proxy hand every request through.',
    );
  }
  return fine(
    LOOKED,
    `Staffroom at ${url} takes what is signed with it and refuses what is not. ${VERIFIED}`,
  );
}

type Knocked = 'taken' | 'refused' | 'lost' | 'silent';

async function knock(url: string, secret: string): Promise<Knocked> {
  const challenge = randomUUID();
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': `v0=${signature}`,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (response.status === 401) return 'refused';
    return response.status === 200 && text.includes(challenge) ? 'taken' : 'lost';
  } catch {
    return 'silent';
  }
}
