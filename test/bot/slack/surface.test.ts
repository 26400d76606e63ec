/** What stands in Slack after a post, an edit or a look, and what is said where it cannot. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LogLevel, WebClient } from '@slack/web-api';
import { v7 } from 'uuid';
import { slackSurface } from '../../../src/bot/slack/surface.ts';
import type { Surface } from '../../../src/handlers/surface.ts';
import type { Card } from '../../../src/handlers/view/card.ts';
import type { AddressBook } from '../../../src/policy/addresses.ts';
import type { Place } from '../../../src/policy/notices.ts';
import { localErrors } from '../../harness/local-errors.ts';
import { type Slack, startSlack } from '../../harness/slack-emulator.ts';
import { startFaults } from '../../harness/slack-faults.ts';

const DSL_DESK: Place = { kind: 'desk', desk: 'dsl' };
const HEAD_DESK: Place = { kind: 'desk', desk: 'headteacher' };
const TEACHER: Place = { kind: 'person', person: 'teacher' };

const CARD: Card = {
  title: 'New report SR-7K4M',
  elements: [
    { kind: 'facts', facts: [{ name: 'Urgency', value: 'Today' }] },
    {
      kind: 'buttons',
      buttons: [{ label: 'Open', press: { act: 'open', reference: 'SR-7K4M' } }],
    },
  ],
  plain: 'New report SR-7K4M.',
};

let slack: Slack;
let desk: string;
let school: AddressBook;
let surface: Surface;
let count = 0;

beforeAll(async () => {
  slack = await startSlack(['dsl', 'teacher']);
}, 60_000);
afterAll(async () => await slack.stop());
/** Each test has channels of its own, so that none waits for the posts of another. */
beforeEach(async () => {
  slack.faults.heal();
  slack.faults.calls.length = 0;
  slack.faults.refused.length = 0;
  count += 1;
  desk = await slack.privateChannel(`dsl-desk-${count}`, ['dsl']);
  const other = await slack.privateChannel(`head-desk-${count}`, ['dsl']);
  school = {
    people: [
      { id: 'teacher', name: 'T', roles: [], addresses: { slack: slack.user('teacher') } },
      { id: 'gone', name: 'G', roles: [], addresses: { slack: 'U0NOBODY1' } },
    ],
    desks: { dsl: { slack: desk }, headteacher: { slack: other } },
  };
  surface = surfaceAt(slack.apiUrl);
});

function surfaceAt(slackApiUrl: string): Surface {
  const client = new WebClient(slack.botToken, {
    slackApiUrl,
    fetch: localErrors,
    timeout: 700,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  return slackSurface({ client, school });
}

function callsOf(method: string): number {
  return slack.faults.calls.filter((call) => call.method === method).length;
}

async function atDesk() {
  return await slack.messagesIn(desk, 'dsl');
}

describe('a card', () => {
  test('is not sent by a worker that was held up until it is another’s', async () => {
    const late = await surface.post(DSL_DESK, CARD, v7(), () => false);
    expect(late).toMatchObject({ kind: 'retry', afterMs: 0 });
    expect(callsOf('conversations.info')).toBe(1);
    expect(callsOf('chat.postMessage')).toBe(0);
  });

  test('posted to a desk stands in its channel, with its key and nothing else unseen', async () => {
    const key = v7();
    const sent = await surface.post(DSL_DESK, CARD, key);
    const [message] = await atDesk();
    expect(sent).toEqual({ kind: 'sent', ref: `${desk}/${message?.ts}` });
    expect(message).toMatchObject({
      user: slack.botUserId,
      text: 'New report SR-7K4M.',
      metadata: { event_type: 'staffroom_notice', event_payload: { key } },
    });
    expect(message?.blocks).toContain('press-1');
    const posted = slack.faults.calls.find(({ method }) => method === 'chat.postMessage');
    expect(posted?.body).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      parse: 'none',
      link_names: 'false',
    });
    expect(slack.faults.refused).toEqual([]);
  });

  test('posted to a person stands in their conversation, which is opened once', async () => {
    await surface.post(TEACHER, CARD, v7());
    await surface.post(TEACHER, CARD, v7());
    expect((await slack.messagesTo('teacher')).map(({ text }) => text)).toEqual([
      CARD.plain,
      CARD.plain,
    ]);
    expect(callsOf('conversations.open')).toBe(1);
  });

  test('is replaced where it stands, also after the desk has got another channel', async () => {
    const sent = await surface.post(DSL_DESK, CARD, v7());
    school = { ...school, desks: {} };
    const ref = sent.kind === 'sent' ? sent.ref : '';
    expect(await surface.edit(DSL_DESK, ref, { ...CARD, plain: 'Seen.' })).toEqual(sent);
    expect(await atDesk()).toMatchObject([{ text: 'Seen.', isEdited: true }]);
  });

  test('that was deleted is gone', async () => {
    await surface.post(DSL_DESK, CARD, v7());
    expect(await surface.edit(DSL_DESK, `${desk}/1.000001`, CARD)).toEqual({ kind: 'gone' });
  });

  test('whose blocks Slack does not take is sent with its plain words and its buttons', async () => {
    const error = { kind: 'error', error: 'msg_blocks_too_long' } as const;
    slack.faults.fail(error, { method: 'chat.postMessage', times: 1 });
    expect(await surface.post(DSL_DESK, CARD, v7())).toMatchObject({ kind: 'sent' });
    const [message] = await atDesk();
    expect(message?.blocks).not.toContain('Urgency');
    expect(message?.blocks).toContain('press-1');
    expect(slack.faults.refused).toEqual([]);
  });
});

