/** `npm run audit -- verify`, as whoever looks after Staffroom meets it, and what stands in the record. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { audit } from '../src/db/tables/audit.ts';
import type { Core } from '../src/handlers/core.ts';
import { recordSettings } from '../src/handlers/record-settings.ts';
import type { School } from '../src/policy/school.ts';
import { testCore } from './harness/core.ts';
import { freshDatabase, type TestDatabase } from './harness/database.ts';
import { ASSISTANT, DEPUTY, SCHOOL, TEACHER } from './harness/schools.ts';
import { settingsOf } from './harness/settings-file.ts';
import { talkTo } from './harness/talk.ts';

const COMMAND = fileURLToPath(new URL('../dist/audit-command.js', import.meta.url));

let folder: string;
let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-audit-'));
  await writeFile(path.join(folder, 'school.yaml'), settingsOf(SCHOOL));
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function verify(...more: string[]): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, [COMMAND, 'verify', ...more], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      SCHOOL_FILE: path.join(folder, 'school.yaml'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return await new Promise((resolve) => {
    child.on('close', (code) => resolve({ said, code }));
  });
}

async function details(act: string): Promise<Readonly<Record<string, string>>[]> {
  const rows = await database.db.select().from(audit).where(sql`act = ${act}`).orderBy(audit.entry);
  return rows.map(({ detail }) => detail);
}

test('a change of the settings is recorded once, by ids, and says what changed', async () => {
  await recordSettings(core, 'digest one');
  await recordSettings(core, 'digest one');
  expect(await details('settings-changed')).toEqual([
    expect.objectContaining({
      settings: 'digest one',
      policy: core.policyVersion,
      people: expect.stringContaining('deputy=deputy-dsl+teacher'),
    }),
  ]);
  const changed: School = {
    ...SCHOOL,
    people: [
      ...SCHOOL.people.filter(({ id }) => id !== ASSISTANT.id && id !== DEPUTY.id),
      { ...DEPUTY, roles: ['teacher'] },
      { id: 'newcomer', name: 'Mx Newcomer', roles: ['office'] },
    ],
    routes: { press: ['chair'] },
  };
  await recordSettings({ ...core, school: changed }, 'digest two');
  expect((await details('settings-changed'))[1]).toMatchObject({
    added: 'newcomer',
    removed: ASSISTANT.id,
    roles: DEPUTY.id,
    rerouted: 'press',
  });
  await recordSettings({ ...core, school: changed, policyVersion: 'another' }, 'digest two');
  expect(await details('settings-changed')).toHaveLength(3);
  expect(JSON.stringify(await details('settings-changed'))).not.toMatch(/Newcomer|Price|Ellison/);
});

test('a report’s entry names the row of the routing table and the version of the policy', async () => {
  const talk = talkTo(core);
  await talk.sends(TEACHER, await talk.says(TEACHER, '/report-incident'), {
    group: 'contact',
    kind: 'pupil_follows_staff',
    happened: 'It happened.',
  });
  expect(await details('reported')).toEqual([
    { row: 'pupil-follows-staff', desks: 'dsl', policy: core.policyVersion },
  ]);
});

test('whoever asks for a list that is not theirs is written down', async () => {
  const talk = talkTo(core);
  for (const list of ['/gaps', '/approved-answers', '/open-cases']) await talk.says(TEACHER, list);
  expect(await details('refused')).toEqual([
    { list: 'gaps' },
    { list: 'approved-answers' },
    { list: 'open-cases' },
  ]);
});

test('verify says that it is whole and gives the head, which is then compared', async () => {
  const { said, code } = await verify();
  expect([said, code]).toEqual([expect.stringMatching(/^The audit is whole: \d+ entries\./), 0]);
  const head = /Head: (\d+:[0-9a-f]{64})/.exec(said)?.[1] ?? '';
  expect(await verify('--head', head)).toMatchObject({ code: 0 });
  const other = head.replace(/.$/u, (last) => (last === '0' ? '1' : '0'));
  const broken = await verify('--head', head, '--head', other);
  expect(broken.code).toBe(1);
  expect(broken.said).toContain(`The published head ${other} is not in the chain`);
  expect(await verify('--head', 'abc')).toMatchObject({
    code: 2,
    said: expect.stringContaining('A head looks like 1234:5f3c'),
  });
}, 60_000);

test('verify names the entry that was changed', async () => {
  await database.db.execute(sql`alter table audit disable trigger all`);
  await database.db.execute(sql`update audit set who = 'nobody' where entry = 2`);
  await database.db.execute(sql`alter table audit enable trigger all`);
  const { said, code } = await verify();
  expect([said, code]).toEqual([
    expect.stringMatching(/^Entry 2 is not as it was written.*\nThe audit is broken\./),
    1,
  ]);
}, 60_000);
