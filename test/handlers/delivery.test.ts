/** Delivery on real Postgres: whatever dies, every card comes to stand once and shows the case as it is. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { claim } from '../../src/db/outbox.ts';
import { notices, postings } from '../../src/db/tables/notices.ts';
import type { Core } from '../../src/handlers/core.ts';
import { deliver } from '../../src/handlers/deliver.ts';
import { startDelivery } from '../../src/handlers/delivery.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Loop } from '../../src/handlers/loop.ts';
import { PACE, type Pace } from '../../src/handlers/pace.ts';
import type { Sent, Surface } from '../../src/handlers/surface.ts';
import { type Trouble, troubleLine } from '../../src/handlers/trouble.ts';
import type { Place } from '../../src/policy/notices.ts';
import type { Desk, Person, Role } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { postedCards } from '../harness/posted.ts';
import { ASSISTANT, CHAIR, DEPUTY, DSL, HEADTEACHER, SCHOOL, TEACHER } from '../harness/schools.ts';
import { MASTER_KEY, testVault } from '../harness/vault.ts';

const WORKER = fileURLToPath(new URL('../harness/deliver-until-killed.js', import.meta.url));

let database: TestDatabase;
let surface: ConsoleSurface;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  // Without this the console's own key would hide a card that is posted twice.
  await database.db.execute(sql`alter table console_posts drop constraint console_posts_key`);
  core = await testCore(database, SCHOOL);
  surface = consoleSurface(core.db, core.vault, database.url);
});
afterAll(async () => {
  await surface.stop();
  await database.drop();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate console_posts, notices, postings`);
});

const workers: Loop[] = [];
const troubles: Trouble[] = [];
afterEach(async () => {
  await endWorkers();
  troubles.length = 0;
});

async function endWorkers(): Promise<void> {
  await Promise.all(workers.splice(0).map(async (worker) => await worker.stop()));
}

function work(over: Partial<Surface> = {}, on: Core = core, pace: Partial<Pace> = {}): Loop {
  const tell = (trouble: Trouble) => void troubles.push(trouble);
  const worker = startDelivery(on, { console: { ...surface, ...over } }, tell, {
    ...PACE,
    pollMs: 50,
    ...pace,
  });
  workers.push(worker);
  return worker;
}

/** Settings change at a start; the worker then looks at what stands. */
async function workAgain(on: Core): Promise<void> {
  await endWorkers();
  work({}, on);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await nothingWaits();
}

async function report(kind = 'pupil_follows_staff', more: Record<string, string> = {}) {
  const outcome = await dispatch(core, {
    by: TEACHER,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { group: 'contact', kind, happened: 'A pupil followed me.', ...more },
  });
  const found = outcome.kind === 'stored' ? /SR-\w{4}/.exec(outcome.card.title)?.[0] : undefined;
  if (found === undefined) throw new Error(`It was ${outcome.kind}.`);
  return found;
}

async function acknowledge(reference: string, by = DSL): Promise<void> {
  await dispatch(core, { by, kind: 'press', press: { act: 'acknowledge', reference } });
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`It never came to pass that ${what}.`);
}

async function nothingWaits(): Promise<void> {
  await until('nothing waits', async () => {
    const waiting = await database.db.select().from(notices).where(sql`delivered_at is null`);
    return waiting.length === 0;
  });
}

async function cardsAt(desk: Desk): Promise<string[]> {
  return await cards(sql`place_kind = 'desk' and place = ${desk}`);
}

async function messagesTo(person: Person): Promise<string[]> {
  return await cards(sql`place_kind = 'person' and place = ${person.id}`);
}

async function cards(where: SQL): Promise<string[]> {
  const posts = await postedCards(database.db, core.vault, where);
  return posts.map(({ card }) => card.plain);
}

