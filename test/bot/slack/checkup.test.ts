/** The check-up of Slack: each thing that can be wrong is wrong once, and is found with what to do. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { HTTPReceiver, LogLevel } from '@slack/bolt';
import type { Finding } from '../../../src/bot/finding.ts';
import { examineSlack, type SlackExamined } from '../../../src/bot/slack/checkup/examine.ts';
import type { SlackConfig } from '../../../src/bot/slack/config.ts';
import { BOT_SCOPES } from '../../../src/bot/slack/manifest.ts';
import type { Person } from '../../../src/policy/people.ts';
import type { School } from '../../../src/policy/school.ts';
import {
  ADMINISTRATOR,
  CHAIR,
  DEPUTY,
  DSL,
  HEADTEACHER,
  SCHOOL,
  TEACHER,
} from '../../harness/schools.ts';
import { type SlackAnswers, startAnswers } from '../../harness/slack-answers.ts';
import { type Slack, startSlack } from '../../harness/slack-emulator.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const IN_SLACK = [DSL, DEPUTY, HEADTEACHER, CHAIR, TEACHER, ADMINISTRATOR];

let slack: Slack;
let answers: SlackAnswers;
/** A channel of the DSL desk with the right people in it. */
let channel: string;
let channels = 0;

beforeAll(async () => {
  slack = await startSlack(IN_SLACK.map(({ id }) => id));
  answers = await startAnswers(slack.apiUrl, BOT_SCOPES);
}, 60_000);
afterAll(async () => {
  await answers.stop();
  await slack.stop();
});
beforeEach(async () => {
  channel = await slack.privateChannel(`dsl-${(channels += 1)}`, [DSL.id, DEPUTY.id]);
});
afterEach(() => answers.reset());

function inSlack(person: Person): Person {
  return { ...person, addresses: { slack: slack.user(person.id) } };
}

function schoolOf({
  people = IN_SLACK.map(inSlack),
  desks = { dsl: { slack: channel } },
}: Partial<Pick<School, 'people' | 'desks'>> = {}): School {
  return { ...SCHOOL, people, desks };
}

function configOf(change: Partial<SlackConfig> = {}): SlackConfig {
  return {
    botToken: slack.botToken,
    apiUrl: answers.apiUrl,
    connect: { over: 'socket', appToken: answers.appToken },
    ...change,
  };
}

async function found(change: Partial<SlackExamined> = {}): Promise<Finding[]> {
  const findings: Finding[] = [];
  const examined = { config: configOf(), school: schoolOf(), base: undefined, ...change };
  for await (const finding of examineSlack(examined)) findings.push(finding);
  return findings;
}

/** All that is not well, a line each. */
async function faults(change: Partial<SlackExamined> = {}): Promise<string[]> {
  return (await found(change))
    .filter(({ level }) => level !== 'ok')
    .map(({ level, looked, found: what, cure }) => `${level} ${looked}: ${what} → ${cure ?? ''}`);
}

test('finds nothing wrong where nothing is', async () => {
  expect(await faults()).toEqual([]);
});

test('says who is who, so that a mistaken id is seen', async () => {
  const people = (await found()).find(({ found: what }) => what.includes('are right'));
  expect(people?.found).toContain(`${DSL.name} is ${DSL.id}`);
});

