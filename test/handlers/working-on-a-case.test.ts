/** After the acknowledgement, through the handlers on real Postgres: what a desk writes down, hands over and closes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { lockCase } from '../../src/db/cases.ts';
import { dueClimbs } from '../../src/db/climbs.ts';
import { audit } from '../../src/db/tables/audit.ts';
import { caseEntries, climbs } from '../../src/db/tables/cases.ts';
import { climb } from '../../src/handlers/climb.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Outcome } from '../../src/handlers/inbound.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { FormValues } from '../../src/handlers/view/form.ts';
import type { Person } from '../../src/policy/people.ts';
import { dayAt } from '../../src/policy/school-times.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow, untilNextRung } from '../harness/deliver-now.ts';
import { postedCards } from '../harness/posted.ts';
import { CHAIR, DEPUTY, DSL, HEADTEACHER, SCHOOL, TEACHER } from '../harness/schools.ts';
import { buttonsOf, formOf, type Talk, talkTo, wordsOf } from '../harness/talk.ts';

let database: TestDatabase;
let surface: ConsoleSurface;
let core: Core;
let talk: Talk;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
  surface = consoleSurface(core.db, core.vault, database.url);
  talk = talkTo(core);
});
afterAll(async () => {
  await surface.stop();
  await database.drop();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate console_posts, notices, postings, climbs`);
});

async function report(values: FormValues = { group: 'contact', kind: 'pupil_follows_staff' }) {
  const outcome = await dispatch(core, {
    by: TEACHER,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { happened: 'Something was seen.', ...values },
  });
  const found = outcome.kind === 'stored' ? /SR-\w{4}/.exec(outcome.card.title)?.[0] : undefined;
  if (found === undefined) throw new Error(`It was ${outcome.kind}.`);
  return found;
}

async function press(by: Person, act: 'acknowledge' | 'open', reference: string): Promise<Outcome> {
  return await dispatch(core, { by, kind: 'press', press: { act, reference } });
}

async function acknowledged(by: Person = DSL): Promise<string> {
  const reference = await report();
  await press(by, 'acknowledge', reference);
  await deliverNow(core, surface);
  return reference;
}

/** Opens the case, presses the button with this label and sends the form. */
async function enters(by: Person, reference: string, label: string, values: FormValues) {
  const form = await talk.presses(by, await press(by, 'open', reference), label);
  return await talk.sends(by, form, values);
}

/** Time passes until something is due again, which is done and delivered. */
async function later(on: Core = core): Promise<void> {
  await untilNextRung(on);
  for (const id of await dueClimbs(on.db, SCHOOL.id, 100)) await climb(on, id);
  await deliverNow(on, surface);
}

async function messagesTo(person: Person): Promise<Card[]> {
  const posts = await postedCards(
    database.db,
    core.vault,
    sql`place_kind = 'person' and place = ${person.id}`,
  );
  return posts.map(({ card }) => card);
}

async function titlesTo(person: Person): Promise<string[]> {
  return (await messagesTo(person)).map(({ title }) => title);
}

