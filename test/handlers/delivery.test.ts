/** Delivery on real Postgres: whatever dies, every card comes to stand once and shows the case as it is. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type SQL, sql } from 'drizzle-orm';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { consolePosts } from '../../src/bot/console/table.ts';
import { keepSchool } from '../../src/db/cases.ts';
import { notices, postings } from '../../src/db/schema.ts';
import type { Core } from '../../src/handlers/core.ts';
import { type Delivery, startDelivery } from '../../src/handlers/delivery.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Sent, Surface } from '../../src/handlers/surface.ts';
import type { Desk, Person } from '../../src/policy/people.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { policy } from '../harness/policy.ts';
import { CHAIR, DEPUTY, DSL, HEADTEACHER, SCHOOL, TEACHER } from '../harness/schools.ts';

const WORKER = fileURLToPath(new URL('../harness/deliver-until-killed.js', import.meta.url));

let database: TestDatabase;
let surface: ConsoleSurface;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  await keepSchool(database.db, SCHOOL);
  surface = consoleSurface(database.db, database.url, SCHOOL.id);
  core = { db: database.db, school: SCHOOL, policy: await policy(), surfaces: ['console'] };
});
afterAll(async () => {
  await surface.stop();
  await database.drop();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate console_posts, notices, postings`);
});

const workers: Delivery[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map(async (worker) => await worker.stop()));
});

function work(over: Partial<Surface> = {}, on: Core = core): Delivery {
  const worker = startDelivery(on, { console: { ...surface, ...over } }, () => {});
  workers.push(worker);
  return worker;
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
  const posts = await database.db.select().from(consolePosts).where(where);
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
    const posts = await database.db.select().from(consolePosts);
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

describe('in processes of their own', () => {
  test('killed with -9 at every step, one after the other: nothing is lost, nothing stands twice', async () => {
    const steps = await stepsOfAWholeRun();
    expect(steps).toBeGreaterThan(20);
    for (let dieAt = 1; dieAt <= steps; dieAt += 1) {
      await database.db.execute(sql`truncate console_posts, notices, postings`);
      const reference = await report();
      await run({ dieAt });
      await endLeases();
      await acknowledge(reference);
      await run({});
      expect(await cardsAt('dsl')).toEqual([expect.stringContaining('Acknowledged by the DSL')]);
      expect(await messagesTo(TEACHER)).toHaveLength(2);
      const standing = await database.db.select().from(postings);
      expect(standing).toHaveLength(3);
    }
  }, 240_000);

  test('two at once share a hundred reports and post nothing twice', async () => {
    for (let count = 0; count < 100; count += 1) await report();
    await Promise.all([run({}), run({})]);
    expect(await cardsAt('dsl')).toHaveLength(100);
    expect(await messagesTo(TEACHER)).toHaveLength(100);
    expect(await database.db.select().from(postings)).toHaveLength(200);
  }, 60_000);
});

async function stepsOfAWholeRun(): Promise<number> {
  await report();
  return Number(await run({}));
}

/** A killed worker's lease runs out in a minute; here that minute has passed. */
async function endLeases(): Promise<void> {
  await database.db.execute(sql`update notices set due_at = now() where delivered_at is null`);
}

async function run({ dieAt }: { dieAt?: number }): Promise<string> {
  const told = JSON.stringify({ url: database.url, school: SCHOOL, dieAt });
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
