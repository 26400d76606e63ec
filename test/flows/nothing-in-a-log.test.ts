/**
 * What Staffroom says of itself, at its most talkative: no name and no word that anybody wrote, in
 * its log, its metrics or its answers on its health, whatever people do and whatever goes wrong.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { everyRowAsText } from '../harness/every-row.ts';
import type { SchoolUser } from '../harness/school-user.ts';
import { type SchoolOnBoth, schoolOnBoth } from '../harness/school-on-both.ts';

jest.setTimeout(120_000);

const TOKEN = 'zzmark-token-that-nobody-guesses';
const DSL_DESK = 'DSL desk';
/** The written fields that the form for a pupil’s matter asks for, by label. */
const WRITTEN = [
  'What was seen or heard?',
  'Who was it, if you know?',
  'Who was affected, if you know?',
  'When did it happen, and when was it noticed?',
  'The child’s exact words, if a child told you',
  'What has been done already, and who was told, when?',
  'Your own view',
];

let school: SchoolOnBoth;

beforeAll(async () => {
  school = await schoolOnBoth(
    { slack: ['joe-barker', 'tom-ellison'], teams: ['hannah-price', 'nadia-rahman'] },
    {
      // Everybody's name is marked.
      change: (settings) => settings.replaceAll(/^( {4}name: .*?)(\w+)$/gmu, '$1Zzmark$2'),
      environment: {
        LOG: 'json',
        LOG_LEVEL: 'debug',
        METRICS_TOKEN: TOKEN,
        CONSOLE: 'on',
      },
    },
  );
});
afterAll(async () => await school.end());

async function get(path: string, token?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${school.url}${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: response.status, text: await response.text() };
}

interface Line {
  readonly level: string;
  readonly event?: string;
  readonly state?: string;
  readonly msg?: string;
}

function lines(): Line[] {
  return school.product
    .said()
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}

/** A report with a mark in every field; answers its reference. */
async function report(reporter: SchoolUser): Promise<string> {
  const before = await references(reporter);
  await reporter.types('/report-incident zzmark as it was typed');
  await reporter.fills({
    'What is it about?': 'Following, messaging or friend requests',
    'What happened, most nearly?': 'A pupil follows an adult who works here',
    ...Object.fromEntries(WRITTEN.map((label) => [label, `zzmark in “${label}”`])),
  });
  await reporter.sends();
  await reporter.sees(/Your report is stored: SR-/);
  await reporter.presses('Close');
  for (let tries = 0; tries < 400; tries += 1) {
    const reference = (await references(reporter)).find((each) => !before.includes(each));
    if (reference !== undefined) return reference;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No receipt came.');
}

async function references(person: SchoolUser): Promise<string[]> {
  return (await person.cards()).join('\n').match(/SR-\w{4}/gu) ?? [];
}

/** What the console sends. */
async function atConsole(url: string, as: string, act: object): Promise<unknown> {
  const response = await fetch(new URL('/api/act', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ as, at: 'direct', act }),
  });
  return await response.json();
}

test('everything that people do, with a mark in every word and every name', async () => {
  const [inSlack, inTeams, dsl, contact] = await Promise.all([
    school.inSlack('joe-barker'),
    school.inTeams('hannah-price'),
    school.inTeams('nadia-rahman'),
    school.inSlack('r-wood'),
  ]);
  const reference = await report(inSlack);
  await report(inTeams);
  await dsl.goesTo(DSL_DESK);
  await dsl.sees(`New report ${reference}`);
  await dsl.presses('Open', { on: reference });
  await dsl.sees(/zzmark in “Your own view”/);
  await dsl.sees(/Zzmark/);
  await dsl.presses('Close');
  await dsl.presses('Acknowledge', { on: reference });
  await inSlack.sees(`Your report ${reference} has been seen`);
  for (const person of [inSlack, inTeams]) {
    await person.types('can I follow zzmarkpupil on Instagram?');
    await person.types('may I lend zzmarkpupil a zzmarkthing?');
    await person.types('ack zzmark');
    await person.types('/my-reports zzmark');
  }
  await inTeams.sees('Was this right?');
  await inTeams.types('/ask-a-person');
  await inTeams.fills({ 'Your question': 'zzmark, may I?' });
  await inTeams.sends();
  await contact.sees(/zzmark, may I/);
  await contact.presses('Reply', { on: 'zzmark, may I' });
  await contact.fills({
    'Your reply': 'Better not, zzmark.',
    'May it be given to others who ask this?': 'Yes, it may be given to others',
  });
  await contact.sends();
  await inTeams.sees('A reply to your question');
  const [, console = ''] = /(http:\/\/127\.0\.0\.1:\d+\/)"/u.exec(school.product.said()) ?? [];
  const values = { group: 'contact', kind: 'pupil_follows_staff', happened: 'zzmark console' };
  const form = { kind: 'submit', form: 'report-incident', submission: randomUUID(), values };
  expect(await atConsole(console, 'carol-finch', form)).toMatchObject({ kind: 'stored' });
  await atConsole(console, 'carol-finch', { kind: 'zzmark', zzmark: 'zzmark' });
});