describe('what a desk writes down', () => {
  test('is shown to whoever opens the case, in order, with who and in which role', async () => {
    const reference = await acknowledged();
    expect(
      (await enters(DSL, reference, 'Add a note', { words: 'Spoke to his tutor.' })).kind,
    ).toBe('stored');
    await enters(DEPUTY, reference, 'Action taken', { words: 'Rang home at four.' });
    const shown = wordsOf(await press(DEPUTY, 'open', reference));
    expect(shown).toMatch(
      /Ms N\. Rahman, DSL · Note.*Spoke to his tutor\..*Mr T\. Ellison, Deputy DSL · Action taken.*Rang home at four\./,
    );
  });

  test('is nowhere in a channel, and sealed in the database', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Add a note', { words: 'MARKEDWORDS' });
    await enters(DSL, reference, 'Close the case', { words: 'MARKEDWORDS', outcome: 'referred' });
    await deliverNow(core, surface);
    expect(JSON.stringify(await postedCards(database.db, core.vault))).not.toMatch(/MARKED/);
    const rows = await database.db.select().from(caseEntries);
    expect(rows.map(({ words }) => words.toString('latin1')).join()).not.toMatch(/MARKED/);
    expect(wordsOf(await press(DSL, 'open', reference))).toMatch(/MARKEDWORDS/);
  });

  test('cannot be changed or taken away', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Add a note', { words: 'As it was.' });
    for (const statement of [
      sql`update case_entries set by = 'nobody'`,
      sql`delete from case_entries`,
      sql`truncate case_entries`,
    ]) {
      await expect(database.db.execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('append-only') },
      });
    }
  });

  test('sent twice, because the answer was lost, is one entry; other words are another', async () => {
    const reference = await acknowledged();
    const form = await talk.presses(DSL, await press(DSL, 'open', reference), 'Add a note');
    const both = await Promise.all([
      talk.sends(DSL, form, { words: 'Once.' }),
      talk.sends(DSL, form, { words: 'Once.' }),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(['stored', 'stored']);
    await talk.sends(DSL, form, { words: 'And once more.' });
    const rows = await database.db
      .select()
      .from(caseEntries)
      .where(sql`case_id = ${formOf(form).submission}`);
    expect(rows).toHaveLength(2);
  });

  test('without words keeps the form and says what is missing', async () => {
    const reference = await acknowledged();
    const outcome = await enters(DSL, reference, 'Close the case', { words: '  ' });
    expect(outcome.kind).toBe('invalid');
    expect(wordsOf(outcome)).toMatch(/Please say why it can be closed/);
    expect(wordsOf(outcome)).toMatch(/Please choose what came of it/);
    const long = await enters(DSL, reference, 'Add a note', { words: 'x'.repeat(3_005) });
    expect(wordsOf(long)).toMatch(/5 characters too long/);
    expect(wordsOf(long)).toContain('x'.repeat(3_005));
  });

  test('waits until somebody has acknowledged, so that the case is somebody’s', async () => {
    const reference = await report();
    const opened = await press(DSL, 'open', reference);
    expect(buttonsOf(opened).map(({ label }) => label)).toEqual(['Acknowledge']);
    const [row] = await database.db.select().from(climbs);
    const early = await dispatch(core, {
      by: DSL,
      kind: 'press',
      press: { act: 'enter', entry: 'close', case: row?.caseId ?? '' },
    });
    expect(wordsOf(early)).toContain(`Nobody has acknowledged ${reference} yet`);
  });

  test('is refused to everybody who may not see the case, whether there is one or not', async () => {
    await acknowledged();
    const [row] = await database.db.select().from(climbs);
    for (const by of [TEACHER, HEADTEACHER, CHAIR]) {
      for (const id of [row?.caseId ?? '', randomUUID()]) {
        const opened = await dispatch(core, {
          by,
          kind: 'press',
          press: { act: 'enter', entry: 'note', case: id },
        });
        const sent = await dispatch(core, {
          by,
          kind: 'submit',
          form: 'case-note',
          submission: id,
          values: { words: 'A guess.' },
        });
        expect([wordsOf(opened), wordsOf(sent)]).toEqual(
          Array.from({ length: 2 }, () => expect.stringContaining('There is no such report')),
        );
      }
    }
  });

  test('refused to somebody, it keeps nobody waiting who works on the case just now', async () => {
    const reference = await acknowledged();
    const form = await talk.presses(DSL, await press(DSL, 'open', reference), 'Add a note');
    const { submission } = formOf(form);
    await core.db.transaction(async (tx) => {
      await lockCase(tx, SCHOOL.id, submission);
      expect((await talk.sends(TEACHER, form, { words: 'A guess.' })).kind).toBe('refused');
    });
  });

  test('is in the audit by who and what, without its words', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Action taken', { words: 'MARKEDWORDS' });
    await enters(DSL, reference, 'Close the case', { words: 'MARKEDWORDS', outcome: 'no-action' });
    const entries = await database.db
      .select()
      .from(audit)
      .where(sql`act in ('acted', 'closed') order by entry desc limit 2`);
    expect(entries.map(({ who, act, detail }) => [who, act, detail])).toEqual([
      [DSL.id, 'closed', { as: 'dsl', outcome: 'no-action' }],
      [DSL.id, 'acted', { as: 'dsl' }],
    ]);
  });
});

