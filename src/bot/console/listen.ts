/** The console's server: a try-out surface without a login, so it listens on loopback only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Person } from '../../policy/people.ts';
import { closed, listen } from '../listening.ts';
import { FormNotTaken, type Handle, takeAct } from './act.ts';
import { actRequestSchema } from './act-request.ts';
import { sendAsset } from './assets.ts';
import { Exchange } from './exchange.ts';
import { checkOrigin, setGuardHeaders } from './guard.ts';
import { jsonBody } from './json-body.ts';
import type { ConsolePosts } from './posts.ts';
import { Refused } from './refused.ts';
import { type ConsoleSchool, placesOf, roomOf } from './room.ts';
import { Streams } from './streams.ts';
import { commandViews, rolesInWords } from './words.ts';
import type { PersonView, Refusal, SchoolView } from './wire.ts';

const LOOPBACK = '127.0.0.1';

/** How long requests under way may take to end when the console closes. */
const CLOSE_MS = 3_000;

export interface ConsoleOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly school: ConsoleSchool;
  /** The core. What it throws is told kindly, and passed to `failed`. */
  readonly handle: Handle;
  readonly posts: ConsolePosts;
  /** Told of every error that a person only saw as a kind sentence. */
  readonly failed?: (error: unknown) => void;
}

export interface RunningConsole {
  readonly url: string;
  /** Ends the open streams, lets requests under way finish, and frees the port. */
  close(): Promise<void>;
}

/** Starts the console. Rejects with PortUnavailable where the port cannot be had. */
export async function startConsole(options: ConsoleOptions): Promise<RunningConsole> {
  const streams = new Streams();
  const parts = { ...options, streams, exchange: new Exchange() };
  const server = createServer((request, response) => {
    void answer(request, response, parts);
  });
  let port: number;
  try {
    port = await listen(server, {
      variable: 'CONSOLE_PORT',
      host: LOOPBACK,
      port: options.port,
    });
  } catch (error) {
    streams.close();
    throw error;
  }
  const unwatch = options.posts.watch(() => streams.changed(null));
  return {
    url: `http://${LOOPBACK}:${port}/`,
    async close() {
      unwatch();
      streams.close();
      await closed(server, CLOSE_MS);
    },
  };
}

interface Parts extends ConsoleOptions {
  readonly streams: Streams;
  readonly exchange: Exchange;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  setGuardHeaders(response);
  try {
    checkOrigin(request, request.socket.localPort ?? 0);
    await route(request, response, parts);
  } catch (error) {
    const { status, message } = refusalFor(error);
    if (status === 500) parts.failed?.(error);
    if (response.headersSent) response.end();
    else sendJson(response, { error: message } satisfies Refusal, status);
  }
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const { pathname, searchParams } = addressed(request.url ?? '/');
  const { school, streams } = parts;
  switch (`${request.method} ${pathname}`) {
    case 'GET /api/school':
      return sendJson(response, schoolView(school));
    case 'GET /api/room':
      return sendJson(response, await roomOf(personOf(searchParams.get('as'), school), parts));
    case 'GET /api/changes':
      return streams.open(response);
    case 'POST /api/act':
      return sendJson(response, await act(await jsonBody(request), parts));
    default:
      if (request.method !== 'GET') throw new Refused(405, 'The console cannot do that.');
      return sendAsset(pathname, response);
  }
}

/** What stands behind the host. Joined, not resolved: "//" would be taken for the beginning of another host. */
function addressed(target: string): URL {
  try {
    return new URL(target.startsWith('/') ? `http://console${target}` : target, 'http://console');
  } catch {
    throw new Refused(400, 'The console did not understand that address.');
  }
}

async function act(body: unknown, parts: Parts) {
  const parsed = actRequestSchema.safeParse(body);
  if (!parsed.success) throw new Refused(400, 'The console did not understand that request.');
  const by = personOf(parsed.data.as, parts.school);
  const { at } = parsed.data;
  if (at !== 'direct' && !placesOf(by, parts.school.people).includes(at)) {
    throw new Refused(403, `${by.name} does not sit at that desk.`);
  }
  const taken = await takeAct(by, parsed.data, {
    handle: parts.handle,
    exchange: parts.exchange,
    failed: (error) => parts.failed?.(error),
  });
  parts.streams.changed(by.id);
  return taken;
}

function personOf(id: string | null, school: ConsoleSchool): Person {
  const person = school.people.find((one) => one.id === id);
  if (person === undefined) {
    throw new Refused(404, 'Nobody of that name is at this school. Please choose who you are.');
  }
  return person;
}

function schoolView(school: ConsoleSchool): SchoolView {
  return {
    school: school.name,
    people: school.people.map(
      (person): PersonView => ({
        id: person.id,
        name: person.name,
        role: rolesInWords(person),
        sitsAtDesk: placesOf(person, school.people).length > 0,
      }),
    ),
    commands: commandViews(),
  };
}

function refusalFor(error: unknown): { status: number; message: string } {
  if (error instanceof Refused) return error;
  if (error instanceof FormNotTaken) return { status: 503, message: error.message };
  return {
    status: 500,
    message: 'Something went wrong on our side. Please try again in a moment.',
  };
}

function sendJson(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
