/** `/healthz`: the process answers. `/readyz`: it can do its work, so that traffic may be sent to it. */
import { sql } from 'drizzle-orm';
import type { ServerResponse } from 'node:http';
import type { Answer } from './bot/public-server.ts';
import type { Database } from './db/client.ts';
import type { Loop } from './handlers/loop.ts';

/** A database that takes longer than this keeps people waiting too long. */
const PATIENCE_MS = 2_000;

/** A loop that is late by so much is stuck: with the look at the database it shows within 15 seconds. */
const STUCK_MS = 12_000;

/** The loops by what they do, as the end of "… has not moved". */
export type Loops = Readonly<Record<string, Pick<Loop, 'lateMs'>>>;

export function healthRoutes(db: Database, loops: Loops): Readonly<Record<string, Answer>> {
  return {
    '/healthz': (_request, response) => say(response, 200, 'Staffroom is running.'),
    '/readyz': (_request, response) => {
      void answerReady(db, loops, response);
    },
  };
}

async function answerReady(db: Database, loops: Loops, response: ServerResponse): Promise<void> {
  const reachable = await isReachable(db);
  const troubles = [...(reachable ? [] : ['The database cannot be reached.']), ...stuckIn(loops)];
  if (troubles.length === 0) say(response, 200, 'Staffroom is ready.');
  else say(response, 503, troubles.join('\n'));
}

function stuckIn(loops: Loops): string[] {
  return Object.entries(loops).flatMap(([what, loop]) => {
    const lateMs = loop.lateMs();
    return lateMs < STUCK_MS
      ? []
      : [
          `${what} has not moved for ${Math.round(lateMs / 1_000)} seconds. If it stays so, restart Staffroom.`,
        ];
  });
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
