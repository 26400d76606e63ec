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

export class SchoolOnTeams {
  readonly #tenant: TeamsTenant;
  readonly product: Launched;
  readonly database: TestDatabase;
  readonly #folder: string;

  private constructor(
    tenant: TeamsTenant,
    product: Launched,
    database: TestDatabase,
    folder: string,
  ) {
    this.#tenant = tenant;
    this.product = product;
    this.database = database;
    this.#folder = folder;
  }

  /** Starts everything and adds the app to the desks' channels. */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<SchoolOnTeams> {
    const tenant = await TeamsTenant.start();
    const folder = await mkdtemp(path.join(tmpdir(), 'school-on-teams-'));
    const schoolFile = path.join(folder, 'school.yaml');
    await writeFile(schoolFile, tenant.addressed(await sampleSettings()));
    const database = await freshDatabase();
    const product = launchProduct({
      DATABASE_URL: database.url,
      STAFFROOM_KEY_FILE: path.join(folder, 'staffroom.key'),
      SCHOOL_FILE: schoolFile,
      HOST: '127.0.0.1',
      ...tenant.environment,
      ...settings,
    });
    const [, port = ''] = await product.says(/Staffroom is ready: port (\d+)/);
    await tenant.calls(port);
    return new SchoolOnTeams(tenant, product, database, folder);
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
}
