/** `npm run doctor`, as whoever looks after the installation types it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import type { Finding } from '../../src/bot/finding.ts';
import { BOT_SCOPES } from '../../src/bot/slack/manifest.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { examineAddress, whereItRuns } from '../../src/doctor/address.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { endWhatIsLeft, launchProduct } from '../harness/process.ts';
import { type SlackAnswers, startAnswers } from '../harness/slack-answers.ts';
import { type Slack, startSlack } from '../harness/slack-emulator.ts';

const COMMAND = fileURLToPath(new URL('../../dist/doctor/command.js', import.meta.url));
const PEOPLE = ['dsl', 'headteacher', 'chair', 'lead'];
const ROLES: Readonly<Record<string, string>> = {
  dsl: 'dsl',
  headteacher: 'headteacher',
  chair: 'chair-of-governors',
  lead: 'reputation-lead',
};

// Most start a process and a database's client in it.
jest.setTimeout(60_000);

let folder: string;
let slack: Slack;
let answers: SlackAnswers;
let database: TestDatabase;
let schoolFile: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-doctor-'));
  slack = await startSlack(PEOPLE);
  answers = await startAnswers(slack.apiUrl, BOT_SCOPES);
  database = await freshDatabase();
  schoolFile = path.join(folder, 'school.yaml');
  const channel = await slack.privateChannel('dsl-desk', ['dsl']);
  await writeFile(
    schoolFile,
    [
      'school: { id: hillside, name: Hillside School, policy: social-media }',
      'people:',
      ...PEOPLE.map(
        (id) => `  - { id: ${id}, name: ${id}, roles: [${ROLES[id]}], slack: ${slack.user(id)} }`,
      ),
      `desks: { dsl: { slack: ${channel} } }`,
      'routes: {}',
    ].join('\n'),
  );
}, 60_000);
// Whatever a test that failed left running would make the next ones fail too.
afterEach(endWhatIsLeft);
afterAll(async () => {
  await answers.stop();
  await slack.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function doctor(environment: Readonly<Record<string, string>>, ...words: string[]) {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: path.join(folder, 'none'),
      PORT: '9',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { said: `${out}${err}`, status: Number(status) };
}

function onSlack(): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: answers.appToken,
    SLACK_API_URL: answers.apiUrl,
    SCHOOL_FILE: schoolFile,
    DATABASE_URL: database.url,
  };
}

test('a first look, before anything is set up, finds nothing wrong and makes nothing', async () => {
  const { said, status } = await doctor({});
  expect(said).toContain('the first start makes one');
  expect(said).toContain('All is well.');
  expect(status).toBe(0);
  expect(await readdir(folder)).not.toContain('none');
});

test('a school on Slack is looked over from its settings to its channels', async () => {
  const { said, status } = await doctor(onSlack());
  expect(said).toMatch(
    /Settings of the process\n[^]*The school\n[^]*Hillside School, with 4 people[^]*The policy\n[^]*The database\n[^]*up to date[^]*The address\n[^]*WARNING +Address: Staffroom does not run[^]*Slack\n[^]*DSL desk: #dsl-desk is private and unshared/,
  );
  expect(said).toContain('No problems, 1 warning.');
  expect(status).toBe(0);
});

test('a problem is said with what to do, and ends with status 1', async () => {
  answers.scopes = ['chat:write'];
  const { said, status } = await doctor(onSlack());
  answers.reset();
  expect(said).toMatch(/PROBLEM +Scopes: The token lacks .*\n +→ In your app’s settings/);
  expect(said).toContain('1 problem, 1 warning.');
  expect(status).toBe(1);
});

test('of the running product it is seen that it takes what is rightly signed, and nothing else', async () => {
  const SLACK_SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
  const { SLACK_APP_TOKEN: _left, ...without } = onSlack();
  const environment = { ...without, SLACK_SIGNING_SECRET };
  const data = path.join(folder, 'running');
  const product = launchProduct({ ...environment, DATA_DIR: data, HOST: '127.0.0.1' });
  const [, port = ''] = await product.says(/Staffroom is ready: port (\d+)/);
  const look = async (change: Record<string, string> = {}): Promise<string> =>
    (await doctor({ ...environment, DATA_DIR: data, PORT: port, ...change })).said;
  const said = await look();
  expect(said).toMatch(/ok +Address: Staffroom runs here[^]*ok +Readiness/);
  expect(said).toMatch(
    /ok +Signing secret: .*takes what is signed with it and refuses what is not/,
  );
  expect(await look({ SLACK_SIGNING_SECRET: 'f'.repeat(32) })).toMatch(
    /PROBLEM +Signing secret: .*refuses what is signed/,
  );
  await product.end('SIGTERM');
});

test('no secret is ever printed', async () => {
  const secrets = {
    SLACK_BOT_TOKEN: 'xoxb-very-secret',
    SLACK_APP_TOKEN: 'xapp-very-secret',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    DATABASE_URL: 'postgres://staffroom:very-secret@127.0.0.1:9/staffroom',
  };
  const { said, status } = await doctor({ ...onSlack(), ...secrets });
  expect(status).toBe(1);
  expect(said).toMatch(/invalid_auth[^]*/);
  expect(said).toContain('nothing answers at that address');
  expect(said).not.toMatch(/very-secret|0123456789abcdef/);
});

