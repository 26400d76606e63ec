/**
 * Delivery to Slack on real Postgres while things go wrong: each alert ends delivered or loudly
 * waiting, none is dropped, and none stands twice unless nobody can tell, and then it says so.
 */
import { randomUUID } from 'node:crypto';
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
import { LogLevel, WebClient } from '@slack/web-api';
import { sql } from 'drizzle-orm';
import { slackSurface } from '../../../src/bot/slack/surface.ts';
import { notices } from '../../../src/db/tables/notices.ts';
import type { Core } from '../../../src/handlers/core.ts';
import { startDelivery } from '../../../src/handlers/delivery.ts';
import { dispatch } from '../../../src/handlers/dispatch.ts';
import { PACE } from '../../../src/handlers/pace.ts';
import { type Trouble, troubleLine } from '../../../src/handlers/trouble.ts';
import type { Place } from '../../../src/policy/notices.ts';
import { testCore } from '../../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../../harness/database.ts';
import { localErrors } from '../../harness/local-errors.ts';
import { DEPUTY, DSL, SCHOOL, TEACHER } from '../../harness/schools.ts';
import { type Slack, startSlack } from '../../harness/slack-emulator.ts';
import type { Fault } from '../../harness/slack-faults.ts';

const POSTS = { method: 'chat.postMessage' } as const;

jest.setTimeout(60_000);

let slack: Slack;
let database: TestDatabase;
let base: Core;
let core: Core;
let desk: string;
let count = 0;
let worker: ReturnType<typeof startDelivery> | undefined;
const troubles: Trouble[] = [];

beforeAll(async () => {
  slack = await startSlack(SCHOOL.people.map(({ id }) => id));
  database = await freshDatabase();
  base = await testCore(database, SCHOOL);
}, 60_000);
afterAll(async () => {
  await database.drop();
  await slack.stop();
});

beforeEach(async () => {
  await database.db.execute(sql`truncate notices, postings`);
  troubles.length = 0;
  slack.faults.heal();
  slack.faults.calls.length = 0;
  slack.faults.refused.length = 0;
  count += 1;
  desk = await slack.privateChannel(`dsl-desk-${count}`, [DSL.id]);
  core = {
    ...base,
    surfaces: ['slack'],
    school: {
      ...SCHOOL,
      desks: { dsl: { slack: desk } },
      people: SCHOOL.people.map((person) => ({
        ...person,
        addresses: { slack: slack.user(person.id) },
      })),
    },
  };
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  expect(slack.faults.refused).toEqual([]);
});

/** `afterPost` is called as soon as a card stands. */
function work(afterPost: (place: Place) => void = () => {}): void {
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    fetch: localErrors,
    timeout: 500,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
  const surface = slackSurface({ client, school: core.school });
  worker = startDelivery(
    core,
    {
      slack: {
        ...surface,
        post: async (place, card, key) => {
          const sent = await surface.post(place, card, key);
          if (sent.kind === 'sent') afterPost(place);
          return sent;
        },
      },
    },
    (trouble) => void troubles.push(trouble),
    { ...PACE, pollMs: 50, firstPauseMs: 20, longestPauseMs: 100 },
  );
}

async function report(): Promise<string> {
  const outcome = await dispatch(core, {
    by: TEACHER,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'MARKEDWORD was seen.' },
  });
  const found = outcome.kind === 'stored' ? /SR-\w{4}/.exec(outcome.card.title)?.[0] : undefined;
  if (found === undefined) throw new Error(`It was ${outcome.kind}.`);
  return found;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const left = (await waiting()).map(({ kind, place, trouble }) =>
    [kind, place, trouble].join(' '),
  );
  throw new Error(`It never came to pass that ${what}. Waiting: ${left.join('; ')}`);
}

async function waiting() {
  return await database.db.select().from(notices).where(sql`delivered_at is null`);
}

async function nothingWaits(): Promise<void> {
  await until('nothing waits', async () => (await waiting()).length === 0);
}

/** Until the desk's alerts wait and everybody who must know does. */
async function alertsWaitLoudly(many: number): Promise<void> {
  await until('the alerts wait loudly', async () => {
    const rows = await waiting();
    return rows.filter(({ place, loudAt }) => place === 'dsl' && loudAt !== null).length === many;
  });
}

async function atDesk(): Promise<readonly { text: string; blocks: string }[]> {
  return (await slack.messagesIn(desk, DSL.id)).filter(({ user }) => user === slack.botUserId);
}

async function textsTo(name: string): Promise<string> {
  return (await slack.messagesTo(name)).map(({ text }) => text).join('\n');
}

