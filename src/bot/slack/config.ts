/** How the school's Slack is reached: over a public address, or over Socket Mode, which needs none. */
import { z } from 'zod';

export interface SlackConfig {
  readonly botToken: string;
  /** Another address of Slack's API, such as GovSlack's; undefined: the ordinary one. */
  readonly apiUrl: string | undefined;
  readonly connect:
    | { readonly over: 'http'; readonly signingSecret: string }
    | { readonly over: 'socket'; readonly appToken: string };
}

/** A token, and what to say of one that begins with something else. */
function token(name: string, start: string, where: string) {
  return z
    .string()
    .regex(
      new RegExp(`^${start}\\S+$`, 'u'),
      `${name} begins with ${start}: copy it from ${where} in your app's settings at api.slack.com/apps.`,
    )
    .optional();
}

/** The variables that concern Slack. */
export const SLACK_SHAPE = {
  SLACK_BOT_TOKEN: token('SLACK_BOT_TOKEN', 'xoxb-', '"OAuth & Permissions"'),
  SLACK_APP_TOKEN: token('SLACK_APP_TOKEN', 'xapp-', '"Basic Information", "App-Level Tokens",'),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^[0-9a-f]{32}$/u,
      'SLACK_SIGNING_SECRET is 32 letters and digits: copy it from "Basic Information", "App Credentials", in your app\'s settings at api.slack.com/apps.',
    )
    .optional(),
  SLACK_API_URL: z
    .url(
      'SLACK_API_URL is an address, such as https://slack-gov.com/api/. Remove it for ordinary Slack.',
    )
    .optional(),
} as const;

type Given = Readonly<Partial<Record<keyof typeof SLACK_SHAPE, string | undefined>>>;

/** Puts the variables together; a half of them is refused with what is missing. */
export function slackConfig({
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: apiUrl,
}: Given): { readonly config?: SlackConfig; readonly problems: readonly string[] } {
  if (botToken === undefined) {
    return appToken === undefined && signingSecret === undefined
      ? { problems: [] }
      : { problems: [NO_BOT_TOKEN] };
  }
  if (appToken !== undefined) {
    return { config: { botToken, apiUrl, connect: { over: 'socket', appToken } }, problems: [] };
  }
  if (signingSecret === undefined) return { problems: [NO_WAY_IN] };
  return { config: { botToken, apiUrl, connect: { over: 'http', signingSecret } }, problems: [] };
}

const NO_BOT_TOKEN =
  'Slack is half set up: SLACK_BOT_TOKEN is missing. Copy it from "OAuth & Permissions" in your app\'s settings, or remove the other SLACK_ variables.';
const NO_WAY_IN =
  'Slack is half set up: set SLACK_SIGNING_SECRET (Slack calls a public address of yours) or SLACK_APP_TOKEN (Socket Mode, no public address). docs/slack.md shows where to find them.';
