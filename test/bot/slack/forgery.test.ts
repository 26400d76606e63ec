/** Nobody but Slack is listened to, and Slack only once. */
import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { keepSchool } from '../../../src/db/cases.ts';
import type { Inbound } from '../../../src/handlers/inbound.ts';
import { freshDatabase, type TestDatabase } from '../../harness/database.ts';
import { http } from '../../harness/http.ts';
import { SCHOOL } from '../../harness/schools.ts';
import { type LinkInProcess, linkInProcess, SECRET } from '../../harness/slack-link.ts';
import { sendEvent, sendForm, signedHeaders } from '../../harness/slack-request.ts';

let database: TestDatabase;
let first: LinkInProcess;
let second: LinkInProcess;
const taken: Inbound[] = [];

const COMMAND = {
  command: '/my-reports',
  text: '',
  user_id: 'U0TEACHER',
  user_name: 'price',
  team_id: 'T1',
  team_domain: 'hillside',
  channel_id: 'D1',
  channel_name: 'directmessage',
  api_app_id: 'A1',
  trigger_id: '1.2.3',
  response_url: 'http://127.0.0.1:9/respond',
};

beforeAll(async () => {
  database = await freshDatabase();
  await keepSchool(database.db, SCHOOL);
  const link = async () =>
    await linkInProcess({
      school: SCHOOL,
      db: database.db,
      // Nothing answers there: what is tested here must not need Slack.
      botToken: 'xoxb-1',
      apiUrl: 'http://127.0.0.1:9/api/',
      handle: async (inbound) => {
        taken.push(inbound);
        const text = 'Here you are.';
        return { kind: 'reply', card: { title: text, elements: [], plain: text } };
      },
    });
  [first, second] = await Promise.all([link(), link()]);
});
beforeEach(() => {
  taken.length = 0;
});
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await database.drop();
});

const now = (): number => Math.floor(Date.now() / 1000);
const fresh = (): Record<string, string> => ({ ...COMMAND, trigger_id: randomUUID() });
const bodyOf = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

async function post(url: string, headers: Record<string, string>, body: string): Promise<number> {
  return (await http(url, { method: 'POST', headers, body })).status;
}

test('what Slack signs is answered', async () => {
  const { status, text } = await sendForm(first.url, fresh(), { secret: SECRET });
  expect(status).toBe(200);
  expect(text).toContain('Here you are.');
  expect(taken).toHaveLength(1);
});

test('a charset in the content type changes nothing', async () => {
  const signing = {
    secret: SECRET,
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
  };
  expect((await sendForm(first.url, fresh(), signing)).status).toBe(200);
  expect(taken).toHaveLength(1);
});

describe('is refused, and nothing is done:', () => {
  test.each<[string, (body: string) => Record<string, string>]>([
    [
      'no signature',
      (body) => {
        const { 'x-slack-signature': _left, ...headers } = signedHeaders(body, { secret: SECRET });
        return headers;
      },
    ],
    [
      'no time',
      (body) => {
        const { 'x-slack-request-timestamp': _left, ...headers } = signedHeaders(body, {
          secret: SECRET,
        });
        return headers;
      },
    ],
    [
      'a signature that is none',
      (body) => ({ ...signedHeaders(body, { secret: SECRET }), 'x-slack-signature': 'v0=00' }),
    ],
    ['another app’s signature', (body) => signedHeaders(body, { secret: 'f'.repeat(32) })],
    ['a signature over another body', () => signedHeaders('x=1', { secret: SECRET })],
    [
      'a signature of six minutes ago',
      (body) => signedHeaders(body, { secret: SECRET, at: now() - 360 }),
    ],
    [
      'a signature of an hour from now',
      (body) => signedHeaders(body, { secret: SECRET, at: now() + 3_600 }),
    ],
    [
      'a time that is no number',
      (body) => ({
        ...signedHeaders(body, { secret: SECRET }),
        'x-slack-request-timestamp': 'noon',
        'x-slack-signature': `v0=${createHmac('sha256', SECRET).update(`v0:noon:${body}`).digest('hex')}`,
      }),
    ],
  ])('%s', async (_what, headers) => {
    const body = bodyOf(fresh());
    expect(await post(first.url, headers(body), body)).toBe(401);
    expect(taken).toEqual([]);
  });

  test('a body that was altered by one byte', async () => {
    const body = bodyOf(fresh());
    const headers = signedHeaders(body, { secret: SECRET });
    expect(await post(first.url, headers, body.replace('U0TEACHER', 'U0TEACHES'))).toBe(401);
    expect(taken).toEqual([]);
  });

  test('the same request again, also at another process', async () => {
    const body = bodyOf(fresh());
    const headers = signedHeaders(body, { secret: SECRET });
    expect(await post(first.url, headers, body)).toBe(200);
    expect(await post(first.url, headers, body)).toBe(401);
    const elsewhere = await http(second.url, { method: 'POST', headers, body });
    expect(elsewhere.text).toBe('');
    expect(taken).toHaveLength(1);
  });

  test('the same request twice at the same moment', async () => {
    const body = bodyOf(fresh());
    const headers = signedHeaders(body, { secret: SECRET });
    const statuses = await Promise.all([
      post(first.url, headers, body),
      post(first.url, headers, body),
    ]);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect(taken).toHaveLength(1);
  });

  test('anything but a POST', async () => {
    expect((await http(first.url)).status).toBe(405);
  });
});

test('an event that Slack repeats is taken once, whichever process gets it', async () => {
  const event = {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event: { type: 'app_mention', user: 'U1', text: '<@UBOT> hi', channel: 'C1', ts: '1.1' },
    event_id: `Ev${randomUUID()}`,
    event_time: now(),
  };
  for (const [index, { url }] of [first, second, first].entries()) {
    const { status } = await sendEvent(url, event, { secret: SECRET, at: now() - index });
    expect(status).toBe(200);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(taken).toHaveLength(1);
});

test('an event that Slack asks to be echoed proves the address', async () => {
  const { text } = await sendEvent(
    first.url,
    { type: 'url_verification', challenge: 'are you there' },
    { secret: SECRET },
  );
  expect(text).toContain('are you there');
});

test('Slack’s look at the certificate, which nobody signs, is answered, and does nothing', async () => {
  const body = bodyOf({ ...fresh(), ssl_check: '1' });
  expect(await post(first.url, { 'content-type': 'application/x-www-form-urlencoded' }, body)).toBe(
    200,
  );
  expect(taken).toEqual([]);
});

test('what nobody here listens to is refused, and nothing is done', async () => {
  const payload = JSON.stringify({ type: 'view_closed', user: { id: 'U1' }, view: { id: 'V1' } });
  expect((await sendForm(first.url, { payload }, { secret: SECRET })).status).toBe(404);
  expect(taken).toEqual([]);
});