describe('an alert whose post goes wrong once', () => {
  test.each<[string, Fault]>([
    ['a rate limit', { kind: 'rate-limited', retryAfterS: 1 }],
    ['HTTP 500', { kind: 'status', status: 500 }],
    ['a fault of Slack’s own', { kind: 'error', error: 'internal_error' }],
    ['no answer, and it was not taken', { kind: 'silence', when: 'before' }],
    ['no answer, and it was taken', { kind: 'silence', when: 'after' }],
    ['a cut connection before it was taken', { kind: 'cut', when: 'before' }],
    ['a cut connection after it was taken', { kind: 'cut', when: 'after' }],
  ])('by %s stands once, and is changed when it is acknowledged', async (_what, fault) => {
    slack.faults.fail(fault, { ...POSTS, channel: desk, times: 1 });
    const reference = await report();
    work();
    await nothingWaits();
    const cards = await atDesk();
    expect(cards.map(({ text }) => text)).toEqual([expect.stringContaining(reference)]);
    expect(cards[0]?.blocks).not.toContain('twice');
    expect(JSON.stringify(slack.faults.calls)).not.toContain('MARKEDWORD');
    await dispatch(core, { by: DSL, kind: 'press', press: { act: 'acknowledge', reference } });
    await until('the card shows it', async () =>
      (await atDesk()).some(({ text }) => text.includes('Acknowledged by the DSL')),
    );
    await nothingWaits();
    expect(await atDesk()).toHaveLength(1);
    expect(await textsTo(TEACHER.id)).toContain(`${reference} has been seen`);
  });

  test('is not tried again before Slack’s time is up', async () => {
    const limit: Fault = { kind: 'rate-limited', retryAfterS: 2 };
    slack.faults.fail(limit, { ...POSTS, channel: desk, times: 1 });
    await report();
    work();
    await nothingWaits();
    const [first, second] = slack.faults.calls.filter(
      ({ method, body }) => method === 'chat.postMessage' && body['channel'] === desk,
    );
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(1_900);
  });
});

test('an alert that may stand, where nobody can look, comes a second time and says so', async () => {
  slack.faults.fail({ kind: 'cut', when: 'after' }, { ...POSTS, channel: desk, times: 1 });
  slack.faults.fail({ kind: 'status', status: 500 }, { method: 'conversations.history' });
  await report();
  work();
  await nothingWaits();
  const [first, second, ...more] = await atDesk();
  expect(more).toEqual([]);
  expect(first?.blocks).not.toContain('twice');
  expect(second?.blocks).toContain('You may see this alert twice');
});

describe('a desk’s channel that can take nothing', () => {
  const closings: Readonly<
    Record<string, { close(): Promise<unknown>; open(): Promise<unknown>; says: string }>
  > = {
    'was archived': {
      close: async () => await slack.as(DSL.id).conversations.archive({ channel: desk }),
      open: async () => await slack.as(DSL.id).conversations.unarchive({ channel: desk }),
      says: 'is archived: unarchive it',
    },
    'was made public': {
      close: async () => slack.faults.set(desk, { is_private: false }),
      open: async () => slack.faults.set(desk, { is_private: true }),
      says: 'is not private: make a private channel',
    },
    'was shared with another company': {
      close: async () => slack.faults.set(desk, { is_shared: true, is_ext_shared: true }),
      open: async () => slack.faults.set(desk, { is_shared: false, is_ext_shared: false }),
      says: 'is shared with another organisation',
    },
    'lost the bot': {
      close: async () =>
        await slack.as(DSL.id).conversations.kick({ channel: desk, user: slack.botUserId }),
      open: async () =>
        await slack.as(DSL.id).conversations.invite({ channel: desk, users: slack.botUserId }),
      says: 'type /invite @Staffroom',
    },
  };

  test.each(Object.entries(closings))(
    'because it %s: it is said aloud, its people are told, and it comes when that is cured',
    async (_what, { says, ...channel }) => {
      await channel.close();
      const reference = await report();
      work();
      await alertsWaitLoudly(1);
      // It is said aloud once the transaction that notes it is through.
      await until('it is said', async () => troubles.length > 0);
      expect(troubles.map(troubleLine)).toEqual([expect.stringContaining(says)]);
      expect(troubles.map(troubleLine).join()).toContain(desk);
      for (const { id } of [DSL, DEPUTY]) {
        await until(`${id} is told`, async () => (await textsTo(id)).includes(reference));
      }
      expect(await atDesk()).toEqual([]);
      await channel.open();
      await nothingWaits();
      expect((await atDesk()).map(({ text }) => text)).toEqual([
        expect.stringContaining(reference),
      ]);
    },
  );
});

test('a token that is revoked in the middle of a queue loses nothing and doubles nothing', async () => {
  const references = [await report(), await report(), await report()];
  let isRevoked = false;
  work((place) => {
    if (place.kind === 'person' || isRevoked) return;
    isRevoked = true;
    slack.faults.fail({ kind: 'error', error: 'token_revoked' });
  });
  await until('the rest waits loudly', async () => {
    const rows = await waiting();
    return isRevoked && rows.length > 0 && rows.every(({ loudAt }) => loudAt !== null);
  });
  await until('it is said', async () =>
    troubles.map(troubleLine).join().includes('the new token to SLACK_BOT_TOKEN'),
  );
  slack.faults.heal();
  await nothingWaits();
  const texts = (await atDesk()).map(({ text }) => text);
  for (const reference of references) {
    expect(texts.filter((text) => text.includes(reference))).toHaveLength(1);
    expect(await textsTo(TEACHER.id)).toContain(reference);
  }
});
