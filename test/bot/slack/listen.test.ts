/** What people do in Slack reaches the handlers, and what they get back is in front of them. */
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
import { keepSchool } from '../../../src/db/cases.ts';
import { connect } from '../../../src/db/client.ts';
import { Intakes } from '../../../src/db/intake.ts';
import type { Core } from '../../../src/handlers/core.ts';
import { slackManifest } from '../../../src/bot/slack/manifest.ts';
import { handle } from '../../../src/handlers/handle.ts';
import type { Inbound, Outcome } from '../../../src/handlers/inbound.ts';
import { readTypedCommand } from '../../../src/handlers/typed-command.ts';
import type { School } from '../../../src/policy/school.ts';
import { freshDatabase, type TestDatabase } from '../../harness/database.ts';
import { testCore } from '../../harness/core.ts';
import { ADMINISTRATOR, ASSISTANT, DSL, SCHOOL, TEACHER } from '../../harness/schools.ts';
import { type Slack, startSlack } from '../../harness/slack-emulator.ts';
import { type LinkInProcess, linkInProcess, SECRET } from '../../harness/slack-link.ts';
import { SlackPeople, type SlackPerson } from '../../harness/slack-people.ts';
import { fieldsIn } from '../../harness/slack-screen.ts';
import { sendForm } from '../../harness/slack-request.ts';

jest.setTimeout(30_000);

const NEW_TEACHER = 'new-teacher';
const NAMED = [TEACHER, ASSISTANT, DSL, ADMINISTRATOR];

let slack: Slack;
let desk: string;
let database: TestDatabase;
let people: SlackPeople;
let school: School;
let core: Core;
let running: LinkInProcess;
/** What the handlers were given, in order. */
const inbounds: Inbound[] = [];
/** In place of the handlers, where a test sets it. */
let instead: ((inbound: Inbound) => Promise<Outcome>) | undefined;

beforeAll(async () => {
  slack = await startSlack([...NAMED.map(({ id }) => id), NEW_TEACHER]);
  desk = await slack.privateChannel('dsl-desk', [DSL.id]);
  database = await freshDatabase();
  school = {
    ...SCHOOL,
    people: SCHOOL.people.map((person) =>
      NAMED.some(({ id }) => id === person.id)
        ? { ...person, addresses: { slack: slack.user(person.id) } }
        : person,
    ),
    desks: { dsl: { slack: desk } },
  };
  await keepSchool(database.db, school);
  core = {
    ...(await testCore(database, school)),
    surfaces: ['slack'],
    connections: () => [{ surface: 'Slack', state: 'Connected as @staffroom.' }],
  };
  people = new SlackPeople({
    slack,
    signingSecret: SECRET,
    bot: () => running.url,
    channels: { 'DSL desk': desk },
  });
  await people.open();
  running = await linkInProcess({
    school,
    db: database.db,
    botToken: slack.botToken,
    apiUrl: people.apiUrl,
    handle: async (inbound, withinMs) => {
      inbounds.push(inbound);
      if (instead !== undefined) return await instead(inbound);
      return await handle(core, inbound, () => {}, withinMs);
    },
  });
});
beforeEach(() => {
  inbounds.length = 0;
  instead = undefined;
});
afterEach(() => {
  expect(people.faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await running.stop();
  await people.close();
  await slack.stop();
  await database.drop();
});

const says = (text: string): Outcome => ({
  kind: 'reply',
  card: { title: text, elements: [], plain: text },
});

describe('somebody whom the settings do not name', () => {
  test('asks and reports like everybody, under the name that Slack has for them', async () => {
    const teacher = await people.as(NEW_TEACHER);
    await teacher.types('/ask can I follow a pupil?');
    await teacher.sees(/staff must not follow such public student accounts/);
    await teacher.types('/report-incident a pupil follows me');
    await teacher.fills({ 'What is it about?': 'Following, messaging or friend requests' });
    expect(inbounds.at(-1)?.by).toEqual({
      id: `slack:${teacher.user}`,
      name: NEW_TEACHER,
      roles: [],
    });
  });

  test('of another organisation, in a shared channel, is told that this is for the school’s staff', async () => {
    const teacher = await people.as(TEACHER.id);
    const stranger = { user: { id: 'U0STRANGER', username: 'x', name: 'x', team_id: 'T0OTHER' } };
    await teacher.interact({
      ...stranger,
      type: 'block_actions',
      actions: [
        {
          type: 'button',
          action_id: 'press-0',
          block_id: 'b',
          action_ts: '1',
          text: { type: 'plain_text', text: 'My reports' },
          value: JSON.stringify({ act: 'my-reports' }),
        },
      ],
      channel: { id: desk, name: 'dsl' },
      container: { type: 'message' },
      response_url: people.responseUrl(teacher.user, teacher.dm),
    });
    await teacher.sees(/staff of this school only/);
    expect(inbounds).toEqual([]);
  });
});

describe('a slash command', () => {
  test('that takes longer than Slack waits is answered all the same', async () => {
    instead = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_800));
      return says('Here it is.');
    };
    const teacher = await people.as(TEACHER.id);
    const begun = Date.now();
    await teacher.command('/my-reports', '');
    expect(Date.now() - begun).toBeLessThan(3_000);
    await teacher.sees('One moment');
    await teacher.sees('Here it is.');
  });

  test('/staffroom alone says what one can do; with words it is what one would write', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.command('/staffroom', '');
    await teacher.sees('What I can do');
    await teacher.command('/staffroom', 'ack SR-2222');
    await teacher.sees('There is no report SR-2222 that you can open.');
    await teacher.command('/staffroom', 'what time does the swimming pool open on bank holidays?');
    await teacher.sees(/The policy does not (?:say|hold|cover)/);
  });
});

