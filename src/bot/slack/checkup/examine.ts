/** The check-up of a school's Slack: everything that can be known without starting Staffroom. */
import { DESKS } from '../../../policy/people.ts';
import type { School } from '../../../policy/school.ts';
import { type Finding, problem } from '../../finding.ts';
import type { SlackConfig } from '../config.ts';
import { askingClient, SlackAway } from './ask.ts';
import { checkDesk } from './desk.ts';
import { checkPeople } from './people.ts';
import { checkClock, checkToken } from './token.ts';
import { Users } from './users.ts';
import { checkAppToken, checkSigning } from './way-in.ts';

export interface SlackExamined {
  readonly config: SlackConfig;
  /** Undefined where the settings cannot be read: then desks and people are left out. */
  readonly school: School | undefined;
  /** Where the running Staffroom is reached; undefined where it does not run. */
  readonly base: string | undefined;
}

/** Throws nothing for what Slack does or does not answer. */
export async function* examineSlack(examined: SlackExamined): AsyncGenerator<Finding> {
  const { connect } = examined.config;
  const clock: Clock = { aheadMs: undefined };
  try {
    yield* askSlack(examined, clock);
  } catch (cause) {
    if (!(cause instanceof SlackAway)) throw cause;
    yield away(examined.config);
  }
  if (clock.aheadMs !== undefined) yield checkClock(clock.aheadMs);
  if (connect.over === 'http') yield await checkSigning(connect.signingSecret, examined.base);
}

/** How far this computer's clock is ahead of Slack's; undefined while Slack has answered nothing. */
interface Clock {
  aheadMs: number | undefined;
}

async function* askSlack(
  { config: { botToken, apiUrl, connect }, school }: SlackExamined,
  clock: Clock,
): AsyncGenerator<Finding> {
  const client = askingClient(botToken, apiUrl, (slackMs) => {
    clock.aheadMs ??= Date.now() - slackMs;
  });
  const { findings, bot } = await checkToken(client);
  yield* findings;
  if (connect.over === 'socket') yield await checkAppToken(connect.appToken, apiUrl);
  if (bot === undefined || school === undefined) return;
  const users = new Users(client, bot.team);
  yield* await checkPeople(school, users);
  for (const desk of DESKS) {
    yield* await checkDesk({ client, school, users, bot: bot.user }, desk);
  }
}

function away({ apiUrl }: SlackConfig): Finding {
  return problem(
    'Slack',
    `Slack gives no answer at ${apiUrl ?? 'https://slack.com/api/'}: what only Slack knows was not looked at.`,
    apiUrl === undefined
      ? 'Look at the network and any proxy: this computer must reach slack.com on port 443. slack-status.com says whether Slack itself is down.'
      : 'Look at the network, and at SLACK_API_URL: it ends in /api/.',
  );
}
