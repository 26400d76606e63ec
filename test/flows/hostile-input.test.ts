/** What somebody sends who means no good, or whose client is broken: refused in order, and everybody else is served. */
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { http } from '../harness/http.ts';
import { type SchoolOnSlack, schoolOnSlack } from '../harness/school-on-slack.ts';
import { SchoolOnTeams } from '../harness/school-on-teams.ts';
import { signedHeaders } from '../harness/slack-request.ts';

jest.setTimeout(60_000);

const SECRET = '0123456789abcdef0123456789abcdef';
const MEGABYTE = 1024 * 1024;
/** A parser that calls itself for each level would end the process. */
const DEEP = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

let slack: SchoolOnSlack;
let teams: SchoolOnTeams;

beforeAll(async () => {
  // One after the other: together they keep the process so busy that Postgres seems to be away.
  slack = await schoolOnSlack();
  teams = await SchoolOnTeams.open();
}, 60_000);
afterAll(async () => {
  await slack.end();
  await teams.close();
});
// Whatever came, the next colleague gets an answer.
afterEach(async () => {
  const teacher = await slack.as('hannah-price');
  await teacher.types('/ask can I follow a pupil?');
  await teacher.sees(/staff must not follow such public student accounts/);
});

const BODIES: readonly (readonly [string, string, string | Buffer])[] = [
  ['ten megabytes', FORM, `payload=${'x'.repeat(10 * MEGABYTE)}`],
  ['ten megabytes of JSON', JSON_TYPE, JSON.stringify({ type: 'x'.repeat(10 * MEGABYTE) })],
  ['JSON of 200,000 levels', JSON_TYPE, DEEP],
  ['half a JSON', JSON_TYPE, '{"type":"event_callback","event":{'],
  ['what is no UTF-8', JSON_TYPE, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x7d])],
  ['NUL bytes', FORM, `command=%00%00&text=${'%00'.repeat(1_000)}`],
  ['a prototype', JSON_TYPE, '{"__proto__":{"type":"message"},"constructor":{"prototype":{}}}'],
  ['nothing', FORM, ''],
];

async function status(url: string, type: string, body: string | Buffer, signed: boolean) {
  const text = body.toString();
  const headers = signed
    ? signedHeaders(text, { secret: SECRET, contentType: type })
    : { 'content-type': type, authorization: 'Bearer x.y.z' };
  try {
    return (await http(url, { method: 'POST', headers, body: text })).status;
  } catch {
    // Cut off before all was sent.
    return 413;
  }
}

describe('from anybody', () => {
  test.each(BODIES)('%s is refused at Slack’s address', async (_what, type, body) => {
    expect([401, 413]).toContain(await status(slack.url, type, body, false));
  });

  test.each(BODIES)('%s is refused at Teams’ address', async (_what, type, body) => {
    expect([400, 401, 413]).toContain(await status(teams.endpoint, type, body, false));
  });

  test.each([
    ['Slack’s', () => slack.url],
    ['Teams’', () => teams.endpoint],
  ])('a body without an end is cut off at %s address', async (_whose, url) => {
    expect(await sentWithoutEnd(url())).toBeLessThan(8 * MEGABYTE);
  });
});

describe('with Slack’s signature', () => {
  test.each(BODIES)('%s does no harm', async (_what, type, body) => {
    // Not 200: nothing was taken.
    expect(await status(slack.url, type, body, true)).toBeGreaterThanOrEqual(400);
  });

  test.each([
    ['no JSON', 'payload=%7B'],
    ['JSON of 200,000 levels', `payload=${encodeURIComponent(DEEP)}`],
    ['null', 'payload=null'],
    ['a number', 'payload=7'],
    ['a form without values', `payload=${encodeURIComponent('{"type":"view_submission"}')}`],
    ['a press without a button', `payload=${encodeURIComponent('{"type":"block_actions"}')}`],
  ])('an interaction that is %s does no harm', async (_what, body) => {
    expect(await status(slack.url, FORM, body, true)).toBeGreaterThanOrEqual(400);
  });
});

describe('typed by a colleague', () => {
  test.each([
    ['a hundred thousand letters', 'x'.repeat(100_000)],
    ['a hundred thousand brackets', '('.repeat(100_000)],
    ['NUL bytes', 'can I \u0000\u0000 follow?'],
    ['half an emoji', 'can I follow \uD83D?'],
    ['marks that turn the line around', '\u202Eliámdab\u2066\u2067\u202C'],
    ['control characters', '\u0007\u001B[31m\u0008'],
    ['a call to the whole channel', '<!channel> <@U0123ABCD> @everyone'],
    ['markup of each platform', '*b* _i_ <https://x.example|y> **b** [x](javascript:1) <script>'],
    ['marks heaped on one letter', `a${'\u0301'.repeat(5_000)}`],
  ])('%s gets an answer', async (_what, words) => {
    const colleague = await slack.as('joe-barker');
    await colleague.goesTo('Staffroom');
    const before = (await colleague.cards()).length;
    await colleague.types(`/ask ${words}`);
    const cards = await colleague.cards();
    expect(cards).toHaveLength(before + 1);
    expect(cards.at(-1)).not.toMatch(/<!channel>|<@U0123ABCD>/);
  });
});

/** Sends for as long as it is let; answers how many bytes went out. */
async function sentWithoutEnd(url: string): Promise<number> {
  return await new Promise((resolve) => {
    let sent = 0;
    const headers = {
      ...signedHeaders('', { secret: SECRET }),
      'transfer-encoding': 'chunked',
    };
    const sending = request(url, { method: 'POST', headers, agent: false }, (response) => {
      response.resume();
      sending.destroy();
    });
    sending.on('error', () => {});
    sending.on('close', () => resolve(sent));
    const more = (): void => {
      if (sending.destroyed || sent > 64 * MEGABYTE) {
        sending.destroy();
        return;
      }
      sent += 64 * 1024;
      sending.write(Buffer.alloc(64 * 1024, 'x'), more);
    };
    more();
  });
}
