/** A question to a person, from the button under an answer to the reply, on real Postgres. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { pressSchema } from '../../src/bot/press.ts';
import { connect } from '../../src/db/client.ts';
import { type Question, questionById } from '../../src/db/questions.ts';
import { audit } from '../../src/db/tables/audit.ts';
import { notices } from '../../src/db/tables/notices.ts';
import { asked, questions } from '../../src/db/tables/questions.ts';
import { Asking } from '../../src/handlers/asking.ts';
import type { Core } from '../../src/handlers/core.ts';
import type { Outcome } from '../../src/handlers/inbound.ts';
import type { Person } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import {
  ADMINISTRATOR,
  ASKING_SCHOOL,
  DSL,
  FIRST_CONTACT,
  HEADTEACHER,
  POLICY_OWNER,
  SCHOOL,
  SECOND_CONTACT,
  TEACHER,
} from '../harness/schools.ts';
import { buttonsOf, formOf, type Talk, talkTo, wordsOf } from '../harness/talk.ts';

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
  await core.asking.settled();
  await database.db.execute(sql`truncate asked, notices, postings, school_answers, questions`);
});

const LEND = 'Can I lend a pupil my phone?';

/** The words of every question that is kept. */
async function keptTexts(): Promise<string[]> {
  const rows = await database.db.select().from(asked);
  return rows.map(
    ({ id, words }) => JSON.parse(core.vault.school.open('asked.words', id, words)).text,
  );
}

async function ask(by: Person = TEACHER, question = LEND): Promise<Outcome> {
  return await talk.sends(by, await talk.says(by, '/ask-a-person'), { question });
}

async function theQuestion(): Promise<Question> {
  const [row] = await database.db.select().from(questions);
  const only = await questionById(database.db, core.vault, row?.id ?? randomUUID());
  if (only === undefined) throw new Error('No question is stored.');
  return only;
}

async function replyOf(by: Person, values: Record<string, string>): Promise<Outcome> {
  const { id } = await theQuestion();
  const form = await talk.presses(by, questionTo(id), 'Reply');
  return form.kind === 'form' ? await talk.sends(by, form, values) : form;
}

/** The part of a first contact's card that is pressed. */
function questionTo(id: string) {
  return {
    title: '',
    plain: '',
    elements: [
      {
        kind: 'buttons',
        buttons: [{ label: 'Reply', press: { act: 'reply', question: id } }],
      } as const,
    ],
  };
}

describe('under an answer', () => {
  test('stand Report it, Ask a person and Was this right?, and their values hold no word', async () => {
    const answer = await talk.says(TEACHER, LEND);
    expect(buttonsOf(answer).map(({ label }) => label)).toEqual([
      'Report it',
      'Ask a person',
      'Yes',
      'No',
    ]);
    expect(wordsOf(answer)).toContain('Was this right?');
    expect(JSON.stringify(buttonsOf(answer).map(({ press }) => press))).not.toMatch(/lend|phone/);
  });

  test('a greeting is not asked whether it was right, and every button is one of ours', async () => {
    const greeted = await talk.says(TEACHER, 'ok great');
    expect(buttonsOf(greeted).map(({ label }) => label)).toEqual(['Report it', 'Ask a person']);
    for (const outcome of [greeted, await talk.says(TEACHER, LEND), await ask()]) {
      for (const { press } of buttonsOf(outcome)) expect(pressSchema.parse(press)).toEqual(press);
    }
  });

  test('Ask a person opens a form with the question in it, who will see it and from whom it comes', async () => {
    const answer = await talk.says(TEACHER, LEND);
    await core.asking.settled();
    const form = formOf(await talk.presses(TEACHER, answer, 'Ask a person'));
    expect(form.fields.map(({ value }) => value)).toEqual([LEND]);
    expect(JSON.stringify(form.intro)).toContain('Mrs R. Wood and Dr A. Mensah');
    expect(JSON.stringify(form.intro)).toContain(TEACHER.name);
  });

  test('a press by somebody else does not show what was asked', async () => {
    const answer = await talk.says(TEACHER, LEND);
    await core.asking.settled();
    const form = formOf(await talk.presses(HEADTEACHER, answer, 'Ask a person'));
    expect(form.fields.map(({ value }) => value)).toEqual(['']);
    expect(wordsOf(await talk.presses(HEADTEACHER, answer, 'No'))).toMatch(/no longer kept/);
    expect(await database.db.select().from(asked)).toMatchObject([{ mark: null }]);
  });

  test('Yes and No are noted, and the last one counts', async () => {
    const answer = await talk.says(TEACHER, 'can I follow a pupil?');
    await core.asking.settled();
    await talk.presses(TEACHER, answer, 'Yes');
    expect(await database.db.select().from(asked)).toMatchObject([{ mark: 'right' }]);
    const thanks = await talk.presses(TEACHER, answer, 'No');
    expect(wordsOf(thanks)).toMatch(/without your name/);
    expect(await database.db.select().from(asked)).toMatchObject([{ mark: 'wrong' }]);
    const form = formOf(await talk.presses(TEACHER, thanks, 'Ask a person'));
    expect(form.fields.map(({ value }) => value)).toEqual(['can I follow a pupil?']);
  });

  test('a greeting is not kept, and a question is deleted after ninety days', async () => {
    await talk.says(TEACHER, LEND);
    await core.asking.settled();
    await database.db.execute(sql`update asked set at = now() - interval '91 days'`);
    await talk.says(TEACHER, 'hello');
    await talk.says(TEACHER, 'can I follow a pupil?');
    for (let tries = 0; tries < 200; tries += 1) {
      const kept = await keptTexts();
      if (kept.length === 1 && kept[0] === 'can I follow a pupil?') return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await database.db.select().from(asked)).toHaveLength(1);
  });

  test('words that Postgres does not take, and very long ones, are kept all the same', async () => {
    await talk.says(TEACHER, `can I follow a pupil?\u0000\uD83D ${'and so on '.repeat(2_000)}`);
    await core.asking.settled();
    const [kept] = await keptTexts();
    expect(kept?.length).toBe(3_000);
  });

  test('with no database the answer is the same, and Ask a person opens an empty form kindly', async () => {
    const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing');
    const asking = new Asking(nowhere.db, core.vault);
    const away = talkTo({ ...core, db: nowhere.db, asking }, { away: true });
    const answer = await away.says(TEACHER, 'can I follow a pupil?');
    expect(wordsOf(answer)).toContain('staff must not follow such public student accounts');
    const opened = await away.presses(TEACHER, answer, 'Ask a person');
    expect(wordsOf(opened)).toMatch(/could not be fetched just now/);
    const sent = await away.sends(TEACHER, opened, { question: LEND });
    expect(sent.kind).toBe('invalid');
    expect(wordsOf(sent)).toMatch(/Your question .*every word is still here/);
    expect(formOf(sent).fields.map(({ value }) => value)).toEqual([LEND]);
    await nowhere.close();
  });
});

