/** A test alert: every desk gets one by the road of a real one, and its sender sees how it fares. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { keepSchool } from '../../src/db/cases.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Outcome } from '../../src/handlers/inbound.ts';
import type { Surface } from '../../src/handlers/surface.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import { DESKS, type Person } from '../../src/policy/people.ts';
import type { School } from '../../src/policy/school.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { Noticeboard, timePasses, tryWhatIsDue } from '../harness/noticeboard.ts';
import {
  ADMINISTRATOR,
  CHAIR,
  DEPUTY,
  DSL,
  HEADTEACHER,
  REPUTATION,
  SCHOOL,
  TEACHER,
} from '../harness/schools.ts';
import { buttonsOf, talkTo, wordsOf } from '../harness/talk.ts';

/** Everybody is on Slack, where the desks have channels; the DSL and the administrator are on Teams too. */
const BOTH: School = {
  ...SCHOOL,
  people: SCHOOL.people.map((person) => ({
    ...person,
    addresses: {
      slack: `U0${person.id}`,
      ...([ADMINISTRATOR.id, DSL.id].includes(person.id) ? { teams: person.id } : {}),
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
  core = { ...(await testCore(database, BOTH)), surfaces: ['slack', 'teams'] };
});
afterAll(async () => await database.drop());
beforeEach(async () => {
  slack.clear();
  teams.clear();
  await database.db.execute(
    sql`truncate notices, postings, troubles, desk_tests, test_alerts cascade`,
  );
});

async function sends(by: Person = ADMINISTRATOR, on: Core = core): Promise<Outcome> {
  return await talkTo(on).says(by, '/test-alert');
}

/** The test alert that stands at a place; there must be just one. */
function testAt(place: string, on: Noticeboard = slack): Card {
  const [card, ...others] = on.at(place).filter(({ title }) => title === 'Test alert');
  if (card === undefined || others.length > 0) {
    throw new Error(`${place} has ${others.length + (card === undefined ? 0 : 1)} tests.`);
  }
  return card;
}

async function acknowledges(by: Person, at: string, on: Noticeboard = slack): Promise<Outcome> {
  return await talkTo(core).presses(by, testAt(at, on), 'Acknowledge');
}

/** The administrator’s card, where the newest stands last. */
function result(on: Noticeboard = slack): string {
  return JSON.stringify(
    on.at(ADMINISTRATOR.id).findLast((card) => card.title === 'Your test alert'),
  );
}

/** What the administrator’s card says of one desk. */
function resultOf(desk: string): string {
  const found = new RegExp(`"text":"${desk}".*?"text":"([^"]*)"`).exec(result());
  return found?.[0] ?? '';
}

describe('a test alert', () => {
  test('stands at every desk, plainly a test, and with each who is at a desk without a channel', async () => {
    expect((await sends()).kind).toBe('reply');
    await timePasses(core, surfaces, 2);
    for (const place of ['dsl desk', 'headteacher desk', 'chair desk', REPUTATION.id, 'data']) {
      expect(JSON.stringify(testAt(place))).toContain(
        'This is a test. No report stands behind it. Please press Acknowledge.',
      );
      expect(testAt(place).plain).toContain('This is a test. No report stands behind it.');
    }
    // On Teams the DSL desk has no channel, and only the DSL is there.
    expect(JSON.stringify(testAt(DSL.id, teams))).toContain('DSL desk');
    for (const person of [DSL, DEPUTY, TEACHER]) expect(slack.at(person.id)).toEqual([]);
  });

  test('at the console too stands with each who is at a desk without a place', async () => {
    const atConsole: Core = { ...core, surfaces: ['console'] };
    const board = new Noticeboard();
    await sends(ADMINISTRATOR, atConsole);
    await timePasses(atConsole, { console: board }, 2);
    expect(testAt('chair desk', board).plain).toContain('This is a test');
    expect(testAt(REPUTATION.id, board).plain).toContain('This is a test');
    expect(board.at('reputation desk')).toEqual([]);
  });

  test('makes no report: no desk has one open, and nobody is named', async () => {
    await sends();
    await timePasses(core, surfaces, 2);
    expect(wordsOf(await talkTo(core).says(DSL, '/open-cases'))).toContain('No report is open');
    expect(JSON.stringify(testAt('dsl desk'))).not.toMatch(/SR-|Okoro/);
  });

  test('shows its sender, on each platform, where it has arrived and that nobody has acknowledged', async () => {
    await sends();
    await timePasses(core, surfaces, 3);
    for (const on of [slack, teams]) {
      expect(result(on)).toMatch(/It has arrived at 5 of 5 desks, and 0 have acknowledged it/);
    }
    expect(resultOf('DSL desk')).toMatch(
      /Slack: arrived \w+ \d.*Microsoft Teams, Ms N. Rahman: arrived .*Not acknowledged yet/,
    );
    expect(resultOf('Reputation desk')).toMatch(/Slack, Mr M. Field: arrived/);
  });

  test('that is acknowledged changes at every copy and on its sender’s card, by role', async () => {
    await sends();
    await timePasses(core, surfaces, 3);
    expect((await acknowledges(DEPUTY, 'dsl desk')).kind).toBe('reply');
    await timePasses(core, surfaces, 2);
    for (const copy of [testAt('dsl desk'), testAt(DSL.id, teams)]) {
      expect(JSON.stringify(copy)).toMatch(/This was a test.*Acknowledged by a deputy DSL/);
      expect(buttonsOf(copy)).toEqual([]);
    }
    expect(JSON.stringify(testAt('chair desk'))).not.toContain('Acknowledged by');
    expect(resultOf('DSL desk')).toMatch(/Acknowledged by a deputy DSL, /);
    expect(result()).toMatch(/arrived at 5 of 5 desks, and 1 has acknowledged it/);
    expect(result()).not.toContain('Ellison');
  });

  test('that is acknowledged while another copy is on its way changes there too', async () => {
    await sends();
    let isPressed = false;
    const post: Surface['post'] = async (place, card, key) => {
      const sent = await teams.post(place, card, key);
      if (place.kind === 'person' && place.person === DSL.id) {
        isPressed = true;
        await acknowledges(DEPUTY, 'dsl desk');
      }
      return sent;
    };
    // The copy on Teams is tried after the one in Slack.
    teams.away = { kind: 'retry', afterMs: 1, reason: 'Teams is away.' };
    await timePasses(core, surfaces, 1);
    teams.away = undefined;
    const slow: Surface = {
      post,
      edit: async (place, ref, card) => await teams.edit(place, ref, card),
      find: async (place, key) => await teams.find(place, key),
    };
    await timePasses(core, { slack, teams: slow }, 3);
    expect(isPressed).toBe(true);
    expect(testAt(DSL.id, teams).plain).toContain('Acknowledged by a deputy DSL');
  });

  test('that arrives while its sender’s card is on its way shows there', async () => {
    await sends();
    await database.db.execute(
      sql`update notices set due_at = now() + interval '2 hours' where kind = 'test-alert'`,
    );
    const post: Surface['post'] = async (place, card, key) => {
      const sent = await slack.post(place, card, key);
      if (place.kind === 'person' && place.person === ADMINISTRATOR.id) {
        await database.db.execute(
          sql`update notices set due_at = now() where kind = 'test-alert' and surface = 'slack'`,
        );
        await tryWhatIsDue(core, surfaces);
      }
      return sent;
    };
    const slow: Surface = {
      post,
      edit: async (place, ref, card) => await slack.edit(place, ref, card),
      find: async (place, key) => await slack.find(place, key),
    };
    await timePasses(core, { slack: slow, teams }, 3);
    expect(result()).toMatch(/It has arrived at 5 of 5 desks/);
  });

  test('counts the first press only; later ones are told who was first', async () => {
    await sends();
    await timePasses(core, surfaces, 2);
    const copy = testAt('dsl desk');
    await talkTo(core).presses(DEPUTY, copy, 'Acknowledge');
    const late = await talkTo(core).presses(DSL, copy, 'Acknowledge');
    expect(wordsOf(late)).toMatch(/Mr T. Ellison was first.*by a deputy DSL.*Nothing more/);
    const twice = await talkTo(core).presses(DEPUTY, copy, 'Acknowledge');
    expect(wordsOf(twice)).toMatch(/You have already acknowledged this test/);
    await timePasses(core, surfaces, 2);
    expect(resultOf('DSL desk')).toContain('a deputy DSL');
  });

  test('is acknowledged only by those at its desk; another’s press is refused and recorded', async () => {
    await sends();
    await timePasses(core, surfaces, 2);
    for (const by of [HEADTEACHER, TEACHER, ADMINISTRATOR]) {
      const outcome = await acknowledges(by, 'dsl desk');
      expect([outcome.kind, wordsOf(outcome)]).toEqual([
        'refused',
        expect.stringContaining('those who sit at the desk'),
      ]);
    }
    const forged = { act: 'acknowledge-test', test: 'x' } as const;
    expect((await dispatch(core, { by: DSL, kind: 'press', press: forged })).kind).toBe('refused');
    await timePasses(core, surfaces, 2);
    expect(result()).toMatch(/0 have acknowledged/);
    const { rows } = await database.db.execute(
      sql`select who from audit where act = 'refused' and desk_test_id is not null order by entry`,
    );
    expect(rows).toEqual([{ who: HEADTEACHER.id }, { who: TEACHER.id }, { who: ADMINISTRATOR.id }]);
  });

  test('acknowledged everywhere is done', async () => {
    await sends();
    await timePasses(core, surfaces, 2);
    for (const [by, at] of [
      [DSL, 'dsl desk'],
      [HEADTEACHER, 'headteacher desk'],
      [CHAIR, 'chair desk'],
      [REPUTATION, REPUTATION.id],
    ] as const) {
      await acknowledges(by, at);
    }
    await timePasses(core, surfaces, 2);
    expect(result()).not.toContain('"level":"good"');
    const last = SCHOOL.people.find(({ roles }) => roles.includes('data-protection-lead'));
    if (last === undefined) throw new Error('Nobody leads data protection.');
    await acknowledges(last, last.id);
    await timePasses(core, surfaces, 2);
    expect(result()).toMatch(/"level":"good","text":"It has arrived at 5 of 5 desks, and 5 have/);
  });

  test('takes the road of a real one where a channel is closed: to each at the desk, and the reason is shown', async () => {
    slack.closed.set('dsl desk', { kind: 'dead', reason: 'The channel is shared. Unshare it.' });
    await sends();
    await timePasses(core, surfaces, 5);
    expect(testAt(DSL.id).plain).toContain('This is a test');
    expect(testAt(DEPUTY.id).plain).toContain('This is a test');
    expect(resultOf('DSL desk')).toMatch(
      /Slack: waiting. The channel is shared. Unshare it.*Slack, Mr T. Ellison: arrived/,
    );
    slack.closed.set('dsl desk', { kind: 'dead', reason: 'Staffroom is not in the channel.' });
    await timePasses(core, surfaces, 3);
    expect(resultOf('DSL desk')).toContain('waiting. Staffroom is not in the channel.');
    await acknowledges(DEPUTY, DEPUTY.id);
    slack.closed.clear();
    await timePasses(core, surfaces, 3);
    expect(JSON.stringify(testAt('dsl desk'))).toContain('Acknowledged by a deputy DSL');
    expect(resultOf('DSL desk')).toMatch(/Slack: arrived/);
    expect(testAt(DSL.id).plain).toContain('Acknowledged by a deputy DSL');
  });

  test('is told apart from one that was sent before', async () => {
    await sends();
    await timePasses(core, surfaces, 2);
    await acknowledges(DSL, 'dsl desk');
    await sends();
    await timePasses(core, surfaces, 3);
    expect(slack.at('dsl desk').map(({ plain }) => /Acknowledged by/.test(plain))).toEqual([
      true,
      false,
    ]);
    const cards = slack.at(ADMINISTRATOR.id);
    expect(cards.map(({ plain }) => /and (\d) ha/.exec(plain)?.[1])).toEqual(['1', '0']);
  });

  test('for one who sits at two desks without channels is one for each desk', async () => {
    const people = BOTH.people
      .filter(({ roles }) => !roles.includes('data-protection-lead'))
      .map((each) =>
        each.id === REPUTATION.id
          ? { ...each, roles: ['reputation-lead' as const, 'data-protection-lead' as const] }
          : each,
      );
    const small: Core = { ...core, school: { ...BOTH, people } };
    const lead = people.find(({ id }) => id === REPUTATION.id) ?? REPUTATION;
    await sends(ADMINISTRATOR, small);
    await timePasses(small, surfaces, 3);
    const [first, second] = slack.at(REPUTATION.id);
    if (first === undefined || second === undefined) throw new Error('There are not two.');
    await talkTo(small).presses(lead, first, 'Acknowledge');
    await timePasses(small, surfaces, 2);
    expect(result()).toMatch(/1 has acknowledged/);
    await talkTo(small).presses(lead, second, 'Acknowledge');
    await timePasses(small, surfaces, 2);
    expect(result()).toMatch(/2 have acknowledged/);
  });

  test('names the desks where nobody sits', async () => {
    const people = BOTH.people.filter(({ id }) => id !== REPUTATION.id);
    await sends(ADMINISTRATOR, { ...core, school: { ...BOTH, people } });
    await timePasses({ ...core, school: { ...BOTH, people } }, surfaces, 2);
    expect(result()).toMatch(/Nobody sits at: Reputation desk/);
  });

  test('goes to who sits there when it is sent', async () => {
    await sends();
    const people = BOTH.people.map((each) => {
      if (each.id === REPUTATION.id) return { ...each, roles: ['office' as const] };
      return each.id === TEACHER.id ? { ...each, roles: ['reputation-lead' as const] } : each;
    });
    await timePasses({ ...core, school: { ...BOTH, people } }, surfaces, 4);
    expect(slack.at(REPUTATION.id)).toEqual([]);
    expect(testAt(TEACHER.id).plain).toContain('This is a test');
    expect(resultOf('Reputation desk')).toMatch(/Slack, Miss H. Price: arrived/);
  });

  test('is in the audit: who sent it, where it was posted, who acknowledged', async () => {
    await sends();
    await timePasses(core, surfaces, 2);
    await acknowledges(DSL, 'dsl desk');
    const { rows } = await database.db.execute(
      sql`select who, act, detail from audit where act like 'test-alert%' and (test_alert_id = (select id from test_alerts) or desk_test_id in (select id from desk_tests)) order by entry`,
    );
    expect(rows).toEqual([
      { who: ADMINISTRATOR.id, act: 'test-alert-sent', detail: {} },
      { who: DSL.id, act: 'test-alert-acknowledged', detail: { as: 'dsl' } },
    ]);
    const posted = await database.db.execute(
      sql`select detail from audit where act = 'posted' and desk_test_id in (select id from desk_tests)`,
    );
    expect(posted.rows.length).toBeGreaterThanOrEqual(DESKS.length);
  });
});

test('a test alert is sent by the IT administrator only; others are told kindly whose matter it is', async () => {
  for (const by of [TEACHER, DSL, HEADTEACHER]) {
    const outcome = await sends(by);
    expect(outcome.kind).toBe('refused');
    expect(wordsOf(outcome)).toMatch(/looked after by the IT administrator/);
  }
  await timePasses(core, surfaces, 1);
  expect(slack.at('dsl desk')).toEqual([]);
  const { rows } = await database.db.execute(
    sql`select who from audit where act = 'refused' and detail ->> 'list' = 'test-alert' order by entry`,
  );
  expect(rows).toEqual([{ who: TEACHER.id }, { who: DSL.id }, { who: HEADTEACHER.id }]);
  const typed = await talkTo(core).says(ADMINISTRATOR, 'test alert');
  expect(wordsOf(typed)).toMatch(/on its way to 5 desks/);
});
