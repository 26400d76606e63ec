/** A reply that may be given to others: proposed without names, approved, given, withdrawn; on real Postgres. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { audit } from '../../src/db/tables/audit.ts';
import { questions, schoolAnswers } from '../../src/db/tables/questions.ts';
import { schoolAnswerById } from '../../src/db/school-answers.ts';
import type { Core } from '../../src/handlers/core.ts';
import type { Outcome } from '../../src/handlers/inbound.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { Person } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow } from '../harness/deliver-now.ts';
import { postedCards } from '../harness/posted.ts';
import {
  ASKING_SCHOOL,
  ASSISTANT,
  FIRST_CONTACT,
  HEADTEACHER,
  POLICY_OWNER,
  SECOND_CONTACT,
  TEACHER,
} from '../harness/schools.ts';
import { buttonsOf, formOf, type Talk, talkTo, wordsOf } from '../harness/talk.ts';

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
    sql`truncate console_posts, notices, postings, school_answers, questions, asked`,
  );
});

const LEND = 'Can I lend a pupil my phone?';
const REPLY = 'Better not: please use the phone in the office.';

async function cardOf(person: Person, title: RegExp): Promise<Card> {
  const posts = await postedCards(database.db, core.vault, sql`place = ${person.id}`);
  const found = posts.map(({ card }) => card).findLast((card) => title.test(card.title));
  if (found === undefined) throw new Error(`${person.name} has no card ${title}.`);
  return found;
}

/** Somebody asks, the first contact replies and says that it may be given to others. */
async function proposed(question = LEND, reply = REPLY): Promise<Card> {
  await talk.sends(TEACHER, await talk.says(TEACHER, '/ask-a-person'), { question });
  await deliverNow(core, surface);
  const asks = await cardOf(FIRST_CONTACT, /asks you/);
  const form = await talk.presses(FIRST_CONTACT, asks, 'Reply');
  await talk.sends(FIRST_CONTACT, form, { reply, share: 'yes' });
  await deliverNow(core, surface);
  return await cardOf(POLICY_OWNER, /given to others/);
}

async function answerTo(text: string, by: Person = ASSISTANT): Promise<string> {
  return wordsOf(await talk.says(by, text));
}

const GIVEN = /The school’s own answer/;

describe('a reply that may be given to others', () => {
  test('comes before the policy owner with every name left out', async () => {
    const card = await proposed(
      'Can Leo Marsh in 6B borrow my phone? Mr Barker says yes.',
      'Ask Mrs Finch, or ring 01632 960123. Leo should not.',
    );
    const words = JSON.stringify(card);
    expect(words).not.toMatch(/Leo|Marsh|Barker|Finch|01632|Price|Wood/);
    expect(words).toContain('the first contact for questions');
    expect(card.plain).not.toMatch(/borrow|phone/);
    expect(buttonsOf(card).map(({ label }) => label)).toEqual([
      'Approve',
      'Change the wording',
      'Not approved',
    ]);
    const [row] = await database.db.select().from(schoolAnswers);
    const stored = await schoolAnswerById(database.db, core.vault, row?.id ?? '');
    expect(stored?.text).toContain('ring');
    expect(JSON.stringify(stored)).not.toMatch(/Leo|Finch/);
  });

  test('is given to nobody before it is approved, and to nobody where it is not', async () => {
    const card = await proposed();
    expect(await answerTo(LEND)).not.toMatch(GIVEN);
    await talk.presses(POLICY_OWNER, card, 'Not approved');
    expect(await answerTo(LEND)).not.toMatch(GIVEN);
    await deliverNow(core, surface);
    expect(JSON.stringify(await cardOf(FIRST_CONTACT, /reply of yours/))).toContain('not approved');
    expect(JSON.stringify(await cardOf(POLICY_OWNER, /was proposed/))).toContain('Not approved.');
  });

  test('not ticked, is proposed to nobody', async () => {
    await talk.sends(TEACHER, await talk.says(TEACHER, '/ask-a-person'), { question: LEND });
    await deliverNow(core, surface);
    const form = await talk.presses(
      FIRST_CONTACT,
      await cardOf(FIRST_CONTACT, /asks you/),
      'Reply',
    );
    await talk.sends(FIRST_CONTACT, form, { reply: REPLY });
    expect(await database.db.select().from(schoolAnswers)).toEqual([]);
  });

  test('once approved is the school’s own answer, with role and date, and never a quotation', async () => {
    const card = await proposed();
    const done = await talk.presses(POLICY_OWNER, card, 'Approve');
    expect(done.kind).toBe('reply');
    const outcome = await talk.says(ASSISTANT, 'hi, is it ok to lend a student my phone please');
    expect(wordsOf(outcome)).toMatch(GIVEN);
    expect(wordsOf(outcome)).toContain(REPLY);
    expect(wordsOf(outcome)).toMatch(
      /Approved by the policy owner, \d+ \w+ 20\d\d\. It is not the policy’s text\./,
    );
    const elements = outcome.kind === 'reply' ? outcome.card.elements : [];
    expect(elements.filter(({ kind }) => kind === 'quote')).toEqual([]);
    expect(wordsOf(outcome).indexOf('The policy')).toBeLessThan(wordsOf(outcome).search(GIVEN));
    const acts = await database.db.select().from(audit).where(sql`school_answer_id is not null`);
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['proposed', 'approved']));
    expect(JSON.stringify(acts)).not.toMatch(/phone/);
  });

  test.each([
    ['the other way round', 'can a pupil lend me their phone?'],
    ['a duty instead of a permission', 'Do I have to lend a pupil my phone?'],
    ['somebody else', 'Can I lend a parent my phone?'],
    ['its opposite', 'Can I not lend a pupil my phone?'],
    ['a condition more', 'Can I lend a pupil my phone on a trip?'],
    ['a story before it', 'He wants to delete evidence. Can I lend a pupil my phone?'],
    ['another question', 'can I follow a pupil?'],
  ])('is not given for %s', async (_what, question) => {
    await talk.presses(POLICY_OWNER, await proposed(), 'Approve');
    expect(await answerTo(question)).not.toMatch(GIVEN);
  });

  test('never stands beside a policy that says no, and the policy owner is told so', async () => {
    const card = await proposed('Can I follow a pupil on Instagram?', 'Yes, go ahead.');
    expect(JSON.stringify(card)).toMatch(/The policy itself answers this: No/);
    await talk.presses(POLICY_OWNER, card, 'Approve');
    const answer = await answerTo('Can I follow a pupil on Instagram?');
    expect(answer).not.toMatch(GIVEN);
    expect(answer).not.toContain('go ahead');
  });

  test('withdrawn is given no more', async () => {
    await talk.presses(POLICY_OWNER, await proposed(), 'Approve');
    const list = await talk.says(POLICY_OWNER, 'approved answers');
    expect(wordsOf(list)).toContain(LEND);
    await talk.presses(POLICY_OWNER, list, 'Withdraw');
    expect(await answerTo(LEND)).not.toMatch(GIVEN);
    expect(wordsOf(await talk.says(POLICY_OWNER, '/approved-answers'))).toContain('No reply');
    expect((await talk.presses(POLICY_OWNER, list, 'Withdraw')).kind).toBe('refused');
  });

  test('is decided once: a later press is told by whom', async () => {
    const card = await proposed();
    const both = await Promise.all([
      talk.presses(POLICY_OWNER, card, 'Approve'),
      talk.presses(POLICY_OWNER, card, 'Not approved'),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'reply']);
    const late = await talk.presses(POLICY_OWNER, card, 'Change the wording');
    expect(wordsOf(late)).toContain(`by ${POLICY_OWNER.name}`);
  });

  test.each([
    ['a teacher', TEACHER],
    ['the first contact', FIRST_CONTACT],
    ['the Headteacher, where somebody else owns the policy', HEADTEACHER],
  ])('%s can neither decide, reword, list nor withdraw', async (_who, person) => {
    const card = await proposed();
    const presses = ['Approve', 'Change the wording', 'Not approved'];
    for (const label of presses) {
      expect((await talk.presses(person, card, label)).kind).toBe('refused');
    }
    expect((await talk.says(person, '/approved-answers')).kind).toBe('refused');
    expect(await database.db.select().from(schoolAnswers)).toMatchObject([{ state: 'proposed' }]);
  });
});

