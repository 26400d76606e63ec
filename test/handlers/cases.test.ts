/** A report from the form to the acknowledgement, through the handlers, on real Postgres. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { audit } from '../../src/db/tables/audit.ts';
import { cases } from '../../src/db/tables/cases.ts';
import { notices } from '../../src/db/tables/notices.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import { routeReport } from '../../src/handlers/route-report.ts';
import type { Inbound, Outcome } from '../../src/handlers/inbound.ts';
import type { FormValues } from '../../src/handlers/view/form.ts';
import type { Person } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import {
  ADMINISTRATOR,
  ASSISTANT,
  CHAIR,
  DEPUTY,
  DSL,
  HEADTEACHER,
  SCHOOL,
  TEACHER,
} from '../harness/schools.ts';

let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
});
afterAll(async () => await database.drop());

const PUPIL_FOLLOWED_ME: FormValues = {
  group: 'contact',
  kind: 'pupil_follows_staff',
  happened: 'Leo in 6B followed my public account last night.',
};

async function submit(by: Person, values: FormValues, submission: string = randomUUID()) {
  return await dispatch(core, { by, kind: 'submit', form: 'report-incident', submission, values });
}

/** Sends a form, is asked whether it is about those whom it names, and says so in the same form. */
async function submitSaying(
  by: Person,
  values: FormValues,
  answer: Answer,
  submission: string = randomUUID(),
) {
  const about = aboutIn(await submit(by, values, submission), answer);
  return await submit(by, { ...values, about }, submission);
}

type Answer = 'Yes' | 'Not sure' | 'No';

/** What a surface sends where this answer is chosen in the form that asks. */
function aboutIn(outcome: Outcome, answer: Answer): string {
  const field = askedAboutIn(outcome);
  const option = field.options.find(({ label }) => label === answer);
  if (option === undefined) throw new Error(`It does not offer “${answer}”.`);
  return option.value;
}

function askedAboutIn(outcome: Outcome) {
  const field = outcome.kind === 'invalid' && outcome.form.fields.find(({ id }) => id === 'about');
  if (!field || field.kind !== 'choice') throw new Error(`It did not ask: ${words(outcome)}`);
  return field;
}

async function say(by: Person, text: string): Promise<Outcome> {
  return await dispatch(core, { by, kind: 'message', text });
}

async function press(by: Person, act: 'acknowledge' | 'open', reference: string): Promise<Outcome> {
  return await dispatch(core, { by, kind: 'press', press: { act, reference } });
}

function referenceIn(outcome: Outcome): string {
  const title = outcome.kind === 'stored' ? outcome.card.title : '';
  const found = /SR-\w{4}/.exec(title)?.[0];
  if (found === undefined) throw new Error(`No reference in ${JSON.stringify(outcome)}`);
  return found;
}

function words(outcome: Outcome): string {
  return JSON.stringify('card' in outcome ? outcome.card : outcome.form);
}

async function storedCase(reference: string) {
  const [found] = await database.db.select().from(cases).where(sql`reference = ${reference}`);
  if (found === undefined) throw new Error(`${reference} is not stored.`);
  return found;
}

