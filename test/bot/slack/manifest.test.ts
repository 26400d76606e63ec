/** The app as an administrator pastes it into Slack. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import {
  BOT_EVENTS,
  BOT_SCOPES,
  slackManifest,
  type WayIn,
} from '../../../src/bot/slack/manifest.ts';

const root = new URL('../../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

const ADDRESS = 'https://staffroom.example.school';
const WAYS: readonly (readonly [string, WayIn])[] = [
  ['http', { over: 'http', address: ADDRESS }],
  ['socket-mode', { over: 'socket' }],
];

const isManifest = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(
    execFileSync(process.execPath, [
      fileURLToPath(new URL('test/harness/slack-manifest-schema.js', root)),
    ]).toString(),
  ),
);

/** The manifest with some of its text replaced. */
function altered(from: string, to: string): unknown {
  const text = JSON.stringify(slackManifest({ over: 'http', address: ADDRESS }));
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
}

test.each(WAYS)('manifests/slack/%s.json is the one that the command prints', (name, way) => {
  // Where it is not: npm run --silent manifest:slack -- --url https://staffroom.example.school
  expect(JSON.parse(read(`manifests/slack/${name}.json`))).toEqual(slackManifest(way));
});

describe('against the types of Slack’s own SDK', () => {
  test.each(WAYS)('the one for %s is sound', (_name, way) => {
    expect(isManifest(slackManifest(way)) ? [] : isManifest.errors).toEqual([]);
  });

  test.each([
    ['a misspelt scope', '"chat:write"', '"chat:wirte"'],
    ['a misspelt event', '"message.groups"', '"message.group"'],
    ['a kind of shortcut that there is not', '"type":"global"', '"type":"general"'],
    ['a misspelt setting', '"socket_mode_enabled"', '"socket_mode"'],
    ['a misspelt section', '"features"', '"feature"'],
    ['a command without a description', '"description":"See how', '"about":"See how'],
  ])('%s is found', (_what, from, to) => {
    expect(isManifest(altered(from, to))).toBe(false);
  });
});

test.each(WAYS)('no text in the one for %s is longer than Slack takes', (_name, way) => {
  const { display_information: shown, features } = slackManifest(way);
  const sizes: readonly (readonly [string | undefined, least: number, most: number])[] = [
    [shown.name, 1, 35],
    [shown.description, 1, 140],
    [shown.long_description, 175, 4_000],
    [features?.bot_user?.display_name, 1, 80],
    ...(features?.shortcuts ?? []).flatMap(({ name, description }): [string, number, number][] => [
      [name, 1, 24],
      [description, 1, 150],
    ]),
    ...(features?.slash_commands ?? []).flatMap(
      ({ command, description, usage_hint: hint }): [string, number, number][] => [
        [command, 2, 32],
        [description, 1, 2_000],
        [hint ?? '-', 1, 1_000],
      ],
    ),
  ];
  expect(
    sizes.filter(([text = '', least, most]) => text.length < least || text.length > most),
  ).toEqual([]);
});

describe('how Slack reaches it', () => {
  test('over HTTP every request goes to the public address', () => {
    const { features, settings } = slackManifest({ over: 'http', address: ADDRESS });
    const urls = [
      ...(features?.slash_commands ?? []).map(({ url }) => url),
      settings?.event_subscriptions?.request_url,
      settings?.interactivity?.request_url,
    ];
    expect(new Set(urls)).toEqual(new Set([`${ADDRESS}/slack/events`]));
    expect(settings?.socket_mode_enabled).toBe(false);
  });

  test('over Socket Mode there is no address at all', () => {
    expect(JSON.stringify(slackManifest({ over: 'socket' }))).not.toContain('http');
    expect(slackManifest({ over: 'socket' }).settings?.socket_mode_enabled).toBe(true);
  });

  test('apart from that the two are the same', () => {
    const without = (way: WayIn): unknown =>
      JSON.parse(
        JSON.stringify(slackManifest(way), (key, value: unknown) =>
          ['url', 'request_url', 'socket_mode_enabled'].includes(key) ? undefined : value,
        ),
      );
    expect(without({ over: 'socket' })).toEqual(without({ over: 'http', address: ADDRESS }));
  });
});

/** What each method of the API needs for a private channel or a direct message (docs.slack.dev, "Methods"). */
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['groups:history', 'im:history'],
  'conversations.info': ['groups:read'],
  'conversations.members': ['groups:read'],
  'conversations.open': ['im:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What each event needs, and commands and shortcuts (docs.slack.dev, "Events", "Scopes"). */
const SCOPES_OF_EVENTS: Readonly<Record<(typeof BOT_EVENTS)[number], readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
};

function methodsCalled(): string[] {
  const folder = new URL('src/bot/slack/', root);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'))
    .join('\n');
  const calls = code.matchAll(
    /\.(auth|bots|chat|conversations|files|pins|reactions|team|usergroups|users|views)\s*\.(\w+)\(/gu,
  );
  return [...new Set([...calls].map(([, family = '', verb = '']) => `${family}.${verb}`))];
}

describe('the scopes', () => {
  test('are all that the methods in use, the events and the commands need', () => {
    const needed = [
      'commands',
      ...methodsCalled().flatMap(
        (method) => SCOPES_OF_METHODS[method] ?? [`what ${method} needs is not known here`],
      ),
      ...BOT_EVENTS.flatMap((event) => SCOPES_OF_EVENTS[event]),
    ];
    expect(
      [...new Set(needed)].filter((scope) => !BOT_SCOPES.some((each) => each === scope)),
    ).toEqual([]);
  });

  test('and no other', () => {
    const known = [
      'commands',
      ...Object.values(SCOPES_OF_METHODS).flat(),
      ...Object.values(SCOPES_OF_EVENTS).flat(),
    ];
    expect(BOT_SCOPES.filter((scope) => !known.includes(scope))).toEqual([]);
  });

  test('and the events are each explained in docs/slack.md', () => {
    const rows = [...read('docs/slack.md').matchAll(/^\| `([a-z_:.]+)` \| [^|]+ \|$/gmu)];
    expect(rows.map(([, name]) => name)).toEqual([...BOT_SCOPES, ...BOT_EVENTS]);
  });
});