describe('the wording', () => {
  async function reworded(card: Card, values: Record<string, string>): Promise<Outcome> {
    const form = await talk.presses(POLICY_OWNER, card, 'Change the wording');
    return await talk.sends(POLICY_OWNER, form, values);
  }

  test('can be changed, with several ways of asking', async () => {
    const card = await proposed();
    const done = await reworded(card, {
      wordings: `${LEND}\n\nMay pupils use my phone?`,
      answer: 'No. The office has one.',
    });
    expect(done.kind).toBe('stored');
    expect(await answerTo('may a child use my phone?')).toContain('The office has one.');
    expect(await answerTo(LEND)).toContain('The office has one.');
  });

  test('with a gap where a name stood is put into words before it is approved', async () => {
    const card = await proposed(LEND, 'Ask Mrs Finch first.');
    const form = await talk.presses(POLICY_OWNER, card, 'Approve');
    expect(formOf(form).fields.find(({ id }) => id === 'answer')?.error).toMatch(/left out here/);
    expect(await answerTo(LEND)).not.toMatch(GIVEN);
    const sent = await talk.sends(POLICY_OWNER, form, {
      answer: 'Ask the data protection lead first.',
    });
    expect(sent.kind).toBe('stored');
    expect(await answerTo(LEND)).toContain('Ask the data protection lead first.');
  });

  test.each([
    ['nothing', ' ', /at least one question/],
    ['too little to be told apart', 'phones?', /could be about many things/],
    ['something said elsewhere', 'Can I give this to parents?', /could be about many things/],
  ])('as %s is not taken, and stays in the form', async (_what, wordings, error) => {
    const outcome = await reworded(await proposed(), { wordings });
    expect(outcome.kind).toBe('invalid');
    const field = formOf(outcome).fields.find(({ id }) => id === 'wordings');
    expect(field?.error).toMatch(error);
    expect(field?.value).toBe(wordings);
  });
});

test('approved by one process, it is given by another at once', async () => {
  const other = talkTo({ ...core });
  await talk.presses(POLICY_OWNER, await proposed(), 'Approve');
  expect(wordsOf(await other.says(SECOND_CONTACT, LEND))).toMatch(GIVEN);
  expect(await database.db.select().from(questions)).toHaveLength(1);
});