describe('the form', () => {
  test('opens before anything is asked of the database', async () => {
    const away = connect('postgres://nobody@127.0.0.1:1/away');
    const unreachable = { ...core, db: away.db, intakes: new Intakes(away.db, core.vault) };
    instead = async (inbound) => await handle(unreachable, inbound, () => {});
    const teacher = await people.as(TEACHER.id);
    await teacher.types('/report-incident A pupil in 6B followed me');
    await teacher.sees('A pupil in 6B followed me');
    await teacher.fills({
      'What is it about?': 'Following, messaging or friend requests',
      'What happened, most nearly?': 'A pupil follows an adult who works here',
      'Who was it, if you know?': 'MARKED',
    });
    await teacher.sends();
    await teacher.sees(/may not have been stored\. Nothing is lost/);
    await teacher.sees('A pupil in 6B followed me');
    await teacher.sees('MARKED');
    // The records are back: the same form goes through.
    instead = undefined;
    await teacher.sends();
    await teacher.sees(/Your report is stored: SR-/);
    await teacher.presses('Close');
    await away.close();
  });

  test('sent while the database hangs says so within Slack’s three seconds, every word kept, and is stored once', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.types('/report-incident SLOWLY');
    await teacher.fills({
      'What is it about?': 'Following, messaging or friend requests',
      'What happened, most nearly?': 'A pupil follows an adult who works here',
    });
    const before = await openCount();
    const begun = Date.now();
    const lock = await database.db.transaction(async (tx) => {
      await tx.execute('lock table cases in access exclusive mode');
      await teacher.sends();
      return Date.now() - begun;
    });
    expect(lock).toBeLessThan(3_000);
    await teacher.sees(/may not have been stored/);
    await teacher.sees('SLOWLY');
    await teacher.sends();
    await teacher.sees(/Your report is stored/);
    await teacher.presses('Close');
    expect(await openCount()).toBe(before + 1);
  });

  test('whose trigger is too old is offered by a button that opens it with what was typed', async () => {
    const teacher = await people.as(TEACHER.id);
    const fields = {
      command: '/report-incident',
      text: 'A pupil wrote to me last night',
      user_id: teacher.user,
      user_name: 'price',
      team_id: 'T000000001',
      team_domain: 'hillside',
      channel_id: teacher.dm,
      channel_name: 'directmessage',
      api_app_id: slack.appId,
      trigger_id: 'long-gone',
      response_url: people.responseUrl(teacher.user, teacher.dm),
    };
    const { text } = await sendForm(running.url, fields, { secret: SECRET });
    people.whisper(teacher.user, teacher.dm, fieldsIn(text));
    await teacher.sees('Open the form');
    await teacher.presses('Open the form');
    await teacher.fills({ 'What is it about?': 'Following, messaging or friend requests' });
    await teacher.sees('A pupil wrote to me last night');
    await teacher.presses('Close');
  });

  test('opened from a message’s own menu holds where it stands and not what it says', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.interact({
      type: 'message_action',
      callback_id: 'report-message',
      message_ts: '1700000000.123456',
      channel: { id: 'C0GENERAL', name: 'general' },
      message: { type: 'message', ts: '1700000000.123456', text: 'SECRETWORDS', user: 'U9' },
      response_url: people.responseUrl(teacher.user, teacher.dm),
    });
    await teacher.fills({ 'What is it about?': 'Bullying or hurtful posts' });
    await teacher.fills({ 'What happened, most nearly?': 'A pupil is being bullied' });
    await teacher.sees('https://hillside.slack.com/archives/C0GENERAL/p1700000000123456');
    await teacher.doesNotSee('SECRETWORDS');
    await teacher.presses('Close');
  });

  test('opens from anywhere with the shortcut', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.interact({ type: 'shortcut', callback_id: 'report-incident', action_ts: '1' });
    await teacher.sees('Report an incident');
    await teacher.presses('Close');
  });

  test('sent while its fields are still being changed shows that it is stored, and nothing covers that', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.types('/report-incident QUICKLY');
    await teacher.fills({ 'What is it about?': 'Following, messaging or friend requests' });
    let late: Promise<void> = Promise.resolve();
    instead = async (inbound) => {
      if (inbound.kind === 'change') {
        late = new Promise((resolve) => setTimeout(resolve, 300));
        await late;
      }
      return await handle(core, inbound, () => {});
    };
    await teacher.chooses('What happened, most nearly?', 'A pupil follows an adult who works here');
    await teacher.sends();
    await teacher.sees(/Your report is stored/);
    await late;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(teacher.front()).toMatch(/Your report is stored/);
    await teacher.presses('Close');
  });

  test('a fault in sending it is an error to Slack, which then keeps the form open', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.types('/report-incident');
    await teacher.fills({
      'What is it about?': 'Following, messaging or friend requests',
      'What happened, most nearly?': 'A pupil follows an adult who works here',
      'What was seen or heard?': 'x',
    });
    instead = async () => {
      throw new Error('a fault');
    };
    await expect(teacher.sends()).rejects.toThrow('answered 500');
    instead = undefined;
    await teacher.presses('Close');
  });
});

