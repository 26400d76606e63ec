/** The sample school on Slack and on Teams at once: one product, one database, and each person where they work. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDatabase, type TestDatabase } from './database.ts';
import { type Launched, launchProduct } from './process.ts';
import { peopleIn, sampleSettings } from './sample-school.ts';
import type { SlackPerson } from './slack-people.ts';
import { type SlackWorkspace, startWorkspace } from './slack-workspace.ts';
import { TeamsTenant } from './teams-tenant.ts';
import type { TeamsUser } from './teams-user.ts';

/** Who has an account on one platform only; everybody else has one on each. */
export interface Only {
  readonly slack: readonly string[];
  readonly teams: readonly string[];
}

/** What is other than usual. */
export interface Change {
  readonly environment?: Readonly<Record<string, string>>;
  readonly change?: (settings: string) => string;
}

export interface SchoolOnBoth {
  readonly database: TestDatabase;
  /** The address of the public port. */
  readonly url: string;
  readonly workspace: SlackWorkspace;
  readonly tenant: TeamsTenant;
  readonly product: Launched;
  inSlack(person: string): Promise<SlackPerson>;
  inTeams(person: string): Promise<TeamsUser>;
  end(): Promise<void>;
}

/** Starts everything; each desk has a private channel on both. */
export async function schoolOnBoth(
  only: Only,
  { environment = {}, change = (settings) => settings }: Change = {},
): Promise<SchoolOnBoth> {
  const settings = change(await sampleSettings());
  const isInSlack = (person: string): boolean => !only.teams.includes(person);
  const isInTeams = (person: string): boolean => !only.slack.includes(person);
  const workspace = await startWorkspace(peopleIn(settings));
  const tenant = await TeamsTenant.start();
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-both-'));
  const file = path.join(folder, 'school.yaml');
  await writeFile(file, tenant.addressed(workspace.addressed(settings, isInSlack), isInTeams));
  const database = await freshDatabase();
  const product = launchProduct({
    DATABASE_URL: database.url,
    STAFFROOM_KEY_FILE: path.join(folder, 'staffroom.key'),
    SCHOOL_FILE: file,
    HOST: '127.0.0.1',
    ...workspace.environment,
    ...tenant.environment,
    ...environment,
  });
  const [, port = ''] = await product.says(/Staffroom is ready: port (\d+)/);
  workspace.calls(port);
  tenant.calls(port);
  await tenant.addToDesks();
  return {
    database,
    url: `http://127.0.0.1:${port}`,
    workspace,
    tenant,
    product,
    inSlack: async (person) => {
      if (!isInSlack(person)) throw new Error(`${person} has no account in Slack.`);
      return await workspace.as(person);
    },
    inTeams: async (person) => {
      if (!isInTeams(person)) throw new Error(`${person} has no account in Teams.`);
      return tenant.as(person);
    },
    end: async () => {
      await product.end('SIGTERM');
      await workspace.close();
      await tenant.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
