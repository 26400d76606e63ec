/**
 * What the app is in Slack: its commands, shortcuts and pages, what it may do and what it is told
 * of. docs/slack.md says why of every scope and event.
 */
import type { AppsManifestCreateArguments } from '@slack/web-api';
import type { Command } from '../../handlers/commands.ts';

export type SlackManifest = AppsManifestCreateArguments['manifest'];
type Scopes = NonNullable<NonNullable<SlackManifest['oauth_config']>['scopes']>;
type Events = NonNullable<NonNullable<SlackManifest['settings']>['event_subscriptions']>;

/** Where on the public address Slack calls. */
export const SLACK_PATH = '/slack/events';

/** What the bot token may do, and nothing else. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
] as const satisfies NonNullable<Scopes['bot']>;

/** What Slack tells the bot of. */
export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'message.groups',
  'message.im',
] as const satisfies NonNullable<Events['bot_events']>;

const COMMANDS = [
  {
    command: '/report-incident',
    description: 'Report an incident: a form opens, and only the right people are told',
    usage_hint: '[what happened]',
  },
  {
    command: '/ask',
    description: 'Ask what the policy allows; the answer is in its own words',
    usage_hint: '[your question]',
  },
  { command: '/my-reports', description: 'See how far your reports have come' },
  {
    command: '/staffroom',
    description: 'Everything that Staffroom can do',
    usage_hint: '[help | open-cases | ask-a-person …]',
  },
] as const;

/** A command as one types it in Slack: behind /staffroom where it has no slash of its own. */
export function typedInSlack(command: Command): string {
  const own = COMMANDS.find(({ command: name }) => name === `/${command}`);
  return own?.command ?? `/staffroom ${command}`;
}

/** How Slack reaches Staffroom: at a public address (without a slash at its end), or over a socket that we open. */
export type WayIn =
  | { readonly over: 'http'; readonly address: string }
  | { readonly over: 'socket' };

/** The manifest to make the app from. */
export function slackManifest(way: WayIn): SlackManifest {
  const url = way.over === 'http' ? `${way.address}${SLACK_PATH}` : undefined;
  const requestUrl = url === undefined ? {} : { request_url: url };
  return {
    display_information: {
      name: 'Staffroom',
      description: 'What the policy allows, word for word, and reports that reach the right desk.',
      long_description:
        'Ask what the school’s social media policy allows and get its own words, or hear that it does not say. Report an incident through a form that says first what to do in danger; the alert reaches the designated safeguarding lead or the Headteacher, and never the person it is about. If a child is in immediate danger, call 999.',
      background_color: '#1f5d57',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Staffroom', always_online: true },
      shortcuts: [
        {
          name: 'Report an incident',
          type: 'global',
          callback_id: 'report-incident',
          description: 'Opens the form. Only the right people are told.',
        },
        {
          name: 'Report this message',
          type: 'message',
          callback_id: 'report-message',
          description: 'Opens the form with a link to this message, never with its words.',
        },
      ],
      slash_commands: COMMANDS.map((command) => ({
        ...command,
        should_escape: false,
        ...(url === undefined ? {} : { url }),
      })),
    },
    oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: way.over === 'socket',
      token_rotation_enabled: false,
    },
  };
}
