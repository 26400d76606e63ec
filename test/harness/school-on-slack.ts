/** The sample school on Slack: the built product in a process of its own, with the emulator as Slack. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDatabase } from './database.ts';
import { type Launched, launchProduct } from './process.ts';
import { peopleIn, sampleSettings } from './sample-school.ts';
import type { Slack } from './slack-emulator.ts';
import type { SlackPeople, SlackPerson } from './slack-people.ts';
import { startWorkspace } from './slack-workspace.ts';

export interface SchoolOnSlack {
  readonly people: SlackPeople;
  readonly slack: Slack;
  readonly product: Launched;
  /** Where the bot takes Slack's requests. */
  readonly url: string;
  as(person: string): Promise<SlackPerson>;
  end(): Promise<void>;
}

/** Seeds the workspace, writes the addresses into the settings and starts the product on them. */
export async function schoolOnSlack(): Promise<SchoolOnSlack> {
  const settings = await sampleSettings();
  const workspace = await startWorkspace(peopleIn(settings));
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-slack-'));
  const file = path.join(folder, 'school.yaml');
  await writeFile(file, workspace.addressed(settings));
  const database = await freshDatabase();
  const product = launchProduct({
    DATABASE_URL: database.url,
    SCHOOL_FILE: file,
    HOST: '127.0.0.1',
    ...workspace.environment,
  });
  const [, port = ''] = await product.says(/Staffroom is ready: port (\d+)/);
  return {
    people: workspace.people,
    slack: workspace.slack,
    product,
    url: workspace.calls(port),
    as: async (person) => await workspace.as(person),
    end: async () => {
      await product.end('SIGTERM');
      await workspace.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
