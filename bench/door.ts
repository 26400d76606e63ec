/**
 * The platform's door, in a process of its own: takes every message at once, and writes down when
 * each came. Started by `alerts.ts`.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const arrivals: [string, number][] = [];

const server = createServer((request, response) => {
  const at = Date.now();
  const take = async (): Promise<void> => {
    const { key }: { key: string } = JSON.parse(await text(request));
    arrivals.push([key, at]);
    response.end(JSON.stringify({ ok: true }));
  };
  take().catch(() => request.socket.destroy());
}).listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});

/** Whoever asks is told of those that came since they last asked. */
process.on('message', () => process.send?.(arrivals.splice(0)));
process.on('disconnect', () => process.exit());