describe('a report', () => {
  test('alerts the desk and gives the reporter a receipt', async () => {
    const reference = await report();
    work();
    await nothingWaits();
    expect(await cardsAt('dsl')).toEqual([expect.stringContaining(`New report ${reference}`)]);
    expect(await messagesTo(TEACHER)).toEqual([expect.stringContaining(`${reference} is stored`)]);
    expect(await cardsAt('headteacher')).toEqual([]);
  });

  test('shows no name and no word of it in the alert', async () => {
    await report('pupil_follows_staff', {
      happened: 'MARKEDWORD was seen',
      who: 'MARKEDNAME',
      affected: 'MARKEDCHILD',
    });
    work();
    await nothingWaits();
    const posts = await postedCards(database.db, core.vault);
    expect(JSON.stringify(posts)).not.toMatch(/MARKED/);
    expect(JSON.stringify(await database.db.select().from(notices))).not.toMatch(/MARKED/);
  });

  test('that is acknowledged changes on every desk, also where the alert was not sent yet', async () => {
    const reference = await report('friend_request', { actor: 'unknown' });
    let isHeadteacherReachable = false;
    work({
      post: async (place, card, key): Promise<Sent> =>
        place.kind === 'desk' && place.desk === 'headteacher' && !isHeadteacherReachable
          ? { kind: 'retry', afterMs: 10, reason: 'rate limited' }
          : await surface.post(place, card, key),
    });
    await until('the DSL desk has it', async () => (await cardsAt('dsl')).length === 1);
    await acknowledge(reference);
    await until('the DSL desk shows it', async () =>
      (await cardsAt('dsl')).join().includes('Acknowledged by the DSL'),
    );
    isHeadteacherReachable = true;
    await nothingWaits();
    expect((await cardsAt('headteacher')).join()).toContain('Acknowledged by the DSL');
    expect((await messagesTo(TEACHER)).join()).toContain('has been seen');
  });

  test('acknowledged between the building of a card and its writing down is redrawn', async () => {
    const reference = await report();
    work({
      post: async (place, card, key) => {
        const sent = await surface.post(place, card, key);
        if (place.kind === 'desk') await acknowledge(reference, DEPUTY);
        return sent;
      },
    });
    await nothingWaits();
    expect((await cardsAt('dsl')).join()).toContain('Acknowledged by a deputy DSL');
  });
});

describe('a send that fails', () => {
  test('is tried again, more slowly, and says so to the desk', async () => {
    const reference = await report();
    let tries = 0;
    const times: number[] = [];
    work({
      post: async (place, card, key): Promise<Sent> => {
        if (place.kind === 'person') return await surface.post(place, card, key);
        tries += 1;
        times.push(Date.now());
        return tries < 3
          ? { kind: 'dead', reason: 'the channel is archived' }
          : await surface.post(place, card, key);
      },
    });
    await until('it was tried', async () => tries >= 2);
    const opened = await dispatch(core, {
      by: DSL,
      kind: 'press',
      press: { act: 'open', reference },
    });
    expect(JSON.stringify(opened)).toContain('the channel is archived');
    await nothingWaits();
    expect(await cardsAt('dsl')).toHaveLength(1);
    const [first = 0, second = 0, third = 0] = times;
    expect(third - second).toBeGreaterThan(second - first);
  });

  test('whose answer never came is looked for before it is sent again', async () => {
    await report();
    let posts = 0;
    work({
      post: async (place, card, key): Promise<Sent> => {
        const sent = await surface.post(place, card, key);
        if (place.kind === 'person') return sent;
        posts += 1;
        return { kind: 'unsure', reason: 'the connection broke' };
      },
    });
    await nothingWaits();
    expect(posts).toBe(1);
    expect(await cardsAt('dsl')).toHaveLength(1);
  });

  test('that cannot be looked for is sent again and marked, rather than lost', async () => {
    await report();
    const sent: string[] = [];
    work({
      find: async () => ({ kind: 'unknown' }),
      post: async (place, card, key): Promise<Sent> => {
        if (place.kind === 'person') return await surface.post(place, card, key);
        sent.push(JSON.stringify(card));
        return sent.length === 1
          ? { kind: 'unsure', reason: 'the connection broke' }
          : await surface.post(place, card, key);
      },
    });
    await nothingWaits();
    expect(sent).toHaveLength(2);
    expect(sent[0]).not.toContain('twice');
    expect(sent[1]).toContain('You may see this alert twice');
  });

  test('because the surface throws is kept too', async () => {
    await report();
    let isBroken = true;
    work({
      post: async (place, card, key) => {
        if (isBroken) {
          isBroken = false;
          throw new TypeError('fetch failed');
        }
        return await surface.post(place, card, key);
      },
    });
    await nothingWaits();
    expect(await cardsAt('dsl')).toHaveLength(1);
    expect(await messagesTo(TEACHER)).toHaveLength(1);
  });
});

