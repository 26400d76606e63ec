/** An alert that nobody acknowledges, through the handlers on real Postgres: it climbs until somebody does. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type SQL, sql } from 'drizzle-orm';
import { mailSurface } from '../../src/bot/mail/surface.ts';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { dueClimbs } from '../../src/db/climbs.ts';
import { audit } from '../../src/db/tables/audit.ts';
import { climbs } from '../../src/db/tables/cases.ts';
import { notices } from '../../src/db/tables/notices.ts';
import { climb } from '../../src/handlers/climb.ts';
import { startClimbing } from '../../src/handlers/climbing.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Surface } from '../../src/handlers/surface.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { Desk, Person, Role } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow, untilNextRung, untilPromisesAreOver } from '../harness/deliver-now.ts';
import { postedCards } from '../harness/posted.ts';
import { CHAIR, DEPUTY, DSL, HEADTEACHER, SCHOOL, TEACHER } from '../harness/schools.ts';
import { mailServer } from '../harness/smtp.ts';

let database: TestDatabase;
let surface: ConsoleSurface;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
  surface = consoleSurface(core.db, core.vault, database.url);
});
afterAll(async () => {
  await surface.stop();
  await database.drop();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate console_posts, notices, postings, climbs`);
});

const BY_A_PUPIL = { group: 'contact', kind: 'pupil_follows_staff' };
const ABOUT_HEADTEACHER = { group: 'adult', kind: 'about_headteacher' };

async function report(values: Record<string, string> = BY_A_PUPIL): Promise<string> {
  const outcome = await dispatch(core, {
    by: TEACHER,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { happened: 'Something was seen.', ...values },
  });
  const found = outcome.kind === 'stored' ? /SR-\w{4}/.exec(outcome.card.title)?.[0] : undefined;
  if (found === undefined) throw new Error(`It was ${outcome.kind}.`);
  await deliverNow(core, surface);
  return found;
}

async function press(by: Person, act: 'acknowledge' | 'open', reference: string) {
  return await dispatch(core, { by, kind: 'press', press: { act, reference } });
}

/** Every case takes the step that is due. */
async function climbAll(on: Core = core): Promise<void> {
  for (const id of await dueClimbs(on.db, on.school.id, 100)) await climb(on, id);
}

/** Time passes until the next rung, which is taken and delivered: where new cards stand. */
async function nextRung(on: Core = core): Promise<string[]> {
  const before = await placesOfCards();
  await untilNextRung(on);
  await climbAll(on);
  await deliverNow(on, surface);
  return (await placesOfCards()).slice(before.length);
}

async function placesOfCards(): Promise<string[]> {
  const posts = await postedCards(database.db, core.vault);
  return posts.map(({ placeKind, place }) => `${placeKind} ${place}`);
}

async function cardsAt(desk: Desk): Promise<Card[]> {
  return await cards(sql`place_kind = 'desk' and place = ${desk}`);
}

async function messagesTo(person: Person): Promise<Card[]> {
  return await cards(sql`place_kind = 'person' and place = ${person.id}`);
}

async function cards(where: SQL): Promise<Card[]> {
  return (await postedCards(database.db, core.vault, where)).map(({ card }) => card);
}

/** The school after somebody's roles have changed. */
function withRoles(person: Person, ...roles: Role[]): Core {
  const people = SCHOOL.people.map((each) => (each.id === person.id ? { ...each, roles } : each));
  return { ...core, school: { ...SCHOOL, people } };
}