describe('sending a report', () => {
  test('stores the case, its alert, a receipt and the audit together', async () => {
    const reference = referenceIn(await submit(ASSISTANT, PUPIL_FOLLOWED_ME));
    const of = await storedCase(reference);
    expect(of).toMatchObject({ desks: ['dsl'], reporter: ASSISTANT.id, state: 'unacknowledged' });
    const queued = await database.db.select().from(notices).where(sql`case_id = ${of.id}`);
    expect(queued.map(({ kind, placeKind, place }) => [kind, placeKind, place])).toEqual(
      expect.arrayContaining([
        ['alert', 'desk', 'dsl'],
        ['receipt', 'person', ASSISTANT.id],
      ]),
    );
    expect(queued).toHaveLength(2);
    const written = await database.db.select().from(audit).where(sql`case_id = ${of.id}`);
    expect(written.map(({ act, who }) => [act, who])).toEqual([['reported', ASSISTANT.id]]);
  });

  test('twice with the same form is one case and the same reference', async () => {
    const submission = randomUUID();
    const [first, second] = await Promise.all([
      submit(TEACHER, PUPIL_FOLLOWED_ME, submission),
      submit(TEACHER, PUPIL_FOLLOWED_ME, submission),
    ]);
    const third = await submit(TEACHER, PUPIL_FOLLOWED_ME, submission);
    expect(new Set([first, second, third].map(referenceIn)).size).toBe(1);
    const stored = await database.db.select().from(cases).where(sql`submission = ${submission}`);
    expect(stored).toHaveLength(1);
    const [of] = stored;
    expect(await database.db.select().from(notices).where(sql`case_id = ${of?.id}`)).toHaveLength(
      2,
    );
  });

  test('another person’s form of the same id is another case', async () => {
    const submission = randomUUID();
    const mine = referenceIn(await submit(TEACHER, PUPIL_FOLLOWED_ME, submission));
    const theirs = referenceIn(await submit(ASSISTANT, PUPIL_FOLLOWED_ME, submission));
    expect(theirs).not.toBe(mine);
  });

  test('with something missing keeps the form, every word in it, and says what at which field', async () => {
    const outcome = await submit(TEACHER, {
      group: 'contact',
      kind: 'friend_request',
      when: 'last night, about ten',
    });
    if (outcome.kind !== 'invalid') throw new Error(`It was ${outcome.kind}.`);
    const byId = new Map(outcome.form.fields.map((field) => [field.id, field]));
    expect(byId.get('actor')?.error).toMatch(/who did it/i);
    expect(byId.get('happened')?.error).toMatch(/what was seen or heard/i);
    expect(byId.get('when')).toMatchObject({ value: 'last night, about ten' });
    expect(byId.get('when')?.error).toBeUndefined();
  });

  test.each([
    [3_210, '210'],
    [100_000, '97,000'],
  ])('%i letters are too many: it says by how much and keeps each', async (letters, over) => {
    const happened = 'x'.repeat(letters);
    const outcome = await submit(TEACHER, { ...PUPIL_FOLLOWED_ME, happened });
    if (outcome.kind !== 'invalid') throw new Error(`It was ${outcome.kind}.`);
    const field = outcome.form.fields.find(({ id }) => id === 'happened');
    expect(field?.error).toContain(`${over} characters too long (at most 3,000)`);
    expect(field?.value).toBe(happened);
  });

  test.each([
    ['a NUL byte', 'before\u0000after'],
    ['half an emoji', 'before\uD83Dafter'],
    ['right-to-left marks', 'before\u202Eafter'],
    ['markup', '<script>alert(1)</script> <!channel> **bold** [x](y)'],
  ])('with %s is stored all the same', async (_what, happened) => {
    const reference = referenceIn(await submit(TEACHER, { ...PUPIL_FOLLOWED_ME, happened }));
    const kept = happened.replace('\u0000', '\uFFFD').replace('\uD83D', '\uFFFD');
    expect(words(await press(DSL, 'open', reference))).toContain(JSON.stringify(kept).slice(1, -1));
  });

  test('that an image was forwarded is said plainly, and the report goes on', async () => {
    const outcome = await submit(TEACHER, {
      group: 'danger',
      kind: 'nudes',
      actor: 'pupil',
      happened: 'She screenshotted it and forwarded it to me.',
    });
    expect(outcome.kind).toBe('stored');
    expect(words(outcome)).toMatch(/do nothing more with it/);
  });

  test('that nobody saved anything is not taken for the opposite', async () => {
    const outcome = await submit(TEACHER, {
      group: 'danger',
      kind: 'nudes',
      actor: 'pupil',
      happened: 'A pupil told me of an image. I have not saved anything.',
    });
    expect(words(outcome)).not.toMatch(/do nothing more with it/);
  });
});