describe('the token', () => {
  test('that Slack does not know', async () => {
    expect(await faults({ config: configOf({ botToken: 'xoxb-other' }) })).toEqual([
      expect.stringMatching(/^problem Bot token: .*\(invalid_auth\).* → Copy it anew/),
    ]);
  });

  test.each([
    ['token_revoked', /Install the app again/],
    ['account_inactive', /removed from the workspace/],
    ['team_access_not_granted', /approve it/],
    ['something_new', /something_new/],
  ])('that Slack refuses with %s', async (error, cure) => {
    slack.faults.fail({ kind: 'error', error }, { method: 'auth.test' });
    const said = await faults();
    slack.faults.heal();
    expect(said).toEqual([expect.stringMatching(cure)]);
  });

  test('that lacks a scope', async () => {
    answers.scopes = BOT_SCOPES.filter((scope) => scope !== 'groups:read');
    expect(await faults()).toEqual([
      expect.stringMatching(/^problem Scopes: The token lacks groups:read\. .* → .*Reinstall/),
    ]);
  });

  test('that may do more than is needed', async () => {
    answers.scopes = [...BOT_SCOPES, 'files:read'];
    expect(await faults()).toEqual([
      expect.stringMatching(/^warning Scopes: .*more than Staffroom needs: files:read\./),
    ]);
  });

  test('whose scopes the answer does not tell', async () => {
    answers.scopes = undefined;
    expect(await faults()).toEqual([expect.stringMatching(/^warning Scopes: .*x-oauth-scopes/)]);
  });
});

describe('the way in', () => {
  test('an app token that Slack does not know', async () => {
    const connect = { over: 'socket', appToken: 'xapp-other' } as const;
    expect(await faults({ config: configOf({ connect }) })).toEqual([
      expect.stringMatching(/^problem Socket Mode: .*\(invalid_auth\)/),
    ]);
  });

  const http = { over: 'http', signingSecret: SECRET } as const;
  const servers: Server[] = [];

  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    const address = server.address();
    return typeof address === 'object' && address !== null
      ? `http://127.0.0.1:${address.port}`
      : '';
  }
  afterAll(() => {
    for (const server of servers) server.close();
  });

  async function signing(base: string | undefined): Promise<Finding | undefined> {
    const findings = await found({ config: configOf({ connect: http }), base });
    return findings.find(({ looked }) => looked === 'Signing secret');
  }

  function bolt(signingSecret: string): RequestListener {
    return new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR }).requestListener;
  }

  test('a signing secret that the running Staffroom has too', async () => {
    expect(await signing(await serve(bolt(SECRET)))).toMatchObject({
      level: 'ok',
      found: expect.stringContaining('refuses what is not'),
    });
  });

  test('another than the running Staffroom has', async () => {
    expect(await signing(await serve(bolt('another')))).toMatchObject({
      level: 'problem',
      found: expect.stringContaining('refuses what is signed'),
      cure: expect.stringContaining('Start it again'),
    });
  });

  test('something that takes every signature', async () => {
    const base = await serve((request, response) => void request.pipe(response));
    expect(await signing(base)).toMatchObject({
      level: 'problem',
      found: expect.stringContaining('with a wrong signature'),
    });
  });

  test('something else than Staffroom', async () => {
    const base = await serve((_request, response) => response.writeHead(404).end());
    expect(await signing(base)).toMatchObject({
      level: 'problem',
      found: expect.stringContaining('Something else'),
    });
  });

  test.each([[undefined], ['http://127.0.0.1:9']])('nothing at %s', async (base) => {
    expect(await signing(base)).toMatchObject({
      level: 'warning',
      found: expect.stringContaining('not tried'),
    });
  });
});

describe('the clock', () => {
  test.each([
    [-10 * 60_000, /^problem Clock: .*10 minutes ahead of Slack’s: .*refused/],
    [10 * 60_000, /^problem Clock: .*10 minutes behind Slack’s/],
    [60_000, /^warning Clock: /],
  ])('%i ms away', async (clockMs, said) => {
    answers.clockMs = clockMs;
    expect(await faults()).toEqual([expect.stringMatching(said)]);
  });
});