describe('a case that is handed over', () => {
  test('comes to the other person as an alert, and climbs until somebody acknowledges it', async () => {
    const reference = await acknowledged();
    const outcome = await enters(DSL, reference, 'Hand over', {
      to: DEPUTY.id,
      words: 'I am away tomorrow.',
    });
    expect(wordsOf(outcome)).toContain(`${reference} is handed over to Mr T. Ellison`);
    await deliverNow(core, surface);
    expect(await titlesTo(DEPUTY)).toEqual([`Handed over: report ${reference}`]);
    await later();
    expect(await titlesTo(DEPUTY)).toEqual([
      `Handed over: report ${reference}`,
      `Still waiting: report ${reference}`,
    ]);
    await press(DEPUTY, 'acknowledge', reference);
    await deliverNow(core, surface);
    const cards = JSON.stringify(await messagesTo(DEPUTY));
    expect(cards).toMatch(/Acknowledged by a deputy DSL/);
    expect(cards).not.toMatch(/"acknowledge"/);
    expect(wordsOf(await press(DEPUTY, 'open', reference))).toMatch(
      /Handed over to Mr T\. Ellison.*I am away tomorrow\./,
    );
  });

  test('is not told to the reporter as if it were seen a second time', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Hand over', { to: DEPUTY.id, words: 'Yours.' });
    await press(DEPUTY, 'acknowledge', reference);
    await deliverNow(core, surface);
    const seen = (await titlesTo(TEACHER)).filter((title) => title.includes('has been seen'));
    expect(seen).toHaveLength(1);
  });

  test('goes to those only who may see it', async () => {
    const reference = await acknowledged();
    const form = await talk.presses(DSL, await press(DSL, 'open', reference), 'Hand over');
    const to = formOf(form).fields.find(({ id }) => id === 'to');
    expect(to?.kind === 'choice' ? to.options.map(({ value }) => value) : []).toEqual([DEPUTY.id]);
    const outcome = await talk.sends(DSL, form, { to: HEADTEACHER.id, words: 'For you.' });
    expect(wordsOf(outcome)).toMatch(/Please choose who takes it over/);
  });

  test('handed back and over again in the same words, it is handed over', async () => {
    const reference = await acknowledged();
    const yours = { to: DEPUTY.id, words: 'Yours.' };
    const form = await talk.presses(DSL, await press(DSL, 'open', reference), 'Hand over');
    await talk.sends(DSL, form, yours);
    await press(DEPUTY, 'acknowledge', reference);
    expect(wordsOf(await talk.sends(DSL, form, yours))).toContain('is handed over');
    expect(wordsOf(await press(DSL, 'open', reference))).toContain('Acknowledged by a deputy DSL');
    await enters(DEPUTY, reference, 'Hand over', { to: DSL.id, words: 'No, yours.' });
    await talk.sends(DSL, form, yours);
    expect(wordsOf(await press(DSL, 'open', reference))).toContain('waits for a deputy DSL');
  });

  test('where nobody else may see it, it cannot be, and that is said', async () => {
    const values = { group: 'contact', kind: 'staff_follows_pupil', actor: 'staff' };
    const reference = await report(values);
    await press(HEADTEACHER, 'acknowledge', reference);
    const opened = await press(HEADTEACHER, 'open', reference);
    expect(buttonsOf(opened).map(({ label }) => label)).not.toContain('Hand over');
    await deliverNow(core, surface);
    await later();
    const reminder = (await messagesTo(HEADTEACHER)).at(-1);
    if (reminder === undefined) throw new Error('There is no reminder.');
    expect(wordsOf(await talk.presses(HEADTEACHER, reminder, 'Hand over'))).toMatch(
      /Nobody else may see SR-\w{4}, so it cannot be handed over/,
    );
  });

  test('whoever is away today is said to be', async () => {
    const today = dayAt(new Date(), SCHOOL);
    const days = { from: today, to: today };
    const cover = [{ away: DEPUTY.id, by: DSL.id, days }];
    const reference = await acknowledged();
    const form = await talkTo({ ...core, school: { ...SCHOOL, cover } }).presses(
      DSL,
      await press(DSL, 'open', reference),
      'Hand over',
    );
    expect(wordsOf(form)).toContain('Mr T. Ellison, Deputy DSL (away today)');
  });

  test('cannot be closed before somebody has acknowledged it', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Hand over', { to: DEPUTY.id, words: 'Yours.' });
    const labels = buttonsOf(await press(DEPUTY, 'open', reference)).map(({ label }) => label);
    expect(labels).toEqual(['Acknowledge', 'Add a note', 'Action taken', 'Hand over']);
  });
});

