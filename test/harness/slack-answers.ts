/**
 * Stands before the Slack of `slack-emulator.ts` and changes its answers: what `emulate` does not
 * know of (guests, apps, scopes in the answer's headers, a clock, app tokens) a test sets here.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

type Answer = Readonly<Record<string, unknown>>;

export interface SlackAnswers {
  readonly apiUrl: string;
  /** What the bot token may do, as every answer says it; undefined: no answer says it. */
  scopes: readonly string[] | undefined;
  /** How far Slack's clock is from ours, in milliseconds. */
  clockMs: number;
  /** The app token that Slack knows. */
  appToken: string;
  /** Changes what a method answers, where its arguments hold this value. */
  change(method: string, value: string, to: (answer: Answer) => Answer): void;
  /** Everything as it was. */
  reset(): void;
  stop(): Promise<void>;
}

export async function startAnswers(upstream: string, scopes: readonly string[]) {
  const changes: { method: string; value: string; to: (answer: Answer) => Answer }[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await text(request);
    const method = (request.url ?? '').replace(/^\/api\//u, '');
    const values = [...new URLSearchParams(raw).values()];
    const passed =
      method === 'apps.connections.open'
        ? socket(request.headers.authorization, answers.appToken)
        : await pass(upstream, method, request, raw);
    const changed = changes
      .filter((each) => each.method === method && values.includes(each.value))
      .reduce((so, { to }) => to(so), passed);
    response.writeHead(200, {
      'content-type': 'application/json',
      date: new Date(Date.now() + answers.clockMs).toUTCString(),
      ...(answers.scopes === undefined ? {} : { 'x-oauth-scopes': answers.scopes.join(',') }),
    });
    response.end(JSON.stringify(changed));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  const asGiven = { scopes, clockMs: 0, appToken: 'xapp-1-A0STAFFROOM-1-test' };
  const answers: SlackAnswers = {
    apiUrl: `http://127.0.0.1:${address.port}/api/`,
    ...asGiven,
    change: (method, value, to) => changes.push({ method, value, to }),
    reset: () => {
      changes.splice(0);
      Object.assign(answers, asGiven);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return answers;
}

async function pass(
  upstream: string,
  method: string,
  { headers }: IncomingMessage,
  body: string,
): Promise<Answer> {
  const passed = await fetch(`${upstream}${method}`, {
    method: 'POST',
    headers: {
      'content-type': headers['content-type'] ?? '',
      authorization: headers.authorization ?? '',
    },
    body,
  });
  const answer: unknown = JSON.parse(await passed.text());
  return typeof answer === 'object' && answer !== null ? { ...answer } : {};
}

/** Slack gives a socket for an app token only. */
function socket(authorization: string | undefined, appToken: string): Answer {
  if (authorization === `Bearer ${appToken}`) return { ok: true, url: 'wss://127.0.0.1/link' };
  const isOtherKind = authorization?.startsWith('Bearer xoxb-') === true;
  return { ok: false, error: isOtherKind ? 'not_allowed_token_type' : 'invalid_auth' };
}
