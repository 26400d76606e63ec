/** `/healthz`: the process answers. `/readyz`: it can do its work, so that traffic may be sent to it. */
import { sql } from 'drizzle-orm';
import type { ServerResponse } from 'node:http';
import type { Answer } from './bot/public-server.ts';
import type { Database } from './db/client.ts';

/** A database that takes longer than this keeps people waiting too long. */
const PATIENCE_MS = 2_000;

export function healthRoutes(db: Database): Readonly<Record<string, Answer>> {
  return {
    '/healthz': (_request, response) => say(response, 200, 'Staffroom is running.'),
    '/readyz': (_request, response) => {
      void isReachable(db).then((reachable) =>
        reachable
          ? say(response, 200, 'Staffroom is ready.')
          : say(response, 503, 'The database cannot be reached.'),
      );
    },
  };
}

async function isReachable(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const reachable = await Promise.race([asked, late]);
  clearTimeout(timer);
  return reachable;
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
