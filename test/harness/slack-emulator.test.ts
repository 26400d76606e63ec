/** The Slack of the tests is as strict as the real one where the bot rests on it. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { slackClients } from '../../src/bot/slack/clients.ts';
import { slackMessage, slackWaiting } from '../../src/bot/slack/render-card.ts';
import { type Slack, startSlack } from './slack-emulator.ts';

const CARD = slackMessage({ title: 'A card', elements: [], plain: 'A card.' });

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack(['dsl', 'teacher']);
}, 60_000);
afterAll(async () => await slack.stop());
afterEach(() => {
  slack.faults.refused.length = 0;
});

function bot() {
  return slackClients({ botToken: slack.botToken, apiUrl: slack.apiUrl }).delivery;
}

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return 'ok';
  } catch (fault) {
    const { data } = Object(fault);
    return Object(data).error ?? Object(fault).code;
  }
}

test('a message posted into a private channel is read back by its members only', async () => {
  const channel = await slack.privateChannel('desk', ['dsl']);
  await bot().chat.postMessage({ channel, ...CARD });
  expect(await slack.messagesIn(channel, 'dsl')).toMatchObject([
    { user: slack.botUserId, text: 'A card.', isEdited: false },
  ]);
  await expect(slack.messagesIn(channel, 'teacher')).rejects.toThrow('not_in_channel');
});

test('a bot that is not in a private channel may neither post nor look', async () => {
  const channel = await slack.privateChannel('without-bot', ['dsl'], false);
  expect(await codeOf(bot().chat.postMessage({ channel, ...CARD }))).toBe('not_in_channel');
  expect(await codeOf(bot().conversations.info({ channel }))).toBe('not_in_channel');
});

test('the bot writes to a person', async () => {
  const { channel } = await bot().conversations.open({ users: slack.user('teacher') });
  await bot().chat.postMessage({ channel: channel?.id ?? '', ...CARD });
  expect(await slack.messagesTo('teacher')).toMatchObject([{ text: 'A card.' }]);
});

test('a scope that the app has not asked for is missed', async () => {
  expect(await codeOf(bot().reactions.add({ channel: 'C', timestamp: '1', name: 'eyes' }))).toBe(
    'missing_scope',
  );
});

test('another token is refused', async () => {
  const { delivery } = slackClients({ botToken: 'xoxb-other', apiUrl: slack.apiUrl });
  expect(await codeOf(delivery.auth.test())).toBe('invalid_auth');
});

test('what Slack would not take is refused, and said', async () => {
  const channel = await slack.privateChannel('strict', ['dsl']);
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  expect(await codeOf(bot().chat.postMessage({ channel, text: 'Hello', blocks }))).toBe(
    'invalid_blocks',
  );
  const view = { ...slackWaiting('Hello'), blocks };
  expect(await codeOf(bot().views.publish({ user_id: slack.user('dsl'), view }))).toBe(
    'invalid_blocks',
  );
  expect(slack.faults.refused).toHaveLength(2);
  expect(await slack.messagesIn(channel, 'dsl')).toEqual([]);
});

test('a channel says whether it is shared', async () => {
  const channel = await slack.privateChannel('shared', ['dsl']);
  const info = async () => (await bot().conversations.info({ channel })).channel;
  expect(await info()).toMatchObject({ is_private: true, is_member: true, is_ext_shared: false });
  slack.faults.set(channel, { is_ext_shared: true });
  expect(await info()).toMatchObject({ is_ext_shared: true });
});

test('a modal opens with a trigger, once', async () => {
  const trigger_id = await slack.trigger('dsl');
  const view = slackWaiting('Hello');
  expect(await codeOf(bot().views.open({ trigger_id, view }))).toBe('ok');
  expect(await codeOf(bot().views.open({ trigger_id, view }))).toBe('exchanged_trigger_id');
});
