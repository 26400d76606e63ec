/** The sample school on Slack: the built product in a process of its own, with the emulator as Slack. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase } from './database.ts';
import { type Launched, launchProduct } from './process.ts';
import { type Slack, startSlack } from './slack-emulator.ts';
import { SlackPeople, type SlackPerson } from './slack-people.ts';

const SAMPLE = fileURLToPath(new URL('../../school.example.yaml', import.meta.url));
const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

const DESKS = [
  { desk: 'dsl', place: 'DSL desk', members: ['nadia-rahman', 'tom-ellison'] },
  { desk: 'headteacher', place: 'Headteacher desk', members: ['grace-whitfield'] },
  { desk: 'chair', place: 'Chair’s desk', members: ['peter-langley'] },
] as const;

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
  const sample = await readFile(SAMPLE, 'utf8');
  const ids = [...sample.matchAll(/^ {2}- id: (\S+)$/gmu)].map(([, id = '']) => id);
  const slack = await startSlack(ids);
  const channels: Record<string, string> = {};
  for (const { desk, place, members } of DESKS) {
    channels[place] = await slack.privateChannel(`${desk}-desk`, members);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-slack-'));
  const file = path.join(folder, 'school.yaml');
  await writeFile(file, withAddresses(sample, slack, channels));
  const database = await freshDatabase();

  let url = '';
  const people = new SlackPeople({
    slack,
    signingSecret: SIGNING_SECRET,
    bot: () => url,
    channels,
  });
  await people.open();
  const product = launchProduct({
    DATABASE_URL: database.url,
    SCHOOL_FILE: file,
    HOST: '127.0.0.1',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: people.apiUrl,
  });
  const [, port = ''] = await product.says(/Staffroom is ready: port (\d+)/);
  url = `http://127.0.0.1:${port}/slack/events`;
  return {
    people,
    slack,
    product,
    url,
    as: async (person) => await people.as(person),
    end: async () => {
      await product.end('SIGTERM');
      await people.close();
      await slack.stop();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

function withAddresses(
  sample: string,
  slack: Slack,
  channels: Readonly<Record<string, string>>,
): string {
  const people = sample.replaceAll(
    /^( {2}- id: (\S+))$/gmu,
    (_all, line: string, id: string) => `${line}\n    slack: ${slack.user(id)}`,
  );
  const desks = DESKS.map(({ desk, place }) => `  ${desk}: { slack: ${channels[place]} }`);
  return `${people}\ndesks:\n${desks.join('\n')}\n`;
}
