/** `npm run policy -- check` and `diff`, as the keeper of a policy meets them; diff on a real database too. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { consoleSurface } from '../src/bot/console/surface.ts';
import type { Card } from '../src/handlers/view/card.ts';
import type { Person } from '../src/policy/people.ts';
import { testCore } from './harness/core.ts';
import { freshDatabase, type TestDatabase } from './harness/database.ts';
import { deliverNow } from './harness/deliver-now.ts';
import { postedCards } from './harness/posted.ts';
import { ASKING_SCHOOL, FIRST_CONTACT, POLICY_OWNER, TEACHER } from './harness/schools.ts';
import { settingsOf } from './harness/settings-file.ts';
import { talkTo } from './harness/talk.ts';
import { MASTER_KEY } from './harness/vault.ts';

const COMMAND = fileURLToPath(new URL('../dist/policy-command.js', import.meta.url));
const BEFORE = `# Elmbrook School

## Phones

Staff may lend a pupil a school phone. Our Twitter feed is run by Mr J. Reed.

## Photographs

Photographs of pupils must not be taken on a personal phone.

## Roles

| Role | Person |
|---|---|
| Website Manager | Mr J. Reed |

For questions about this policy ask the Website Manager.
`;
const AFTER = BEFORE.replace(
  'Staff may lend a pupil a school phone.',
  'Staff must not lend a pupil any phone.',
);

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-policy-'));
  await writeFile(path.join(folder, 'before.md'), BEFORE);
  await writeFile(path.join(folder, 'after.md'), AFTER);
  await writeFile(path.join(folder, 'school.yaml'), settingsOf(ASKING_SCHOOL));
  await writeFile(path.join(folder, 'keys'), `1 ${MASTER_KEY.toString('base64')}\n`, {
    mode: 0o600,
  });
  database = await freshDatabase();
  const core = await testCore(database, ASKING_SCHOOL);
  const surface = consoleSurface(core.db, core.vault, database.url);
  const talk = talkTo(core);
  const cardOf = async (person: Person, title: RegExp): Promise<Card> => {
    const posts = await postedCards(database.db, core.vault, sql`place = ${person.id}`);
    const found = posts.map(({ card }) => card).findLast((card) => title.test(card.title));
    if (found === undefined) throw new Error(`${person.name} has no card ${title}.`);
    return found;
  };
  const approve = async (question: string, reply: string): Promise<void> => {
    await talk.sends(TEACHER, await talk.says(TEACHER, '/ask-a-person'), { question });
    await deliverNow(core, surface);
    const asks = await cardOf(FIRST_CONTACT, /asks you/);
    const form = await talk.presses(FIRST_CONTACT, asks, 'Reply');
    await talk.sends(FIRST_CONTACT, form, { reply, share: 'yes' });
    await deliverNow(core, surface);
    await talk.presses(POLICY_OWNER, await cardOf(POLICY_OWNER, /given to others/), 'Approve');
    await deliverNow(core, surface);
  };
  await approve('Can I lend a pupil my phone?', 'Better not: please use the phone in the office.');
  await approve('Where do I park my car?', 'Behind the hall.');
  await surface.stop();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function policy(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly said: string; readonly code: number | null }> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      SCHOOL_FILE: path.join(folder, 'school.yaml'),
      STAFFROOM_KEY_FILE: path.join(folder, 'keys'),
      DATA_DIR: path.join(folder, 'data'),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  return await new Promise((resolve) => {
    child.on('close', (code) => resolve({ said, code }));
  });
}

describe('policy diff', () => {
  test('names the approved answers that a changed clause speaks of, and no others', async () => {
    const { said, code } = await policy(['diff', 'before.md', 'after.md'], {
      DATABASE_URL: database.url,
    });
    expect(code).toBe(0);
    expect(said).toContain('changed: phones.1');
    expect(said).toContain('+ Staff must not lend a pupil any phone.');
    expect(said).toMatch(
      /approved answer to read again: “Can I lend a pupil my phone\?”, approved on 20\d\d-\d\d-\d\d/,
    );
    expect(said).not.toContain('park');
    expect(said).toContain('Approved answers looked through: 2.');
  });

  test('says so where there is no database, and makes none', async () => {
    const { said, code } = await policy(['diff', 'before.md', 'after.md']);
    expect(code).toBe(0);
    expect(said).toContain('+ Staff must not lend a pupil any phone.');
    expect(said).toMatch(
      /Approved answers were not looked through: there is no database in .*data/,
    );
    expect(said).toMatch(/set DATABASE_URL or DATA_DIR/);
  });

  test('says so where the database does not answer, or the keys are missing', async () => {
    const away = await policy(['diff', 'before.md', 'after.md'], {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    expect(away.code).toBe(0);
    expect(away.said).toContain('Approved answers were not looked through: The database at');
    const locked = await policy(['diff', 'before.md', 'after.md'], {
      DATABASE_URL: database.url,
      STAFFROOM_KEY_FILE: path.join(folder, 'no-such-file'),
    });
    expect(locked.said).toMatch(/not looked through: The key file .*no-such-file is missing/);
  });

  test('two files that say the same', async () => {
    expect((await policy(['diff', 'before.md', 'before.md'])).said).toBe('No clause changed.\n');
  });
});

describe('policy check', () => {
  test('shows clauses with ids, how they bind, names, aged facts and a skeleton of rules', async () => {
    const { said, code } = await policy(['check', 'before.md']);
    expect(code).toBe(0);
    expect(said).toMatch(/^photographs\.1 {2}\[forbids.*\]$/m);
    expect(said).toMatch(/^phones\.1 {2}\[allows.*\]$/m);
    expect(said).toContain('Whom to ask first: Website Manager (Mr J. Reed)');
    expect(said).toMatch(/May be out of date: phones\.2 – Twitter has been called X/);
    expect(said).toMatch(/- id: photographs\.1\n {2}verdict: no/);
  });

  test('a file that is not there is told with the cure', async () => {
    const { said, code } = await policy(['check', 'nowhere.docx']);
    expect(code).toBe(2);
    expect(said).toContain(
      'The policy nowhere.docx cannot be read; give the path of a Markdown (.md) or Word (.docx) file.',
    );
  });
});
