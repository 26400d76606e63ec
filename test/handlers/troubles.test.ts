/** A place on a platform that takes no messages: the IT administrator learns of it, once, with what to do. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { keepSchool } from '../../src/db/cases.ts';
import { troubles } from '../../src/db/tables/troubles.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Sent, Surface } from '../../src/handlers/surface.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { Person, Role } from '../../src/policy/people.ts';
import type { School } from '../../src/policy/school.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { Noticeboard, timePasses, tryWhatIsDue } from '../harness/noticeboard.ts';
import {
  ADMINISTRATOR,
  ASKING_SCHOOL,
  ASSISTANT,
  DEPUTY,
  DSL,
  FIRST_CONTACT,
  HEADTEACHER,
  SECOND_CONTACT,
  TEACHER,
} from '../harness/schools.ts';
import { formOf, talkTo, wordsOf } from '../harness/talk.ts';

const ARCHIVED: Sent & { kind: 'dead' } = {
  kind: 'dead',
  reason: 'The channel is archived. Unarchive it in Slack.',
};

/** Everybody is on Slack; the administrator and the Headteacher are on Teams too. */
const BOTH: School = {
  ...ASKING_SCHOOL,
  people: ASKING_SCHOOL.people.map((person) => ({
    ...person,
    addresses: {
      slack: `U0${person.id}`,
      ...([ADMINISTRATOR.id, HEADTEACHER.id].includes(person.id) ? { teams: person.id } : {}),
    },
  })),
  desks: { dsl: { slack: 'C0DSL' }, headteacher: { slack: 'C0HEAD' }, chair: { slack: 'C0CHAIR' } },
};

const slack = new Noticeboard();
const teams = new Noticeboard();
const surfaces = { slack, teams };
let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  await keepSchool(database.db, BOTH);
  core = {
    ...(await testCore(database, BOTH)),
    surfaces: ['slack', 'teams'],
    connections: () => [{ surface: 'Slack', state: 'Connected as Staffroom.' }],
  };
});
afterAll(async () => await database.drop());
beforeEach(async () => {
  slack.clear();
  teams.clear();
  // What was written down about a case refuses to be emptied; here it must start anew.
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`truncate notices, postings, troubles, cases cascade`);
  });
});

async function report(by: Person = TEACHER): Promise<string> {
  const outcome = await dispatch(core, {
    by,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'A pupil followed me.' },
  });
  const found = outcome.kind === 'stored' ? /SR-\w{4}/.exec(outcome.card.title)?.[0] : undefined;
  if (found === undefined) throw new Error(`It was ${outcome.kind}.`);
  return found;
}

function cardsOf(person: Person, on: Noticeboard = teams): Card[] {
  return on.at(person.id).filter(({ title }) => /Messages do not arrive|Settled/.test(title));
}

function words(cards: readonly Card[]): string {
  return JSON.stringify(cards);
}

async function connection(by: Person = ADMINISTRATOR, on: Core = core): Promise<string> {
  return wordsOf(await talkTo(on).says(by, 'connection'));
}

function withRoles(person: Person, ...roles: Role[]): Core {
  const people = BOTH.people.map((each) => (each.id === person.id ? { ...each, roles } : each));
  return { ...core, school: { ...BOTH, people } };
}