describe('a case that is closed', () => {
  test('is off the list and the ladder, its alerts say so, and it can be opened again', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Close the case', {
      words: 'All is well.',
      outcome: 'dealt-with',
    });
    await deliverNow(core, surface);
    const posts = await postedCards(database.db, core.vault, sql`place_kind = 'desk'`);
    expect(posts.map(({ card }) => card.plain).join()).toMatch(/Closed by the DSL/);
    expect(await database.db.select().from(climbs)).toEqual([]);
    expect(wordsOf(await talk.says(DSL, '/open-cases'))).not.toContain(reference);
    expect(wordsOf(await press(DSL, 'open', reference))).toMatch(
      /Closed · Dealt with in school.*All is well/,
    );
    await enters(DEPUTY, reference, 'Open the case again', { words: 'It has happened again.' });
    expect(wordsOf(await talk.says(DSL, '/open-cases'))).toContain(reference);
    expect(await database.db.select().from(climbs)).toHaveLength(1);
  });

  test('opened again and closed once more in the same words, it is closed', async () => {
    const reference = await acknowledged();
    const done = { words: 'Done.', outcome: 'dealt-with' };
    await enters(DSL, reference, 'Close the case', done);
    await enters(DSL, reference, 'Open the case again', { words: 'By mistake.' });
    await enters(DSL, reference, 'Close the case', done);
    expect(wordsOf(await press(DSL, 'open', reference))).toMatch(/Closed by the DSL/);
  });

  test('tells its reporter no more than that it was seen', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Close the case', { words: 'No.', outcome: 'no-action' });
    const shown = wordsOf(await talk.says(TEACHER, '/my-reports'));
    expect(shown).toContain(reference);
    expect(shown).not.toMatch(/[Cc]losed|No action/);
  });
});

