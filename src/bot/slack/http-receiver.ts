/**
 * Slack's requests to a public address, on their way into Bolt. Bolt's own HTTPReceiver reads a form
 * twice, takes one with a charset for JSON, ends the process over a JSON that is no object, believes
 * a time that is to come, and leaves what nobody listens to without an answer for three seconds.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, type Receiver, ReceiverMultipleAckError, verifySlackRequest } from '@slack/bolt';
import type { Once } from '../../handlers/once.ts';
import { boundedBody } from '../bounded-body.ts';
import type { RequestContext } from './request-context.ts';

/** How far a request's own time may be from ours, in either direction (docs.slack.dev, "Verifying requests from Slack"). */
const MOST_APART_S = 5 * 60;

/** Four times what Slack lets a form hold (250 kB of JSON, docs.slack.dev, "Views"), written as a form. */
const MOST_BYTES = 1024 * 1024;

const FORM = 'application/x-www-form-urlencoded';

/** What Slack sent, read. */
type Body = Readonly<Record<string, unknown>>;

export class HttpReceiver implements Receiver {
  readonly #signingSecret: string;
  readonly #once: Once;
  #app: App | undefined;

  constructor(signingSecret: string, once: Once) {
    this.#signingSecret = signingSecret;
    this.#once = once;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Nothing to do: the public server listens, and calls `answer`. */
  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  /** Answers one request; whoever hangs up in the middle waits for no answer. */
  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    this.#take(request, response).catch(() => request.destroy());
  };

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return respond(response, 405);
    const raw = await boundedBody(request, MOST_BYTES);
    if (raw === undefined) {
      response.setHeader('connection', 'close');
      return respond(response, 413);
    }
    const text = raw.toString();
    const key = request.headers['x-slack-signature'];
    const at = Number(request.headers['x-slack-request-timestamp']);
    if (typeof key !== 'string' || !this.#isSlacks(key, at, text)) {
      return respond(response, isCertificateCheck(text) ? 200 : 401);
    }
    const body = bodyIn(request.headers['content-type'] ?? '', text);
    if (body === undefined) return respond(response, 400);
    // Only what is surely Slack's is remembered. Not 200: Slack would take a form for stored, and close it.
    if (!this.#once.isNewHere(key)) return respond(response, 401);
    if (body['type'] === 'url_verification') {
      return respond(response, 200, { challenge: body['challenge'] });
    }
    await this.#process(body, key, response);
  }

  #isSlacks(signature: string, at: number, body: string): boolean {
    if (!(Math.abs(Date.now() / 1000 - at) <= MOST_APART_S)) return false;
    try {
      verifySlackRequest({
        signingSecret: this.#signingSecret,
        body,
        headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': at },
      });
      return true;
    } catch {
      return false;
    }
  }

  async #process(body: Body, key: string, response: ServerResponse): Promise<void> {
    let isAcknowledged = false;
    const ack = async (said?: unknown): Promise<void> => {
      if (isAcknowledged) throw new ReceiverMultipleAckError();
      isAcknowledged = true;
      respond(response, 200, said);
    };
    try {
      await this.#app?.processEvent({
        body,
        ack,
        customProperties: { requestKey: key } satisfies RequestContext,
      });
      // Nobody listens to such a thing.
      if (!isAcknowledged) respond(response, 404);
    } catch {
      if (!isAcknowledged) respond(response, 500);
    }
  }
}

/** Answers with a body of JSON, of text, or with none. */
function respond(response: ServerResponse, status: number, said?: unknown): void {
  const isText = typeof said === 'string';
  const text = isText ? said : said === undefined ? '' : JSON.stringify(said);
  // With its length told, head and body leave together.
  response.writeHead(status, {
    'content-length': Buffer.byteLength(text),
    ...(text === '' || isText ? {} : { 'content-type': 'application/json' }),
  });
  response.end(text);
}

/** Commands come as a form, interactions as JSON in a form, events as JSON. Undefined for what is neither. */
function bodyIn(contentType: string, text: string): Body | undefined {
  try {
    const fields = contentType.startsWith(FORM) ? fieldsIn(text) : undefined;
    const json = fields === undefined ? text : fields['payload'];
    if (json === undefined) return fields;
    const read: unknown = JSON.parse(json);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isObject(json: unknown): json is Body {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The fields of a form. Of a long one node:querystring takes twice the time. Throws where one is broken. */
function fieldsIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split('&').map((field) => {
      const at = field.indexOf('=');
      const [name, value] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
      return [decoded(name), decoded(value)];
    }),
  );
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** Slack looks from time to time whether the certificate is good, without a signature. */
function isCertificateCheck(text: string): boolean {
  return /(?:^|&)ssl_check=1(?:&|$)/u.test(text);
}
