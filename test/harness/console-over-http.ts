/** A console with a pretend core, asked over HTTP as its page asks it, for each test anew. */
import { afterEach, beforeEach } from '@jest/globals';
import { type RunningConsole, startConsole } from '../../src/bot/console/listen.ts';
import type { ActRequest } from '../../src/bot/console/wire.ts';
import { http } from './http.ts';
import { PretendCore, SCHOOL } from './pretend-core.ts';

export interface ConsoleOverHttp {
  readonly core: PretendCore;
  readonly running: RunningConsole;
  /** What the console was told of as a fault. */
  readonly failures: unknown[];
}

/** Starts a console for each test of a file; the tests ask for the one at hand. */
export function consoleForEachTest(): () => ConsoleOverHttp {
  let atHand: ConsoleOverHttp | undefined;
  beforeEach(async () => {
    const core = new PretendCore();
    const failures: unknown[] = [];
    const running = await startConsole({
      port: 0,
      school: SCHOOL,
      handle: core.handle,
      posts: core.posts,
      failed: (error) => failures.push(error),
    });
    atHand = { core, running, failures };
  });
  afterEach(async () => await atHand?.running.close());
  return () => {
    if (atHand === undefined) throw new Error('there is a console only while a test runs');
    return atHand;
  };
}

/** Reads JSON from the console. */
export async function read({ running }: ConsoleOverHttp, path: string) {
  const { status, text } = await http(new URL(path, running.url).href);
  return { status, body: JSON.parse(text) };
}

/** Posts an act as JSON, or a text as it is. */
export async function postAct(
  { running }: ConsoleOverHttp,
  body: object | string,
  headers: Record<string, string> = {},
) {
  const { status, text } = await http(new URL('/api/act', running.url).href, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status, body: JSON.parse(text) };
}

/** Somebody types something. */
export function saying(as: string, text: string, at: ActRequest['at'] = 'direct'): ActRequest {
  return { as, at, act: { kind: 'say', text } };
}

/** What stands in one of a person's conversations. */
export async function itemsOf(at: ConsoleOverHttp, person: string, place = 'direct') {
  const { body } = await read(at, `/api/room?as=${person}`);
  return body.places.find(({ id }: { id: string }) => id === place)?.items;
}