describe('a mention in a channel', () => {
  const mention = async (person: SlackPerson, words: string): Promise<void> => {
    const text = `<@${slack.botUserId}> ${words}`;
    const { ts } = await slack.as(person.id).chat.postMessage({ channel: desk, text });
    const event = { type: 'app_mention', user: person.user, text, channel: desk, ts };
    await person.event({ ...event, team: 'T000000001' });
  };

  test('that asks is answered in its thread', async () => {
    const dsl = await people.as(DSL.id);
    await mention(dsl, 'can I follow a pupil?');
    await dsl.goesTo('DSL desk');
    await dsl.sees(/staff must not follow such public student accounts/);
  });

  test('that tells of something is answered privately, with the form', async () => {
    const dsl = await people.as(DSL.id);
    await mention(dsl, 'a pupil sent me a message last night');
    await dsl.sees(/It sounds as if something has happened/);
    await dsl.presses('Report it');
    await dsl.sees('Report an incident');
    await dsl.presses('Close');
    await dsl.goesTo('DSL desk');
    await dsl.sees(/answered you in our direct messages/);
    await dsl.doesNotSee(/It sounds as if something has happened/);
  });

  test('that asks for one’s own reports is answered privately', async () => {
    const dsl = await people.as(DSL.id);
    await mention(dsl, 'my reports');
    await dsl.sees('You have not reported anything yet.');
  });
});

describe('what is written', () => {
  test('on a desk’s channel is left alone, but for ack and a reference', async () => {
    const dsl = await people.as(DSL.id);
    await dsl.goesTo('DSL desk');
    await dsl.writesHere('can I follow a pupil?');
    await dsl.writesHere('ack SR-2222');
    await dsl.sees('There is no report SR-2222 that you can open.');
    expect(inbounds.map(({ kind }) => kind)).toEqual(['command']);
  });

  test('with Slack’s markup arrives as it was typed', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.event({
      type: 'message',
      channel: teacher.dm,
      channel_type: 'im',
      user: teacher.user,
      text: 'is &lt;b&gt; &amp; <https://x.example/a|x.example/a> ok, <@U0ABC|ann>?',
      ts: '1700000002.000100',
    });
    await untilInbound();
    expect(inbounds[0]).toMatchObject({ text: 'is <b> & x.example/a ok, ann?' });
  });

  test('by the bot itself, or edited later, is not answered', async () => {
    const teacher = await people.as(TEACHER.id);
    const message = {
      type: 'message',
      channel: teacher.dm,
      channel_type: 'im',
      text: 'x',
      ts: '1.1',
    };
    await teacher.event({ ...message, user: teacher.user, bot_id: 'B1' });
    await teacher.event({ ...message, subtype: 'message_changed', message: {} });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(inbounds).toEqual([]);
  });

  test('with a file is told that files are not taken', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.event({
      type: 'message',
      subtype: 'file_share',
      channel: teacher.dm,
      channel_type: 'im',
      user: teacher.user,
      text: '',
      files: [{ id: 'F1' }],
      ts: '1700000003.000100',
    });
    await teacher.sees(/I take no files, and I have not opened yours/);
  });
});

