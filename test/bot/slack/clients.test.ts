/** How Slack's API is called: what the library does by default would hold back, double or give away. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { slackClients } from '../../../src/bot/slack/clients.ts';
import { slackWaiting } from '../../../src/bot/slack/render-card.ts';
import { type Slack, startSlack } from '../../harness/slack-emulator.ts';

let slack: Slack;
let desk: string;

beforeAll(async () => {
  slack = await startSlack(['dsl', 'teacher']);
  desk = await slack.privateChannel('dsl-desk', ['dsl']);
}, 60_000);
beforeEach(() => {
  slack.faults.heal();
  slack.faults.calls.length = 0;
});
afterAll(async () => await slack.stop());

const clients = (botToken = slack.botToken) => slackClients({ botToken, apiUrl: slack.apiUrl });
const view: ModalView = slackWaiting('One moment');
const post = (text = 'New report.') => ({ channel: desk, text });
const callsOf = (name: string) => slack.faults.calls.filter(({ method }) => method === name);

describe('a rate limit', () => {
  /** Longer than a trigger is good for: whoever waited for it would be refused. */
  const limit = { kind: 'rate-limited', retryAfterS: 4 } as const;

  test('on alerts holds back no form that somebody opens', async () => {
    slack.faults.fail(limit, { method: 'chat.postMessage' });
    const { interactive, delivery } = clients();
    const trigger_id = await slack.trigger('teacher');
    const limited = delivery.chat.postMessage(post());
    await expect(limited).rejects.toThrow();
    await expect(interactive.views.open({ trigger_id, view })).resolves.toMatchObject({ ok: true });
  });

  test('on one thing that somebody waits for holds back no other', async () => {
    slack.faults.fail(limit, { method: 'chat.postMessage' });
    const { interactive } = clients();
    const trigger_id = await slack.trigger('teacher');
    await expect(interactive.chat.postMessage(post())).rejects.toThrow();
    await expect(interactive.views.open({ trigger_id, view })).resolves.toMatchObject({ ok: true });
  });

  test('is told with the time that Slack asks for, and not waited for', async () => {
    slack.faults.fail(limit, { method: 'chat.postMessage' });
    await expect(clients().delivery.chat.postMessage(post())).rejects.toMatchObject({
      retryAfter: limit.retryAfterS,
    });
    expect(callsOf('chat.postMessage')).toHaveLength(1);
  });
});

test.each(['before', 'after'] as const)(
  'a connection that breaks %s the post was taken is not tried again by the library',
  async (when) => {
    slack.faults.fail({ kind: 'cut', when }, { method: 'chat.postMessage', times: 1 });
    await expect(clients().delivery.chat.postMessage(post())).rejects.toThrow();
    expect(callsOf('chat.postMessage')).toHaveLength(1);
  },
);

test('whoever waits is not kept longer than a trigger is good for', async () => {
  slack.faults.fail({ kind: 'slow', ms: 4_000 }, { method: 'auth.test' });
  await expect(clients().interactive.auth.test()).rejects.toThrow();
});

test('each client calls with its own token, however they take turns', async () => {
  const tokens = ['xoxb-one', 'xoxb-two'];
  const both = tokens.map((token) => clients(token).delivery);
  const calls = Array.from({ length: 10 }, async () => {
    await Promise.allSettled(both.map(async (client) => await client.auth.test()));
  });
  await Promise.all(calls);
  for (const token of tokens) {
    expect(callsOf('auth.test').filter((call) => call.token === token)).toHaveLength(10);
  }
});

test('nothing of what is sent is ever logged, whether it arrives or not', async () => {
  const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;
  const spies = levels.map((level) => jest.spyOn(console, level).mockImplementation(() => {}));
  const { delivery, interactive } = clients();
  const trigger_id = await slack.trigger('teacher');
  await interactive.views.open({ trigger_id, view: slackWaiting('MARKEDWORD') });
  slack.faults.fail({ kind: 'error', error: 'msg_too_long' }, { method: 'chat.postMessage' });
  await expect(delivery.chat.postMessage(post('MARKEDWORD'))).rejects.toThrow();
  const said = JSON.stringify(spies.map(({ mock }) => mock.calls));
  for (const spy of spies) spy.mockRestore();
  expect(said).not.toContain('MARKEDWORD');
});
