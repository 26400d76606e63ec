/** Slack's end of Socket Mode, which the emulator lacks: one socket over which everything comes. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

export interface SlackSocket {
  readonly apiUrl: string;
  /** How often the bot has opened a connection. */
  readonly opened: () => number;
  /** Sends an envelope as Slack does, and answers what the bot acknowledges it with. */
  send(type: string, payload: object, id: string): Promise<unknown>;
  /** Ends the connection, as Slack does every few hours. */
  hangUp(): void;
  close(): Promise<void>;
}

const APP_TOKEN = 'xapp-1-test';
/** What the bot sends back over the socket. */
const acknowledged = z.object({ envelope_id: z.string(), payload: z.unknown() });

/** `port`: 0 for any; the same port again for a Slack that comes back. */
export async function startSlackSocket(port = 0): Promise<SlackSocket> {
  const waiting = new Map<string, (payload: unknown) => void>();
  let socket: WebSocket | undefined;
  let opened = 0;
  const server = createServer((request, response) => {
    const address = `127.0.0.1:${portOf(server)}`;
    const isApp = request.headers.authorization === `Bearer ${APP_TOKEN}`;
    response.writeHead(200, { 'content-type': 'application/json' });
    switch (request.url ?? '') {
      case '/api/auth.test':
        response.end(JSON.stringify({ ok: true, user: 'staffroom', team: 'Hillside' }));
        return;
      case '/api/apps.connections.open':
        response.end(
          JSON.stringify(
            isApp
              ? { ok: true, url: `ws://${address}/link` }
              : { ok: false, error: 'invalid_auth' },
          ),
        );
        return;
      default:
        response.end(JSON.stringify({ ok: false, error: 'unknown_method' }));
    }
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (next) => {
    socket = next;
    opened += 1;
    next.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }),
    );
    next.on('message', (data: Buffer) => {
      const { envelope_id: id, payload } = acknowledged.parse(JSON.parse(data.toString()));
      waiting.get(id)?.(payload);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${portOf(server)}/api/`,
    opened: () => opened,
    send: async (type, payload, id) =>
      await new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('Not acknowledged within 3 s.')), 3_000);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        socket?.send(
          JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true }),
        );
      }),
    hangUp: () => socket?.close(),
    close: async () => {
      // Whoever says goodbye is waited for.
      await Promise.race([
        Promise.all([...sockets.clients].map(async (each) => await once(each, 'close'))),
        new Promise((resolve) => setTimeout(resolve, 300)),
      ]);
      for (const each of sockets.clients) each.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