describe('when roles change before an alert is sent', () => {
  test('a desk where its subject has come to sit is passed over, and the others there are told', async () => {
    await report('pupil_bullying', { group: 'hurt', actor: 'unknown', who: 'Mr Langley' });
    const moved = {
      ...SCHOOL,
      people: SCHOOL.people.map((person) =>
        person.id === CHAIR.id ? { ...person, roles: ['deputy-dsl' as const] } : person,
      ),
    };
    await database.db.execute(
      sql`update cases set desks = '{dsl}', subjects = ${`{${CHAIR.id}}`} where id in (select case_id from notices)`,
    );
    await database.db.execute(
      sql`update notices set place_kind = 'desk', place = 'dsl' where kind = 'alert'`,
    );
    work({}, { ...core, school: moved });
    await nothingWaits();
    expect(await cardsAt('dsl')).toEqual([]);
    expect(await messagesTo(CHAIR)).toEqual([]);
    expect(await messagesTo(DSL)).toHaveLength(1);
    expect(await messagesTo(DEPUTY)).toHaveLength(1);
  });

  test('and nobody is left at its desks, it goes to another desk, which may then open it', async () => {
    const reference = await report();
    const left = {
      ...SCHOOL,
      people: SCHOOL.people.filter(({ id }) => id !== DSL.id && id !== DEPUTY.id),
    };
    work({}, { ...core, school: left });
    await nothingWaits();
    expect(await cardsAt('headteacher')).toHaveLength(1);
    const opened = await dispatch(core, {
      by: HEADTEACHER,
      kind: 'press',
      press: { act: 'open', reference },
    });
    expect(opened.kind).toBe('panel');
  });
});

/** The school after somebody's roles have changed; none at all: the person has left. */
function withRoles(person: Person, ...roles: Role[]): Core {
  return withPeople((all) =>
    all.flatMap((each) => {
      if (each.id !== person.id) return [each];
      return roles.length === 0 ? [] : [{ ...each, roles }];
    }),
  );
}

function withPeople(change: (all: readonly Person[]) => readonly Person[]): Core {
  return { ...core, school: { ...SCHOOL, people: change(SCHOOL.people) } };
}

const ABOUT_ASSISTANT = { group: 'hurt', actor: 'unknown', who: ASSISTANT.name };

/** A report about the assistant that is to stand at these desks. */
async function reportAboutAssistant(...desks: Desk[]): Promise<string> {
  const reference = await report('pupil_bullying', ABOUT_ASSISTANT);
  await database.db.execute(
    sql`update cases set desks = ${`{${desks.join()}}`}, subjects = ${`{${ASSISTANT.id}}`} where reference = ${reference}`,
  );
  await database.db.execute(sql`delete from notices where kind = 'alert'`);
  for (const desk of desks) {
    await database.db.execute(
      sql`insert into notices (school_id, id, case_id, kind, surface, place_kind, place) select school_id, gen_random_uuid(), id, 'alert', 'console', 'desk', ${desk} from cases where reference = ${reference}`,
    );
  }
  return reference;
}