describe('a report that names somebody who would receive it', () => {
  const STORY: FormValues = {
    group: 'contact',
    kind: 'staff_follows_pupil',
    actor: 'staff',
    happened: 'Mrs Whitfield is following one of my pupils on Instagram.',
  };

  test('is not sent to them before the reporter has said whether it is about them', async () => {
    const outcome = await submit(TEACHER, STORY);
    if (outcome.kind !== 'invalid') throw new Error(`It was ${outcome.kind}.`);
    const field = askedAboutIn(outcome);
    expect(field.error).toMatch(/seems to mention Mrs G\. Whitfield, who would receive it/);
    expect(field.value).toBe('');
    expect(JSON.stringify(field.options)).not.toMatch(/Whitfield|headteacher/);
    expect(outcome.form.fields.find(({ id }) => id === 'happened')?.value).toBe(STORY['happened']);
  });

  test.each<[Answer, string[], string[]]>([
    ['Yes', ['chair'], [HEADTEACHER.id]],
    ['Not sure', ['chair'], [HEADTEACHER.id]],
    ['No', ['headteacher'], []],
  ])('goes, with “%s”, to %j', async (answer, desks, subjects) => {
    const reference = referenceIn(await submitSaying(TEACHER, STORY, answer));
    expect(await storedCase(reference)).toMatchObject({ desks, subjects });
  });

  test.each<[string, Answer, FormValues, string]>([
    ['the story', 'No', { happened: 'A pupil had a request from Ms Rahman.' }, 'headteacher'],
    ['the story', 'Yes', { happened: 'A pupil had a request from Ms Rahman.' }, 'headteacher'],
    ['“Who was it?”', 'No', { happened: 'A request came.', who: 'Ms Rahmen' }, 'headteacher'],
    ['it as well', 'No', { happened: 'Ms Rahman sent it, says Mrs Whitfield.' }, 'chair'],
  ])(
    'is asked about anew where %s names somebody else after a “%s”',
    async (_where, answer, change, desk) => {
      const submission = randomUUID();
      const values: FormValues = {
        group: 'contact',
        kind: 'friend_request',
        actor: 'unknown',
        happened: 'Mrs Whitfield told me that a pupil had a request.',
      };
      const about = aboutIn(await submit(TEACHER, values, submission), answer);
      const again = await submit(TEACHER, { ...values, ...change, about }, submission);
      const field = askedAboutIn(again);
      expect(field.error).toMatch(/seems to mention .*Ms N\. Rahman.*, who would receive it/);
      expect(field.value).toBe('');
      const yes = { ...values, ...change, about: aboutIn(again, 'Yes') };
      const of = await storedCase(referenceIn(await submit(TEACHER, yes, submission)));
      expect(of.subjects).toContain(DSL.id);
      expect(of.desks).toEqual([desk]);
    },
  );

  test('is asked about where an answer does not say of whom it was given', async () => {
    const outcome = await submit(TEACHER, { ...STORY, about: 'no' });
    expect(askedAboutIn(outcome).error).toContain('Mrs G. Whitfield');
  });

  test('keeps its answer where other words of the form are changed', async () => {
    const about = aboutIn(await submit(TEACHER, STORY), 'No');
    const happened = `${STORY['happened']} On Sunday.`;
    const outcome = await submit(TEACHER, { ...STORY, happened, when: 'Sunday', about });
    expect((await storedCase(referenceIn(outcome))).desks).toEqual(['headteacher']);
  });

  test('never goes on to the next one whom it names', async () => {
    const happened = 'Mrs Whitfield and Mr Langley follow one of my pupils.';
    const reference = referenceIn(await submitSaying(TEACHER, { ...STORY, happened }, 'Yes'));
    expect((await storedCase(reference)).desks).toEqual(['dsl']);
  });

  test.each([
    ['Mrs W', HEADTEACHER.name],
    ['a Mrs Whitfeild', HEADTEACHER.name],
    ['whitfild22', HEADTEACHER.name],
  ])('is asked about where it was “%s”', async (who, name) => {
    const outcome = await submit(TEACHER, { ...STORY, happened: 'A post was seen.', who });
    expect(outcome.kind).toBe('invalid');
    expect(words(outcome)).toContain(`seems to mention ${name}, who would receive it`);
    const values = { ...STORY, happened: 'A post was seen.', who };
    const reference = referenceIn(await submitSaying(TEACHER, values, 'Not sure'));
    expect(await storedCase(reference)).toMatchObject({
      desks: ['chair'],
      subjects: [HEADTEACHER.id],
    });
  });

  test('is asked about where it is about the Headteacher and tells of the chair too', async () => {
    const happened = 'She wrote it and the chair of governors, Mr Langley, liked it.';
    const values = { group: 'adult', kind: 'about_headteacher', happened };
    const reference = referenceIn(await submitSaying(TEACHER, values, 'Yes'));
    expect((await storedCase(reference)).desks).toEqual(['dsl']);
  });

  test('is asked about where somebody is called by a first name', () => {
    const people = [{ ...HEADTEACHER, name: 'Mrs Grace Whitfield' }, CHAIR, DSL];
    const report = { kind: 'disrepute', actor: 'staff', risk: 'no', about: undefined } as const;
    const of = (who: string) =>
      routeReport({ ...report, words: { happened: 'A post.', who } }, { ...SCHOOL, people }).kind;
    expect(of('Grace')).toBe('ask-about');
    expect(of('Graceland')).toBe('routed');
    expect(of('Mrs')).toBe('routed');
  });

  test('is not asked about where a pupil did it', async () => {
    const happened = 'A pupil followed Ms Rahman.';
    expect((await submit(TEACHER, { ...PUPIL_FOLLOWED_ME, happened })).kind).toBe('stored');
  });
});

