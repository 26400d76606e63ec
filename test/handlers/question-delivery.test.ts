/** Questions and reminders on their way: every card comes to stand once, and reminders never end by themselves. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { notices, postings } from '../../src/db/tables/notices.ts';
import { questions } from '../../src/db/tables/questions.ts';
import type { Core } from '../../src/handlers/core.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { Person } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow, untilReminded } from '../harness/deliver-now.ts';
import { postedCards } from '../harness/posted.ts';
import {
  ASKING_SCHOOL,
  FIRST_CONTACT,
  HEADTEACHER,
  POLICY_OWNER,
  SECOND_CONTACT,
  TEACHER,
} from '../harness/schools.ts';
import { MASTER_KEY } from '../harness/vault.ts';
import { type Talk, talkTo } from '../harness/talk.ts';

const WORKER = fileURLToPath(new URL('../harness/deliver-until-killed.js', import.meta.url));

let database: TestDatabase;
let surface: ConsoleSurface;
let core: Core;
let talk: Talk;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, ASKING_SCHOOL);
  surface = consoleSurface(core.db, core.vault, database.url);
  talk = talkTo(core);
});
afterAll(async () => {
  await surface.stop();
  await database.drop();
});
beforeEach(async () => {
  await database.db.execute(
    sql`truncate console_posts, notices, postings, school_answers, questions`,
  );
});

async function ask(question = 'MARKEDWORDS: can I lend a pupil my phone?'): Promise<void> {
  await talk.sends(TEACHER, await talk.says(TEACHER, '/ask-a-person'), { question });
}

async function cardsOf(person: Person): Promise<Card[]> {
  const posts = await postedCards(database.db, core.vault, sql`place = ${person.id}`);
  return posts.map(({ card }) => card);
}

async function theCard(person: Person, title: RegExp): Promise<Card> {
  const found = (await cardsOf(person)).findLast((card) => title.test(card.title));
  if (found === undefined) throw new Error(`${person.name} has no card ${title}.`);
  return found;
}

async function replies(person: Person, reply: string, on: Core = core): Promise<void> {
  const card = await theCard(person, /asks you/);
  const own = talkTo(on);
  await own.sends(person, await own.presses(person, card, 'Reply'), { reply });
}

describe('a question', () => {
  test('stands with every first contact and nobody else; no push notification holds a word of it', async () => {
    await ask();
    await deliverNow(core, surface);
    for (const person of [FIRST_CONTACT, SECOND_CONTACT]) {
      const cards = await cardsOf(person);
      expect(cards).toHaveLength(1);
      expect(JSON.stringify(cards)).toContain('MARKEDWORDS');
      expect(JSON.stringify(cards)).toContain(TEACHER.name);
    }
    for (const person of [HEADTEACHER, POLICY_OWNER]) expect(await cardsOf(person)).toEqual([]);
    const posts = await postedCards(database.db, core.vault);
    for (const { card } of posts) expect(card.plain).not.toMatch(/MARKED|Price/);
    expect(JSON.stringify(await database.db.select().from(notices))).not.toMatch(/MARKED/);
  });

  test('once answered, shows by whom on every first contact’s card and on the asker’s receipt', async () => {
    await ask();
    await deliverNow(core, surface);
    await replies(FIRST_CONTACT, 'Better not.');
    await deliverNow(core, surface);
    const [mine] = await cardsOf(FIRST_CONTACT);
    const [theirs] = await cardsOf(SECOND_CONTACT);
    const [receipt, reply] = await cardsOf(TEACHER);
    for (const card of [mine, theirs, receipt]) {
      expect(JSON.stringify(card)).toContain(
        'Answered by Mrs R. Wood, First contact for questions',
      );
    }
    expect(JSON.stringify([mine, theirs])).not.toContain('"act":"reply"');
    expect(JSON.stringify(reply)).toMatch(/You asked: MARKEDWORDS.*Better not\..*not the policy’s/);
    expect(reply?.elements.map(({ kind }) => kind)).not.toContain('quote');
  });

  test('answered between the building of a card and its writing down is redrawn', async () => {
    await ask();
    await deliverNow(core, {
      ...surface,
      post: async (place, card, key) => {
        const sent = await surface.post(place, card, key);
        const isSecond = place.kind === 'person' && place.person === SECOND_CONTACT.id;
        if (isSecond) await replies(SECOND_CONTACT, 'Better not.');
        return sent;
      },
    });
    for (const person of [FIRST_CONTACT, SECOND_CONTACT, TEACHER]) {
      expect(JSON.stringify(await cardsOf(person))).toContain('Answered by Dr A. Mensah');
    }
  });
});

describe('a reminder', () => {
  test('comes each working day until there is a reply, and then no more', async () => {
    await ask();
    await deliverNow(core, surface);
    for (let days = 1; days <= 3; days += 1) {
      await untilReminded(core);
      await deliverNow(core, surface);
      const reminders = (await cardsOf(FIRST_CONTACT)).filter(({ title }) => /Still/.test(title));
      expect(reminders).toHaveLength(days);
    }
    await replies(SECOND_CONTACT, 'Better not.');
    await deliverNow(core, surface);
    await untilReminded(core);
    await deliverNow(core, surface);
    const cards = await cardsOf(FIRST_CONTACT);
    expect(cards).toHaveLength(4);
    for (const card of cards) expect(JSON.stringify(card)).toContain('Answered by Dr A. Mensah');
    const waiting = await database.db.select().from(notices).where(sql`delivered_at is null`);
    expect(waiting).toEqual([]);
  });

  test('goes to whoever holds the role by then, and they can reply', async () => {
    await ask();
    await deliverNow(core, surface);
    const changed: Core = {
      ...core,
      school: {
        ...ASKING_SCHOOL,
        people: ASKING_SCHOOL.people
          .filter(({ id }) => id !== FIRST_CONTACT.id && id !== SECOND_CONTACT.id)
          .map((person) =>
            person.id === HEADTEACHER.id
              ? { ...person, roles: ['first-contact' as const] }
              : person,
          ),
      },
    };
    await untilReminded(changed);
    await deliverNow(changed, surface);
    await untilReminded(changed);
    await deliverNow(changed, surface);
    expect(await cardsOf(HEADTEACHER)).toHaveLength(1);
    expect(await cardsOf(FIRST_CONTACT)).toHaveLength(1);
    const waiting = await database.db.select().from(notices).where(sql`delivered_at is null`);
    expect(waiting.map(({ kind, place }) => [kind, place])).toEqual([['reminder', HEADTEACHER.id]]);
    const newHead = changed.school.people.find(({ id }) => id === HEADTEACHER.id) ?? HEADTEACHER;
    await replies(newHead, 'Better not.', changed);
    expect(await database.db.select().from(questions)).toMatchObject([
      { state: 'answered', repliedBy: HEADTEACHER.id, repliedAs: 'first-contact' },
    ]);
  });

  test('waits, and says so, while nobody holds a role that takes questions', async () => {
    await ask();
    const empty: Core = { ...core, school: { ...ASKING_SCHOOL, people: [TEACHER] } };
    await deliverNow(empty, surface);
    expect(await cardsOf(FIRST_CONTACT)).toEqual([]);
    const waiting = await database.db.select().from(notices).where(sql`kind = 'question'`);
    expect(waiting.map(({ trouble }) => trouble)).toEqual(
      Array(2).fill('Nobody who may see it holds a role at present.'),
    );
    await database.db.execute(sql`update notices set due_at = now() where kind = 'question'`);
    await deliverNow(core, surface);
    expect(await cardsOf(FIRST_CONTACT)).toHaveLength(1);
  });
});

test('a worker killed with -9 at every step of a reminder posts it once and has the next one wait', async () => {
  const steps = await reminded({});
  expect(steps).toBeGreaterThan(10);
  for (let dieAt = 1; dieAt <= steps; dieAt += 1) {
    await database.db.execute(sql`truncate console_posts, notices, postings, questions cascade`);
    await reminded({ dieAt });
    await database.db.execute(
      sql`update notices set due_at = now() where delivered_at is null and due_at < now() + interval '1 hour'`,
    );
    await run({});
    for (const person of [FIRST_CONTACT, SECOND_CONTACT]) {
      const titles = (await cardsOf(person)).map(({ title }) => title);
      expect(titles).toEqual(['A colleague asks you', 'Still waiting: a colleague asks you']);
      const waiting = await database.db
        .select()
        .from(notices)
        .where(sql`delivered_at is null and place = ${person.id}`);
      expect(waiting.map(({ kind }) => kind)).toEqual(['reminder']);
    }
    expect(await database.db.select().from(postings)).toHaveLength(5);
  }
}, 240_000);

/** A question stands, a working day passes, and a worker of its own delivers the reminders. */
async function reminded(how: { dieAt?: number }): Promise<number> {
  await ask();
  await deliverNow(core, surface);
  await untilReminded(core);
  return Number(await run(how));
}

async function run({ dieAt }: { dieAt?: number }): Promise<string> {
  const told = JSON.stringify({
    url: database.url,
    school: ASKING_SCHOOL,
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
