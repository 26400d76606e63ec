/** The sample school on Teams: its people with object ids, its desks with private channels, the product running. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { v5 } from 'uuid';
import { parseDocument } from 'yaml';
import { type Channel, StandInConnector } from './connector.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { APP_ID, SECRET, StandInMicrosoft, TENANT_ID } from './microsoft.ts';
import { type Launched, launchProduct } from './process.ts';
import { activityOf, type At, send } from './teams-activity.ts';
import { type TeamsAtHand, TeamsUser } from './teams-user.ts';

const SAMPLE = fileURLToPath(new URL('../../school.example.yaml', import.meta.url));
const NAMESPACE = '5f9f5a0e-8f5b-4a41-9d52-0a3c5d6a7b11';

/** The desks that have a channel, with who is in it. */
const DESKS = {
  dsl: { name: 'DSL desk', members: ['nadia-rahman', 'tom-ellison'] },
  headteacher: { name: 'Headteacher desk', members: ['grace-whitfield'] },
  chair: { name: 'Chair’s desk', members: ['peter-langley'] },
} as const;

const TEAM = '19:team@thread.tacv2';

/** A person's Entra object id. */
function objectIdOf(person: string): string {
  return v5(person, NAMESPACE);
}

/** The address of a desk's channel. */
function channelOf(desk: string): string {
  return `19:${desk}-desk@thread.tacv2`;
}

export class SchoolOnTeams {
  readonly microsoft: StandInMicrosoft;
  readonly connector: StandInConnector;
  readonly database: TestDatabase;
  readonly product: Launched;
  readonly endpoint: string;
  readonly #folder: string;

  private constructor(parts: {
    microsoft: StandInMicrosoft;
    connector: StandInConnector;
    database: TestDatabase;
    product: Launched;
    port: string;
    folder: string;
  }) {
    this.microsoft = parts.microsoft;
    this.connector = parts.connector;
    this.database = parts.database;
    this.product = parts.product;
    this.endpoint = `http://127.0.0.1:${parts.port}/api/messages`;
    this.#folder = parts.folder;
  }

  /** Starts everything and adds the app to the desks' channels. */
  static async open(): Promise<SchoolOnTeams> {
    const microsoft = new StandInMicrosoft();
    await microsoft.start();
    const connector = new StandInConnector();
    microsoft.connector = connector.take;
    const folder = await mkdtemp(path.join(tmpdir(), 'school-on-teams-'));
    const schoolFile = path.join(folder, 'school.yaml');
    await writeFile(schoolFile, await schoolWithAddresses());
    const database = await freshDatabase();
    const product = launchProduct({
      DATABASE_URL: database.url,
      STAFFROOM_KEY_FILE: path.join(folder, 'staffroom.key'),
      SCHOOL_FILE: schoolFile,
      HOST: '127.0.0.1',
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: SECRET,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_STAND_IN: microsoft.url,
    });
    const [, port = ''] = await product.says(/Staffroom is ready: port (\d+)/);
    const school = new SchoolOnTeams({ microsoft, connector, database, product, port, folder });
    await school.#addToDesks();
    return school;
  }

  /** Somebody in front of their own screen. */
  async as(person: string): Promise<TeamsUser> {
    const places = Object.entries(DESKS).flatMap(([desk, { name, members }]) =>
      members.some((member) => member === person) ? [[name, placeOf(desk)] as const] : [],
    );
    return new TeamsUser(
      this.#atHand(),
      { user: objectIdOf(person), name: person },
      new Map(places),
    );
  }

  async close(): Promise<void> {
    await this.product.end('SIGTERM');
    await this.microsoft.stop();
    await this.database.drop();
    await rm(this.#folder, { recursive: true });
  }

  #atHand(): TeamsAtHand {
    const { endpoint, microsoft, connector } = this;
    return { endpoint, microsoft, connector };
  }

  async #addToDesks(): Promise<void> {
    const channels = Object.entries(DESKS).map(
      ([desk, { name }]): Channel => ({
        id: channelOf(desk),
        name,
        type: 'private',
        hasApp: true,
      }),
    );
    this.connector.teams.push({ id: TEAM, group: 'a-group', channels, hasApp: true });
    const by = { user: objectIdOf('sam-okoro'), name: 'Mr S. Okoro' };
    for (const desk of Object.keys(DESKS)) {
      const added = { type: 'installationUpdate', action: 'add' };
      const activity = activityOf(this.microsoft, by, placeOf(desk), added);
      const { status } = await send(this.endpoint, this.microsoft, activity);
      if (status !== 200) throw new Error(`The installation was answered ${status}.`);
    }
  }
}

function placeOf(desk: string): At {
  const channel = channelOf(desk);
  return { conversation: channel, kind: 'channel', team: TEAM, channel };
}

async function schoolWithAddresses(): Promise<string> {
  const school = parseDocument(await readFile(SAMPLE, 'utf8'));
  const { people } = school.toJS();
  for (const [index, { id }] of people.entries()) {
    school.setIn(['people', index, 'teams'], objectIdOf(id));
  }
  for (const desk of Object.keys(DESKS)) {
    school.setIn(['desks', desk, 'teams'], channelOf(desk));
  }
  return school.toString();
}
