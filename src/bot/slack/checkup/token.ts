/** The bot token: whose it is, what it may do, and whether our clock agrees with Slack's. */
import type { AuthTestResponse, WebClient } from '@slack/web-api';
import { type Finding, fine, problem, warning } from '../../finding.ts';
import { BOT_SCOPES } from '../manifest.ts';
import { asked } from './ask.ts';
import { cureOf, refusalFor } from '../refusals.ts';

const LOOKED = 'Bot token';

export interface TokenChecked {
  readonly findings: readonly Finding[];
  /** Undefined: the token is not good, or lacks a scope, and little can be asked with it. */
  readonly bot: { readonly user: string; readonly team: string | undefined } | undefined;
}

export async function checkToken(client: WebClient): Promise<TokenChecked> {
  const who = await asked(client.auth.test());
  if (!who.ok) {
    const found = `Slack refuses SLACK_BOT_TOKEN (${who.code}): ${refusalFor(who.code).means}.`;
    return { findings: [problem(LOOKED, found, cureOf(who.code))], bot: undefined };
  }
  const { user_id: user, user: name, team, team_id: teamId } = who.answer;
  if (user === undefined) throw new Error('Slack did not say whose the token is.');
  const may = scopes(who.answer);
  return {
    findings: [
      fine(LOOKED, `It is that of @${name ?? user} in the workspace ${team ?? teamId ?? '?'}.`),
      may,
    ],
    bot: may.level === 'problem' ? undefined : { user, team: teamId },
  };
}

function scopes({ response_metadata: metadata }: AuthTestResponse): Finding {
  const looked = 'Scopes';
  const granted = metadata?.scopes;
  if (granted === undefined) {
    return warning(
      looked,
      'Slack’s answer did not say which scopes the token has.',
      'Look whether a proxy between here and Slack removes the header x-oauth-scopes.',
    );
  }
  const missing = BOT_SCOPES.filter((scope) => !granted.includes(scope));
  const needless = granted.filter((scope) => !BOT_SCOPES.some((each) => each === scope));
  if (missing.length > 0) {
    return problem(
      looked,
      `The token lacks ${missing.join(', ')}. People and desks are looked at when it has them.`,
      'In your app’s settings open "App Manifest", paste what npm run manifest:slack prints, save, and press "Reinstall to Workspace" under "Install App". Where the token changes, copy it to SLACK_BOT_TOKEN.',
    );
  }
  if (needless.length > 0) {
    return warning(
      looked,
      `The token may do more than Staffroom needs: ${needless.join(', ')}.`,
      'In your app’s settings open "OAuth & Permissions", remove these, and press "Reinstall to Workspace".',
    );
  }
  return fine(looked, 'The token has all that Staffroom needs, and nothing else.');
}

/** Slack’s requests are refused when they seem older than this (docs.slack.dev, "Verifying requests from Slack"). */
const REFUSED_AFTER_S = 5 * 60;
const WORTH_SAYING_S = 30;

/** Whether this computer's clock agrees with Slack's; `aheadMs` is negative where it is behind. */
export function checkClock(aheadMs: number): Finding {
  const looked = 'Clock';
  const apart = Math.round(Math.abs(aheadMs) / 1000);
  const found = `This computer’s clock is ${inWords(apart)} ${aheadMs > 0 ? 'ahead of' : 'behind'} Slack’s`;
  const cure =
    'Let this computer take its time from the network (on Linux: timedatectl set-ntp true).';
  if (apart >= REFUSED_AFTER_S) {
    return problem(looked, `${found}: requests from Slack look forged and are refused.`, cure);
  }
  if (apart >= WORTH_SAYING_S) {
    return warning(looked, `${found}; from five minutes on requests are refused.`, cure);
  }
  return fine(looked, 'This computer’s clock agrees with Slack’s.');
}

function inWords(seconds: number): string {
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
