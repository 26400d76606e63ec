/** The sample school's workspace on Slack: the emulator, a private channel for each desk, everybody's clients. */
import { DESKS, type IsThere, withAddresses } from './sample-school.ts';
import { type Slack, startSlack } from './slack-emulator.ts';
import { SlackPeople, type SlackPerson } from './slack-people.ts';

const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

export interface SlackWorkspace {
  readonly people: SlackPeople;
  readonly slack: Slack;
  /** The variables with which the product reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Settings with the addresses of those who are there. */
  addressed(settings: string, isThere?: IsThere): string;
  /** The bot takes Slack's requests at this port from now on; answers its address. */
  calls(port: string): string;
  as(person: string): Promise<SlackPerson>;
  close(): Promise<void>;
}

/** Starts it with these people in it, by id. */
export async function startWorkspace(ids: readonly string[]): Promise<SlackWorkspace> {
  const slack = await startSlack(ids);
  const channels: Record<string, string> = {};
  for (const { desk, place, members } of DESKS) {
    channels[place] = await slack.privateChannel(`${desk}-desk`, members);
  }
  let url = '';
  const people = new SlackPeople({
    slack,
    signingSecret: SIGNING_SECRET,
    bot: () => url,
    channels,
  });
  await people.open();
  return {
    people,
    slack,
    environment: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: people.apiUrl,
    },
    addressed: (settings, isThere) =>
      withAddresses(settings, 'slack', {
        person: (id) => slack.user(id),
        desk: (_desk, place) => channels[place] ?? '',
        isThere,
      }),
    calls: (port) => {
      url = `http://127.0.0.1:${port}/slack/events`;
      return url;
    },
    as: async (person) => await people.as(person),
    close: async () => {
      await people.close();
      await slack.stop();
    },
  };
}