describe('acknowledged is not forgotten', () => {
  test('without an action whoever acknowledged is reminded, then the deputy, and round again', async () => {
    const reference = await acknowledged();
    await later();
    expect(await titlesTo(DSL)).toEqual([`What has come of report ${reference}?`]);
    expect(await titlesTo(DEPUTY)).toEqual([]);
    await later();
    expect(await titlesTo(DEPUTY)).toEqual([`What has come of report ${reference}?`]);
    await later();
    expect(await titlesTo(DSL)).toHaveLength(2);
  });

  test('opened again it is asked of whoever did that, as soon as after an acknowledgement, then of whoever acknowledged', async () => {
    const reference = await acknowledged();
    const title = `What has come of report ${reference}?`;
    const pause = (await dueAt()).getTime() - Date.now();
    await enters(DSL, reference, 'Action taken', { words: 'Rang home.' });
    await enters(DSL, reference, 'Close the case', { words: 'Done.', outcome: 'dealt-with' });
    await enters(DEPUTY, reference, 'Open the case again', { words: 'It has happened again.' });
    expect((await dueAt()).getTime() - Date.now()).toBeLessThan(pause + 60_000);
    await later();
    expect(await titlesTo(DSL)).toEqual([]);
    expect(await titlesTo(DEPUTY)).toEqual([title]);
    const theirs = JSON.stringify(await messagesTo(DEPUTY));
    expect(theirs).toMatch(/Opened again by a deputy DSL/);
    expect(theirs).toMatch(/Please write it down, hand it over, or close it/);
    await later();
    expect(await titlesTo(DSL)).toEqual([title]);
    expect(JSON.stringify(await messagesTo(DSL))).toMatch(/ask whoever opened it again/);
  });

  test('opened again, handed over and acknowledged, it is asked of whoever acknowledged last', async () => {
    const reference = await acknowledged();
    await enters(DSL, reference, 'Close the case', { words: 'Done.', outcome: 'dealt-with' });
    await enters(DSL, reference, 'Open the case again', { words: 'It has happened again.' });
    await enters(DSL, reference, 'Hand over', { to: DEPUTY.id, words: 'Yours.' });
    await press(DEPUTY, 'acknowledge', reference);
    await deliverNow(core, surface);
    const before = await titlesTo(DSL);
    await later();
    expect((await titlesTo(DEPUTY)).at(-1)).toBe(`What has come of report ${reference}?`);
    expect(await titlesTo(DSL)).toEqual(before);
  });

  test('a note does not answer it, an action does for a while', async () => {
    const reference = await acknowledged();
    const before = await dueAt();
    await enters(DSL, reference, 'Add a note', { words: 'Thinking about it.' });
    expect(await dueAt()).toEqual(before);
    await enters(DSL, reference, 'Action taken', { words: 'Rang home.' });
    expect((await dueAt()).getTime()).toBeGreaterThan(before.getTime());
  });

  test('nobody is reminded of what was closed while the reminder was on its way', async () => {
    const reference = await acknowledged();
    await untilNextRung(core);
    for (const id of await dueClimbs(core.db, SCHOOL.id, 100)) await climb(core, id);
    await enters(DSL, reference, 'Close the case', { words: 'Done.', outcome: 'dealt-with' });
    await deliverNow(core, surface);
    expect(await titlesTo(DSL)).toEqual([]);
  });

  test('the reminder has the buttons that answer it, and no word of the report', async () => {
    await acknowledged();
    await later();
    const [card] = await messagesTo(DSL);
    if (card === undefined) throw new Error('There is no reminder.');
    expect(JSON.stringify(card)).not.toMatch(/Something was seen|Price/);
    const form = await talk.presses(DSL, card, 'Action taken');
    expect((await talk.sends(DSL, form, { words: 'Rang home.' })).kind).toBe('stored');
  });

  test('whoever acknowledged and has left is passed over', async () => {
    await acknowledged();
    const people = SCHOOL.people.filter(({ id }) => id !== DSL.id);
    await later({ ...core, school: { ...SCHOOL, people } });
    expect(await titlesTo(DSL)).toEqual([]);
    expect(await titlesTo(DEPUTY)).toHaveLength(1);
  });
});

async function dueAt(): Promise<Date> {
  const [row] = await database.db.select().from(climbs);
  if (row === undefined) throw new Error('Nothing is on the ladder.');
  return row.dueAt;
}

describe('how an alert fares is shown to whoever opens the case', () => {
  async function fares(over: Partial<ConsoleSurface>): Promise<string> {
    const reference = await report();
    await deliverNow(core, { ...surface, ...over });
    return wordsOf(await press(DSL, 'open', reference));
  }

  test('sent where and when', async () => {
    expect(await fares({})).toMatch(/DSL desk \(The console\): sent \w{3},? \d+ \w+,? \d\d:\d\d/);
  });

  test('being tried, since when and how often', async () => {
    const shown = await fares({
      post: async () => ({ kind: 'retry', afterMs: 60_000, reason: 'a rate limit' }),
    });
    expect(shown).toMatch(
      /not sent yet, still being tried \(a rate limit\)\. Tried once since \w{3}/,
    );
  });

  test('refused and why', async () => {
    const shown = await fares({
      post: async () => ({ kind: 'dead', reason: 'the channel is archived' }),
    });
    expect(shown).toMatch(/refused, still being tried \(the channel is archived\)/);
  });

  test('neither here nor there', async () => {
    const shown = await fares({
      post: async () => ({ kind: 'unsure', reason: 'no answer came' }),
    });
    expect(shown).toMatch(/may have arrived or not, still being tried \(no answer came\)/);
  });

  test('to whom it went instead', async () => {
    const reference = await report();
    const post: ConsoleSurface['post'] = async (place, card, key) =>
      place.kind === 'desk'
        ? { kind: 'dead', reason: 'the channel is archived' }
        : await surface.post(place, card, key);
    for (let tries = 0; tries < 4; tries += 1) {
      await database.db.execute(sql`update notices set due_at = now() where delivered_at is null`);
      await deliverNow(core, { ...surface, post });
    }
    expect(wordsOf(await press(DSL, 'open', reference))).toMatch(
      /refused.*It went to Ms N\. Rahman and Mr T\. Ellison directly instead\./,
    );
  });
});
