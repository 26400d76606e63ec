/** The app's own tokens, with which it speaks to the Connector and to Graph. */
import { z } from 'zod';
import type { TeamsIdentity } from './config.ts';
import { BOT_FRAMEWORK, type Microsoft } from './microsoft.ts';

/** Microsoft's login refused the app; the message is a sentence with the cure. */
export class LoginRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(CURES[code] ?? `Microsoft refuses the app’s sign-in (${code}).`);
    this.code = code;
  }
}

/** By Microsoft's error codes (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes"). */
const CURES: Readonly<Record<string, string>> = {
  AADSTS7000215:
    'Microsoft does not accept TEAMS_APP_PASSWORD. Copy the secret’s "Value", not its id; make a new secret where the value was not kept.',
  AADSTS7000222:
    'The client secret has expired. Make a new one in the Entra admin centre and put its value in TEAMS_APP_PASSWORD.',
  AADSTS700016:
    'There is no app TEAMS_APP_ID in the tenant TEAMS_TENANT_ID. Copy both from the same app registration.',
  AADSTS90002: 'There is no tenant TEAMS_TENANT_ID. Copy "Directory (tenant) ID" anew.',
  AADSTS7000112: 'The app registration is disabled. Enable it in the Entra admin centre.',
};

/** A token is renewed when it has less than this left. */
const MARGIN_MS = 5 * 60_000;
const PATIENCE_MS = 10_000;

const given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
const refused = z.object({ error_description: z.string() });

type Scope = 'connector' | 'graph';

interface Kept {
  readonly token: string;
  readonly until: number;
}

export class AppTokens {
  readonly #identity: TeamsIdentity;
  readonly #microsoft: Microsoft;
  readonly #kept = new Map<Scope, Kept>();
  readonly #asking = new Map<Scope, Promise<Kept>>();

  constructor(identity: TeamsIdentity, microsoft: Microsoft) {
    this.#identity = identity;
    this.#microsoft = microsoft;
  }

  /** A token that is good for some minutes; undefined where there are none to be had. Throws `LoginRefused`, or what `fetch` throws. */
  async get(scope: Scope): Promise<string | undefined> {
    if (this.#identity.kind === 'playground') return undefined;
    const kept = this.#kept.get(scope);
    if (kept !== undefined && kept.until > Date.now()) return kept.token;
    const asking = this.#asking.get(scope) ?? this.#ask(scope, this.#identity);
    this.#asking.set(scope, asking);
    try {
      return (await asking).token;
    } finally {
      this.#asking.delete(scope);
    }
  }

  /** The Connector no longer takes what is kept. */
  forget(): void {
    this.#kept.clear();
  }

  async #ask(
    scope: Scope,
    { appId, secret, tenantId }: Extract<TeamsIdentity, { kind: 'app' }>,
  ): Promise<Kept> {
    const response = await fetch(`${this.#microsoft.login}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: secret,
        scope: `${scope === 'graph' ? this.#audienceOfGraph() : BOT_FRAMEWORK}/.default`,
      }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await response.json().catch(() => undefined);
    const answer = given.safeParse(body);
    if (!response.ok || !answer.success) throw new LoginRefused(codeIn(body, response.status));
    const { access_token: token, expires_in: seconds } = answer.data;
    const kept = { token, until: Date.now() + seconds * 1000 - MARGIN_MS };
    this.#kept.set(scope, kept);
    return kept;
  }

  #audienceOfGraph(): string {
    return new URL(this.#microsoft.graph).origin;
  }
}

function codeIn(body: unknown, status: number): string {
  const told = refused.safeParse(body);
  const code = told.success ? /^AADSTS\d+/u.exec(told.data.error_description)?.[0] : undefined;
  return code ?? `HTTP ${status}`;
}