test('words added after an answer that never came are kept as a second report', async () => {
  const submission = randomUUID();
  const first = referenceIn(await submit(TEACHER, PUPIL_FOLLOWED_ME, submission));
  const more = { ...PUPIL_FOLLOWED_ME, happened: 'He also said that he would hurt himself.' };
  const second = referenceIn(await submit(TEACHER, more, submission));
  expect(second).not.toBe(first);
  expect(referenceIn(await submit(TEACHER, more, submission))).toBe(second);
  expect(words(await press(DSL, 'open', second))).toContain('hurt himself');
});

test.each<[string, FormValues, Answer]>([
  ['who did it', { actor: 'headteacher' }, 'No'],
  ['whom it is about', {}, 'Yes'],
])('%s, put right after an answer that never came, is not lost', async (_what, change, answer) => {
  const submission = randomUUID();
  const values = {
    group: 'contact',
    kind: 'staff_follows_pupil',
    actor: 'staff',
    happened: 'An account of Whitfield’s follows a pupil.',
  };
  const asked = await submit(TEACHER, values, submission);
  const sent = { ...values, about: aboutIn(asked, 'No') };
  const first = referenceIn(await submit(TEACHER, sent, submission));
  const right = { ...values, ...change, about: aboutIn(asked, answer) };
  const second = referenceIn(await submit(TEACHER, right, submission));
  expect((await storedCase(first)).desks).toEqual(['headteacher']);
  expect(await storedCase(second)).toMatchObject({ desks: ['chair'], subjects: [HEADTEACHER.id] });
  expect(referenceIn(await submit(TEACHER, right, submission))).toBe(second);
});

test('a report about the chair tells its reporter of the way round the school', async () => {
  const values = { group: 'adult', kind: 'about_governor', actor: 'chair-of-governors' };
  const outcome = await submit(TEACHER, { ...values, happened: 'Something.' });
  expect(words(outcome)).toMatch(/local authority designated officer \(LADO\) directly/);
});

test('nothing is stored where the last step of storing fails', async () => {
  await database.db.execute(sql`alter table audit rename to audit_away`);
  const submission = randomUUID();
  await expect(submit(TEACHER, PUPIL_FOLLOWED_ME, submission)).rejects.toThrow();
  await database.db.execute(sql`alter table audit_away rename to audit`);
  expect(await database.db.select().from(cases).where(sql`submission = ${submission}`)).toEqual([]);
});

describe('what a desk sees', () => {
  test('Open shows the words, who wrote them and why it came, and records the look', async () => {
    const reference = referenceIn(await submit(ASSISTANT, PUPIL_FOLLOWED_ME));
    const outcome = await press(DEPUTY, 'open', reference);
    expect(outcome.kind).toBe('panel');
    expect(words(outcome)).toContain('Leo in 6B followed my public account last night.');
    expect(words(outcome)).toContain(ASSISTANT.name);
    expect(words(outcome)).toContain('should be notified to the DSL (if by a child)');
    const of = await storedCase(reference);
    const looks = await database.db
      .select()
      .from(audit)
      .where(sql`case_id = ${of.id} and act = 'looked'`);
    expect(looks.map(({ who, detail }) => [who, detail])).toEqual([[DEPUTY.id, { desk: 'dsl' }]]);
  });

  test.each([
    ['the Headteacher', HEADTEACHER],
    ['the chair', CHAIR],
    ['the IT administrator', ADMINISTRATOR],
    ['another teacher', TEACHER],
    ['the reporter', ASSISTANT],
  ])(
    '%s cannot open or acknowledge what is not at their desk, and learns nothing',
    async (_who, person) => {
      const reference = referenceIn(await submit(ASSISTANT, PUPIL_FOLLOWED_ME));
      const guessed = 'SR-ZZZZ';
      for (const act of ['open', 'acknowledge'] as const) {
        const real = await press(person, act, reference);
        const none = await press(person, act, guessed);
        expect(real.kind).toBe('refused');
        expect(words(real).replaceAll(reference, guessed)).toBe(words(none));
      }
      expect(await storedCase(reference)).toMatchObject({ state: 'unacknowledged' });
      const refused = await database.db
        .select()
        .from(audit)
        .where(sql`act = 'refused' and who = ${person.id}`);
      expect(refused.length).toBeGreaterThan(0);
    },
  );

  test('the DSL cannot find a report about the DSL, by press, typing or list', async () => {
    const reference = referenceIn(
      await submit(TEACHER, {
        group: 'adult',
        kind: 'about_dsl',
        actor: 'dsl',
        happened: 'Something that the DSL did.',
      }),
    );
    expect(await storedCase(reference)).toMatchObject({
      desks: ['headteacher'],
      subjects: [DSL.id],
    });
    for (const outcome of [
      await press(DSL, 'open', reference),
      await say(DSL, `ack ${reference}`),
      await say(DSL, '/my-reports'),
    ]) {
      expect(words(outcome)).not.toMatch(/Something that|A concern about the DSL/);
    }
    expect((await say(DSL, `ack ${reference}`)).kind).toBe('refused');
    expect((await press(HEADTEACHER, 'open', reference)).kind).toBe('panel');
  });
});

