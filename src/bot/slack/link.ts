/** The school's Slack: what people do there goes to the handlers, and what delivery sends goes there. */
import { App } from '@slack/bolt';
import type { Database } from '../../db/client.ts';
import type { Connection } from '../../handlers/connection.ts';
import type { Handle } from '../../handlers/handle.ts';
import type { School } from '../../policy/school.ts';
import type { PlatformLink } from '../platform-link.ts';
import { slackClients } from './clients.ts';
import type { SlackConfig } from './config.ts';
import { Greeting } from './greeting.ts';
import { InHand } from '../in-hand.ts';
import { HttpReceiver } from './http-receiver.ts';
import { SLACK_PATH } from './manifest.ts';
import { Once } from '../../handlers/once.ts';
import type { Parts } from './parts.ts';
import { router } from './route.ts';
import { Senders } from './senders.ts';
import { SILENT } from './silent.ts';
import { Replayed, socketReceiver } from './socket-receiver.ts';
import { slackSurface } from './surface.ts';

/** What was acknowledged is finished within this, or the next start cannot know of it. */
const DRAIN_MS = 10_000;

export interface SlackOptions {
  readonly config: SlackConfig;
  readonly school: School;
  readonly db: Database;
  readonly handle: Handle;
  /** Told in a sentence that it is connected. */
  readonly say: (sentence: string) => void;
  /** Told in a sentence of what the administrator can mend. */
  readonly warn: (sentence: string) => void;
  /** Told of what went wrong while somebody waited; its message may hold words. */
  readonly failed: (cause: unknown) => void;
}

/** Nothing is called and nothing listens before `start`. */
export function slackLink({
  config,
  school,
  db,
  handle,
  say,
  warn,
  failed,
}: SlackOptions): PlatformLink {
  const { interactive: client, delivery } = slackClients(config);
  const once = new Once(db, school.id, 'slack');
  const parts: Parts = {
    school,
    handle,
    client,
    senders: new Senders(school, client),
    once,
    failed,
  };
  const inHand = new InHand();
  const { connect } = config;
  const http = connect.over === 'http' ? new HttpReceiver(connect.signingSecret, once) : undefined;
  const socket =
    connect.over === 'socket' ? socketReceiver(connect.appToken, config.apiUrl, once) : undefined;
  const receiver = http ?? socket;
  if (receiver === undefined) throw new Error('Slack is reached in no way.');

  const app = new App({
    receiver,
    logger: SILENT,
    convoStore: false,
    ignoreSelf: false,
    // Nothing is asked of Slack here, so that no request fails because Slack is slow to vouch for us.
    authorize: async () => ({ botToken: config.botToken }),
    ...(config.apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: config.apiUrl } }),
  });
  listenTo(app, parts, inHand);
  const greeting = new Greeting(client, socket, { say, warn });

  return {
    surface: slackSurface({ client: delivery, school }),
    routes: http === undefined ? {} : { [SLACK_PATH]: http.answer },
    connection: (): Connection => greeting.connection(),
    // Its tokens have no last day.
    secret: undefined,
    start: () => greeting.begin(),
    stop: async () => {
      await greeting.end();
      await inHand.empty(DRAIN_MS);
    },
  };
}

function listenTo(app: App, parts: Parts, inHand: InHand): void {
  app.error(async (error) => {
    if (!(error instanceof Replayed)) parts.failed(error);
    // Bolt would otherwise answer 200, and Slack take a form for stored.
    throw error;
  });
  const route = router(parts);
  app.use(async (args) => {
    if (args.context['isReplay'] === true) throw new Replayed();
    await inHand.carry(async () => await route(args));
  });
}
