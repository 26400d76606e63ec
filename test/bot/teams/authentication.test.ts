/** Who is listened to on Teams: what the Bot Framework signed for this app and this school, and nothing else. */
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals';
import { http } from '../../harness/http.ts';
import { APP_ID } from '../../harness/microsoft.ts';
import { type LinkedTeams, LinkedTeams as Linked, USERS } from '../../harness/teams-link.ts';

const HELLO = { type: 'message', text: 'can I follow a pupil?' };
const OTHER_TENANT = '99999999-2222-4333-8444-555555555555';
const HOUR = 3600;
/** The tenant of botframework.com, whose tokens the SDK takes for the emulator's and for other bots'. */
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

let teams: LinkedTeams;
let log: string[];

beforeAll(async () => {
  teams = await Linked.open();
});
afterAll(async () => await teams.stop());
beforeEach(() => {
  log = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, method).mockImplementation((...said: unknown[]) => {
      log.push(said.map(String).join(' '));
    });
  }
});
afterEach(() => {
  jest.restoreAllMocks();
  teams.anew();
});

test('what the Bot Framework signed for this app is answered', async () => {
  const { status } = await teams.sends(teams.activity(USERS.teacher, HELLO));
  expect(status).toBe(200);
  expect(teams.inbounds).toMatchObject([
    { kind: 'message', text: HELLO.text, by: { id: 'teacher' } },
  ]);
  expect(teams.connector.standing).toHaveLength(1);
});

describe('a token that is wrong is answered 401, with nothing in the answer, the log or the core', () => {
  const now = Math.floor(Date.now() / 1000);
  test.each<[string, (m: LinkedTeams['microsoft']) => string]>([
    ['none', () => ''],
    ['another scheme', (m) => `Basic ${m.token()}`],
    ['no token at all', () => 'Bearer x.y.z'],
    ['a key that nobody knows', (m) => `Bearer ${m.token({}, 'nobody')}`],
    ['a signature by another key', (m) => `Bearer ${m.token({}, 'forged')}`],
    ['the signature cut off', (m) => `Bearer ${m.token().replace(/\.[^.]*$/u, '.')}`],
    ['a key for another channel', (m) => `Bearer ${m.token({}, 'webchat')}`],
    ['another issuer', (m) => `Bearer ${m.token({ iss: 'https://evil.example' })}`],
    [
      'the issuer of the emulator',
      (m) => `Bearer ${m.token({ iss: EMULATOR, ver: '1.0', appid: APP_ID })}`,
    ],
    ['another bot', (m) => `Bearer ${m.token({ iss: EMULATOR, ver: '1.0', appid: OTHER_TENANT })}`],
    ['another app', (m) => `Bearer ${m.token({ aud: '99999999-2222-4333-8444-555555555555' })}`],
    ['over', (m) => `Bearer ${m.token({ exp: now - HOUR })}`],
    ['not begun', (m) => `Bearer ${m.token({ nbf: now + HOUR, exp: now + 2 * HOUR })}`],
    ['another service', (m) => `Bearer ${m.token({ serviceurl: 'https://evil.example/' })}`],
  ])('%s', async (_what, tokenOf) => {
    const activity = teams.activity(USERS.teacher, HELLO);
    const { status, text } = await teams.sends(activity, tokenOf(teams.microsoft));
    expect({ status, text }).toEqual({ status: 401, text: '' });
    expect(teams.inbounds).toEqual([]);
    expect(teams.connector.asked).toEqual([]);
    expect(log).toEqual([]);
    expect(teams.failures).toEqual([]);
  });

  test('what goes wrong after a right token is still written to the console', async () => {
    teams.answer = async () => {
      console.error('seen');
      return await Promise.reject(new Error('no'));
    };
    const { status } = await teams.sends(teams.activity(USERS.teacher, HELLO));
    expect(status).toBe(500);
    expect(log).toEqual(['seen']);
  });
});

