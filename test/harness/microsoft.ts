/**
 * A stand-in for Microsoft's services, as strict as they are: it signs what it sends with keys of
 * its own, gives tokens only for the right secret, and takes only requests that carry one.
 */
import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export const APP_ID = '0b5c4a31-6f0e-4a9e-9a0e-3d1f6d2c7a11';
export const TENANT_ID = '7d9f1c55-2b8a-4a57-8a1e-5c0d4f3e2b10';
export const SECRET = 'a~secret.value-that_is.not-an-id';
const BOT_FRAMEWORK = 'https://api.botframework.com';

/** What an answer is: a status, and a body or none. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Takes what is asked of the Connector; the token has been checked. */
export type TakeRequest = (asked: {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}) => Answered | 'cut' | Promise<Answered | 'cut'>;

/** What the tests may get wrong in a token. */
export interface Claims {
  readonly aud?: string;
  readonly iss?: string;
  readonly serviceurl?: string;
  readonly exp?: number;
  readonly nbf?: number;
  readonly ver?: string;
  readonly appid?: string;
}

interface Key {
  readonly kid: string;
  readonly endorsements: readonly string[];
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export class StandInMicrosoft {
  readonly #server: Server;
  readonly #key = newKey(['msteams']);
  readonly #forAnother = newKey(['webchat']);
  readonly #tokens = new Map<string, string>();
  readonly #visibility = new Map<string, string>();
  #port = 0;
  /** The secret that is taken now, or why none is. */
  secret: string = SECRET;
  refusal: string | undefined;
  keysAreAway = false;
  /** Like Microsoft's local client: no token is asked for. */
  isOpen = false;
  connector: TakeRequest = () => ({ status: 404 });
  /** How often a token was asked for. */
  logins = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get serviceUrl(): string {
    return `${this.url}/connector/`;
  }

  /** Whether a team can be joined by anybody; Graph tells nothing of others. */
  setVisibility(group: string, visibility: string): void {
    this.#visibility.set(group, visibility);
  }

  forgetsVisibility(): void {
    this.#visibility.clear();
  }

  /** A token such as the Bot Framework sends with an activity; `by`: the key that signs it. */
  token(claims: Claims = {}, by: 'teams' | 'webchat' | 'nobody' | 'forged' = 'teams'): string {
    const now = Math.floor(Date.now() / 1000);
    const key = by === 'webchat' ? this.#forAnother : this.#key;
    const forged = by === 'forged' || by === 'nobody' ? newKey([]) : undefined;
    const header = { alg: 'RS256', typ: 'JWT', kid: by === 'nobody' ? forged?.kid : key.kid };
    const payload = {
      iss: BOT_FRAMEWORK,
      aud: APP_ID,
      serviceurl: this.serviceUrl,
      nbf: now - 60,
      exp: now + 3600,
      ...claims,
    };
    const unsigned = `${base64url(header)}.${base64url(payload)}`;
    const signature = createSign('RSA-SHA256')
      .update(unsigned)
      .sign((forged ?? key).privateKey, 'base64url');
    return `${unsigned}.${signature}`;
  }

  /** The Connector's tokens of before are taken no longer. */
  revokeTokens(): void {
    this.#tokens.clear();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const body = await textOf(request);
    const answered = await this.#route(request, url, body);
    if (answered === 'cut') {
      request.socket.destroy();
      return;
    }
    const { status, body: out, headers = {} } = answered;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(out === undefined ? undefined : JSON.stringify(out));
  }

  async #route(request: IncomingMessage, url: URL, body: string): Promise<Answered | 'cut'> {
    const { pathname } = url;
    if (this.keysAreAway && pathname.startsWith('/openid')) return { status: 503 };
    if (pathname === '/openid') {
      return {
        status: 200,
        body: {
          issuer: BOT_FRAMEWORK,
          jwks_uri: `${this.url}/openid/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        },
      };
    }
    if (pathname === '/openid/keys') {
      return { status: 200, body: { keys: [this.#key, this.#forAnother].map(publicPart) } };
    }
    const login = /^\/login\/([^/]+)\/oauth2\/v2\.0\/token$/u.exec(pathname);
    if (login !== null) return this.#login(login[1] ?? '', new URLSearchParams(body));
    const audience = this.#tokens.get(bearerOf(request) ?? '');
    if (pathname.startsWith('/graph/')) {
      if (audience !== 'graph') return { status: 401 };
      return this.#graph(pathname);
    }
    if (pathname.startsWith('/connector/')) {
      if (audience !== 'connector' && !this.isOpen)
        return { status: 401, body: { error: { code: 'Unauthorized' } } };
      return await this.connector({
        method: request.method ?? 'GET',
        path: decodeURIComponent(pathname.slice('/connector'.length)),
        body: body === '' ? undefined : JSON.parse(body),
      });
    }
    return { status: 404 };
  }

  #login(tenant: string, form: URLSearchParams): Answered {
    this.logins += 1;
    const refuse = (code: string): Answered => ({
      status: 401,
      body: { error: 'invalid_client', error_description: `${code}: refused. Trace ID: x` },
    });
    if (this.refusal !== undefined) return refuse(this.refusal);
    if (tenant !== TENANT_ID) return refuse('AADSTS90002');
    if (form.get('client_id') !== APP_ID) return refuse('AADSTS700016');
    if (form.get('grant_type') !== 'client_credentials') return refuse('AADSTS70003');
    if (form.get('client_secret') !== this.secret) return refuse('AADSTS7000215');
    const isForGraph = form.get('scope') === `${this.url}/.default`;
    if (!isForGraph && form.get('scope') !== `${BOT_FRAMEWORK}/.default`)
      return refuse('AADSTS70011');
    const token = randomUUID();
    this.#tokens.set(token, isForGraph ? 'graph' : 'connector');
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: token } };
  }

  #graph(pathname: string): Answered {
    const group = /^\/graph\/v1\.0\/teams\/([^/]+)$/u.exec(pathname)?.[1] ?? '';
    const visibility = this.#visibility.get(group);
    return visibility === undefined
      ? { status: 403, body: { error: { code: 'Forbidden' } } }
      : { status: 200, body: { id: group, visibility } };
  }
}

function newKey(endorsements: readonly string[]): Key {
  return {
    kid: randomUUID(),
    endorsements,
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
  };
}

function publicPart({ kid, endorsements, publicKey }: Key) {
  const { n, e } = publicKey.export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', kid, n, e, endorsements };
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