describe('a desk’s channel that is closed', () => {
  test('is one card for the administrator on each platform, however many reports wait, with what to do', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    for (let count = 0; count < 8; count += 1) await report();
    await timePasses(core, surfaces);
    for (const on of [slack, teams]) {
      const [card, ...others] = cardsOf(ADMINISTRATOR, on);
      expect(others).toEqual([]);
      expect(card?.title).toBe('Messages do not arrive: Slack');
      expect(words(card === undefined ? [] : [card])).toMatch(
        /DSL desk.*Since.*Unarchive it in Slack.*keeps trying.*each who sits there/,
      );
    }
    expect(await database.db.select().from(troubles)).toHaveLength(1);
    expect(await connection()).toMatch(/At one place.*Slack: DSL desk.*Waiting: 8 messages/);
  });

  test('tells the administrator nothing of any report', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    const reference = await report();
    await timePasses(core, surfaces);
    const seen = words([...slack.at(ADMINISTRATOR.id), ...teams.at(ADMINISTRATOR.id)]);
    expect(seen).toContain('DSL desk');
    for (const text of [seen, await connection()]) {
      expect(text).not.toMatch(new RegExp(`${reference}|SR-|[Rr]eport|follow|pupil|urgen`));
    }
  });

  test('leaves no name and no place in what a locked telephone shows', async () => {
    slack.closed.set(DEPUTY.id, ARCHIVED);
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    await timePasses(core, surfaces, 8);
    const plain = cardsOf(ADMINISTRATOR).map((card) => card.plain);
    expect(plain).toHaveLength(2);
    expect(plain.join()).not.toMatch(/Ellison|DSL/);
    expect(plain[0]).toMatch(/Messages do not arrive: Slack/);
  });

  test('is said to work again as soon as a card stands there', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    await timePasses(core, surfaces);
    slack.closed.clear();
    await timePasses(core, surfaces, 2);
    expect(slack.at('dsl desk')).toHaveLength(1);
    for (const on of [slack, teams]) {
      expect(words(cardsOf(ADMINISTRATOR, on))).toMatch(/Settled: Slack.*It works again since/);
    }
    expect(await connection()).toMatch(/Connected as Staffroom.*Every message arrives/);
  });

  test('is said to work again when a card there can be changed', async () => {
    const reference = await report();
    await timePasses(core, surfaces, 1);
    slack.closed.set('dsl desk', ARCHIVED);
    await dispatch(core, { by: DSL, kind: 'press', press: { act: 'acknowledge', reference } });
    await timePasses(core, surfaces);
    expect(await connection()).toMatch(/Slack: DSL desk/);
    slack.closed.clear();
    await timePasses(core, surfaces, 2);
    expect(words(cardsOf(ADMINISTRATOR))).toMatch(/It works again since/);
  });

  test('that works again while the card about it is on its way is said to work again', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    let isBack = false;
    const post: Surface['post'] = async (place, card, key) => {
      const sent = await teams.post(place, card, key);
      if (!isBack) {
        isBack = true;
        slack.closed.clear();
        await database.db.execute(sql`update notices set due_at = now() where place = 'dsl'`);
        await tryWhatIsDue(core, { slack });
      }
      return sent;
    };
    const slow: Surface = {
      post,
      edit: async (place, ref, card) => await teams.edit(place, ref, card),
      find: async (place, key) => await teams.find(place, key),
    };
    await timePasses(core, { slack, teams: slow }, 8);
    expect(isBack).toBe(true);
    expect(words(cardsOf(ADMINISTRATOR))).toMatch(/It works again since/);
  });

  test('shows another reason on the same card', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    await timePasses(core, surfaces);
    slack.closed.set('dsl desk', {
      kind: 'dead',
      reason: 'Staffroom is not in the channel. Invite it.',
    });
    await timePasses(core, surfaces, 3);
    // Reasons that take turns must not redraw it all the time.
    expect(words(cardsOf(ADMINISTRATOR))).toMatch(/Unarchive/);
    await database.db.execute(sql`update troubles set reason_at = now() - interval '2 minutes'`);
    await timePasses(core, surfaces, 2);
    expect(cardsOf(ADMINISTRATOR)).toHaveLength(1);
    expect(words(cardsOf(ADMINISTRATOR))).toMatch(/Staffroom is not in the channel. Invite it/);
  });

  test('that opens and closes all the time is one card; a new failure much later is another', async () => {
    await report();
    for (let round = 0; round < 3; round += 1) {
      slack.closed.set('dsl desk', ARCHIVED);
      await report();
      await timePasses(core, surfaces);
      expect(cardsOf(ADMINISTRATOR).map(({ title }) => title)).toEqual([
        'Messages do not arrive: Slack',
      ]);
      slack.closed.clear();
      await timePasses(core, surfaces, 2);
      expect(cardsOf(ADMINISTRATOR).map(({ title }) => title)).toEqual(['Settled: Slack']);
    }
    await database.db.execute(sql`update troubles set ended_at = now() - interval '31 minutes'`);
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    await timePasses(core, surfaces);
    expect(cardsOf(ADMINISTRATOR).map(({ title }) => title)).toEqual([
      'Settled: Slack',
      'Messages do not arrive: Slack',
    ]);
  });

  test('is in the audit when it begins and when it ends', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    await timePasses(core, surfaces);
    slack.closed.clear();
    await timePasses(core, surfaces, 2);
    const { rows } = await database.db.execute(
      sql`select act, detail from audit where trouble_id = (select id from troubles) and act like 'trouble%' order by entry`,
    );
    expect(rows).toEqual([
      { act: 'trouble-opened', detail: { surface: 'slack', place: 'dsl' } },
      { act: 'trouble-ended', detail: { surface: 'slack', place: 'dsl', as: 'works' } },
    ]);
  });
});