describe('a look for a card', () => {
  test('finds it by its key, also far back', async () => {
    const key = v7();
    const sent = await surface.post(DSL_DESK, CARD, key);
    for (let at = 0; at < 450; at += 1) {
      await slack.as('dsl').chat.postMessage({ channel: desk, text: `No. ${at}` });
    }
    const ref = sent.kind === 'sent' ? sent.ref : '';
    expect(await surface.find(DSL_DESK, key)).toEqual({ kind: 'found', ref });
    expect(await surface.find(DSL_DESK, v7())).toEqual({ kind: 'absent' });
  }, 60_000);

  test('finds it in a person’s conversation, by another process too', async () => {
    const key = v7();
    const sent = await surface.post(TEACHER, CARD, key);
    const ref = sent.kind === 'sent' ? sent.ref : '';
    expect(await surfaceAt(slack.apiUrl).find(TEACHER, key)).toEqual({ kind: 'found', ref });
  });

  test('does not take somebody else’s message for it', async () => {
    const key = v7();
    await slack.as('dsl').chat.postMessage({
      channel: desk,
      text: 'Mine',
      metadata: { event_type: 'staffroom_notice', event_payload: { key } },
    });
    expect(await surface.find(DSL_DESK, key)).toEqual({ kind: 'absent' });
  });

  test('that Slack does not answer keeps the card back, and is given up after three', async () => {
    const key = v7();
    slack.faults.fail({ kind: 'status', status: 500 }, { method: 'conversations.history' });
    for (const again of [1, 2]) {
      expect(await surface.find(DSL_DESK, key)).toEqual({ kind: 'unknown' });
      expect(await surface.post(DSL_DESK, CARD, key)).toMatchObject({ kind: 'retry', afterMs: 0 });
      expect(callsOf('chat.postMessage') + again).toBe(again);
    }
    expect(await surface.find(DSL_DESK, key)).toEqual({ kind: 'unknown' });
    expect(await surface.post(DSL_DESK, CARD, key)).toMatchObject({ kind: 'sent' });
  });

  test('that has not ended yet keeps the card back too: whoever asked may have given up', async () => {
    const key = v7();
    slack.faults.fail({ kind: 'silence', when: 'before' }, { method: 'conversations.history' });
    const looking = surface.find(DSL_DESK, key);
    expect(await surface.post(DSL_DESK, CARD, key)).toMatchObject({ kind: 'retry' });
    expect(await looking).toEqual({ kind: 'unknown' });
  });

  test('that Slack does answer lets it go on', async () => {
    const key = v7();
    const broken = { kind: 'status', status: 500 } as const;
    slack.faults.fail(broken, { method: 'conversations.history', times: 1 });
    await surface.find(DSL_DESK, key);
    expect(await surface.find(DSL_DESK, key)).toEqual({ kind: 'absent' });
    expect(await surface.post(DSL_DESK, CARD, key)).toMatchObject({ kind: 'sent' });
  });
});

