/** A desk with many things open, and whoever asks after one report, through the handlers on real Postgres. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { cases } from '../../src/db/tables/cases.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Outcome } from '../../src/handlers/inbound.ts';
import type { FormValues } from '../../src/handlers/view/form.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { CHAIR, DSL, HEADTEACHER, SCHOOL, TEACHER } from '../harness/schools.ts';
import { buttonsOf, type Talk, talkTo, wordsOf } from '../harness/talk.ts';

const FOLLOWED = { group: 'contact', kind: 'pupil_follows_staff' };
const NUDES = { group: 'danger', kind: 'nudes', actor: 'pupil' };

let database: TestDatabase;
let core: Core;
let talk: Talk;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
  talk = talkTo(core);
});
afterAll(async () => await database.drop());

async function report(values: FormValues, by = TEACHER): Promise<string> {
  const outcome = await dispatch(core, {
    by,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { happened: 'Something was seen.', ...values },
  });
  const found = outcome.kind === 'stored' ? /SR-\w{4}/.exec(outcome.card.title)?.[0] : undefined;
  if (found === undefined) throw new Error(`It was ${wordsOf(outcome)}.`);
  return found;
}

function referencesIn(outcome: Outcome): string[] {
  const card = 'card' in outcome ? outcome.card : undefined;
  return (card?.elements ?? []).flatMap((element) =>
    element.kind === 'entries' ? element.entries.map(({ text }) => text.slice(0, 7)) : [],
  );
}

describe('a desk with forty things open', () => {
  test('sees what cannot wait first, however new it is, and can go through all of them', async () => {
    const old: string[] = [];
    for (let each = 0; each < 41; each += 1) old.push(await report(FOLLOWED));
    await database.db.execute(sql`update cases set created_at = created_at - interval '3 days'`);
    const urgent = await report(NUDES);
    const first = await talk.says(DSL, '/open-cases');
    expect(wordsOf(first)).toContain('42 reports are open, 42 not acknowledged yet.');
    expect(referencesIn(first)).toEqual([urgent, ...old.slice(0, 19)]);
    const second = await talk.presses(DSL, first, 'Show 22 more');
    const third = await talk.presses(DSL, second, 'Show 2 more');
    expect([...referencesIn(second), ...referencesIn(third)]).toEqual(old.slice(19));
    expect(buttonsOf(third)).toEqual([]);
  });

  test('sees what somebody has acknowledged after all the rest', async () => {
    const [known] = referencesIn(await talk.says(DSL, '/open-cases'));
    await talk.says(DSL, `ack ${known}`);
    const [first] = referencesIn(await talk.says(DSL, '/open-cases'));
    expect(first).not.toBe(known);
  });
});

test('several references behind one ack are all acknowledged, and what came of each is said', async () => {
  const [one, two] = [await report(FOLLOWED), await report(NUDES)];
  const other = await report({ group: 'adult', kind: 'about_headteacher' });
  const told = wordsOf(await talk.says(DSL, `ack ${one}, ${two} and ${other.slice(3)}`));
  expect(told).toContain(`You have acknowledged ${one}.`);
  expect(told).toContain(`You have acknowledged ${two}.`);
  expect(told).toContain(`There is no report ${other} that you can open`);
  const states = await database.db
    .select({ state: cases.state })
    .from(cases)
    .where(sql`reference in (${one}, ${two}, ${other}) order by created_at`);
  expect(states.map(({ state }) => state)).toEqual([
    'acknowledged',
    'acknowledged',
    'unacknowledged',
  ]);
});

describe('a reference, typed', () => {
  test('gives a desk the alert with its buttons, and no word of the report', async () => {
    const reference = await report(NUDES);
    const outcome = await talk.says(DSL, reference.toLowerCase());
    expect(buttonsOf(outcome).map(({ label }) => label)).toEqual(['Acknowledge', 'Open']);
    expect(wordsOf(outcome)).not.toContain('Something was seen');
    expect(wordsOf(await talk.presses(DSL, outcome, 'Open'))).toContain('Something was seen');
  });

  test('is found when the case has long been closed', async () => {
    const reference = await report(FOLLOWED);
    await database.db.update(cases).set({ state: 'closed' }).where(sql`reference = ${reference}`);
    expect(buttonsOf(await talk.says(DSL, `find ${reference}`)).map(({ label }) => label)).toEqual([
      'Open',
    ]);
  });

  test('shows its reporter how far it has come', async () => {
    const reference = await report(FOLLOWED);
    const shown = wordsOf(await talk.says(TEACHER, `what happened to ${reference}?`));
    expect(shown).toContain('My reports');
    expect(shown).toContain(reference);
  });

  test('tells the one it is about, and everybody else, what it would tell of none', async () => {
    const reference = await report({ group: 'adult', kind: 'about_headteacher' });
    const told = async (by: typeof DSL, typed: string) =>
      wordsOf(await talk.says(by, typed)).replaceAll(typed, '…');
    for (const by of [HEADTEACHER, DSL]) {
      expect(await told(by, reference)).toBe(await told(by, 'SR-ZZZZ'));
    }
    expect(wordsOf(await talk.says(CHAIR, reference))).toContain('Acknowledge');
  });
});
