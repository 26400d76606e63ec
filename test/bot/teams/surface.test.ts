/** What delivery sends to Teams: it counts as sent only when Teams says where it stands, and stands only where it is private. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Card } from '../../../src/handlers/view/card.ts';
import type { Fault } from '../../harness/connector.ts';
import { CHANNEL, GROUP, LinkedTeams, TEAM, USERS } from '../../harness/teams-link.ts';

const DESK = { kind: 'desk', desk: 'dsl' } as const;
const TEACHER = { kind: 'person', person: 'teacher' } as const;
const ALERT: Card = {
  title: 'New report SR-7K4M',
  plain: 'New report SR-7K4M. Today.',
  elements: [
    {
      kind: 'buttons',
      buttons: [
        { label: 'Acknowledge', press: { act: 'acknowledge', reference: 'SR-7K4M' } },
        { label: 'Open', press: { act: 'open', reference: 'SR-7K4M' } },
      ],
    },
  ],
};
const SEEN: Card = { title: 'Report SR-7K4M', plain: 'Seen.', elements: [] };

let teams: LinkedTeams;
beforeAll(async () => {
  teams = await LinkedTeams.open();
});
afterAll(async () => await teams.stop());
afterEach(async () => {
  expect(teams.connector.wrong).toEqual([]);
  await teams.forgetsEverything();
});

async function sentRef(place: typeof DESK | typeof TEACHER): Promise<string> {
  const sent = await teams.surface.post(place, ALERT, 'a-key');
  if (sent.kind !== 'sent') throw new Error(JSON.stringify(sent));
  return sent.ref;
}

describe('a card', () => {
  test('comes to stand in a desk’s channel as a conversation of its own, and is found again to be changed', async () => {
    await teams.addToDesk();
    const ref = await sentRef(DESK);
    const [stands] = teams.connector.in(CHANNEL);
    expect(stands).toMatchObject({ under: undefined, summary: ALERT.plain, edited: false });
    expect(JSON.parse(ref)).toEqual({
      conversation: `${CHANNEL};messageid=${stands?.id}`,
      activity: stands?.id,
    });
    expect(await teams.surface.edit(DESK, ref, SEEN)).toEqual({ kind: 'sent', ref });
    expect(teams.connector.in(CHANNEL)).toMatchObject([{ summary: SEEN.plain, edited: true }]);
  });

  test('is neither sent nor changed by a worker that was held up until it is another’s', async () => {
    await teams.addToDesk();
    const ref = await sentRef(DESK);
    const late = { kind: 'retry', afterMs: 0 };
    expect(await teams.surface.post(DESK, ALERT, 'b', () => false)).toMatchObject(late);
    expect(await teams.surface.edit(DESK, ref, SEEN, () => false)).toMatchObject(late);
    expect(teams.connector.in(CHANNEL)).toMatchObject([{ summary: ALERT.plain, edited: false }]);
  });

  test('reaches somebody who has never written, and then where they have', async () => {
    expect(await sentRef(TEACHER)).toContain(teams.connector.people.get(USERS.teacher) ?? '?');
    await sentRef(TEACHER);
    const begun = teams.connector.asked.filter((line) => line === 'POST /v3/conversations');
    expect(begun).toHaveLength(1);
    expect(teams.connector.in(teams.connector.conversationWith(USERS.teacher))).toHaveLength(2);
  });

  test('goes to where the Connector is now', async () => {
    await teams.addToDesk();
    const ref = await sentRef(DESK);
    const moved = await LinkedTeams.open();
    try {
      // The same conversation is told of from another address.
      teams.connector.faults.push({ when: /^PUT /u, instead: 'cut', times: 9 });
      const activity = teams.activity(
        USERS.dsl,
        { type: 'installationUpdate', action: 'add' },
        {
          conversation: CHANNEL,
          kind: 'channel',
          team: TEAM,
          channel: CHANNEL,
        },
      );
      const { serviceUrl } = moved.microsoft;
      const token = teams.microsoft.token({ serviceurl: serviceUrl });
      await teams.sends({ ...activity, serviceUrl }, `Bearer ${token}`);
      moved.microsoft.isOpen = true;
      await teams.surface.edit(DESK, ref, SEEN);
      expect(moved.connector.asked).toEqual([expect.stringMatching(/^PUT /u)]);
    } finally {
      await moved.stop();
    }
  });

  test('cannot be looked for: a bot reads no history', async () => {
    expect(await teams.surface.find(DESK, 'a-key')).toEqual({ kind: 'unknown' });
  });

  test('without an address says what is missing', async () => {
    const nobody = { kind: 'person', person: 'headteacher' } as const;
    expect(await teams.surface.post(nobody, ALERT, 'k')).toEqual({
      kind: 'dead',
      reason: expect.stringContaining('into school.yaml'),
    });
  });
});

describe('a desk is proved private before each post', () => {
  test.each([
    ['shared', 'private', /shared, so people of other organisations/u],
    ['unheard-of', 'private', /shared/u],
    ['standard', 'public', /anybody at the school can join/u],
    ['standard', undefined, /TeamSettings\.Read\.Group/u],
    [undefined, 'public', /anybody at the school can join/u],
  ])('a channel of type %s in a team that is %s is refused', async (type, visibility, reason) => {
    if (visibility !== undefined) teams.microsoft.setVisibility(GROUP, visibility);
    await teams.addToDesk(type ?? 'standard');
    expect(await teams.surface.post(DESK, ALERT, 'k')).toEqual({
      kind: 'dead',
      reason: expect.stringMatching(reason),
    });
    expect(teams.connector.standing).toEqual([]);
  });

  test('a standard channel of a private team is one', async () => {
    teams.microsoft.setVisibility(GROUP, 'Private');
    await teams.addToDesk('standard');
    await sentRef(DESK);
  });

  test('each time: a channel that has changed is refused at the next alert', async () => {
    await teams.addToDesk();
    await sentRef(DESK);
    const [team] = teams.connector.teams;
    if (team?.channels[0] !== undefined) Object.assign(team.channels[0], { type: 'shared' });
    expect(await teams.surface.post(DESK, ALERT, 'k')).toMatchObject({ kind: 'dead' });
    expect(teams.connector.in(CHANNEL)).toHaveLength(1);
  });

  test('a team that the app is in is enough to find a channel that nothing was heard from', async () => {
    teams.microsoft.setVisibility(GROUP, 'Private');
    await teams.addToDesk('standard');
    await teams.forgetsChannel();
    await sentRef(DESK);
  });

  test('without the app anywhere, the cure is named', async () => {
    expect(await teams.surface.post(DESK, ALERT, 'k')).toEqual({
      kind: 'dead',
      reason: expect.stringContaining('Add the app to the team'),
    });
  });

  test('the app taken out of the channel, or of the team', async () => {
    await teams.addToDesk();
    const [team] = teams.connector.teams;
    if (team === undefined) throw new Error('There is no team.');
    const [channel] = team.channels;
    if (channel !== undefined) channel.hasApp = false;
    const out = { kind: 'dead', reason: expect.stringContaining('"Manage channel"') };
    expect(await teams.surface.post(DESK, ALERT, 'k')).toEqual(out);
    team.hasApp = false;
    expect(await teams.surface.post(DESK, ALERT, 'k')).toEqual(out);
  });

  test('Teams that does not answer leaves it unproved, and nothing posted', async () => {
    await teams.addToDesk();
    teams.connector.faults.push({ when: /^GET \/v3\/teams/u, instead: { status: 502 }, times: 9 });
    expect(await teams.surface.post(DESK, ALERT, 'k')).toMatchObject({ kind: 'retry' });
    expect(teams.connector.standing).toEqual([]);
  });
});

describe('a send that did not succeed is never taken for one that did', () => {
  const POST = /^POST \/v3\/conversations$/u;
  const refused = (status: number, code: string): Fault => ({
    when: POST,
    instead: { status, body: { error: { code, message: 'no' } } },
  });

  test.each<[string, Fault, object]>([
    [
      '403',
      refused(403, 'BotNotInConversationRoster'),
      { kind: 'dead', reason: expect.stringContaining('Add Staffroom') },
    ],
    [
      '404',
      refused(404, 'ConversationNotFound'),
      { kind: 'dead', reason: expect.stringContaining('school.yaml') },
    ],
    [
      '400',
      refused(400, 'BadSyntax'),
      { kind: 'dead', reason: 'Teams refuses it (400 BadSyntax)' },
    ],
    ['412', refused(412, 'PreconditionFailed'), { kind: 'retry', afterMs: 0 }],
    ['413', refused(413, 'MessageSizeTooBig'), { kind: 'dead' }],
    [
      '429, with when to try again',
      { when: POST, instead: { status: 429, headers: { 'retry-after': '7' } } },
      { kind: 'retry', afterMs: 7_000 },
    ],
    ['500', refused(500, 'ServiceError'), { kind: 'unsure' }],
    ['502', refused(502, 'BadGateway'), { kind: 'unsure' }],
    ['503', refused(503, 'ServiceUnavailable'), { kind: 'unsure' }],
    ['the connection cut', { when: POST, instead: 'cut' }, { kind: 'unsure' }],
    [
      'the connection cut after it was taken',
      { when: POST, instead: 'cut', after: true },
      { kind: 'unsure' },
    ],
    ['taken without an id', { when: POST, instead: { status: 201, body: {} } }, { kind: 'unsure' }],
    [
      'taken with the conversation’s id only',
      { when: POST, instead: { status: 201, body: { id: 'x' } } },
      { kind: 'unsure' },
    ],
  ])('%s', async (_what, fault, expected) => {
    await teams.addToDesk();
    teams.connector.faults.push({ ...fault, times: 1 });
    expect(await teams.surface.post(DESK, ALERT, 'k')).toMatchObject(expected);
    // The SDK's client would have repeated it by itself.
    expect(teams.connector.asked.filter((line) => POST.test(line))).toHaveLength(1);
    expect(await teams.surface.post(DESK, ALERT, 'k')).toMatchObject({ kind: 'sent' });
  });

  test('a Connector that cannot be reached', async () => {
    await teams.addToDesk();
    await sentRef(TEACHER);
    const away = 'http://127.0.0.1:9/';
    const token = teams.microsoft.token({ serviceurl: away });
    const hello = teams.activity(USERS.teacher, { type: 'message', text: 'help' });
    await teams.sends({ ...hello, serviceUrl: away }, `Bearer ${token}`);
    expect(await teams.surface.post(TEACHER, ALERT, 'k')).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('cannot be reached (ECONNREFUSED)'),
    });
  });

  test('a secret that has ended, in the middle of everything, and a new one', async () => {
    await teams.addToDesk();
    await sentRef(DESK);
    teams.microsoft.revokeTokens();
    teams.microsoft.refusal = 'AADSTS7000222';
    // The first try still has the old token, which is taken no longer.
    const tries = [
      await teams.surface.post(TEACHER, ALERT, 'k'),
      await teams.surface.post(TEACHER, ALERT, 'k'),
    ];
    expect(tries).toEqual([
      { kind: 'dead', reason: expect.stringContaining('does not know the app') },
      { kind: 'dead', reason: expect.stringContaining('The client secret has expired') },
    ]);
    teams.microsoft.refusal = undefined;
    expect(await teams.surface.post(TEACHER, ALERT, 'k')).toMatchObject({ kind: 'sent' });
  });

  test('whoever has not got the app is written to in vain, with the cure', async () => {
    teams.connector.without.add(USERS.teacher);
    expect(await teams.surface.post(TEACHER, ALERT, 'k')).toEqual({
      kind: 'dead',
      reason: expect.stringContaining('let them have the app'),
    });
  });
});

describe('a card that is to be changed', () => {
  test.each([
    ['no longer there', 404, 'ActivityNotFoundInConversation', 'gone'],
    ['in a channel that is not found', 404, 'ConversationNotFound', 'dead'],
    ['where the app may not write now', 403, 'BotNotInConversationRoster', 'dead'],
    ['under a fault of Teams’', 502, 'BadGateway', 'unsure'],
    ['too fast', 429, 'TooManyRequests', 'retry'],
  ])('%s', async (_what, status, code, kind) => {
    await teams.addToDesk();
    const ref = await sentRef(DESK);
    const instead = { status, body: { error: { code, message: 'no' } } };
    teams.connector.faults.push({ when: /^PUT /u, instead });
    expect(await teams.surface.edit(DESK, ref, SEEN)).toMatchObject({ kind });
  });
});
