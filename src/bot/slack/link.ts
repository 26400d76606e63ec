/** The school's Slack: what people do there goes to the handlers, and what delivery sends goes there. */
import { App, type ViewSubmitAction } from '@slack/bolt';
import type { Database } from '../../db/client.ts';
import type { Connection } from '../../handlers/connection.ts';
import type { Handle } from '../../handlers/handle.ts';
import type { School } from '../../policy/school.ts';
import type { PlatformLink } from '../platform-link.ts';
import { slackClients } from './clients.ts';
import type { SlackConfig } from './config.ts';
import { Greeting } from './greeting.ts';
import { InHand } from '../in-hand.ts';
import { SLACK_PATH } from './manifest.ts';
import { Once } from '../../handlers/once.ts';
import type { Parts } from './parts.ts';
import { httpReceiver, Replayed, SILENT, socketReceiver } from './receivers.ts';
import { Senders } from './senders.ts';
import { slackSurface } from './surface.ts';
import { takeCommand } from './take-command.ts';
import { Reshaping, takeSubmit } from './take-form.ts';
import { takeHome } from './take-home.ts';
import { takeMention, takeMessage } from './take-message.ts';
import { takePress } from './take-press.ts';
import { takeShortcut } from './take-shortcut.ts';

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
  const http = connect.over === 'http' ? httpReceiver(connect.signingSecret, once) : undefined;
  const socket =
    connect.over === 'socket' ? socketReceiver(connect.appToken, config.apiUrl, once) : undefined;
  const receiver = http?.receiver ?? socket;
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

/** One listener for each kind of thing: Bolt tries every one for every request. */
function listenTo(app: App, parts: Parts, inHand: InHand): void {
  app.error(async (error) => {
    if (!(error instanceof Replayed)) parts.failed(error);
    // Bolt would otherwise answer 200, and Slack take a form for stored.
    throw error;
  });
  app.use(async ({ context, next }) => {
    if (context['isReplay'] === true) throw new Replayed();
    await inHand.carry(next);
  });
  app.command(/^\//u, async ({ command, ack, respond, context }) => {
    await takeCommand(parts, { command, ack, respond, key: keyIn(context) });
  });
  app.action({ type: 'block_actions', action_id: /^press-/u }, async (args) => {
    const { ack, body, action, respond, context } = args;
    await ack();
    if (action.type !== 'button') return;
    await afterwards(parts, takePress(parts, { body, action, respond, key: keyIn(context) }));
  });
  const reshaping = new Reshaping();
  app.action({ type: 'block_actions', action_id: /^reshape-/u }, async ({ ack, body }) => {
    await ack();
    await afterwards(parts, reshaping.take(parts, body));
  });
  app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: /./u },
    async ({ ack, body }) => {
      await takeSubmit(parts, { ack, body });
    },
  );
  app.shortcut(/./u, async ({ ack, body }) => {
    await ack();
    await afterwards(parts, takeShortcut(parts, body));
  });
  // Slack repeats an event under the same id, each time newly signed.
  const isNew = async ({ event_id: id }: { readonly event_id: string }): Promise<boolean> =>
    await parts.once.isNew(`event ${id}`);
  app.event('message', async ({ event, body, context }) => {
    if (await isNew(body)) await afterwards(parts, takeMessage(parts, event, context.teamId));
  });
  app.event('app_mention', async ({ event, body, context }) => {
    if (await isNew(body)) await afterwards(parts, takeMention(parts, event, context.teamId));
  });
  app.event('app_home_opened', async ({ event, body }) => {
    if (await isNew(body)) await afterwards(parts, takeHome(parts, event));
  });
}

/** Slack has its answer already: what goes wrong now can only be written down. */
async function afterwards({ failed }: Parts, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    failed(cause);
  }
}

function keyIn(context: { readonly [name: string]: unknown }): string {
  const key = context['requestKey'];
  return typeof key === 'string' ? key : '';
}
