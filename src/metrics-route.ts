/** `/metrics`: for whoever knows the token. To everybody else there is nothing here. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, nothingHere } from './bot/public-server.ts';
import { faultName } from './handlers/fault-name.ts';
import type { Metrics } from './metrics.ts';

export function metricsRoute(
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  token: string,
  warn: (sentence: string) => void,
): Readonly<Record<string, Answer>> {
  return {
    '/metrics': (request, response) => {
      if (request.method === 'GET' && isBearer(request, token)) void send(metrics, response, warn);
      else nothingHere(response);
    },
  };
}

/** Compared by their hashes, in constant time: how long it takes tells nothing of the token. */
function isBearer({ headers }: IncomingMessage, token: string): boolean {
  return timingSafeEqual(hashOf(headers.authorization ?? ''), hashOf(`Bearer ${token}`));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function send(
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  response: ServerResponse,
  warn: (sentence: string) => void,
): Promise<void> {
  try {
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': metrics.contentType });
    response.end(text);
  } catch (cause) {
    warn(`The metrics could not be put together: ${faultName(cause)}.`);
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('The metrics could not be put together.\n');
  }
}
