/** What people do in Teams, as it reaches the core, and where its answer is shown. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/handlers/inbound.ts';
import type { Card } from '../../../src/handlers/view/card.ts';
import { askForm } from '../../../src/handlers/view/ask-form.ts';
import { reportForm } from '../../../src/handlers/view/report-form.ts';
import { textsOf } from '../../harness/drawn-card.ts';
import { DSL, TEACHER } from '../../harness/schools.ts';
import {
  ANSWER,
  AT_DESK,
  CHANNEL,
  LinkedTeams,
  SCHOOL,
  TEAM,
  USERS,
} from '../../harness/teams-link.ts';
import { TeamsUser } from '../../harness/teams-user.ts';

const SUBMISSION = '0192f0c1-2345-7abc-8def-0123456789ab';
const PRIVATE: Outcome = {
  kind: 'reply',
  card: { title: 'This sounds like a report', elements: [], plain: 'A report.' },
};

let teams: LinkedTeams;
beforeAll(async () => {
  teams = await LinkedTeams.open();
});
afterAll(async () => await teams.stop());
afterEach(async () => {
  expect(teams.connector.wrong).toEqual([]);
  expect(teams.failures).toEqual([]);
  await teams.forgetsEverything();
});

function teacher(): TeamsUser {
  const person = { user: USERS.teacher, name: TEACHER.name };
  return new TeamsUser(teams, person, new Map([['DSL desk', AT_DESK]]));
}

function said(conversation: string): string[] {
  return teams.connector.in(conversation).map(({ card }) => textsOf(card).join(' '));
}

describe('in the person’s own conversation', () => {
  test('words reach the core as they were typed', async () => {
    const text = 'is 3 &lt; 4 &amp; so?\r\nyes&nbsp;it is ';
    await teams.sends(teams.activity(USERS.teacher, { type: 'message', text }));
    expect(teams.inbounds).toMatchObject([
      { kind: 'message', text: 'is 3 < 4 & so?\nyes it is', by: { id: 'teacher' } },
    ]);
  });

  test('somebody whom the settings do not name is known by their object id and their name', async () => {
    const hello = teams.activity(USERS.stranger, { type: 'message', text: 'hello' });
    await teams.sends(hello);
    expect(teams.inbounds[0]?.by).toEqual({
      id: `teams:${USERS.stranger}`,
      name: 'Miss H. Price',
      roles: [],
    });
  });

  test('what Teams repeats is taken once', async () => {
    const press = { act: 'my-reports' };
    for (const what of [{ text: 'test-alert' }, { value: { press } }, { text: 'may I?' }]) {
      teams.connector.standing.length = 0;
      teams.inbounds.length = 0;
      const activity = teams.activity(USERS.teacher, { type: 'message', ...what });
      for (let times = 0; times < 3; times += 1) {
        expect((await teams.sends(activity)).status).toBe(200);
      }
      expect(teams.connector.standing).toHaveLength(1);
      expect(teams.inbounds).toHaveLength(1);
    }
  });

  test('a slow answer is the only thing that is sent', async () => {
    teams.answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_300));
      return ANSWER;
    };
    await Promise.all([
      teams.sends(teams.activity(USERS.teacher, { type: 'message', text: 'one' })),
      teams.sends(teams.activity(USERS.dsl, { type: 'message', text: 'two' })),
    ]);
    expect(teams.connector.asked.filter((line) => line.startsWith('POST'))).toHaveLength(2);
  });

  test('a file is not opened, and that is said', async () => {
    const attachments = [
      { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'x.png' },
      { contentType: 'text/html', content: '<div></div>' },
    ];
    await teams.sends(teams.activity(USERS.teacher, { type: 'message', text: '', attachments }));
    expect(teams.inbounds).toEqual([]);
    expect(said(teams.connector.conversationWith(USERS.teacher))).toEqual([
      expect.stringContaining('I take no files, and I have not opened yours'),
    ]);
  });

  test('what a button of somebody else’s carries is not taken for a press', async () => {
    for (const value of [{ press: { act: 'delete' } }, { verb: 'acknowledge' }, 'acknowledge']) {
      await teams.sends(teams.activity(USERS.teacher, { type: 'message', value }));
    }
    expect(teams.inbounds).toEqual([]);
  });

  test('words that look like a route of the SDK’s are words', async () => {
    const text = 'task/fetch adaptiveCard/action acknowledge verb';
    await teams.sends(teams.activity(USERS.teacher, { type: 'message', text }));
    expect(teams.inbounds).toMatchObject([{ kind: 'message', text }]);
  });
});

describe('in a team’s channel', () => {
  const mention = '<at>Staffroom</at> can I follow a pupil?';

  test('a question is answered under it, for all', async () => {
    await teams.addToDesk();
    const asked = teams.activity(USERS.teacher, { type: 'message', text: mention }, AT_DESK);
    await teams.sends(asked);
    expect(teams.inbounds).toMatchObject([{ kind: 'message', text: 'can I follow a pupil?' }]);
    expect(teams.connector.in(CHANNEL)).toMatchObject([{ under: asked['id'] }]);
    expect(said(CHANNEL)).toEqual(['No. Never.']);
  });

  test('what tells of something is answered privately, and there only that it was', async () => {
    await teams.addToDesk();
    teams.answer = async () => PRIVATE;
    await teams.sends(teams.activity(USERS.teacher, { type: 'message', text: mention }, AT_DESK));
    expect(said(CHANNEL)).toEqual([expect.stringContaining('I have answered you in our direct')]);
    expect(said(teams.connector.conversationWith(USERS.teacher))).toEqual([
      'This sounds like a report',
    ]);
  });

  test('what a slash command says to the bot alone is answered privately, whatever it is', async () => {
    await teams.addToDesk();
    const asked = teams.activity(USERS.teacher, { type: 'message', text: mention }, AT_DESK);
    await teams.sends({ ...asked, recipient: { id: '28:x', name: 'Staffroom', isTargeted: true } });
    expect(said(CHANNEL)).toEqual([]);
    expect(said(teams.connector.conversationWith(USERS.teacher))).toEqual(['No. Never.']);
  });

  test('a mention alone asks what there is', async () => {
    await teams.addToDesk();
    const alone = { type: 'message', text: '<at>Staffroom</at> ' };
    await teams.sends(teams.activity(USERS.teacher, alone, AT_DESK));
    expect(teams.inbounds).toMatchObject([{ kind: 'command', command: 'help' }]);
  });

  test('Acknowledge on a client that cannot answer in place is answered privately', async () => {
    await teams.addToDesk();
    teams.answer = async () => PRIVATE;
    const press = { act: 'acknowledge', reference: 'SR-7K4M' };
    await teams.sends(teams.activity(USERS.dsl, { type: 'message', value: { press } }, AT_DESK));
    expect(teams.inbounds).toMatchObject([{ kind: 'press', press, by: { id: DSL.id } }]);
    expect(said(CHANNEL)).toEqual([]);
    expect(said(teams.connector.conversationWith(USERS.dsl))).toHaveLength(1);
  });
});

describe('a dialog', () => {
  const form = reportForm(SUBMISSION, {});

  test('opens with what was typed before it was there', async () => {
    teams.answer = async (inbound) =>
      inbound.kind === 'command'
        ? { kind: 'form', form: reportForm(SUBMISSION, { happened: inbound.words }) }
        : { kind: 'form', form: reportForm(SUBMISSION, { happened: 'A pupil followed me' }) };
    const person = teacher();
    await person.types('report: A pupil followed me');
    expect(teams.inbounds.at(-1)).toMatchObject({
      kind: 'command',
      command: 'report-incident',
      words: 'A pupil followed me',
    });
    expect(person.fields()).toMatchObject({
      'What was seen or heard? (required)': 'A pupil followed me',
    });
  });

  test('opens beside the composer, and what it sends is taken', async () => {
    teams.answer = async ({ kind }) =>
      kind === 'submit' ? { ...PRIVATE, kind: 'stored' } : { kind: 'form', form };
    const person = teacher();
    await person.opensExtension('report');
    expect(teams.inbounds.at(-1)).toMatchObject({ kind: 'press', press: { act: 'report' } });
    await person.fills({ 'What was seen or heard?': 'Something' });
    await person.sends();
    expect(teams.inbounds.at(-1)).toMatchObject({
      kind: 'submit',
      form: 'report-incident',
      submission: SUBMISSION,
      values: { happened: 'Something' },
    });
    await person.sees('This sounds like a report');
  });

  test('opens from a message’s menu with where it stands, never with what it says', async () => {
    teams.answer = async () => ({ kind: 'form', form });
    const link = 'https://teams.microsoft.com/l/message/19:x@thread.tacv2/1';
    const body = { contentType: 'html', content: 'MARKEDWORDS' };
    const linkToMessage = `${link}?tenantId=t&teamName=Year%206&channelName=Trip&createdTime=1`;
    await teacher().opensExtension('report-message', { id: '1', linkToMessage, body });
    expect(teams.inbounds).toMatchObject([{ kind: 'report-message', link: `${link}?tenantId=t` }]);
    expect(JSON.stringify(teams.inbounds)).not.toContain('MARKEDWORDS');
  });

  test('that is refused keeps every word under the reason', async () => {
    teams.answer = async (inbound) => {
      if (inbound.kind === 'press')
        return { kind: 'form', form: askForm(SCHOOL, TEACHER, SUBMISSION, '') };
      if (inbound.kind === 'change') {
        const typed = inbound.values['question'] ?? '';
        return { kind: 'form', form: askForm(SCHOOL, TEACHER, SUBMISSION, typed) };
      }
      const card = { title: 'There is nobody to ask', elements: [], plain: 'Nobody.' };
      return { kind: 'refused', card };
    };
    const person = teacher();
    await person.opensExtension('report');
    await person.fills({ 'Your question': 'Who is it?' });
    await person.sends();
    await person.sees('There is nobody to ask');
    expect(Object.values(person.fields())).toContain('Who is it?');
  });

  test('that is too long is read on part by part, asked for and allowed anew each time', async () => {
    const details = Array.from({ length: 12 }, (_, at) => `Passage ${at}. ${'word '.repeat(400)}`);
    const elements = details.map((text) => ({ kind: 'text', text }) as const);
    teams.answer = async ({ kind }) =>
      kind === 'message'
        ? { kind: 'reply', card: alert }
        : { kind: 'panel', card: { title: 'Report SR-7K4M', plain: 'It.', elements } };
    const press = { act: 'open', reference: 'SR-7K4M' } as const;
    const alert: Card = {
      title: 'New report',
      plain: 'New.',
      elements: [{ kind: 'buttons', buttons: [{ label: 'Open', press }] }],
    };
    const person = teacher();
    await person.types('hello');
    teams.inbounds.length = 0;
    await person.presses('Open');
    await person.sees('Part 1 of 3.');
    await person.doesNotSee('Passage 11.');
    await person.presses('Read on');
    await person.sees('Part 2 of 3.');
    await person.presses('Read on');
    await person.sees('Passage 11.');
    expect(teams.inbounds).toMatchObject([press, press, press].map((each) => ({ press: each })));
    await person.presses('Back');
    await person.sees('Part 2 of 3.');
    teams.answer = async () => ({ ...PRIVATE, kind: 'refused' });
    await person.presses('Read on');
    await person.sees('This sounds like a report');
    await person.doesNotSee('Passage');
  });

  test('that sends what is none of ours is answered, and nothing is taken', async () => {
    const value = { data: { submit: { form: 'delete-all', submission: SUBMISSION } } };
    const invoke = { type: 'invoke', name: 'task/submit', value };
    const { status } = await teams.sends(teams.activity(USERS.teacher, invoke));
    expect(status).toBe(200);
    expect(teams.inbounds).toEqual([]);
  });
});

describe('Acknowledge in place', () => {
  const data = { press: { act: 'acknowledge', reference: 'SR-7K4M' } };
  const execute = (verb: string) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });

  test.each<[string, Outcome]>([
    ['a card', PRIVATE],
    ['a refusal', { ...PRIVATE, kind: 'refused' }],
    ['a panel', { ...PRIVATE, kind: 'panel' }],
    ['a form', { kind: 'form', form: reportForm(SUBMISSION, {}) }],
  ])(
    'is answered with words, which cover nobody’s card, where the core says %s',
    async (_what, outcome) => {
      await teams.addToDesk();
      teams.answer = async () => outcome;
      const { status, text } = await teams.sends(
        teams.activity(USERS.dsl, execute('acknowledge'), AT_DESK),
      );
      expect(status).toBe(200);
      expect(JSON.parse(text)).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: expect.stringMatching(/./u),
      });
      expect(text).not.toMatch(/refresh|AdaptiveCard/u);
      expect(teams.connector.asked.filter((line) => /^(?:PUT|POST)/u.test(line))).toEqual([]);
    },
  );

  test('goes by what the button carries, whatever its verb is called', async () => {
    for (const verb of ['task/fetch', 'acknowledge it', '', 'open']) {
      await teams.sends(teams.activity(USERS.dsl, execute(verb), AT_DESK));
    }
    expect(teams.inbounds).toMatchObject([data, data, data, data]);
  });
});

test('whatever Teams waits for is answered before it gives up after five seconds', async () => {
  const submission = { form: 'ask-a-person', submission: SUBMISSION };
  const press = { act: 'acknowledge', reference: 'SR-7K4M' };
  for (const [name, value] of [
    ['task/fetch', { data: { press: { act: 'report' } } }],
    ['task/submit', { data: { submit: submission, question: 'Who?' } }],
    ['task/submit', { data: { change: submission, question: 'Who?' } }],
    ['composeExtension/fetchTask', { commandId: 'report' }],
    ['composeExtension/submitAction', { commandId: 'report', data: { submit: submission } }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'a', data: { press } } }],
  ] as const) {
    await teams.sends(teams.activity(USERS.teacher, { type: 'invoke', name, value }));
  }
  expect(teams.within).toHaveLength(6);
  for (const ms of teams.within) expect(ms).toBeLessThan(5_000);
});

test('an invoke that we do not know is answered so that Teams says it', async () => {
  const invoke = { type: 'invoke', name: 'fileConsent/invoke', value: { action: 'accept' } };
  expect((await teams.sends(teams.activity(USERS.teacher, invoke))).status).toBe(501);
});

describe('where the app is', () => {
  const place = { kind: 'person', person: 'teacher' } as const;
  const card = { title: 'Seen', elements: [], plain: 'Seen.' };

  test('whoever gets it is told what it can do', async () => {
    await teams.sends(teams.activity(USERS.teacher, { type: 'installationUpdate', action: 'add' }));
    expect(said(teams.connector.conversationWith(USERS.teacher))).toEqual([
      expect.stringContaining('What I can do'),
    ]);
  });

  test('is learnt from any message, and forgotten when the app is taken away', async () => {
    await teams.sends(teams.activity(USERS.teacher, { type: 'message', text: 'help' }));
    await teams.surface.post(place, card, 'k');
    const begins = () => teams.connector.asked.filter((line) => line === 'POST /v3/conversations');
    expect(begins()).toHaveLength(0);
    const removed = { type: 'installationUpdate', action: 'remove' };
    await teams.sends(teams.activity(USERS.teacher, removed));
    await teams.surface.post(place, card, 'k');
    expect(begins()).toHaveLength(1);
  });

  test('a channel that was deleted is no longer looked for in its team', async () => {
    await teams.addToDesk();
    const [team] = teams.connector.teams;
    if (team === undefined) throw new Error('There is no team.');
    Object.assign(team, { channels: [] });
    const deleted = {
      type: 'conversationUpdate',
      channelData: {
        tenant: { id: 'x' },
        eventType: 'channelDeleted',
        team: { id: TEAM },
        channel: { id: CHANNEL },
      },
    };
    const activity = teams.activity(USERS.dsl, deleted, AT_DESK);
    await teams.sends({
      ...activity,
      channelData: { ...deleted.channelData, tenant: { id: teams.tenant } },
    });
    const desk = { kind: 'desk', desk: 'dsl' } as const;
    expect(await teams.surface.post(desk, card, 'k')).toMatchObject({ kind: 'dead' });
  });
});
