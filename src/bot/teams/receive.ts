/** POST /api/messages: an activity in, checked before anything is made of it, and Teams' answer out. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { boundedBody } from '../bounded-body.ts';
import type { InHand } from '../in-hand.ts';
import type { Answer } from '../public-server.ts';
import type { StaffroomAdapter } from './adapter.ts';

/** A form at its longest is a tenth of this. */
const MOST_BYTES = 512 * 1024;

/** What the SDK leaves unchecked and we go by: above all the channel, which chooses how a token is checked. */
const skeleton = z.looseObject({
  type: z.string().min(1),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({ id: z.string().min(1) }),
});
const activitySchema = z.custom<Activity>((value) => skeleton.safeParse(value).success);

export interface Receiving {
  readonly adapter: StaffroomAdapter;
  readonly run: (context: TurnContext) => Promise<unknown>;
  readonly inHand: InHand;
  readonly failed: (cause: unknown) => void;
}

/** Answers 401 for whatever is wrong with the token, 500 with an empty body for a fault of ours. */
export function receive(receiving: Receiving): Answer {
  return (request, response) => {
    void receiving.inHand.carry(async () => {
      try {
        await answer(receiving, request, response);
      } catch (cause) {
        receiving.failed(cause);
        if (!response.headersSent) end(response, 500);
      }
    });
  };
}

async function answer(
  { adapter, run, failed }: Receiving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return end(response, 405);
  const body = await boundedBody(request, MOST_BYTES);
  if (body === undefined) return end(response, 413);
  const read = activitySchema.safeParse(parsed(body.toString('utf8')));
  if (!read.success) return end(response, 400);
  const checking: Checking = { done: false };
  try {
    const answered = await quietly(checking, async () =>
      adapter.take(request.headers.authorization ?? '', read.data, async (context) => {
        checking.done = true;
        await run(context);
      }),
    );
    end(response, answered?.status ?? 200, answered?.body);
  } catch (cause) {
    if (checking.done) throw cause;
    // Only that Microsoft's keys cannot be fetched is no fault of the sender's.
    const isOurs = cause instanceof Error && /Failed to load|request to/u.test(cause.message);
    if (isOurs) failed(cause);
    end(response, isOurs ? 503 : 401);
  }
}

/** Whether the token has been found right. */
interface Checking {
  done: boolean;
}

const checks = new AsyncLocalStorage<Checking>();
let quiet: typeof console.error | undefined;

/**
 * While a token is checked the SDK writes to the console whatever is wrong with it, and the key
 * with it: for anybody who can send a request. Nothing else in it can be told to keep still.
 */
async function quietly<T>(checking: Checking, work: () => Promise<T>): Promise<T> {
  if (console.error !== quiet) {
    const write = console.error.bind(console);
    quiet = (...said: unknown[]) => {
      if (checks.getStore()?.done !== false) write(...said);
    };
    console.error = quiet;
  }
  return await checks.run(checking, work);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined || body === null) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
