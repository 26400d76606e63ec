/** Wakes a listener when Postgres notifies a channel; finds its way back after a broken connection. */
import type pg from 'pg';
import { singleClient } from './client.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

export interface Listening {
  stop(): Promise<void>;
}

/**
 * Calls `wake` for each notification, and once after every (re)connection, because
 * what was notified in between was missed. Never throws: while the database is away it keeps trying.
 */
export function listen(
  url: string,
  channel: 'staffroom_notices' | 'staffroom_console',
  wake: () => void,
): Listening {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;

  const again = (): void => {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void open();
    }, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };

  const open = async (): Promise<void> => {
    const next = singleClient(url);
    client = next;
    next.on('error', () => {
      void next.end().catch(() => {});
    });
    next.on('end', again);
    next.on('notification', wake);
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      pause = FIRST_PAUSE_MS;
      wake();
    } catch {
      await next.end().catch(() => {});
      again();
    }
  };

  void open();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
