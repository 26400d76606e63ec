/** A school with no public address: everything comes over a socket that the bot opens. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { slackLink } from '../../../src/bot/slack/link.ts';
import type { PlatformLink } from '../../../src/bot/platform-link.ts';
import { keepSchool } from '../../../src/db/cases.ts';
import type { Core } from '../../../src/handlers/core.ts';
import { handle } from '../../../src/handlers/handle.ts';
import type { Inbound } from '../../../src/handlers/inbound.ts';
import { freshDatabase, type TestDatabase } from '../../harness/database.ts';
import { testCore } from '../../harness/core.ts';
import { SCHOOL } from '../../harness/schools.ts';
import { type SlackSocket, startSlackSocket } from '../../harness/slack-socket.ts';

// The pauses between two attempts are the product's own.
jest.setTimeout(30_000);

let database: TestDatabase;
let core: Core;
let slack: SlackSocket | undefined;
let link: PlatformLink | undefined;
const said: string[] = [];
const inbounds: Inbound[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await keepSchool(database.db, SCHOOL);
  core = {
    ...(await testCore(database, SCHOOL)),
    surfaces: ['slack'],
    connections: () => [],
  };
});
afterEach(async () => {
  await link?.stop();
  await slack?.close();
  said.length = 0;
  inbounds.length = 0;
});
afterAll(async () => await database.drop());

function connectTo(apiUrl: string): PlatformLink {
  const own = slackLink({
    config: { botToken: 'xoxb-1', apiUrl, connect: { over: 'socket', appToken: 'xapp-1-test' } },
    school: SCHOOL,
    db: database.db,
    handle: async (inbound, withinMs) => {
      inbounds.push(inbound);
      return await handle(core, inbound, () => {}, withinMs);
    },
    say: (sentence) => said.push(sentence),
    warn: (sentence) => said.push(sentence),
    failed: () => {},
  });
  own.start();
  link = own;
  return own;
}

const ask = {
  command: '/ask',
  text: 'can I follow a pupil?',
  user_id: 'U0TEACHER',
  user_name: 'price',
  team_id: 'T1',
  channel_id: 'D1',
  trigger_id: '1.2.3',
  response_url: 'http://127.0.0.1:9/respond',
};

test('a question is answered over the socket, and no path is opened to the world', async () => {
  slack = await startSlackSocket();
  const { routes } = connectTo(slack.apiUrl);
  expect(Object.keys(routes)).toEqual([]);
  await soon(() => slack?.opened() === 1);
  const answer = await slack.send('slash_commands', ask, randomUUID());
  expect(JSON.stringify(answer)).toContain('staff must not follow such public student accounts');
  expect(link?.connection().state).toMatch(/Connected as @staffroom in Hillside, over Socket Mode/);
});

test('nothing of what is written is ever logged', async () => {
  const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;
  const spies = levels.map((level) => jest.spyOn(console, level).mockImplementation(() => {}));
  slack = await startSlackSocket();
  connectTo(slack.apiUrl);
  await soon(() => slack?.opened() === 1);
  await slack.send('slash_commands', { ...ask, text: 'MARKEDWORD' }, randomUUID());
  const logged = JSON.stringify(spies.map(({ mock }) => mock.calls));
  for (const spy of spies) spy.mockRestore();
  expect(inbounds).toHaveLength(1);
  expect(logged).not.toContain('MARKEDWORD');
});

test('the same envelope twice is taken once', async () => {
  slack = await startSlackSocket();
  connectTo(slack.apiUrl);
  await soon(() => slack?.opened() === 1);
  const id = randomUUID();
  const event = {
    type: 'event_callback',
    team_id: 'T1',
    event: { type: 'app_mention', user: 'U1', text: '<@UBOT> hi', channel: 'C1', ts: '1.1' },
    event_id: `Ev${randomUUID()}`,
  };
  await slack.send('events_api', event, id);
  await slack.send('events_api', event, randomUUID());
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(inbounds).toHaveLength(1);
});

test('a Slack that is away at the start is found when it comes, and one that hangs up is called again', async () => {
  const later = await startSlackSocket();
  const port = Number(new URL(later.apiUrl).port);
  await later.close();
  connectTo(`http://127.0.0.1:${port}/api/`);
  await soon(() => said.some((line) => /Slack cannot be reached/.test(line)));
  slack = await startSlackSocket(port);
  await soon(() => slack?.opened() === 1);
  slack.hangUp();
  await soon(() => slack?.opened() === 2);
  const answer = await slack.send('slash_commands', ask, randomUUID());
  expect(JSON.stringify(answer)).toContain('staff must not follow');
});

async function soon(isSo: () => boolean): Promise<void> {
  const until = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > until) throw new Error('It has not come about.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