describe('an alert that nobody acknowledges', () => {
  test('goes to the channel again, to the DSL, the deputy, another desk, and round again', async () => {
    await report();
    const round = [
      ['desk dsl'],
      [`person ${DSL.id}`],
      [`person ${DEPUTY.id}`],
      ['desk headteacher'],
    ];
    for (const places of round) expect(await nextRung()).toEqual(places);
    // Those of the other desk now belong to it, and then comes the next round.
    expect(await nextRung()).toEqual([`person ${HEADTEACHER.id}`]);
    expect((await nextRung()).toSorted()).toEqual(['desk dsl', 'desk headteacher']);
    const all = [];
    for (let rung = 0; rung < 9; rung += 1) all.push(...(await nextRung()));
    expect(all).toContain('desk chair');
    expect(all).toContain('desk dsl');
  });

  test('goes past a desk whose member it names, whom nobody was asked about', async () => {
    const happened = 'Miss Price’s friend follows a pupil, and so does Ms Rahman.';
    await report({ group: 'contact', kind: 'staff_follows_pupil', actor: 'staff', happened });
    const places: string[] = [];
    for (let rung = 0; rung < 12; rung += 1) places.push(...(await nextRung()));
    expect(places).toContain('desk chair');
    expect(places).not.toContain('desk dsl');
    expect(places).not.toContain(`person ${DSL.id}`);
  });

  test('says on each card that it still waits, without a name or a word of the report', async () => {
    const reference = await report({ ...BY_A_PUPIL, happened: 'MARKEDWORD', who: 'MARKEDNAME' });
    await nextRung();
    const [, again] = await cardsAt('dsl');
    expect(again?.title).toBe(`Still waiting: report ${reference}`);
    expect(again?.elements.filter(({ kind }) => kind === 'mention')).toEqual([
      {
        kind: 'mention',
        people: [
          { addresses: {}, as: 'DSL' },
          { addresses: {}, as: 'Deputy DSL' },
        ],
      },
    ]);
    await nextRung();
    const posts = JSON.stringify(await postedCards(database.db, core.vault));
    expect(posts).toContain('It comes to you because nobody has acknowledged it yet');
    expect(posts).not.toMatch(/MARKED|Rahman|Ellison|Price/);
  });

  test('can be opened and acknowledged by the other desk once it has come there', async () => {
    const reference = await report();
    expect((await press(HEADTEACHER, 'open', reference)).kind).toBe('refused');
    for (let rung = 0; rung < 4; rung += 1) await nextRung();
    expect((await press(HEADTEACHER, 'open', reference)).kind).toBe('panel');
    expect((await press(HEADTEACHER, 'acknowledge', reference)).kind).toBe('reply');
  });

  test('about the Headteacher never comes to the Headteacher, however long nobody answers', async () => {
    const reference = await report(ABOUT_HEADTEACHER);
    for (let rung = 0; rung < 8; rung += 1) await nextRung();
    const places = await placesOfCards();
    expect(places).toContain(`person ${CHAIR.id}`);
    expect(places).toContain('desk dsl');
    expect(places.join()).not.toMatch(/headteacher/);
    expect((await press(HEADTEACHER, 'open', reference)).kind).toBe('refused');
  });

  test('leaves a trace of each rung in the audit', async () => {
    await report();
    await nextRung();
    await nextRung();
    const [row] = await database.db.select().from(climbs);
    const entries = await database.db
      .select()
      .from(audit)
      .where(sql`act = 'climbed' and case_id = ${row?.caseId}`);
    expect(entries.map(({ who, detail }) => [who, detail])).toEqual([
      ['staffroom', { rung: 'channel', round: '0' }],
      ['staffroom', { rung: `lead:${DSL.id}`, round: '0' }],
    ]);
  });

  test('is not climbed twice by two processes, nor before its time', async () => {
    await report();
    await climbAll();
    expect(await placesOfCards()).toHaveLength(2);
    await untilNextRung(core);
    const [id = ''] = await dueClimbs(core.db, SCHOOL.id, 10);
    await Promise.all(Array.from({ length: 8 }, async () => await climb(core, id)));
    await deliverNow(core, surface);
    expect((await placesOfCards()).slice(2)).toEqual(['desk dsl']);
  });

  test('goes on after a restart where it stood, though the time passed while nothing ran', async () => {
    await report();
    await nextRung();
    await untilNextRung(core);
    const climbing = startClimbing(core, () => {});
    try {
      await until('the next rung was taken', async () => {
        await deliverNow(core, surface);
        return (await placesOfCards()).includes(`person ${DSL.id}`);
      });
    } finally {
      await climbing.stop();
    }
  });
});

describe('once somebody has acknowledged', () => {
  test('nothing climbs any more, and every card that climbed shows it', async () => {
    const reference = await report();
    await nextRung();
    await nextRung();
    await press(DEPUTY, 'acknowledge', reference);
    await deliverNow(core, surface);
    for (const card of [...(await cardsAt('dsl')), ...(await messagesTo(DSL))]) {
      expect(card.plain).toMatch(/Acknowledged by a deputy DSL/);
      expect(JSON.stringify(card)).not.toMatch(/Still waiting|"mention"|"acknowledge"/);
    }
    // What comes now asks the deputy what was done; nothing climbs.
    expect(await nextRung()).toEqual([`person ${DEPUTY.id}`]);
    expect((await messagesTo(DEPUTY)).map(({ title }) => title)).toEqual([
      `What has come of report ${reference}?`,
    ]);
  });

  test('a rung that was on its way is not sent', async () => {
    const reference = await report();
    await untilNextRung(core);
    await climbAll();
    await press(DSL, 'acknowledge', reference);
    await deliverNow(core, surface);
    expect(await cardsAt('dsl')).toHaveLength(1);
  });

  test('a step that another process begins at that moment does nothing', async () => {
    const reference = await report();
    await untilNextRung(core);
    const [id = ''] = await dueClimbs(core.db, SCHOOL.id, 10);
    await press(DSL, 'acknowledge', reference);
    await climb(core, id);
    expect(await database.db.select().from(notices).where(sql`kind = 'rung'`)).toEqual([]);
  });
});