describe('a desk’s channel', () => {
  test.each([
    ['public', { is_private: false }, 'is not private'],
    ['left by the bot', { is_member: false }, '/invite @Staffroom'],
    ['archived', { is_archived: true }, 'is archived'],
    ['shared', { is_shared: true }, 'is shared: '],
    ['shared with another company', { is_ext_shared: true }, 'is shared with another organisation'],
    ['shared in the organisation', { is_org_shared: true }, 'is shared with other workspaces'],
    ['about to be shared', { is_pending_ext_shared: true }, 'is about to be shared'],
  ])('that is %s gets nothing, and the reason says what to do', async (_what, flags, words) => {
    slack.faults.set(desk, flags);
    const sent = await surface.post(DSL_DESK, CARD, v7());
    expect(sent).toEqual({ kind: 'dead', reason: expect.stringContaining(words) });
    expect(JSON.stringify(sent)).toContain(desk);
    expect(JSON.stringify(sent)).not.toContain('SR-7K4M');
    expect(callsOf('chat.postMessage')).toBe(0);
  });

  test('is looked at before every post', async () => {
    await surface.post(DSL_DESK, CARD, v7());
    slack.faults.set(desk, { is_ext_shared: true });
    expect(await surface.post(DSL_DESK, CARD, v7())).toMatchObject({ kind: 'dead' });
    expect(await atDesk()).toHaveLength(1);
  });

  test('that the bot was removed from says how to get it back in', async () => {
    await slack.as('dsl').conversations.kick({ channel: desk, user: slack.botUserId });
    const sent = await surface.post(DSL_DESK, CARD, v7());
    expect(sent).toEqual({ kind: 'dead', reason: expect.stringContaining('/invite @Staffroom') });
  });

  test('that the app may not even look at is a public one', async () => {
    const fault = { kind: 'error', error: 'missing_scope', needed: 'channels:read' } as const;
    slack.faults.fail(fault, { method: 'conversations.info' });
    const sent = await surface.post(DSL_DESK, CARD, v7());
    expect(sent).toEqual({ kind: 'dead', reason: expect.stringContaining('is not private') });
  });

  test('that cannot be looked at just now is tried again: nothing was posted', async () => {
    slack.faults.fail({ kind: 'status', status: 500 }, { method: 'conversations.info' });
    expect(await surface.post(DSL_DESK, CARD, v7())).toMatchObject({ kind: 'retry' });
  });

  test('that nobody has named is said so', async () => {
    school = { ...school, desks: {} };
    expect(await surfaceAt(slack.apiUrl).post(DSL_DESK, CARD, v7())).toEqual({
      kind: 'dead',
      reason: 'the desk dsl has no channel in Slack: name it under desks in school.yaml',
    });
  });
});