describe('a desk’s channel', () => {
  test('that the bot was not invited to', async () => {
    const other = await slack.privateChannel(`without-${channels}`, [DSL.id, DEPUTY.id], false);
    expect(await faults({ school: schoolOf({ desks: { dsl: { slack: other } } }) })).toEqual([
      expect.stringMatching(
        /^problem DSL desk: The bot sees no channel .* → .*\/invite @Staffroom/,
      ),
    ]);
  });

  test('that there is not', async () => {
    const desks = { dsl: { slack: 'C0NOWHERE' } };
    expect(await faults({ school: schoolOf({ desks }) })).toEqual([
      expect.stringMatching(/^problem DSL desk: The bot sees no channel C0NOWHERE/),
    ]);
  });

  test('that is public', async () => {
    const made = await slack.as(DSL.id).conversations.create({ name: `open-${channels}` });
    const desks = { dsl: { slack: made.channel?.id ?? '' } };
    expect(await faults({ school: schoolOf({ desks }) })).toEqual([
      expect.stringMatching(/^problem DSL desk: .* is not private\. → Make a private channel/),
    ]);
  });

  test.each([
    ['is_private', false, /is not private/],
    ['is_archived', true, /is archived/],
    ['is_member', false, /does not have Staffroom in it/],
    ['is_ext_shared', true, /is shared with another organisation/],
    ['is_pending_ext_shared', true, /is about to be shared/],
    ['is_org_shared', true, /is shared with other workspaces/],
    ['is_shared', true, /is shared\./],
  ] as const)('of which Slack says %s: %s', async (flag, is, said) => {
    slack.faults.set(channel, { [flag]: is });
    expect(await faults()).toEqual([expect.stringMatching(said)]);
  });

  test('without somebody who sits there', async () => {
    const other = await slack.privateChannel(`half-${channels}`, [DSL.id]);
    expect(await faults({ school: schoolOf({ desks: { dsl: { slack: other } } }) })).toEqual([
      expect.stringMatching(/^problem DSL desk: Not in its channel: Mr T\. Ellison\./),
    ]);
  });

  test('with somebody who does not sit there', async () => {
    const other = await slack.privateChannel(`more-${channels}`, [DSL.id, DEPUTY.id, TEACHER.id]);
    expect(await faults({ school: schoolOf({ desks: { dsl: { slack: other } } }) })).toEqual([
      expect.stringMatching(
        /^problem DSL desk: In its channel without sitting at the desk: teacher\. → Remove/,
      ),
    ]);
  });

  test('with another app in it', async () => {
    const other = await slack.privateChannel(`app-${channels}`, [DSL.id, DEPUTY.id, TEACHER.id]);
    answers.change('users.info', slack.user(TEACHER.id), (answer) => ({
      ...answer,
      user: { ...Object(answer['user']), is_bot: true, real_name: 'Polls', profile: {} },
    }));
    const people = IN_SLACK.filter(({ id }) => id !== TEACHER.id).map(inSlack);
    const desks = { dsl: { slack: other } };
    expect(await faults({ school: schoolOf({ people, desks }) })).toEqual([
      expect.stringMatching(/^warning DSL desk: Other apps are in its channel .*: Polls\./),
    ]);
  });

  test('with more members than one page of Slack’s holds', async () => {
    answers.change('conversations.members', channel, (answer) => ({
      ...answer,
      response_metadata: { next_cursor: 'page-2' },
    }));
    answers.change('conversations.members', 'page-2', () => ({
      ok: true,
      members: [slack.user(TEACHER.id)],
      response_metadata: { next_cursor: '' },
    }));
    expect(await faults()).toEqual([
      expect.stringMatching(/In its channel without sitting at the desk: teacher\./),
    ]);
  });

  test('that there is none for: the desk is reached person by person', async () => {
    expect((await found()).find(({ looked }) => looked === 'Headteacher desk')).toMatchObject({
      level: 'ok',
      found: expect.stringContaining('Mrs G. Whitfield by direct message'),
    });
  });
});

