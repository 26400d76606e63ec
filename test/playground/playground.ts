/**
 * Microsoft's Agents Playground beside the built product, fetched by `npm exec` into npm's own cache: it is
 * licensed for trials only, and no dependency of the product. What it asks the bot for passes through a door of
 * ours, since it knows no private channels: the answer says that the desk's channel is one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument, stringify } from 'yaml';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { type Launched, launchProduct } from '../harness/process.ts';
import { peopleIn, sampleSettings } from '../harness/sample-school.ts';

const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';
/** Fetching it takes seconds; a slow registry must not hang a run. */
const PATIENCE_MS = 120_000;
const CHANNEL = '19:dsl-desk@thread.tacv2';
const USER = '00000000-0000-4000-8000-000000000020';

export class Playground {
  readonly #folder: string;
  readonly #database: TestDatabase;
  readonly #product: Launched;
  readonly #door: Server;
  readonly #client: ChildProcess;
  readonly url: string;

  private constructor(parts: {
    folder: string;
    database: TestDatabase;
    product: Launched;
    door: Server;
    client: ChildProcess;
    url: string;
  }) {
    this.#folder = parts.folder;
    this.#database = parts.database;
    this.#product = parts.product;
    this.#door = parts.door;
    this.#client = parts.client;
    this.url = parts.url;
  }

  /** Starts the product, open to this computer only, and the client before it. */
  static async open(): Promise<Playground> {
    const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-playground-'));
    const schoolFile = path.join(folder, 'school.yaml');
    await writeFile(schoolFile, await settings());
    await writeFile(path.join(folder, '.m365agentsplayground.yml'), stringify(CONTEXT));
    const database = await freshDatabase();
    const product = launchProduct({
      DATABASE_URL: database.url,
      STAFFROOM_KEY_FILE: path.join(folder, 'staffroom.key'),
      SCHOOL_FILE: schoolFile,
      HOST: '127.0.0.1',
      TEAMS_PLAYGROUND: 'on',
    });
    const [, port = ''] = await product.says(/Staffroom is ready: port (\d+)/);
    const clientPort = await freePort();
    const door = createServer((request, response) => void pass(request, response, clientPort));
    const doorPort = await listening(door);
    const client = spawn(
      'npm',
      [
        'exec',
        '--yes',
        '--',
        PACKAGE,
        '--disable-telemetry',
        '--channel-id=msteams',
        `--app-endpoint=http://127.0.0.1:${port}/api/messages`,
        `--port=${clientPort}`,
        `--service-url=http://127.0.0.1:${doorPort}/_connector`,
      ],
      {
        cwd: folder,
        env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
        stdio: 'ignore',
        detached: true,
      },
    );
    const url = `http://localhost:${clientPort}/`;
    await answering(url);
    return new Playground({ folder, database, product, door, client, url });
  }

  async close(): Promise<void> {
    // npm starts the client as a child of its own: the whole group ends.
    if (this.#client.pid !== undefined) process.kill(-this.#client.pid, 'SIGTERM');
    await this.#product.end('SIGTERM');
    this.#door.closeAllConnections();
    await new Promise((resolve) => this.#door.close(resolve));
    await this.#database.drop();
    await rm(this.#folder, { recursive: true });
  }
}

/** Who is there: the client wants one who sits before it, and exactly five others. */
const CONTEXT = {
  version: '0.1.1',
  tenantId: '00000000-0000-0000-0000-000000000001',
  bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Staffroom' },
  currentUser: somebody('nadia-rahman', 'Ms N. Rahman', USER),
  users: [1, 2, 3, 4, 5].map((each) =>
    somebody(`user-${each}`, `Colleague ${each}`, `00000000-0000-4000-8000-00000000003${each}`),
  ),
  personalChat: { id: 'personal-chat' },
  groupChat: { id: 'group-chat', name: 'Group Chat' },
  team: {
    id: 'team',
    name: 'Cayton School',
    aadGroupId: '00000000-0000-0000-0000-000000000031',
    channels: [{ id: CHANNEL, name: 'DSL desk' }],
  },
};

function somebody(id: string, name: string, aadObjectId: string) {
  const email = `${id}@example.com`;
  const [givenName = '', surname = ''] = name.split(/ (?=\S+$)/u);
  // The name of this field is misspelt in the client's own schema.
  return { id, name, userPrincipleName: email, aadObjectId, givenName, surname, email };
}

/** The sample school, in which the one before the client is the DSL. */
async function settings(): Promise<string> {
  const sample = await sampleSettings();
  const school = parseDocument(sample);
  school.setIn(['people', peopleIn(sample).indexOf('nadia-rahman'), 'teams'], USER);
  school.setIn(['desks', 'dsl', 'teams'], CHANNEL);
  return school.toString();
}

async function pass(request: IncomingMessage, response: ServerResponse, to: number): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const body = await text(request);
  const answered = await fetch(`http://localhost:${to}${url}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });
  const said = await answered.text();
  response.writeHead(answered.status, { 'content-type': 'application/json' });
  response.end(/\/teams\/[^/]+\/conversations$/u.test(url) ? asPrivate(said) : said);
}

function asPrivate(list: string): string {
  const { conversations } = JSON.parse(list);
  return JSON.stringify({
    conversations: conversations.map((each: object) => ({ ...each, type: 'private' })),
  });
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answered = await fetch(url).catch(() => undefined);
    if (answered?.ok === true) return;
    await sleep(250);
  }
  throw new Error('The Agents Playground does not answer: can the npm registry be reached?');
}
