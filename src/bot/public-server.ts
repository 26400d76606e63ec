/** The one public port: the chat platforms' requests and the health of the process. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closed, listen } from './listening.ts';

/** Answers every request to one path. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PublicServer {
  readonly port: number;
  /** Takes no more requests, and ends when those under way are answered. */
  close(): Promise<void>;
}

/** How long requests under way may take to end when the server closes. */
const CLOSE_MS = 5_000;

/** What whoever asks for something that is not for them is told. */
export function nothingHere(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('There is nothing here.\n');
}

/** Slack and Teams each call one path; anything else is answered 404 with nothing to learn from. */
export async function startPublicServer(
  { host, port }: { readonly host: string; readonly port: number },
  routes: Readonly<Record<string, Answer>>,
): Promise<PublicServer> {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const answer = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (answer !== undefined) {
      answer(request, response);
      return;
    }
    nothingHere(response);
  });
  // A sender that trickles its request must not hold a connection for ever.
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  return {
    port: await listen(server, { variable: 'PORT', host, port }),
    close: async () => await closed(server, CLOSE_MS),
  };
}