describe('what Slack answers to a post', () => {
  test.each([
    ['internal_error', 'unsure', 'internal_error'],
    ['fatal_error', 'unsure', 'fatal_error'],
    ['ratelimited', 'retry', 'asks to wait'],
    ['channel_not_found', 'dead', '/invite @Staffroom'],
    ['not_in_channel', 'dead', '/invite @Staffroom'],
    ['is_archived', 'dead', 'unarchive it'],
    ['restricted_action', 'dead', 'ask an owner of the workspace'],
    ['token_revoked', 'dead', 'SLACK_BOT_TOKEN'],
    ['invalid_auth', 'dead', 'SLACK_BOT_TOKEN'],
    ['account_inactive', 'dead', 'SLACK_BOT_TOKEN'],
    ['missing_scope', 'dead', 'docs/slack.md'],
    ['a_code_of_next_year', 'dead', 'a_code_of_next_year'],
  ])('%s means %s', async (error, kind, words) => {
    slack.faults.fail({ kind: 'error', error }, { method: 'chat.postMessage' });
    const sent = await surface.post(DSL_DESK, CARD, v7());
    expect(sent).toMatchObject({ kind, reason: expect.stringContaining(words) });
    expect(await atDesk()).toEqual([]);
  });

  test.each([
    [500, 'unsure'],
    [503, 'unsure'],
    [404, 'dead'],
  ])('HTTP %i means %s', async (status, kind) => {
    slack.faults.fail({ kind: 'status', status }, { method: 'chat.postMessage' });
    expect(await surface.post(DSL_DESK, CARD, v7())).toMatchObject({ kind });
  });

  test.each([
    ['cut', 'before', 0],
    ['cut', 'after', 1],
    ['silence', 'before', 0],
    ['silence', 'after', 1],
  ] as const)(
    'a connection that ends in %s %s it was taken leaves it unsure',
    async (kind, when, stand) => {
      slack.faults.fail({ kind, when }, { method: 'chat.postMessage' });
      expect(await surface.post(DSL_DESK, CARD, v7())).toMatchObject({ kind: 'unsure' });
      expect(await atDesk()).toHaveLength(stand);
      expect(callsOf('chat.postMessage')).toBe(1);
    },
  );

  test('nothing at all, because nobody is there, is tried again', async () => {
    const closed = await startFaults('http://127.0.0.1', slack.botToken);
    await closed.stop();
    const sent = await surfaceAt(closed.apiUrl).post(DSL_DESK, CARD, v7());
    expect(sent).toMatchObject({ kind: 'retry', reason: 'Slack cannot be reached (ECONNREFUSED)' });
  });

  test('a person who has left is named by their member id', async () => {
    const sent = await surface.post({ kind: 'person', person: 'gone' }, CARD, v7());
    expect(sent).toMatchObject({ kind: 'dead', reason: expect.stringContaining('U0NOBODY1') });
  });

  test('a refused edit is no end of the card', async () => {
    slack.faults.fail({ kind: 'error', error: 'is_archived' }, { method: 'chat.update' });
    const edited = await surface.edit(DSL_DESK, `${desk}/1.000001`, CARD);
    expect(edited).toMatchObject({ kind: 'dead', reason: expect.stringContaining(desk) });
  });
});

describe('a rate limit', () => {
  test('holds its channel back for as long as Slack asks, and no other', async () => {
    const limit = { kind: 'rate-limited', retryAfterS: 30 } as const;
    slack.faults.fail(limit, { method: 'chat.postMessage', channel: desk, times: 1 });
    expect(await surface.post(DSL_DESK, CARD, v7())).toMatchObject({
      kind: 'retry',
      afterMs: 30_000,
    });
    const next = await surface.post(DSL_DESK, CARD, v7());
    expect(next).toMatchObject({ kind: 'retry' });
    expect(next.kind === 'retry' ? next.afterMs : 0).toBeGreaterThan(25_000);
    expect(callsOf('chat.postMessage')).toBe(1);
    expect(await surface.post(HEAD_DESK, CARD, v7())).toMatchObject({ kind: 'sent' });
  });
});

describe('many at once for one channel', () => {
  test('go a second apart; what would wait long is kept its turn and lets others pass', async () => {
    const keys = [v7(), v7(), v7(), v7()];
    const sent = await Promise.all(
      keys.map(async (key) => await surface.post(DSL_DESK, CARD, key)),
    );
    expect(sent.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'retry', 'retry']);
    const posted = slack.faults.calls.filter(({ method }) => method === 'chat.postMessage');
    const [first, second] = posted.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(800);
    expect(await surface.post(DSL_DESK, CARD, keys[2] ?? '')).toMatchObject({ kind: 'sent' });
    expect(await surface.post(HEAD_DESK, CARD, v7())).toMatchObject({ kind: 'sent' });
  });

  test('and what could not be tried takes nobody’s turn', async () => {
    slack.faults.set(desk, { is_archived: true });
    expect(await surface.post(DSL_DESK, CARD, v7())).toMatchObject({ kind: 'dead' });
    slack.faults.set(desk, { is_archived: false });
    const sent = await Promise.all(
      [v7(), v7()].map(async (key) => await surface.post(DSL_DESK, CARD, key)),
    );
    expect(sent.map(({ kind }) => kind)).toEqual(['sent', 'sent']);
  });

  test('and each that a closed channel does not take is told why, not whose turn it is', async () => {
    slack.faults.set(desk, { is_archived: true });
    const five = async () =>
      await Promise.all(
        Array.from({ length: 5 }, async () => await surface.post(DSL_DESK, CARD, v7())),
      );
    await five();
    expect((await five()).map(({ kind }) => kind)).toEqual(Array(5).fill('dead'));
  });
});
