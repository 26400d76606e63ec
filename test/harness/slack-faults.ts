/**
 * Stands between the bot and `emulate` for what that lacks: it checks every payload as Slack does,
 * knows of shared channels, and lets things go wrong on demand. What it refuses it also keeps in
 * `refused`, so that a test can say that nothing was.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { checkHome, checkMessage, checkView } from './slack-payload.ts';

export type Fault =
  /** Slack asks to wait; nothing is taken. */
  | { readonly kind: 'rate-limited'; readonly retryAfterS: number }
  /** An HTTP status instead of Slack's answer; nothing is taken. */
  | { readonly kind: 'status'; readonly status: number }
  /** Slack refuses with this code. */
  | { readonly kind: 'error'; readonly error: string; readonly needed?: string }
  /** Slack takes it, after so long. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection is cut, or no answer ever comes: before Slack takes it or after. */
  | { readonly kind: 'cut' | 'silence'; readonly when: 'before' | 'after' };

/** When a fault comes to pass. */
interface Occasion {
  /** Left out: of every method. */
  readonly method?: string;
  /** Left out: wherever it goes. */
  readonly channel?: string;
  /** Left out: until `heal`. */
  readonly times?: number;
}

interface Call {
  readonly method: string;
  readonly token: string;
  readonly body: Readonly<Record<string, string>>;
  /** When it came, by `performance.now()`. */
  readonly at: number;
}

/** What `conversations.info` says of a channel beyond what `emulate` knows. */
type Flags = Readonly<
  Partial<
    Record<
      | 'is_private'
      | 'is_member'
      | 'is_archived'
      | 'is_shared'
      | 'is_ext_shared'
      | 'is_org_shared'
      | 'is_pending_ext_shared',
      boolean
    >
  >
>;

export interface SlackFaults {
  readonly apiUrl: string;
  /** Everything that was called, oldest first. */
  readonly calls: Call[];
  /** What Slack would have refused, in a sentence each. */
  readonly refused: string[];
  /** From now on this goes wrong. */
  fail(fault: Fault, on?: Occasion): void;
  /** Nothing goes wrong any more. */
  heal(): void;
  /** Slack says this of a channel from now on. */
  set(channel: string, flags: Flags): void;
  stop(): Promise<void>;
}

const UNSHARED = {
  is_shared: false,
  is_ext_shared: false,
  is_org_shared: false,
  is_pending_ext_shared: false,
};

/** Starts it on a free port, before the Slack at this address, for the bot with this token only. */
export async function startFaults(upstream: string, botToken: string): Promise<SlackFaults> {
  const calls: Call[] = [];
  const refused: string[] = [];
  const flags = new Map<string, Flags>();
  const faults: { fault: Fault; on: Occasion; left: number }[] = [];

  const faultFor = ({ method, body }: Call): Fault | undefined => {
    const found = faults.find(
      ({ on, left }) =>
        left > 0 &&
        (on.method ?? method) === method &&
        (on.channel === undefined || on.channel === body['channel']),
    );
    if (found !== undefined) found.left -= 1;
    return found?.fault;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await text(request);
    const call: Call = {
      method: (request.url ?? '').replace(/^\/api\//u, ''),
      token: (request.headers.authorization ?? '').replace(/^Bearer /u, ''),
      body: Object.fromEntries(new URLSearchParams(raw)),
      at: performance.now(),
    };
    calls.push(call);
    const fault = faultFor(call);
    const problem = problemOf(call);
    if (problem !== undefined) refused.push(`${call.method}: ${problem}`);
    const pass = async () => {
      if (call.token !== botToken) return { ok: false, error: 'invalid_auth' };
      if (problem !== undefined) return { ok: false, error: 'invalid_blocks' };
      const passed = await fetch(`${upstream}/api/${call.method}`, {
        method: 'POST',
        headers: {
          'content-type': request.headers['content-type'] ?? '',
          authorization: request.headers.authorization ?? '',
        },
        body: raw,
      });
      return withFlags(JSON.parse(await passed.text()), flags);
    };
    switch (fault?.kind) {
      case undefined:
        send(response, 200, await pass());
        return;
      case 'slow':
        await pause(fault.ms);
        send(response, 200, await pass());
        return;
      case 'rate-limited':
        response.setHeader('retry-after', String(fault.retryAfterS));
        send(response, 429, { ok: false, error: 'ratelimited' });
        return;
      case 'status':
        send(response, fault.status, { ok: false });
        return;
      case 'error': {
        const { error, needed } = fault;
        send(response, 200, { ok: false, error, ...(needed === undefined ? {} : { needed }) });
        return;
      }
      case 'cut':
        if (fault.when === 'after') await pass();
        request.socket.destroy();
        return;
      case 'silence':
        if (fault.when === 'after') await pass();
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      refused.push(`The stand-in itself broke: ${String(cause)}`);
      request.socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    apiUrl: `http://127.0.0.1:${address.port}/api/`,
    calls,
    refused,
    fail: (fault, on = {}) => faults.push({ fault, on, left: on.times ?? Infinity }),
    heal: () => faults.splice(0),
    set: (channel, some) => flags.set(channel, { ...flags.get(channel), ...some }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Why Slack would refuse this, or undefined. */
function problemOf({ method, body }: Call): string | undefined {
  try {
    switch (method) {
      case 'chat.postMessage':
      case 'chat.postEphemeral':
      case 'chat.update':
        checkMessage({
          text: body['text'],
          blocks: JSON.parse(body['blocks'] ?? 'null'),
          ...(body['metadata'] === undefined ? {} : { metadata: JSON.parse(body['metadata']) }),
        });
        return undefined;
      case 'views.open':
      case 'views.push':
      case 'views.update':
        checkView(JSON.parse(body['view'] ?? 'null'));
        return undefined;
      case 'views.publish':
        checkHome(JSON.parse(body['view'] ?? 'null'));
        return undefined;
      default:
        return undefined;
    }
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/** Slack says of every channel whether it is shared; `emulate` does not. */
function withFlags(answer: unknown, flags: ReadonlyMap<string, Flags>): object {
  if (typeof answer !== 'object' || answer === null) throw new Error('Slack answered no object.');
  if (!('channel' in answer)) return answer;
  const { channel } = answer;
  if (typeof channel !== 'object' || channel === null || !('is_private' in channel)) return answer;
  const own = 'id' in channel ? flags.get(String(channel.id)) : undefined;
  return { ...answer, channel: { ...UNSHARED, ...channel, ...own } };
}
