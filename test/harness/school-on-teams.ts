/** The sample school on Teams: its people with object ids, its desks with private channels, the product running. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StandInConnector } from './connector.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import type { StandInMicrosoft } from './microsoft.ts';
import { type Launched, launchProduct } from './process.ts';
import { sampleSettings } from './sample-school.ts';
import { TeamsTenant } from './teams-tenant.ts';
import type { TeamsUser } from './teams-user.ts';

type Settings = Readonly<Record<string, string>>;

export class SchoolOnTeams {
  readonly #tenant: TeamsTenant;
  readonly database: TestDatabase;
  readonly #folder: string;
  #product: Launched | undefined;
  #saidBefore = '';

  private constructor(tenant: TeamsTenant, database: TestDatabase, folder: string) {
    this.#tenant = tenant;
    this.database = database;
    this.#folder = folder;
  }

  /** Starts everything and adds the app to the desks' channels. */
  static async open(settings: Settings = {}): Promise<SchoolOnTeams> {
    const tenant = await TeamsTenant.start();
    const folder = await mkdtemp(path.join(tmpdir(), 'school-on-teams-'));
    const school = new SchoolOnTeams(tenant, await freshDatabase(), folder);
    await writeFile(school.#schoolFile, tenant.addressed(await sampleSettings()));
    await school.#start(settings);
    await tenant.addToDesks();
    return school;
  }

  /** Ends the product and starts it with other variables. */
  async startAgain(settings: Settings): Promise<void> {
    await this.product.end('SIGTERM');
    this.#saidBefore = this.said();
    await this.#start(settings);
  }

  get product(): Launched {
    if (this.#product === undefined) throw new Error('The product does not run.');
    return this.#product;
  }

  /** All that the product has said, over every start. */
  said(): string {
    return this.#saidBefore + this.product.said();
  }

  get microsoft(): StandInMicrosoft {
    return this.#tenant.microsoft;
  }

  get connector(): StandInConnector {
    return this.#tenant.connector;
  }

  get endpoint(): string {
    return this.#tenant.endpoint;
  }

  /** Somebody in front of their own screen. */
  async as(person: string): Promise<TeamsUser> {
    return this.#tenant.as(person);
  }

  async close(): Promise<void> {
    await this.product.end('SIGTERM');
    await this.#tenant.close();
    await this.database.drop();
    await rm(this.#folder, { recursive: true });
  }

  get #schoolFile(): string {
    return path.join(this.#folder, 'school.yaml');
  }

  async #start(settings: Settings): Promise<void> {
    this.#product = launchProduct({
      DATABASE_URL: this.database.url,
      STAFFROOM_KEY_FILE: path.join(this.#folder, 'staffroom.key'),
      SCHOOL_FILE: this.#schoolFile,
      HOST: '127.0.0.1',
      ...this.#tenant.environment,
      ...settings,
    });
    const [, port = ''] = await this.#product.says(/Staffroom is ready: port (\d+)/);
    this.#tenant.calls(port);
  }
}