describe('acknowledging', () => {
  test('one press wins; the other, at the same moment, is told who and when', async () => {
    const reference = referenceIn(await submit(ASSISTANT, PUPIL_FOLLOWED_ME));
    const both = await Promise.all([
      press(DSL, 'acknowledge', reference),
      press(DEPUTY, 'acknowledge', reference),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'reply']);
    const of = await storedCase(reference);
    const winner = [DSL, DEPUTY].find(({ id }) => id === of.acknowledgedBy);
    const told = both.find(({ kind }) => kind === 'refused');
    expect(told === undefined ? '' : words(told)).toContain(
      `${winner?.name} was first with ${reference}`,
    );
  });

  test('typed as “ack sr 7k4m” does the same, and the reporter is told by which role', async () => {
    const reference = referenceIn(await submit(ASSISTANT, PUPIL_FOLLOWED_ME));
    const typed = await say(DEPUTY, `ack ${reference.replace('-', ' ').toLowerCase()}`);
    expect(words(typed)).toContain(`You have acknowledged ${reference}`);
    const of = await storedCase(reference);
    const seen = await database.db
      .select()
      .from(notices)
      .where(sql`case_id = ${of.id} and kind = 'seen'`);
    expect(seen.map(({ place }) => place)).toEqual([ASSISTANT.id]);
    expect(words(await say(ASSISTANT, 'my reports'))).toMatch(/Acknowledged by a deputy DSL/);
  });

  test('twice by the same person is answered kindly', async () => {
    const reference = referenceIn(await submit(ASSISTANT, PUPIL_FOLLOWED_ME));
    await press(DSL, 'acknowledge', reference);
    expect(words(await press(DSL, 'acknowledge', reference))).toContain(
      'You have already acknowledged',
    );
  });
});

describe('words typed to the bot', () => {
  test.each<[string, Outcome['kind'], RegExp]>([
    ['/report-incident a pupil followed me', 'form', /a pupil followed me/],
    ['report incident', 'form', /Report an incident/],
    ['/help', 'reply', /What I can do/],
    ['/nonsense', 'reply', /I did not understand that.*report-incident/],
    ['/help me', 'reply', /What I can do/],
    ['hello', 'reply', /What I can do/],
    ['ack', 'refused', /looks like SR-7K4M/],
    ['ack SR-7K4', 'refused', /looks like SR-7K4M/],
    ['report: a pupil followed me', 'form', /a pupil followed me/],
    ['', 'reply', /What I can do|not sure/],
    ['ack SR-0000', 'refused', /looks like SR-7K4M/],
  ])('%j', async (text, kind, expected) => {
    const outcome = await say(TEACHER, text);
    expect(outcome.kind).toBe(kind);
    expect(words(outcome)).toMatch(expected);
  });

  test.each(['Report cards: may I post a picture of them?', 'report to whom?'])(
    '“%s” begins with “report” and is still a question',
    async (text) => {
      expect((await say(TEACHER, text)).kind).toBe('reply');
    },
  );

  test('a question is answered with the policy’s own words', async () => {
    const outcome = await say(TEACHER, 'can I follow a pupil?');
    expect(outcome.kind).toBe('reply');
    expect(words(outcome)).toContain('staff must not follow such public student accounts');
  });

  test('choosing another kind keeps what was typed', async () => {
    const change: Inbound = {
      by: TEACHER,
      kind: 'change',
      form: 'report-incident',
      submission: randomUUID(),
      values: {
        group: 'reputation',
        kind: 'press',
        childsWords: '“he messaged me”',
        happened: 'so far',
      },
    };
    const outcome = await dispatch(core, change);
    if (outcome.kind !== 'form') throw new Error(`It was ${outcome.kind}.`);
    expect(outcome.form.fields.map(({ id, value }) => [id, value])).toEqual(
      expect.arrayContaining([
        ['childsWords', '“he messaged me”'],
        ['happened', 'so far'],
      ]),
    );
  });
});

test('the audit refuses to be changed or emptied', async () => {
  for (const statement of ['update audit set who = $1', 'delete from audit', 'truncate audit']) {
    const query = sql.raw(statement.replace('$1', "'nobody'"));
    await expect(database.db.execute(query)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    });
  }
});