describe('an alert that stands when roles change', () => {
  test('is hidden from its subject who comes to sit at the desk, and the others there are told', async () => {
    const reference = await reportAboutAssistant('dsl');
    work();
    await nothingWaits();
    expect((await cardsAt('dsl')).join()).toContain(reference);
    const changed = withRoles(ASSISTANT, 'deputy-dsl');
    await workAgain(changed);
    const posts = await postedCards(database.db, core.vault, sql`place = 'dsl'`);
    const atDesk = posts.filter(({ placeKind }) => placeKind === 'desk');
    expect(atDesk.map(({ card }) => card.title)).toEqual(['This alert has moved']);
    expect(JSON.stringify(atDesk)).not.toMatch(new RegExp(`${reference}|buttons|Bull`, 'i'));
    expect(await messagesTo(ASSISTANT)).toEqual([]);
    expect((await messagesTo(DSL)).join()).toContain(reference);
    expect((await messagesTo(DEPUTY)).join()).toContain(reference);
    await workAgain(changed);
    expect(await messagesTo(DSL)).toHaveLength(1);
    await acknowledge(reference, DEPUTY);
    await nothingWaits();
    expect((await messagesTo(DSL)).join()).toContain('Acknowledged by a deputy DSL');
    expect(await cardsAt('dsl')).toEqual(['This alert has moved.']);
  });

  test('is hidden when it was acknowledged too, and nobody is told again', async () => {
    const reference = await reportAboutAssistant('dsl');
    work();
    await nothingWaits();
    await acknowledge(reference);
    await nothingWaits();
    await workAgain(withRoles(ASSISTANT, 'deputy-dsl'));
    await until(
      'it is hidden',
      async () => (await cardsAt('dsl')).join() === 'This alert has moved.',
    );
    expect(await messagesTo(DSL)).toEqual([]);
  });

  test('is hidden also where the worker that posted it died before it wrote that down', async () => {
    await reportAboutAssistant('dsl');
    const [alert] = await database.db.select().from(notices).where(sql`kind = 'alert'`);
    if (alert === undefined) throw new Error('There is no alert.');
    const card = { title: 'New report', elements: [], plain: 'New report' };
    await surface.post({ kind: 'desk', desk: 'dsl' }, card, alert.id);
    await database.db.execute(sql`update notices set may_stand = true where id = ${alert.id}`);
    work({}, withRoles(ASSISTANT, 'deputy-dsl'));
    await nothingWaits();
    expect(await cardsAt('dsl')).toEqual(['This alert has moved.']);
    expect(await messagesTo(DSL)).toHaveLength(1);
  });

  test('goes to another desk when the last member has left its own', async () => {
    const reference = await report();
    work();
    await nothingWaits();
    const changed = withPeople((all) => all.filter(({ id }) => id !== DSL.id && id !== DEPUTY.id));
    await workAgain(changed);
    expect(await cardsAt('dsl')).toEqual(['This alert has moved.']);
    expect((await cardsAt('headteacher')).join()).toContain(reference);
  });
});

describe('two desks that close at once', () => {
  test('send each person one alert, on the surface that it was for', async () => {
    await reportAboutAssistant('dsl', 'headteacher');
    const changed = withPeople((all) =>
      all.map((each): Person => {
        if (each.id === ASSISTANT.id) return { ...each, roles: ['deputy-dsl', 'headteacher'] };
        return each.id === DEPUTY.id ? { ...each, roles: ['deputy-dsl', 'headteacher'] } : each;
      }),
    );
    work({}, { ...changed, surfaces: ['console', 'console'] });
    await nothingWaits();
    expect(await cardsAt('dsl')).toEqual([]);
    expect(await cardsAt('headteacher')).toEqual([]);
    for (const person of [DSL, DEPUTY, HEADTEACHER]) {
      expect(await messagesTo(person)).toHaveLength(1);
    }
  });

  test('one that closes does not tell those whose desk has it', async () => {
    await reportAboutAssistant('dsl', 'headteacher');
    work({}, withRoles(ASSISTANT, 'deputy-dsl'));
    await nothingWaits();
    expect(await cardsAt('headteacher')).toHaveLength(1);
    expect(await messagesTo(HEADTEACHER)).toEqual([]);
    expect(await messagesTo(DSL)).toHaveLength(1);
  });
});

