/** Microsoft's adapter, set up so that nothing is let in unchecked and nothing is sent twice. */
import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  ConnectorClient,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
  TeamsConnectorClient,
} from 'botframework-connector';
import type { TeamsConfig } from './config.ts';
import { BOT_FRAMEWORK } from './microsoft.ts';
import type { AppTokens } from './token.ts';

type Logic = (context: TurnContext) => Promise<void>;

export class StaffroomAdapter extends TeamsAdapter {
  readonly #credentials: ServiceClientCredentials;
  /** By address: each keeps its connections open. Microsoft has a handful of addresses. */
  readonly #connectors = new Map<string, ConnectorClient>();
  readonly #teams = new Map<string, TeamsConnectorClient>();

  constructor({ identity, microsoft }: TeamsConfig, tokens: AppTokens) {
    const credentials = new AppCredentials(tokens);
    super(
      // Only all of these together are taken; otherwise the SDK falls back to its own.
      {
        ToBotFromChannelOpenIdMetadataUrl: microsoft.openId,
        ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
        ToChannelFromBotLoginUrl: microsoft.login,
        ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
        OAuthUrl: BOT_FRAMEWORK,
        ToBotFromEmulatorOpenIdMetadataUrl: microsoft.openId,
        ValidateAuthority: false,
      },
      new CredentialsFactory(identity.kind === 'app' ? identity.appId : undefined, credentials),
      new AuthenticationConfiguration([], onlyFromTheBotFramework),
    );
    this.#credentials = credentials;
  }

  /**
   * Checks an activity's token and runs a turn. Not `process`, which writes every wrong token's
   * error to the console and sends its message out. Throws what is wrong with the token before
   * `logic` begins, and after that what `logic` throws.
   */
  async take(
    authorization: string,
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    return await this.processActivity(authorization, activity, logic);
  }

  /** A client of the Connector at this address. */
  connector(serviceUrl: string): ConnectorClient {
    const known = this.#connectors.get(serviceUrl);
    if (known !== undefined) return known;
    const made = withoutRepeats(new ConnectorClient(this.#credentials, { baseUri: serviceUrl }));
    this.#connectors.set(serviceUrl, made);
    return made;
  }

  /** A client for what the Connector knows of teams. */
  teams(serviceUrl: string): TeamsConnectorClient {
    const known = this.#teams.get(serviceUrl);
    if (known !== undefined) return known;
    const options = { baseUri: serviceUrl, userAgent: 'Staffroom' };
    const made = withoutRepeats(new TeamsConnectorClient(this.#credentials, options));
    this.#teams.set(serviceUrl, made);
    return made;
  }
}

/** The SDK also takes tokens that other bots and the emulator get for themselves: those are refused. */
async function onlyFromTheBotFramework(
  claims: readonly { readonly type: string; readonly value: string }[],
): Promise<void> {
  const issuer = claims.find(({ type }) => type === 'iss')?.value;
  if (issuer !== BOT_FRAMEWORK) throw new AuthenticationError('Not from the Bot Framework.', 401);
}

class AppCredentials implements ServiceClientCredentials {
  readonly #tokens: AppTokens;

  constructor(tokens: AppTokens) {
    this.#tokens = tokens;
  }

  signRequest: ServiceClientCredentials['signRequest'] = async (request) => {
    const token = await this.#tokens.get('connector');
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  };
}

class CredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string | undefined;
  readonly #credentials: AppCredentials;

  constructor(appId: string | undefined, credentials: AppCredentials) {
    super();
    this.#appId = appId;
    this.#credentials = credentials;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return this.#appId !== undefined && appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return this.#appId === undefined;
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    return this.#credentials;
  }
}

/** The SDK's client repeats a POST whose answer was lost or a server's error: the card would stand twice. Delivery tries again. */
function withoutRepeats<T extends ConnectorClient | TeamsConnectorClient>(client: T): T {
  const inner: unknown = Reflect.get(client, 'client');
  const pipeline: unknown =
    typeof inner === 'object' && inner !== null && 'pipeline' in inner ? inner.pipeline : undefined;
  if (!isPipeline(pipeline) || pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
    throw new Error('This version of botframework-connector keeps its retries elsewhere.');
  }
  return client;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): readonly unknown[];
}

function isPipeline(value: unknown): value is Pipeline {
  return (
    typeof value === 'object' &&
    value !== null &&
    'removePolicy' in value &&
    typeof value.removePolicy === 'function'
  );
}
