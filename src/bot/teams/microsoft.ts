/** Where Microsoft's services are. */

export interface Microsoft {
  /** Gives the app its tokens. */
  readonly login: string;
  /** Says which keys sign what the Bot Framework sends. */
  readonly openId: string;
  /** Tells of teams what the Connector does not: whether they are private. */
  readonly graph: string;
  /** The Connector, before any activity has said where it is. */
  readonly connector: string;
}

/** The world-wide cloud (learn.microsoft.com, "Authenticate requests with the Bot Connector API"). */
export const MICROSOFT: Microsoft = {
  login: 'https://login.microsoftonline.com',
  openId: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  graph: 'https://graph.microsoft.com',
  connector: 'https://smba.trafficmanager.net/teams/',
};

/** Who signs what the Bot Framework sends, and for what the app's tokens are. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

/** Everything at one address. */
export function standIn(url: string): Microsoft {
  return {
    login: `${url}/login`,
    openId: `${url}/openid`,
    graph: `${url}/graph`,
    connector: `${url}/connector/`,
  };
}