describe('a person', () => {
  async function changed(change: object): Promise<string[]> {
    answers.change('users.info', slack.user(DSL.id), (answer) => ({
      ...answer,
      user: { ...Object(answer['user']), ...change },
    }));
    return await faults();
  }

  test.each([
    [{ deleted: true }, /^problem People: .*Ms N\. Rahman.*deactivated/],
    [{ is_bot: true }, /^problem People: .*Ms N\. Rahman.*an app/],
    [{ is_stranger: true }, /^problem People: .*Ms N\. Rahman.*another organisation/],
    [{ team_id: 'T0ELSEWHERE' }, /^problem People: .*Ms N\. Rahman.*another organisation/],
    [{ is_restricted: true }, /^problem People: .*Ms N\. Rahman.*guest.*sit at a desk/],
    [{ is_ultra_restricted: true }, /^problem People: .*Ms N\. Rahman.*guest.*sit at a desk/],
  ])('of whom Slack says %j', async (change, said) => {
    expect(await changed(change)).toEqual([expect.stringMatching(said)]);
  });

  test('of whom Slack tells nothing', async () => {
    answers.change('users.info', slack.user(DSL.id), () => ({
      ok: false,
      error: 'ekm_access_denied',
    }));
    expect(await faults()).toEqual([
      expect.stringMatching(
        /^problem People: Slack does not say who Ms N\. Rahman is \(ekm_access_denied\)/,
      ),
    ]);
  });

  test('whose id Slack does not know', async () => {
    const people = IN_SLACK.map((person) =>
      person === TEACHER ? { ...person, addresses: { slack: 'U0NOBODY' } } : inSlack(person),
    );
    expect(await faults({ school: schoolOf({ people }) })).toEqual([
      expect.stringMatching(
        /^problem People: Slack knows nobody with the id U0NOBODY of Miss H\. Price/,
      ),
    ]);
  });

  test('who sits at a desk and has no address', async () => {
    const people = IN_SLACK.map((person) => (person === CHAIR ? person : inSlack(person)));
    expect(await faults({ school: schoolOf({ people }) })).toEqual([
      expect.stringMatching(/^problem People: Mr P\. Langley .*has no Slack id/),
      expect.stringMatching(/^problem Chair’s desk: It has no channel, and nobody/),
    ]);
  });

  test('who has an address on another platform is reached there', async () => {
    const teams = '11111111-2222-3333-4444-555555555555';
    const people = IN_SLACK.map((person) =>
      person === ADMINISTRATOR ? { ...person, addresses: { teams } } : inSlack(person),
    );
    expect(await faults({ school: schoolOf({ people }) })).toEqual([]);
  });

  test('who holds no desk and gets messages all the same', async () => {
    const people = IN_SLACK.map((person) => (person === ADMINISTRATOR ? person : inSlack(person)));
    expect(await faults({ school: schoolOf({ people }) })).toEqual([
      expect.stringMatching(/^warning People: Mr S\. Okoro .*has no Slack id/),
    ]);
  });
});

test('Slack away is said once, and what can be known without it is looked at', async () => {
  const connect = { over: 'http', signingSecret: SECRET } as const;
  const config = configOf({ apiUrl: 'http://127.0.0.1:9/api/', connect });
  expect(await faults({ config })).toEqual([
    expect.stringMatching(/^problem Slack: Slack gives no answer at http:\/\/127\.0\.0\.1:9/),
    expect.stringMatching(/^warning Signing secret: /),
  ]);
});

test('Slack going away in the middle leaves what was found before', async () => {
  slack.faults.fail({ kind: 'cut', when: 'before' }, { method: 'users.info' });
  const findings = await found();
  slack.faults.heal();
  expect(findings.map(({ level, looked }) => `${level} ${looked}`)).toEqual([
    'ok Bot token',
    'ok Scopes',
    'ok Socket Mode',
    'problem Slack',
    'ok Clock',
  ]);
});

test('without the school’s settings the token is looked at all the same', async () => {
  const findings = await found({ school: undefined });
  expect(findings.map(({ looked }) => looked)).toEqual([
    'Bot token',
    'Scopes',
    'Socket Mode',
    'Clock',
  ]);
});