test('variables that cannot be read are each said', async () => {
  const { said, status } = await doctor({ PORT: 'http', SLACK_BOT_TOKEN: 'xoxp-1' });
  expect(said).toMatch(
    /PROBLEM +Environment: PORT is a number[^]*PROBLEM +Environment: SLACK_BOT_TOKEN begins with xoxb-/,
  );
  expect(status).toBe(1);
});

test('settings that cannot be read do not keep the rest from being looked at', async () => {
  const { said, status } = await doctor({
    ...onSlack(),
    SCHOOL_FILE: path.join(folder, 'not-there.yaml'),
  });
  expect(said).toMatch(
    /PROBLEM +Settings file: .*not-there\.yaml[^]*ok +Database[^]*ok +Bot token/,
  );
  expect(status).toBe(1);
});

test('the sample school is not one to go live with', async () => {
  const { SCHOOL_FILE: _left, ...without } = onSlack();
  expect((await doctor(without)).said).toMatch(/PROBLEM +Settings file: There is no school\.yaml/);
});

test.each([
  [['--ulr', 'https://a.example'], /Usage:/],
  [['--url', 'http://a.example'], /https:\/\/ only/],
])('%j is refused with what to do', async (words, sentence) => {
  const { said, status } = await doctor({}, ...words);
  expect(said).toMatch(sentence);
  expect(status).toBe(2);
});

describe('the database', () => {
  async function look(environment: Record<string, string>): Promise<string> {
    const { said } = await doctor({ SCHOOL_FILE: schoolFile, ...environment });
    return said;
  }

  test('empty', async () => {
    const empty = new URL(database.url);
    empty.pathname = '/postgres';
    expect(await look({ DATABASE_URL: empty.href })).toContain('the next start makes the tables');
  });

  test('of an earlier and of a later version', async () => {
    const other = await freshDatabase();
    const { db } = other;
    await db.execute(
      sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
    );
    expect(await look({ DATABASE_URL: other.url })).toContain('brings its tables up to date');
    await db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`,
    );
    expect(await look({ DATABASE_URL: other.url })).toMatch(/PROBLEM +Database: A later version/);
    await other.drop();
  });

  test('the one that comes along is started, looked at and stopped', async () => {
    const data = path.join(folder, 'data');
    const embedded = await startEmbeddedPostgres(data, () => {});
    await embedded.stop();
    expect(await look({ DATA_DIR: data })).toContain('the next start makes the tables');
    expect(await readdir(path.join(data, 'postgres'))).not.toContain('postmaster.pid');
  }, 60_000);
});

describe('the address', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  async function serve(answer: RequestListener): Promise<number> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  function staffroom(isReady: boolean): RequestListener {
    return ({ url }, response) => {
      if (url === '/healthz') response.end('Staffroom is running.\n');
      else response.writeHead(isReady ? 200 : 503).end();
    };
  }

  async function look(address: string): Promise<Finding[]> {
    const findings: Finding[] = [];
    for await (const finding of examineAddress(address, 3000, undefined)) findings.push(finding);
    return findings;
  }

  test('where Staffroom answers', async () => {
    const port = await serve(staffroom(true));
    expect((await look(`http://127.0.0.1:${port}`)).map(({ level }) => level)).toEqual([
      'ok',
      'ok',
    ]);
    expect(await whereItRuns(port)).toBe(`http://127.0.0.1:${port}`);
  });

  test('where it answers and cannot reach its database', async () => {
    const port = await serve(staffroom(false));
    expect((await look(`http://127.0.0.1:${port}`))[1]).toMatchObject({
      level: 'problem',
      looked: 'Readiness',
    });
  });

  test.each([
    [502, /start it \(npm start\), and let the proxy lead to its port, 3000/],
    [404, /hand every path/],
    [301, /hand every path/],
  ])('where something else answers %i', async (code, cure) => {
    const port = await serve((_request, response) => response.writeHead(code).end());
    const [finding] = await look(`http://127.0.0.1:${port}`);
    expect(finding).toMatchObject({ level: 'problem', cure: expect.stringMatching(cure) });
    expect(await whereItRuns(port)).toBeUndefined();
  });

  test('where nothing listens', async () => {
    const port = await serve(() => {});
    const server = servers.pop()?.close();
    if (server !== undefined) await once(server, 'close');
    const [finding] = await look(`http://127.0.0.1:${port}`);
    expect(finding).toMatchObject({ level: 'problem', found: expect.stringContaining('refused') });
  });

  test('of a name that is not known', async () => {
    const [finding] = await look('https://nowhere.invalid');
    expect(finding).toMatchObject({ found: expect.stringContaining('name is not known') });
  });

  test('of which the connection breaks off', async () => {
    const port = await serve(({ socket }) => socket.destroy());
    const [finding] = await look(`http://127.0.0.1:${port}`);
    expect(finding).toMatchObject({ found: expect.stringContaining('breaks off') });
  });
});