test('whoever has lost the role before their rung is sent does not get it', async () => {
  await report();
  await nextRung();
  await untilNextRung(core);
  await climbAll();
  await deliverNow(withRoles(DSL, 'teacher'), surface);
  expect(await messagesTo(DSL)).toEqual([]);
});

test('where the chat is away, rungs do not pile up behind each other', async () => {
  await report();
  const away: Surface = {
    ...surface,
    post: async () => ({ kind: 'retry', afterMs: 60_000, reason: 'Slack is away' }),
  };
  for (let rung = 0; rung < 12; rung += 1) {
    await untilNextRung(core);
    await climbAll();
    await deliverNow(core, away);
  }
  const waiting = await database.db.select().from(notices).where(sql`delivered_at is null`);
  const places = waiting.map(({ placeKind, place }) => `${placeKind} ${place}`);
  expect(places.length).toBeGreaterThan(3);
  expect(new Set(places).size).toBe(places.length);
});

describe('by e-mail', () => {
  const ADDRESSES: Readonly<Record<string, string>> = {
    [DSL.id]: 'dsl@hillside.example',
    [HEADTEACHER.id]: 'head@hillside.example',
    [CHAIR.id]: 'chair@hillside.example',
    [TEACHER.id]: 'teacher@hillside.example',
  };

  test('everyone with an address who may see it is written to, and nobody else', async () => {
    const server = await mailServer();
    const people = SCHOOL.people.map((person) => {
      const email = ADDRESSES[person.id];
      return email === undefined ? person : { ...person, email };
    });
    const mailing: Core = { ...core, mail: true, school: { ...SCHOOL, people } };
    const mail = mailSurface({ url: server.url(), from: 'staffroom@hillside.example', people });
    const climbed = async (): Promise<void> => {
      await untilNextRung(core);
      await climbAll(mailing);
      await deliverNow(mailing, surface, { mail });
    };
    try {
      await report(ABOUT_HEADTEACHER);
      for (let rung = 0; rung < 3; rung += 1) await climbed();
      expect(server.arrived).toEqual([]);
      for (let rung = 0; rung < 3; rung += 1) await climbed();
      expect(server.arrived.flatMap(({ to }) => to).toSorted()).toEqual([
        'chair@hillside.example',
        'dsl@hillside.example',
      ]);
      await climbed();
      expect((await cardsAt('chair')).length).toBe(3);
    } finally {
      await server.close();
    }
  });

  test('takes no time at a school that has not set it up', async () => {
    await report();
    for (let rung = 0; rung < 5; rung += 1) await nextRung();
    // After the last person comes the next round at once, with the channels.
    expect((await nextRung()).toSorted()).toEqual(['desk dsl', 'desk headteacher']);
  });
});

describe('the reporter of an alert that nobody acknowledges', () => {
  test('is told at once by when somebody should have, and then whom to go to, once', async () => {
    const reference = await report();
    const [receipt] = await messagesTo(TEACHER);
    expect(JSON.stringify(receipt)).toMatch(
      /If nobody has acknowledged it by \w{3},? \d+ \w+,? \d\d:\d\d, you will be told whom to go to in person/,
    );
    await untilPromisesAreOver(core);
    await climbAll();
    await deliverNow(core, surface);
    const [, told] = await messagesTo(TEACHER);
    expect(told?.title).toBe(`Nobody has acknowledged ${reference} yet`);
    expect(JSON.stringify(told)).toContain(
      'Please go to Ms N. Rahman (the DSL) or Mr T. Ellison (a deputy DSL) in person now',
    );
    await nextRung();
    await nextRung();
    expect(await messagesTo(TEACHER)).toHaveLength(2);
  });

  test('is never sent to whom it is about', async () => {
    await report(ABOUT_HEADTEACHER);
    await untilPromisesAreOver(core);
    await climbAll();
    await deliverNow(core, surface);
    const told = JSON.stringify((await messagesTo(TEACHER)).at(-1));
    expect(told).toContain('Mr P. Langley (the chair of governors)');
    expect(told).toContain('local authority designated officer (LADO)');
    expect(told).not.toMatch(/Whitfield/);
  });

  test('is not told so of one that was acknowledged meanwhile', async () => {
    const reference = await report();
    await untilPromisesAreOver(core);
    await climbAll();
    await press(DSL, 'acknowledge', reference);
    await deliverNow(core, surface);
    const titles = (await messagesTo(TEACHER)).map(({ title }) => title);
    expect(titles.join()).not.toMatch(/Nobody has acknowledged/);
    expect(titles.join()).toMatch(/has been seen/);
  });
});

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`It never came to pass that ${what}.`);
}