describe('who is told', () => {
  test('the Headteacher, where nobody is IT administrator', async () => {
    const nobody = withRoles(ADMINISTRATOR, 'office');
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    await timePasses(nobody, surfaces);
    expect(cardsOf(HEADTEACHER)).toHaveLength(1);
    expect(cardsOf(ADMINISTRATOR)).toEqual([]);
    expect(await connection(HEADTEACHER, nobody)).toMatch(/Slack: DSL desk/);
  });

  test('whoever is IT administrator when it is sent', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    teams.away = { kind: 'retry', afterMs: 1, reason: 'Teams is away.' };
    await report();
    await timePasses(core, surfaces);
    teams.away = undefined;
    const changed = withRoles(ADMINISTRATOR, 'office');
    const people = changed.school.people.map((each) =>
      each.id === TEACHER.id ? { ...each, roles: ['it-administrator' as const] } : each,
    );
    await timePasses({ ...core, school: { ...BOTH, people } }, surfaces);
    expect(cardsOf(ADMINISTRATOR, teams)).toEqual([]);
    expect(cardsOf(TEACHER, slack)).toHaveLength(1);
  });

  test('the Headteacher, where the administrator cannot be reached, and nobody without end', async () => {
    const onSlack: Core = { ...core, surfaces: ['slack'] };
    slack.closed.set('dsl desk', ARCHIVED);
    slack.closed.set(ADMINISTRATOR.id, { kind: 'dead', reason: 'The account is deactivated.' });
    await report();
    await timePasses(onSlack, { slack }, 12);
    const told = cardsOf(HEADTEACHER, slack);
    expect(told).toHaveLength(1);
    expect(words(told)).toMatch(new RegExp(ADMINISTRATOR.name));
    expect(await database.db.select().from(troubles)).toHaveLength(2);
    const { rows } = await database.db.execute(
      sql`select place from notices where kind = 'trouble' order by place`,
    );
    expect(rows).toEqual([{ place: ADMINISTRATOR.id }, { place: HEADTEACHER.id }]);
    slack.closed.clear();
    await timePasses(onSlack, { slack }, 3);
    expect(words(cardsOf(HEADTEACHER, slack))).toMatch(/It works again/);
  });

  test('only those who look after the connection; others are told kindly whose matter it is', async () => {
    for (const by of [TEACHER, DSL, HEADTEACHER]) {
      const outcome = await talkTo(core).says(by, '/connection');
      expect(outcome.kind).toBe('refused');
      expect(wordsOf(outcome)).toMatch(/looked after by the IT administrator/);
      expect(wordsOf(await dispatch(core, { by, kind: 'home' }))).not.toMatch(/The connection/);
    }
  });

  test('the administrator’s first page lists it beside the connections', async () => {
    slack.closed.set('dsl desk', ARCHIVED);
    await report();
    await timePasses(core, surfaces);
    const home = wordsOf(await dispatch(core, { by: ADMINISTRATOR, kind: 'home' }));
    expect(home).toMatch(/Connected as Staffroom.*Slack: DSL desk.*Unarchive it in Slack/);
  });
});

