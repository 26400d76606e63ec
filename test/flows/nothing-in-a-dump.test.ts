/** Whoever gets hold of the database alone reads no word that anybody wrote, and nobody's name. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { asked } from '../../src/db/tables/questions.ts';
import type { Core } from '../../src/handlers/core.ts';
import type { Outcome } from '../../src/handlers/inbound.ts';
import type { Person } from '../../src/policy/people.ts';
import { WRITTEN_FIELDS } from '../../src/policy/report-fields.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow, untilReminded } from '../harness/deliver-now.ts';
import { everyRowAsText } from '../harness/every-row.ts';
import { postedCards } from '../harness/posted.ts';
import {
  ASKING_SCHOOL,
  DSL,
  FIRST_CONTACT,
  HEADTEACHER,
  POLICY_OWNER,
  TEACHER,
} from '../harness/schools.ts';
import { buttonsOf, formOf, talkTo, wordsOf } from '../harness/talk.ts';

/** Everybody's name is marked. */
const SCHOOL = {
  ...ASKING_SCHOOL,
  people: ASKING_SCHOOL.people.map((person) => ({
    ...person,
    name: person.name.replace(/\w+$/u, (surname) => `Zzmark${surname}`),
  })),
};

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

/** The person with the marked name. */
function marked({ id }: Person): Person {
  const found = SCHOOL.people.find((person) => person.id === id);
  if (found === undefined) throw new Error(`${id} is not at this school.`);
  return found;
}

async function cardOf(person: Person, title: RegExp) {
  const posts = await postedCards(database.db, core.vault, sql`place = ${person.id}`);
  const found = posts.findLast(({ card }) => title.test(card.title));
  if (found === undefined) throw new Error(`${person.name} has no card ${title}.`);
  return found.card;
}

/** Questions to the bot are kept in the background. */
async function untilAsked(count: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await database.db.select().from(asked)).length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${count} questions were never kept.`);
}

function referenceIn(outcome: Outcome): string {
  const found = /SR-\w{4}/.exec(wordsOf(outcome))?.[0];
  if (found === undefined) throw new Error('There is no reference.');
  return found;
}

test('every field of every form, every question and every reply: no mark is found in any row', async () => {
  const talk = talkTo(core);
  const [teacher, dsl, contact, owner] = [
    marked(TEACHER),
    marked(DSL),
    marked(FIRST_CONTACT),
    marked(POLICY_OWNER),
  ];

  // A report with a mark in every field, and one whose words name somebody at the school.
  const form = await talk.says(teacher, '/report-incident zzmark as it was typed');
  const values = Object.fromEntries(WRITTEN_FIELDS.map((field) => [field, `zzmark-${field}`]));
  const chosen = { group: 'contact', kind: 'pupil_follows_staff' };
  const reference = referenceIn(await talk.sends(teacher, form, { ...chosen, ...values }));
  await talk.sends(teacher, await talk.says(teacher, '/report-incident'), {
    group: 'conduct',
    kind: 'other',
    actor: 'staff',
    happened: `${marked(HEADTEACHER).name} did it`,
    who: marked(HEADTEACHER).name,
  });
  // Somebody whom the settings do not name reports and asks.
  const stranger: Person = { id: 'slack-u1', name: 'Ms Zzmarkstranger', roles: ['teacher'] };
  const told = { ...chosen, happened: 'zzmark-stranger' };
  const strange = referenceIn(
    await talk.sends(stranger, await talk.says(stranger, '/report-incident'), told),
  );
  await talk.sends(stranger, await talk.says(stranger, '/ask-a-person'), {
    question: 'zzmark from a stranger?',
  });
  await deliverNow(core, surface);
  const alerts = await postedCards(database.db, core.vault, sql`place = 'dsl'`);
  const openedBy = async (words: string): Promise<string> => {
    const alert = alerts.find(({ card }) => card.title.includes(words));
    if (alert === undefined) throw new Error(`The DSL desk has no alert ${words}.`);
    return wordsOf(await talk.presses(dsl, alert.card, 'Open'));
  };
  expect(await openedBy(strange)).toContain('Zzmarkstranger');
  expect(JSON.stringify(await cardOf(contact, /asks you/))).toContain('Zzmarkstranger');
  const opened = await openedBy(reference);
  for (const field of WRITTEN_FIELDS) expect(opened).toContain(`zzmark-${field}`);
  await talk.says(dsl, `ack ${reference}`);

  // Questions to the bot: answered, not answered, marked wrong, and looked through.
  const answer = await talk.says(teacher, 'can I follow zzmarkpupil on Instagram?');
  await talk.says(teacher, 'may I lend zzmarkpupil a zzmarkthing?');
  await untilAsked(2);
  await talk.presses(teacher, answer, 'No');
  expect(wordsOf(await talk.says(owner, '/gaps'))).toMatch(/zzmark/);

  // A question to a person, reminded of, replied to, proposed, reworded and given.
  await talk.sends(teacher, await talk.says(teacher, '/ask-a-person'), {
    question: 'Can I lend a pupil my zzmarkphone?',
  });
  await deliverNow(core, surface);
  await untilReminded(core);
  await deliverNow(core, surface);
  const question = await cardOf(contact, /asks you/);
  expect(JSON.stringify(question)).toMatch(/zzmarkphone.*|Zzmark/);
  await talk.sends(contact, await talk.presses(contact, question, 'Reply'), {
    reply: 'Better not the zzmarkphone.',
    share: 'yes',
  });
  await deliverNow(core, surface);
  const proposal = await cardOf(owner, /given to others/);
  const reword = await talk.presses(owner, proposal, 'Change the wording');
  expect(
    formOf(reword)
      .fields.map(({ value }) => value)
      .join(),
  ).toMatch(/zzmark/);
  await talk.sends(owner, reword, {
    wordings: 'Can I lend a pupil my zzmarkphone?',
    answer: 'Better not the zzmarkphone, says the school.',
  });
  await deliverNow(core, surface);
  const given = wordsOf(await talk.says(teacher, 'can I lend a pupil my zzmarkphone?'));
  expect(given).toContain('says the school');
  const list = await talk.says(owner, '/approved-answers');
  expect(buttonsOf(list).map(({ label }) => label)).toContain('Withdraw');
  await talk.presses(owner, list, 'Withdraw');
  await deliverNow(core, surface);
  await untilAsked(3);

  const dump = await everyRowAsText(database.url);
  // Each of these tables was written to; a dump without them would prove nothing.
  for (const table of ['reports', 'questions', 'asked', 'school_answers', 'console_posts']) {
    expect(dump).toContain(`public.${table} (`);
  }
  expect(dump.split('\n').filter((line) => /zzmark/iu.test(line))).toEqual([]);
}, 60_000);
