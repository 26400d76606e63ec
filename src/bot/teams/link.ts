/** The school's Teams: what people do there goes to the handlers, and what delivery sends goes there. */
import type { Database } from '../../db/client.ts';
import type { Handle } from '../../handlers/handle.ts';
import { Once } from '../../handlers/once.ts';
import type { School } from '../../policy/school.ts';
import { InHand } from '../in-hand.ts';

import type { PlatformLink } from '../platform-link.ts';
import { StaffroomAdapter } from './adapter.ts';
import type { TeamsConfig } from './config.ts';
import { Conversations } from './conversations.ts';
import { Greeting, secretOf } from './greeting.ts';
import { listenTo } from './listen.ts';
import { TEAMS_PATH } from './manifest.ts';
import { PrivatePlaces } from './private-place.ts';
import { receive } from './receive.ts';
import { Sender } from './send.ts';
import { teamsSurface } from './surface.ts';
import { AppTokens } from './token.ts';

/** What was taken is finished within this, or the next start cannot know of it. */
const DRAIN_MS = 10_000;

export interface TeamsOptions {
  readonly config: TeamsConfig;
  readonly school: School;
  readonly db: Database;
  readonly handle: Handle;
  /** Told in a sentence of what the administrator can mend. */
  readonly warn: (sentence: string) => void;
  /** Told of what went wrong while somebody waited; its message may hold words. */
  readonly failed: (cause: unknown) => void;
}

/** Nothing is called and nothing listens before `start`. */
export function teamsLink({
  config,
  school,
  db,
  handle,
  warn,
  failed,
}: TeamsOptions): PlatformLink {
  const { identity, microsoft } = config;
  const tokens = new AppTokens(identity, microsoft);
  const adapter = new StaffroomAdapter(config, tokens);
  const conversations = new Conversations(db, school.id);
  const self =
    identity.kind === 'app'
      ? { appId: identity.appId, tenantId: identity.tenantId }
      : { appId: 'staffroom', tenantId: '' };
  const sender = new Sender(adapter, conversations, tokens, self, microsoft.connector);
  const places = new PrivatePlaces(adapter, conversations, tokens, microsoft);
  const once = new Once(db, school.id, 'teams');
  const inHand = new InHand();
  const app = listenTo(adapter, { school, identity, handle, sender, conversations, failed }, once);
  const greeting = new Greeting(identity, tokens, warn);
  return {
    surface: teamsSurface({ school, sender, conversations, places }),
    routes: {
      [TEAMS_PATH]: receive({
        adapter,
        run: async (context) => await app.run(context),
        inHand,
        failed,
      }),
    },
    connection: () => greeting.connection(),
    secret: secretOf(identity),
    start: () => greeting.begin(),
    stop: async () => {
      greeting.end();
      await inHand.empty(DRAIN_MS);
    },
  };
}