describe('two schools on one database', () => {
  const OTHER = { ...SCHOOL, id: 'lakeside', name: 'Lakeside School' };

  test('each deliver their own', async () => {
    const vault = await testVault(database.db, OTHER);
    await report();
    const sent: string[] = [];
    const post: Surface['post'] = async (place, card, key) => {
      sent.push(card.plain);
      return await surface.post(place, card, key);
    };
    const other = await testCore(database, OTHER, vault);
    work({ post }, other, { pollMs: 20 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).toEqual([]);
    work();
    await nothingWaits();
    expect(sent).toEqual([]);
    expect(await cardsAt('dsl')).toHaveLength(1);
  });

  test('a notice in the wrong hands is refused', async () => {
    await report();
    const [notice] = await claim(database.db, SCHOOL.id, { most: 1, leaseMs: 1 });
    if (notice === undefined) throw new Error('Nothing was claimed.');
    const wrong = deliver({ ...core, school: OTHER }, { console: surface }, notice);
    await expect(wrong).rejects.toThrow('another school');
  });
});

describe('an alert that cannot be delivered', () => {
  const archived: Surface['post'] = async (place, card, key) =>
    place.kind === 'desk'
      ? { kind: 'dead', reason: 'the channel is archived' }
      : await surface.post(place, card, key);
  const hasty = { firstPauseMs: 20, longestPauseMs: 40 };

  test('is said aloud once, goes to the people of the desk once, and the desk is still tried', async () => {
    const reference = await report();
    let isArchived = true;
    let tries = 0;
    const post: Surface['post'] = async (place, card, key) => {
      if (place.kind === 'desk') tries += 1;
      return isArchived ? await archived(place, card, key) : await surface.post(place, card, key);
    };
    work({ post }, core, hasty);
    await until('it was tried often', async () => tries > 6);
    expect(troubles).toEqual([
      {
        kind: 'undelivered',
        card: 'alert',
        surface: 'console',
        placeKind: 'desk',
        place: 'dsl',
        reason: 'the channel is archived',
      },
    ]);
    for (const person of [DSL, DEPUTY]) {
      expect(await messagesTo(person)).toEqual([expect.stringContaining(reference)]);
    }
    isArchived = false;
    await nothingWaits();
    expect(await cardsAt('dsl')).toHaveLength(1);
    expect(await messagesTo(DSL)).toHaveLength(1);
  });

  test('is not waited on for minutes because the surface asks for that', async () => {
    await report();
    work({ post: async () => ({ kind: 'retry', afterMs: 10 * 60_000, reason: 'rate limited' }) });
    // The receipt is refused as well, and either may be said first.
    await until('it was said of the alert', async () =>
      troubles.map(troubleLine).join().includes('dsl on console (rate limited)'),
    );
  });

  test('sends its reporter to find them in person, until one of its alerts stands', async () => {
    const reference = await report();
    const myReports = async () =>
      new RegExp(`${reference}.*?}`).exec(
        JSON.stringify(
          await dispatch(core, { by: TEACHER, kind: 'press', press: { act: 'my-reports' } }),
        ),
      )?.[0];
    expect(await myReports()).not.toContain('in person');
    await database.db.execute(
      sql`update cases set created_at = now() - case when reference = ${reference} then interval '1 minute' else interval '1 hour' end`,
    );
    expect(await myReports()).toContain('not delivered yet: please find them in person');
    work();
    await nothingWaits();
    expect(await myReports()).not.toContain('in person');
  });
});

test('while the database is away that is said once, and once that it is back', async () => {
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  let isAway = false;
  const breakable = new Proxy(pool, {
    get: (real, name) => {
      if (isAway) throw Object.assign(new Error('MARKED'), { code: 'ECONNREFUSED' });
      return Reflect.get(real, name, real);
    },
  });
  const db = drizzle(breakable);
  isAway = true;
  work({}, { ...core, db }, { pollMs: 10 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(troubles).toEqual([{ kind: 'away', fault: 'Error ECONNREFUSED' }]);
  isAway = false;
  await until('it is back', async () => troubles.length > 1);
  await endWorkers();
  expect(troubles.map(({ kind }) => kind)).toEqual(['away', 'back']);
  await pool.end();
});

describe('a slow surface', () => {
  const never = async () => await new Promise<never>(() => {});

  test('that never says whether a card stands does not stop delivery', async () => {
    await report();
    await database.db.execute(sql`update notices set may_stand = true`);
    work({ find: never }, core, { lookTimeoutMs: 50 });
    await nothingWaits();
    expect(await cardsAt('dsl')).toHaveLength(1);
  });

  test('holds up nothing but the card that it is slow with', async () => {
    for (let count = 0; count < 20; count += 1) await report();
    let hung = 0;
    const post: Surface['post'] = async (place, card, key) => {
      if (place.kind === 'desk' && hung < 3) {
        hung += 1;
        await never();
      }
      return await surface.post(place, card, key);
    };
    work({ post }, core, { sendTimeoutMs: 3_000 });
    await until('the others are there', async () => (await cardsAt('dsl')).length === 17);
    await until('only those wait', async () => {
      const waiting = await database.db.select().from(notices).where(sql`delivered_at is null`);
      return waiting.map(({ attempts }) => attempts).join() === '1,1,1';
    });
  });

  test('has an alert that cannot wait go before the backlog, also when all other hands are full', async () => {
    for (let count = 0; count < 12; count += 1) await report();
    const urgent = await report();
    await database.db.execute(
      sql`update notices set rank = 0 where kind = 'alert' and case_id = (select id from cases where reference = ${urgent})`,
    );
    const tried: string[] = [];
    const post: Surface['post'] = async (_place, card) => {
      tried.push(card.plain);
      return await never();
    };
    work({ post }, core, { sendTimeoutMs: 2_000 });
    await until('hands are full', async () => tried.length >= 6);
    expect(tried.slice(0, 6).join()).toContain(urgent);
    const later = await report('nudes', { actor: 'pupil', group: 'danger' });
    await until('it goes all the same', async () => tried.join().includes(later));
  });

  test('does not keep a stopping process longer than a send may last', async () => {
    await report();
    let isPosting = false;
    const post: Surface['post'] = async () => {
      isPosting = true;
      return await never();
    };
    const worker = work({ post, find: never }, core, { sendTimeoutMs: 300 });
    await until('it is posting', async () => isPosting);
    const before = Date.now();
    await worker.stop();
    expect(Date.now() - before).toBeLessThan(600);
  });
});

test('a doubt about a copy outlives a try that surely failed: the next one is marked too', async () => {
  await report();
  const sent: string[] = [];
  const answers: Sent[] = [
    { kind: 'unsure', reason: 'the connection broke' },
    { kind: 'retry', afterMs: 1, reason: 'rate limited' },
  ];
  work(
    {
      find: async () => ({ kind: 'unknown' }),
      post: async (place: Place, card, key) => {
        if (place.kind === 'person') return await surface.post(place, card, key);
        sent.push(JSON.stringify(card));
        return answers.shift() ?? (await surface.post(place, card, key));
      },
    },
    core,
    { firstPauseMs: 10 },
  );
  await nothingWaits();
  expect(sent.map((card) => card.includes('twice'))).toEqual([false, true, true]);
});

describe('a card that is gone when it is to be redrawn', () => {
  async function takeAwayAndRedraw(): Promise<void> {
    await database.db.execute(sql`delete from console_posts where place_kind = 'desk'`);
    await database.db.execute(sql`update postings set shows = 0 where kind = 'alert'`);
    await database.db.execute(
      sql`insert into notices (school_id, id, case_id, kind, surface, place_kind, place, posting_id) select school_id, gen_random_uuid(), case_id, 'refresh', surface, place_kind, place, id from postings where kind = 'alert'`,
    );
  }

  test('is posted anew while nobody has acknowledged the report', async () => {
    const reference = await report();
    work();
    await nothingWaits();
    await takeAwayAndRedraw();
    await nothingWaits();
    expect(await cardsAt('dsl')).toEqual([expect.stringContaining(reference)]);
    await acknowledge(reference);
    await nothingWaits();
    expect(await cardsAt('dsl')).toEqual([expect.stringContaining('Acknowledged')]);
  });

  test('is let go once it is acknowledged, and that is recorded', async () => {
    const reference = await report();
    work();
    await nothingWaits();
    await acknowledge(reference);
    await nothingWaits();
    await takeAwayAndRedraw();
    await nothingWaits();
    expect(await cardsAt('dsl')).toEqual([]);
    const { rows } = await database.db.execute(
      sql`select act from audit where case_id = (select id from cases where reference = ${reference}) and act = 'gone'`,
    );
    expect(rows).toHaveLength(1);
  });
});

describe('in processes of their own', () => {
  test('killed with -9 at every step, one after the other: nothing is lost, nothing stands twice', async () => {
    await report();
    const steps = Number(await run({}));
    expect(steps).toBeGreaterThan(20);
    for (let dieAt = 1; dieAt <= steps; dieAt += 1) {
      await database.db.execute(sql`truncate console_posts, notices, postings`);
      const reference = await report();
      await run({ dieAt });
      await recover();
      expect(await cardsAt('dsl')).toEqual([expect.stringContaining(`New report ${reference}`)]);
      expect(await messagesTo(TEACHER)).toHaveLength(1);
      expect(await database.db.select().from(postings)).toHaveLength(2);
      expect(await postedTwice()).toEqual([]);
    }
  }, 240_000);

  test('killed with -9 at every step of a redraw and of what the reporter is told: the same', async () => {
    await acknowledgedAndQueued();
    const steps = Number(await run({}));
    expect(steps).toBeGreaterThan(20);
    for (let dieAt = 1; dieAt <= steps; dieAt += 1) {
      await database.db.execute(sql`truncate console_posts, notices, postings`);
      await acknowledgedAndQueued();
      await run({ dieAt });
      await recover();
      expect(await cardsAt('dsl')).toEqual([expect.stringContaining('Acknowledged by the DSL')]);
      const told = await messagesTo(TEACHER);
      expect(told.filter((message) => message.includes('has been seen'))).toHaveLength(1);
      expect(told).toHaveLength(2);
      expect(await database.db.select().from(postings)).toHaveLength(3);
      expect(await postedTwice()).toEqual([]);
    }
  }, 240_000);

  test('two at once share a hundred reports and post nothing twice', async () => {
    for (let count = 0; count < 100; count += 1) await report();
    await Promise.all([run({}), run({})]);
    expect(await cardsAt('dsl')).toHaveLength(100);
    expect(await messagesTo(TEACHER)).toHaveLength(100);
    expect(await database.db.select().from(postings)).toHaveLength(200);
    expect(await postedTwice()).toEqual([]);
  }, 60_000);
});

/** A report whose alert stands, and that was acknowledged while no worker ran. */
async function acknowledgedAndQueued(): Promise<void> {
  const reference = await report();
  work();
  await nothingWaits();
  await endWorkers();
  await acknowledge(reference);
}

/** Another worker finds what a killed one left. */
async function recover(): Promise<void> {
  await endLeases();
  work();
  await nothingWaits();
  await endWorkers();
}

/** The keys that were posted more than once; this file's table keeps every post. */
async function postedTwice(): Promise<unknown[]> {
  const { rows } = await database.db.execute(
    sql`select key, count(*) from console_posts group by key having count(*) > 1`,
  );
  return rows;
}

/** A killed worker's lease runs out in a minute; here that minute has passed. */
async function endLeases(): Promise<void> {
  await database.db.execute(sql`update notices set due_at = now() where delivered_at is null`);
}

async function run({ dieAt }: { dieAt?: number }): Promise<string> {
  const told = JSON.stringify({
    url: database.url,
    school: SCHOOL,
    key: MASTER_KEY.toString('base64'),
    dieAt,
  });
  const child = spawn(process.execPath, [WORKER, told], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_code, how) => resolve(how));
  });
  if (signal !== null && dieAt === undefined) throw new Error('The worker died by itself.');
  return said;
}