describe('what is no activity from Teams is refused before any token is looked at', () => {
  test.each([
    ['not JSON', 'hello'],
    ['a list', '[]'],
    ['nothing', ''],
    ['without a sender', JSON.stringify({ type: 'message', channelId: 'msteams' })],
  ])('%s', async (_what, body) => {
    expect((await teams.sends(body)).status).toBe(400);
  });

  test.each(['AseChannel', 'emulator', 'webchat', 'directline'])(
    'the channel %s',
    async (channelId) => {
      const activity = { ...teams.activity(USERS.teacher, HELLO), channelId };
      expect((await teams.sends(activity)).status).toBe(400);
      expect(teams.inbounds).toEqual([]);
    },
  );

  test('without the service that the token is bound to', async () => {
    const { serviceUrl: _, ...activity } = teams.activity(USERS.teacher, HELLO);
    expect((await teams.sends(activity)).status).toBe(400);
  });

  test('another method', async () => {
    expect((await http(teams.endpoint)).status).toBe(405);
  });

  test('more than Teams ever sends', async () => {
    const { status } = await teams.sends(
      teams.activity(USERS.teacher, { ...HELLO, text: 'x'.repeat(600_000) }),
    );
    expect(status).toBe(413);
  });
});

describe('somebody of another organisation is told so, and nothing of theirs is taken', () => {
  test.each([
    [
      'the conversation',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: OTHER_TENANT } },
    ],
    ['the channel data', { channelData: { tenant: { id: OTHER_TENANT } } }],
    [
      'both, one of them ours',
      { from: { id: '29:x', aadObjectId: USERS.dsl, name: 'x', tenantId: OTHER_TENANT } },
    ],
    ['nothing', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: {} }],
  ])('as %s says', async (_where, other) => {
    teams.connector.people.set(USERS.stranger, 'a:1');
    await teams.sends({ ...teams.activity(USERS.stranger, HELLO), ...other });
    expect(teams.inbounds).toEqual([]);
    expect(JSON.stringify(teams.connector.standing)).toContain(
      'I answer the staff of this school only',
    );
  });

  test('a form of theirs is not stored, and a button does nothing', async () => {
    const other = { channelData: { tenant: { id: OTHER_TENANT } } };
    const submission = '0192f0c1-2345-7abc-8def-0123456789ab';
    for (const [name, value] of [
      ['task/submit', { data: { submit: { form: 'report-incident', submission }, happened: 'x' } }],
      ['task/fetch', { data: { press: { act: 'open', reference: 'SR-7K4M' } } }],
      ['composeExtension/fetchTask', { commandId: 'report' }],
      [
        'adaptiveCard/action',
        { action: { type: 'Action.Execute', data: { press: { act: 'help' } } } },
      ],
    ] as const) {
      const activity = { ...teams.activity(USERS.dsl, { type: 'invoke', name, value }), ...other };
      const { status, text } = await teams.sends(activity);
      expect(status).toBe(200);
      expect(text).toContain('staff of this school only');
    }
    expect(teams.inbounds).toEqual([]);
  });

  test('whoever has no Entra object id is nobody, whatever they are called', async () => {
    teams.connector.people.set(USERS.stranger, 'a:1');
    const activity = teams.activity(USERS.stranger, HELLO);
    await teams.sends({ ...activity, from: { id: `29:${USERS.dsl}`, name: 'Ms N. Rahman' } });
    expect(teams.inbounds).toEqual([]);
  });
});

test('Microsoft’s keys that cannot be fetched are our trouble, not the sender’s', async () => {
  const alone = await Linked.open();
  try {
    alone.microsoft.keysAreAway = true;
    const { status, text } = await alone.sends(alone.activity(USERS.teacher, HELLO));
    expect({ status, text }).toEqual({ status: 503, text: '' });
    expect(alone.failures).toHaveLength(1);
    alone.microsoft.keysAreAway = false;
    expect((await alone.sends(alone.activity(USERS.teacher, HELLO))).status).toBe(200);
  } finally {
    await alone.stop();
  }
});

test('a fault of ours is answered 500 with an empty body, and told', async () => {
  teams.answer = async () => await Promise.reject(new Error('MARKEDSECRET'));
  const { status, text } = await teams.sends(teams.activity(USERS.teacher, HELLO));
  expect({ status, text }).toEqual({ status: 500, text: '' });
  expect(teams.failures).toHaveLength(1);
});

test('Microsoft’s local client sends no token and is answered where that is switched on', async () => {
  const playground = await Linked.open('playground');
  try {
    playground.microsoft.isOpen = true;
    const { status } = await playground.sends(playground.activity(USERS.teacher, HELLO), '');
    expect(status).toBe(200);
    expect(playground.connector.standing).toHaveLength(1);
  } finally {
    await playground.stop();
  }
});