test('and everything that goes wrong: a platform refuses, the database is cut off', async () => {
  const [inSlack, dsl] = await Promise.all([
    school.inSlack('joe-barker'),
    school.inTeams('nadia-rahman'),
  ]);
  school.tenant.connector.faults.push({
    when: /./u,
    instead: { status: 403, body: { error: { code: 'Forbidden', message: 'zzmark refused' } } },
    times: 2,
  });
  await report(inSlack);
  // Whatever is typed while the connections are cut is answered, and is in no message of the fault.
  const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  const talking = Promise.all([
    dsl.types('what of zzmarkduring?'),
    inSlack.types('open cases zzmark'),
  ]);
  await school.database.db.execute(cut);
  await talking;
  await school.database.db.execute(sql`alter table notices rename to notices_zzaway`);
  await dsl.types('/open-cases zzmark');
  await inSlack.types('ack SR-7K4M zzmark');
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  // What was read of the backlog is kept for ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  const { text } = await get('/metrics', TOKEN);
  expect(text).toMatch(/^staffroom_records_readable 0$/mu);
  await school.database.db.execute(sql`alter table notices_zzaway rename to notices`);
  await school.product.says(/The database is back/u);
});

test('no mark stands in the log, which says by kinds, ids and durations what was done', async () => {
  expect(
    school.product
      .said()
      .split('\n')
      .filter((line) => /zzmark/iu.test(line)),
  ).toEqual([]);
  const said = lines();
  // Without these the log would prove nothing.
  for (const surface of ['console', 'slack', 'teams']) {
    expect(said).toContainEqual(
      expect.objectContaining({
        level: 'info',
        event: 'inbound',
        surface,
        what: 'report-incident',
        outcome: 'stored',
        ms: expect.any(Number),
      }),
    );
  }
  expect(said).toContainEqual(
    expect.objectContaining({
      event: 'delivery',
      card: 'alert',
      surface: 'teams',
      state: 'posted',
    }),
  );
  const refused = said.filter(({ event, state }) => event === 'delivery' && state === 'dead');
  expect(refused.length).toBeGreaterThan(0);
  expect(said.map(({ msg }) => msg)).toContain('The database is back, and delivery goes on.');
});

test('nor in the metrics, for whoever knows their token, nor in /healthz and /readyz', async () => {
  expect((await get('/metrics')).status).toBe(404);
  expect((await get('/metrics', `${TOKEN}x`)).status).toBe(404);
  // What was read while the records were away is kept for ten seconds.
  let metrics = await get('/metrics', TOKEN);
  for (
    let tries = 0;
    tries < 60 && metrics.text.includes('staffroom_records_readable 0');
    tries += 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    metrics = await get('/metrics', TOKEN);
  }
  expect(metrics.status).toBe(200);
  for (const line of [
    /^staffroom_inbound_seconds_count\{kind="submit",outcome="stored"\} [1-9]/mu,
    /^staffroom_deliveries_total\{surface="teams",state="posted"\} [1-9]/mu,
    /^staffroom_notices_waiting\{urgency="immediate"\} \d/mu,
    /^staffroom_oldest_notice_seconds\{urgency="other"\} \d/mu,
    /^staffroom_cases_unacknowledged\{urgency="\w+"\} [1-9]/mu,
    /^staffroom_records_readable 1$/mu,
    /^staffroom_loop_late_seconds\{loop="ladder"\} \d/mu,
    /^staffroom_auditor_findings_total\{finding="unheard"\} \d/mu,
    /^staffroom_database_connections\{state="idle"\} \d/mu,
    /^process_resident_memory_bytes \d/mu,
  ]) {
    expect(metrics.text).toMatch(line);
  }
  const health = await Promise.all([get('/healthz'), get('/readyz')]);
  const all = [metrics, ...health].map(({ text }) => text).join('\n');
  expect(all.split('\n').filter((line) => /zzmark|SR-\w{4}/iu.test(line))).toEqual([]);
  // Nor is anybody in them by id.
  expect(all).not.toMatch(/joe-barker|hannah-price|nadia-rahman/u);
});

test('nor in any row of the database', async () => {
  const dump = await everyRowAsText(school.database.url);
  for (const table of ['reports', 'questions', 'asked', 'console_posts']) {
    expect(dump).toContain(`public.${table} (`);
  }
  expect(dump.split('\n').filter((line) => /zzmark/iu.test(line))).toEqual([]);
});