describe('a platform that is away', () => {
  test('does not flood the administrator: desks and a few people have cards, the list has all', async () => {
    slack.away = { kind: 'retry', afterMs: 1, reason: 'Slack cannot be reached.' };
    const staff = Array.from({ length: 7 }, (_, number) => `slack:U0STAFF${number}`);
    for (const id of staff) await report({ id, name: id, roles: [] });
    await timePasses(core, surfaces, 5);
    const cards = cardsOf(ADMINISTRATOR);
    expect(words(cards)).toMatch(/DSL desk/);
    expect(cards).toHaveLength(1 + 5);
    // Each who reported, the desk, and those who are written to instead of it.
    const open = await database.db.select().from(troubles);
    expect(open.length).toBeGreaterThanOrEqual(8);
    expect(await connection()).toMatch(new RegExp(`At ${open.length} places`));
  });

  test('and comes back before anybody could be told leaves no card behind', async () => {
    const onSlack: Core = { ...core, surfaces: ['slack'] };
    slack.away = { kind: 'retry', afterMs: 1, reason: 'Slack cannot be reached.' };
    await report();
    await timePasses(onSlack, { slack });
    expect(await connection()).toMatch(/DSL desk/);
    slack.away = undefined;
    // The desk’s alert arrives first.
    await database.db.execute(
      sql`update notices set due_at = now() + interval '2 hours' where kind = 'trouble' and delivered_at is null`,
    );
    await timePasses(onSlack, { slack }, 2);
    await database.db.execute(sql`update notices set due_at = now() where delivered_at is null`);
    await timePasses(onSlack, { slack }, 2);
    expect(cardsOf(ADMINISTRATOR, slack)).toEqual([]);
    expect(await connection()).toMatch(/Every message arrives/);
  });

  test('or no longer set up is said with the cure', async () => {
    teams.closed.set(HEADTEACHER.id, ARCHIVED);
    await dispatch(core, {
      by: HEADTEACHER,
      kind: 'submit',
      form: 'report-incident',
      submission: randomUUID(),
      values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'A pupil followed me.' },
    });
    await timePasses(core, { slack });
    expect(words(cardsOf(ADMINISTRATOR, slack))).toMatch(
      /Microsoft Teams is not set up at present. Put its settings back/,
    );
  });
});

test('what nobody waits for any more ends without a claim that it works', async () => {
  slack.closed.set(FIRST_CONTACT.id, { kind: 'dead', reason: 'The account is deactivated.' });
  const talk = talkTo(core);
  const form = await talk.says(ASSISTANT, 'ask-a-person May I post the play?');
  expect(formOf(form).id).toBe('ask-a-person');
  await talk.sends(ASSISTANT, form, {});
  await timePasses(core, surfaces);
  expect(words(cardsOf(ADMINISTRATOR))).toContain(FIRST_CONTACT.name);
  await timePasses(withRoles(FIRST_CONTACT, 'office'), surfaces, 3);
  expect(slack.at(SECOND_CONTACT.id)).not.toEqual([]);
  expect(words(cardsOf(ADMINISTRATOR))).toMatch(/Nothing waits for it any more/);
});

test('a fault on our own side is no trouble of the place', async () => {
  await report();
  const broken: Core = {
    ...core,
    school: { ...BOTH, timeZone: 'Nowhere/At-all' },
  };
  await timePasses(broken, surfaces, 5);
  expect(slack.at('dsl desk')).toEqual([]);
  expect(await database.db.select().from(troubles)).toEqual([]);
});
