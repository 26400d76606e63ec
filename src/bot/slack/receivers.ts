/** The two ways in which Slack reaches us: requests to a public address, or a socket that we open. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { boundedBody } from '../bounded-body.ts';
import type { Answer } from '../public-server.ts';
import type { Once } from '../../handlers/once.ts';

/** How far a request's own time may be from ours, in either direction (docs.slack.dev, "Verifying requests from Slack"). */
const MOST_APART_S = 5 * 60;

/** Four times what Slack lets a form hold (250 kB of JSON, docs.slack.dev, "Views"), written as a form. */
const MOST_BYTES = 1024 * 1024;

/** Bolt's log lines can hold the bodies of messages; what matters is told through `failed`. */
export const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  setName: () => {},
  getLevel: () => LogLevel.ERROR,
};

/** A request that was taken before; refused without an answer. */
export class Replayed extends Error {}

/** Bolt wraps what a listener throws. */
function isReplay(error: Error): boolean {
  return error instanceof Replayed || ('original' in error && error.original instanceof Replayed);
}

/** What a request is known by, in Bolt's context. */
interface RequestContext {
  /** The same for the same request. */
  readonly requestKey: string;
  readonly isReplay: boolean;
}

/**
 * Takes Slack's requests. Bolt checks the signature and refuses what is older than five minutes;
 * what claims to come from the future, or was taken before, is refused here.
 */
export function httpReceiver(signingSecret: string, once: Once) {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: SILENT,
    // Called when the signature has been found right: only such requests are remembered.
    customPropertiesExtractor: ({ headers }) => {
      const key = String(headers['x-slack-signature']);
      return { requestKey: key, isReplay: !once.isNewHere(key) } satisfies RequestContext;
    },
    // Not 200: Slack would take a form for stored, and close it.
    processEventErrorHandler: async ({ error, response }) => {
      if (!response.headersSent) response.writeHead(isReplay(error) ? 401 : 500).end();
      return false;
    },
  });
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = Number(request.headers['x-slack-request-timestamp']);
    const isNear = Math.abs(Date.now() / 1000 - at) <= MOST_APART_S;
    if (request.method !== 'POST' || !isNear) {
      response.writeHead(request.method === 'POST' ? 401 : 405).end();
      return;
    }
    // Bolt knows a form by the whole header, and reads one with a charset as JSON.
    const [type] = (request.headers['content-type'] ?? '').split(';');
    request.headers['content-type'] = type?.trim();
    // Bolt would read on for as long as anybody sends.
    const body = await boundedBody(request, MOST_BYTES);
    if (body === undefined) {
      response.writeHead(413, { connection: 'close' }).end();
      return;
    }
    if (!isObject(body.subarray(0, 32).toString())) {
      response.writeHead(400).end();
      return;
    }
    receiver.requestListener(Object.assign(request, { rawBody: body }), response);
  };
  const answer: Answer = (request, response) => {
    // Whoever hangs up in the middle waits for no answer.
    take(request, response).catch(() => request.destroy());
  };
  return { receiver, answer };
}

/** What is JSON but no object ends the process inside Bolt, where nothing catches it. */
function isObject(beginning: string): boolean {
  return !/^\s*(?:null|[-\d"[]|true|false)|^payload=(?!%7B|\{)/iu.test(beginning);
}

/** Opens a socket to Slack; what comes over it needs no signature. */
export function socketReceiver(appToken: string, apiUrl: string | undefined, once: Once) {
  return new SocketModeReceiver({
    appToken,
    logger: SILENT,
    customPropertiesExtractor: (envelope: unknown) => {
      const key = envelopeId(envelope);
      return { requestKey: key, isReplay: !once.isNewHere(key) } satisfies RequestContext;
    },
    // Not acknowledged: Slack then shows that it did not work, and keeps the form.
    processEventErrorHandler: async () => false,
    ...(apiUrl === undefined
      ? {}
      : { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } }),
  });
}

function envelopeId(envelope: unknown): string {
  const has = typeof envelope === 'object' && envelope !== null && 'envelope_id' in envelope;
  return has ? String(envelope.envelope_id) : '';
}
