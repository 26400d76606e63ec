/** Slack's incoming half in this process, in front of whatever handler a test gives it. */
import { startPublicServer } from '../../src/bot/public-server.ts';
import { slackLink } from '../../src/bot/slack/link.ts';
import type { PlatformLink } from '../../src/bot/platform-link.ts';
import type { Database } from '../../src/db/client.ts';
import type { Handle } from '../../src/handlers/handle.ts';
import type { School } from '../../src/policy/school.ts';

export const SECRET = '0123456789abcdef0123456789abcdef';

export interface LinkInProcess {
  readonly url: string;
  readonly link: PlatformLink;
  /** Everything that was said to whoever runs it. */
  readonly said: string[];
  readonly failed: unknown[];
  stop(): Promise<void>;
}

export interface LinkOptions {
  readonly school: School;
  readonly db: Database;
  readonly handle: Handle;
  readonly botToken: string;
  readonly apiUrl: string;
}

/** Listens on a free port of this computer. */
export async function linkInProcess(options: LinkOptions): Promise<LinkInProcess> {
  const { school, db, handle, botToken, apiUrl } = options;
  const said: string[] = [];
  const failed: unknown[] = [];
  const link = slackLink({
    config: { botToken, apiUrl, connect: { over: 'http', signingSecret: SECRET } },
    school,
    db,
    handle,
    say: (sentence) => said.push(sentence),
    warn: (sentence) => said.push(sentence),
    failed: (cause) => failed.push(cause),
  });
  const server = await startPublicServer({ host: '127.0.0.1', port: 0 }, link.routes);
  return {
    url: `http://127.0.0.1:${server.port}/slack/events`,
    link,
    said,
    failed,
    stop: async () => {
      await server.close();
      await link.stop();
    },
  };
}
