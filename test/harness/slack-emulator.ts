/**
 * Slack, as far as it can be had here: `emulate` with strict scopes and private channels, and the
 * stand-in of `slack-faults.ts` before it, which refuses what Slack would refuse.
 */
import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { BOT_SCOPES } from '../../src/bot/slack/manifest.ts';
import { freePort } from './free-port.ts';
import { type SlackFaults, startFaults } from './slack-faults.ts';
import { slackSchemas } from './slack-payload.ts';

const USER_SCOPES = [
  'channels:history',
  'channels:manage',
  'channels:read',
  'chat:write',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
];

/** A message as it stands in Slack. */
interface Standing {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: string;
  readonly metadata: unknown;
  readonly isEdited: boolean;
}

export interface Slack {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly appId: string;
  /** What goes wrong, what was called, and what Slack would have refused. */
  readonly faults: SlackFaults;
  /** The member id of somebody by name. */
  user(name: string): string;
  /** Slack as this person uses it. */
  as(name: string): WebClient;
  /** A trigger such as a command or a press of this person brings with it: good for three seconds, once. */
  trigger(name: string): Promise<string>;
  /** Makes a private channel with these people in it, and the bot where it is not left out; answers its id. */
  privateChannel(name: string, members: readonly string[], withBot?: boolean): Promise<string>;
  /** What stands in a channel, oldest first, as one of its members sees it. */
  messagesIn(channel: string, as: string): Promise<Standing[]>;
  /** What the bot and this person have written to each other, oldest first. */
  messagesTo(name: string): Promise<Standing[]>;
  stop(): Promise<void>;
}

const BOT_USER = 'U0STAFFROOM';
const BOT_TOKEN = 'xoxb-staffroom-test';
const APP = 'A0STAFFROOM';

/** Starts a workspace with these people in it, on free ports. */
export async function startSlack(people: readonly string[]): Promise<Slack> {
  slackSchemas();
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        strict_scopes: true,
        users: people.map((name) => ({ name, real_name: name })),
        oauth_apps: [
          {
            app_id: APP,
            client_id: '1.1',
            client_secret: 'secret',
            name: 'Staffroom',
            redirect_uris: [],
            bot_id: 'B0STAFFROOM',
            bot_user_id: BOT_USER,
            bot_name: 'staffroom',
            scopes: BOT_SCOPES,
          },
        ],
        tokens: [
          {
            token: BOT_TOKEN,
            type: 'bot',
            user_id: BOT_USER,
            bot_id: 'B0STAFFROOM',
            bot_user_id: BOT_USER,
            app_id: APP,
            scopes: BOT_SCOPES,
          },
          ...people.map((name) => ({
            token: tokenOf(name),
            type: 'user',
            user: name,
            scopes: USER_SCOPES,
          })),
        ],
      },
    },
  });
  const faults = await startFaults(emulator.url, BOT_TOKEN);
  const withToken = (token: string): WebClient =>
    new WebClient(token, { slackApiUrl: `${emulator.url}/api/`, retryConfig: { retries: 0 } });
  const bot = withToken(BOT_TOKEN);
  const clients = new Map(people.map((name) => [name, withToken(tokenOf(name))]));
  const as = (name: string): WebClient => {
    const client = clients.get(name);
    if (client === undefined) throw new Error(`Nobody here is called ${name}.`);
    return client;
  };
  const ids = new Map<string, string>();
  for (const name of people) ids.set(name, String((await as(name).auth.test()).user_id));
  const user = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`Nobody here is called ${name}.`);
    return id;
  };

  const messagesIn = async (channel: string, name: string): Promise<Standing[]> => {
    const { messages = [] } = await as(name).conversations.history({
      channel,
      limit: 999,
      include_all_metadata: true,
    });
    return messages.toReversed().map(({ ts, user: by, text, blocks, metadata, edited }) => ({
      ts: ts ?? '',
      user: by ?? '',
      text: text ?? '',
      blocks: JSON.stringify(blocks),
      metadata,
      isEdited: edited !== undefined,
    }));
  };

  return {
    apiUrl: faults.apiUrl,
    botToken: BOT_TOKEN,
    botUserId: BOT_USER,
    appId: APP,
    faults,
    user,
    as,
    trigger: async (name) => {
      const made = await bot.apiCall('views.generateTriggerId', { user_id: user(name) });
      return 'trigger_id' in made ? String(made.trigger_id) : '';
    },
    privateChannel: async (name, [creator, ...others], withBot = true) => {
      if (creator === undefined) throw new Error('A channel is made by somebody.');
      const { channel } = await as(creator).conversations.create({ name, is_private: true });
      const id = channel?.id ?? '';
      const users = [...others.map(user), ...(withBot ? [BOT_USER] : [])].join();
      if (users !== '') await as(creator).conversations.invite({ channel: id, users });
      return id;
    },
    messagesIn,
    messagesTo: async (name) => {
      const { channel } = await as(name).conversations.open({ users: BOT_USER });
      return await messagesIn(channel?.id ?? '', name);
    },
    stop: async () => {
      await faults.stop();
      await emulator.close();
    },
  };
}

function tokenOf(name: string): string {
  return `xoxp-${name}`;
}
