/** What the policy owner sees of questions asked in vain: grouped, counted, and nobody in them; on real Postgres. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { asked } from '../../src/db/tables/questions.ts';
import type { Core } from '../../src/handlers/core.ts';
import type { Person } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import {
  ASKING_SCHOOL,
  ASSISTANT,
  DSL,
  FIRST_CONTACT,
  HEADTEACHER,
  POLICY_OWNER,
  SCHOOL,
  TEACHER,
} from '../harness/schools.ts';
import { type Talk, talkTo, wordsOf } from '../harness/talk.ts';

let database: TestDatabase;
let core: Core;
let talk: Talk;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, ASKING_SCHOOL);
  talk = talkTo(core);
});
afterAll(async () => await database.drop());
beforeEach(async () => {
  await database.db.execute(sql`truncate asked`);
});

/** Asks one question after the other, and waits until they are kept. */
async function asks(by: Person, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const before = await kept();
    await talk.says(by, text);
    await isKept(before + 1);
  }
}

async function isKept(count = 1): Promise<void> {
  for (let tries = 0; tries < 200 && (await kept()) < count; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function kept(): Promise<number> {
  return (await database.db.select().from(asked)).length;
}

test('questions that are much the same stand in one line with their number, the most frequent first', async () => {
  await asks(TEACHER, 'What time does the swimming pool open on bank holidays?');
  await asks(TEACHER, 'Can I lend a pupil my phone?', 'is it ok to lend a student my phone please');
  await asks(ASSISTANT, 'can I lend a child my phone?', 'can a pupil lend me their phone?');
  const shown = wordsOf(await talk.says(POLICY_OWNER, '/gaps'));
  expect(shown).toMatch(/3 times: .*Once: /);
  expect(shown).toContain('Once: can a pupil lend me their phone?');
  expect(shown).toMatch(/swimming pool/);
});

test('greetings and questions that were answered are no gaps', async () => {
  await asks(TEACHER, 'can I follow a pupil?');
  await talk.says(TEACHER, 'hello');
  await talk.says(TEACHER, 'thanks a lot');
  const shown = wordsOf(await talk.says(POLICY_OWNER, 'gaps'));
  expect(shown).toContain('every question found its answer');
  expect(shown).not.toMatch(/hello|thanks|follow/);
});

test('answers that were marked wrong are listed with what they rested on', async () => {
  const answer = await talk.says(TEACHER, 'can I follow a pupil?');
  await isKept();
  await talk.presses(TEACHER, answer, 'No');
  expect(wordsOf(await talk.says(POLICY_OWNER, '/gaps'))).toMatch(
    /Once: can I follow a pupil\? \(the answer: [a-z-]+\.[a-z-]+\)/,
  );
});

test('neither the asker nor anybody in the question is named', async () => {
  const answer = await talk.says(
    TEACHER,
    'Can Leo Marsh bring the phone that Mrs Whitfield and mr barker took, see @leo_6b or leo@example.org?',
  );
  await isKept();
  await talk.presses(TEACHER, answer, 'No');
  const shown = wordsOf(await talk.says(POLICY_OWNER, '/gaps'));
  expect(shown).toContain('bring the phone');
  expect(shown).not.toMatch(/Leo|Marsh|Whitfield|barker|leo_6b|example\.org|Price|teacher/);
});

test.each([
  ['a teacher', TEACHER],
  ['the first contact', FIRST_CONTACT],
  ['the DSL', DSL],
  ['the Headteacher, where somebody else owns the policy', HEADTEACHER],
])('%s is kindly refused', async (_who, person) => {
  await asks(TEACHER, 'Can I lend a pupil my phone?');
  const refused = await talk.says(person, '/gaps');
  expect(refused.kind).toBe('refused');
  expect(wordsOf(refused)).toContain('looked after by the policy owner');
  expect(wordsOf(refused)).not.toMatch(/lend/);
});

test('the Headteacher stands in where nobody owns the policy', async () => {
  const outcome = await talkTo({ ...core, school: SCHOOL }).says(HEADTEACHER, '/gaps');
  expect(outcome.kind).toBe('reply');
});