describe('help', () => {
  test.each([
    ['a teacher', TEACHER, /\/staffroom my-questions/],
    ['a desk', DSL, /\/staffroom open-cases/],
    ['the IT administrator', ADMINISTRATOR, /\/staffroom test-alert/],
  ])('names to %s only what can be typed just so in Slack', async (_who, { id }, own) => {
    const person = await people.as(id);
    await person.command('/staffroom', 'help');
    const help = (await person.cards()).at(-1) ?? '';
    expect(help).toMatch(own);
    const slashes = slackManifest({ over: 'socket' }).features?.slash_commands ?? [];
    const named = [...help.matchAll(/(\/[a-z-]+)(?: ([a-z-]+))?(?=:)/gu)];
    expect(named.length).toBeGreaterThan(3);
    for (const [, slash = '', words = ''] of named) {
      expect(slashes.map(({ command }) => command)).toContain(slash);
      const understood = inbounds.length;
      await person.command(slash, words);
      if (/report-incident|ask-a-person/u.test(slash + words)) await person.presses('Close');
      const inbound = inbounds[understood];
      const typed = inbound?.kind === 'message' ? readTypedCommand(inbound.text) : inbound;
      expect(typed).toMatchObject({ command: slash === '/staffroom' ? words : slash.slice(1) });
    }
  });
});

describe('the Home tab', () => {
  test('says what to do in danger, and shows a desk its open reports', async () => {
    const teacher = await people.as(TEACHER.id);
    await teacher.opensHome();
    await untilHome(teacher, /Call 999 first/);
    expect(teacher.home()).not.toMatch(/SR-\w{4}/);
    const dsl = await people.as(DSL.id);
    await dsl.opensHome();
    await untilHome(dsl, /SR-\w{4} · A pupil follows an adult/);
  });

  test('shows the administrator how the connection stands', async () => {
    const administrator = await people.as(ADMINISTRATOR.id);
    await administrator.opensHome();
    await untilHome(administrator, /Connected as @staffroom/);
  });

  test('is there without the database', async () => {
    const away = connect('postgres://nobody@127.0.0.1:1/away');
    instead = async (inbound) => await handle({ ...core, db: away.db }, inbound, () => {});
    const dsl = await people.as(DSL.id);
    await dsl.opensHome();
    await untilHome(dsl, /I cannot reach the school’s records just now/);
    expect(dsl.home()).toMatch(/Call 999 first/);
    await away.close();
  });
});

test('stopping waits for what was acknowledged', async () => {
  const own = await linkInProcess({
    school,
    db: database.db,
    botToken: slack.botToken,
    apiUrl: people.apiUrl,
    handle: async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return says('DONE AT THE LAST MOMENT');
    },
  });
  const teacher = await people.as(TEACHER.id);
  const before = running.url;
  running = { ...running, url: own.url };
  await teacher.event({
    type: 'message',
    channel: teacher.dm,
    channel_type: 'im',
    user: teacher.user,
    text: 'anything',
    ts: '1700000004.000100',
  });
  running = { ...running, url: before };
  await own.stop();
  expect((await teacher.cards()).join()).toContain('DONE AT THE LAST MOMENT');
});

test('Slack out of reach at the start is said with what to do, and found as soon as it is there', async () => {
  const own = await linkInProcess({
    school,
    db: database.db,
    botToken: slack.botToken,
    apiUrl: 'http://127.0.0.1:9/api/',
    handle: async () => says('x'),
  });
  own.link.start();
  await soon(() => own.said.some((line) => /Slack cannot be reached.*keeps trying/.test(line)));
  expect(own.link.connection().state).toMatch(/cannot be reached/);
  await own.stop();

  running.link.start();
  await soon(() => /Connected as @/.test(running.link.connection().state));
});

test('a token that Slack does not know is said with its cure', async () => {
  const own = await linkInProcess({
    school,
    db: database.db,
    botToken: 'xoxb-unknown',
    apiUrl: people.apiUrl,
    handle: async () => says('x'),
  });
  own.link.start();
  await soon(() =>
    own.said.some((line) =>
      /Slack does not know the token \(invalid_auth\): copy it anew to SLACK_BOT_TOKEN/.test(line),
    ),
  );
  await own.stop();
});

async function openCount(): Promise<number> {
  const { rows } = await database.db.execute('select count(*)::int as n from cases');
  return Number(rows[0]?.['n']);
}

async function untilInbound(): Promise<void> {
  await soon(() => inbounds.length > 0);
}

async function untilHome(person: SlackPerson, words: RegExp): Promise<void> {
  await soon(() => words.test(person.home()));
}

async function soon(isSo: () => boolean): Promise<void> {
  const until = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > until) throw new Error('It has not come about.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