describe('sending a question', () => {
  test('stores it with a card for every first contact, a receipt, a reminder and the audit', async () => {
    const sent = await ask();
    expect(sent.kind).toBe('stored');
    expect(wordsOf(sent)).toContain('Mrs R. Wood and Dr A. Mensah (First contact for questions)');
    const queued = await database.db.select().from(notices);
    expect(queued.map(({ kind, place }) => `${kind} ${place}`).toSorted()).toEqual([
      'question first-contact',
      'question second-contact',
      'question-receipt teacher',
      'reminder first-contact',
      'reminder second-contact',
    ]);
    for (const { kind, dueAt } of queued) {
      const isLater = dueAt.getTime() > Date.now() + 3_600_000;
      expect(isLater).toBe(kind === 'reminder');
    }
    const { id } = await theQuestion();
    const written = await database.db.select().from(audit).where(sql`question_id = ${id}`);
    expect(written.map(({ act, who }) => [act, who])).toEqual([['asked-a-person', TEACHER.id]]);
    expect(JSON.stringify([written, queued])).not.toMatch(/lend/);
  });

  test('twice with the same form is one question', async () => {
    const form = await talk.says(TEACHER, '/ask-a-person');
    const sent = await Promise.all([
      talk.sends(TEACHER, form, { question: LEND }),
      talk.sends(TEACHER, form, { question: LEND }),
    ]);
    await talk.sends(TEACHER, form, { question: LEND });
    expect(sent.map(({ kind }) => kind)).toEqual(['stored', 'stored']);
    expect(await database.db.select().from(questions)).toHaveLength(1);
    expect(await database.db.select().from(notices)).toHaveLength(5);
  });

  test('with nothing in it, or too much, keeps the form and says so', async () => {
    const form = await talk.says(TEACHER, 'ask a person');
    const empty = await talk.sends(TEACHER, form, { question: '  ' });
    expect(formOf(empty).fields[0]?.error).toBe('Please write your question.');
    const long = await talk.sends(TEACHER, form, { question: 'x'.repeat(3_005) });
    expect(formOf(long).fields[0]?.error).toMatch(/5 characters too long/);
    expect(formOf(long).fields[0]?.value).toHaveLength(3_005);
  });

  test('typed with its words opens the form with them', async () => {
    const form = formOf(await talk.says(TEACHER, `/ask-a-person ${LEND}`));
    expect(form.fields.map(({ value }) => value)).toEqual([LEND]);
  });

  test('by the only first contact goes to the Headteacher; nobody answers their own question', async () => {
    const school = {
      ...ASKING_SCHOOL,
      people: ASKING_SCHOOL.people.filter(({ id }) => id !== SECOND_CONTACT.id),
    };
    const alone = talkTo({ ...core, school });
    const form = await alone.says(FIRST_CONTACT, '/ask-a-person');
    expect(wordsOf(form)).toContain('Mrs G. Whitfield (Headteacher)');
    await alone.sends(FIRST_CONTACT, form, { question: LEND });
    const { id } = await theQuestion();
    expect((await alone.presses(FIRST_CONTACT, questionTo(id), 'Reply')).kind).toBe('refused');
    expect((await alone.presses(HEADTEACHER, questionTo(id), 'Reply')).kind).toBe('form');
  });

  test('in a school without a first contact goes to the Headteacher', async () => {
    const form = await talkTo({ ...core, school: SCHOOL }).says(TEACHER, '/ask-a-person');
    expect(wordsOf(form)).toContain('Mrs G. Whitfield (Headteacher)');
  });
});

