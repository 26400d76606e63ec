/** A Slack that takes whatever the bot says, and counts it: what is tried here is the way in. */
import { createServer } from 'node:http';
import { freePort } from '../harness/free-port.ts';

export interface YesSlack {
  readonly apiUrl: string;
  /** An answer address such as an interaction brings with it, of its own for each. */
  responseUrl(of: string): string;
  /** How often each method, and each answer address, was called. */
  readonly called: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export async function startYesSlack(): Promise<YesSlack> {
  const called = new Map<string, number>();
  const server = createServer((request, response) => {
    const what = (request.url ?? '').replace(/^\/(?:api\/)?/u, '');
    called.set(what, (called.get(what) ?? 0) + 1);
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, ts: '1.1', channel: 'D1' }));
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${port}`;
  return {
    apiUrl: `${url}/api/`,
    responseUrl: (of) => `${url}/respond/${of}`,
    called,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