describe('a reply', () => {
  test('reaches the asker with name, role and date, as a person’s words', async () => {
    await ask();
    const sent = await replyOf(FIRST_CONTACT, { reply: 'Better not: use the school phone.' });
    expect(sent.kind).toBe('stored');
    const queued = await database.db.select().from(notices).where(sql`kind = 'reply'`);
    expect(queued.map(({ place }) => place)).toEqual([TEACHER.id]);
    const mine = await talk.says(TEACHER, 'my questions');
    expect(wordsOf(mine)).toContain('Better not: use the school phone.');
    expect(wordsOf(mine)).toMatch(
      /Answered by Mrs R\. Wood, First contact for questions, \w{3} \d/,
    );
  });

  test('until then the asker sees that it waits; nobody else sees it at all', async () => {
    await ask();
    expect(wordsOf(await talk.says(TEACHER, '/my-questions'))).toContain('Waiting for a reply.');
    for (const person of [POLICY_OWNER, HEADTEACHER, DSL, FIRST_CONTACT]) {
      expect(wordsOf(await talk.says(person, '/my-questions'))).not.toContain('lend');
    }
  });

  test('of two at the same moment one is sent; the other person is told who was first', async () => {
    await ask();
    const { id } = await theQuestion();
    const people = [FIRST_CONTACT, SECOND_CONTACT];
    const forms = await Promise.all(
      people.map((person) => talk.presses(person, questionTo(id), 'Reply')),
    );
    const sent = await Promise.all(
      people.map((person, at) =>
        talk.sends(person, forms[at] ?? { kind: 'reply', card: questionTo(id) }, {
          reply: `From ${person.name}`,
        }),
      ),
    );
    expect(sent.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'stored']);
    const { repliedBy, reply } = await theQuestion();
    const first = people.find((person) => person.id === repliedBy);
    expect(reply).toBe(`From ${first?.name}`);
    const told = sent.find(({ kind }) => kind === 'refused');
    expect(told && wordsOf(told)).toContain(`Somebody was first with a reply: ${first?.name}`);
  });

  test('sent twice by the same person is one reply; Reply once more is answered kindly', async () => {
    await ask();
    const { id } = await theQuestion();
    const form = await talk.presses(FIRST_CONTACT, questionTo(id), 'Reply');
    const values = { reply: 'Better not.' };
    await talk.sends(FIRST_CONTACT, form, values);
    expect((await talk.sends(FIRST_CONTACT, form, values)).kind).toBe('stored');
    expect((await talk.sends(FIRST_CONTACT, form, { reply: 'Or do.' })).kind).toBe('refused');
    expect(await database.db.select().from(notices).where(sql`kind = 'reply'`)).toHaveLength(1);
    const again = await talk.presses(FIRST_CONTACT, questionTo(id), 'Reply');
    expect(wordsOf(again)).toContain('You have already replied');
  });

  test.each([
    ['the asker', TEACHER],
    ['the Headteacher', HEADTEACHER],
    ['the policy owner', POLICY_OWNER],
    ['the IT administrator', ADMINISTRATOR],
  ])('%s can neither reply nor learn that there is a question', async (_who, person) => {
    await ask();
    const { id } = await theQuestion();
    const real = await talk.presses(person, questionTo(id), 'Reply');
    const none = await talk.presses(
      person,
      questionTo('0190a000-0000-7000-8000-000000000000'),
      'Reply',
    );
    const odd = await talk.presses(person, questionTo('not an id'), 'Reply');
    expect(real.kind).toBe('refused');
    expect(wordsOf(real)).toBe(wordsOf(none));
    expect(wordsOf(odd)).toBe(wordsOf(none));
    const refused = await database.db.select().from(audit).where(sql`question_id = ${id}`);
    expect(refused.map(({ act, who }) => [act, who])).toContainEqual(['refused', person.id]);
  });
});
