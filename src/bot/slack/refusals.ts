/** What Slack's refusals of the app as a whole mean, and what to do, for the IT administrator. */

/** The two tokens, by the variable that holds each. */
export type Token = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

interface Refusal {
  /** A clause. */
  readonly means: string;
  /** A clause that goes on from it: what to do. */
  readonly cure: (token: Token) => string;
}

const INSTALL = (token: Token): string =>
  `install the app again ("Install App" in its settings at api.slack.com/apps) and copy the new token to ${token}`;
const PASTE = (): string =>
  'paste the manifest anew (npm run manifest:slack, docs/slack.md) and press "Reinstall to Workspace"';

/** By Slack's error code (docs.slack.dev, errors that every method has). */
const REFUSALS: Readonly<Partial<Record<string, Refusal>>> = {
  invalid_auth: {
    means: 'Slack does not know the token',
    cure: (token) =>
      `copy it anew to ${token} from the app’s settings at api.slack.com/apps, and look that none of it is missing`,
  },
  not_authed: {
    means: 'Slack got no token',
    cure: (token) => `copy it to ${token} from the app’s settings at api.slack.com/apps`,
  },
  token_revoked: { means: 'the token was revoked', cure: INSTALL },
  token_expired: {
    means: 'the token has expired',
    cure: (token) => `switch token rotation off in the app’s settings; then ${INSTALL(token)}`,
  },
  account_inactive: { means: 'the app was removed from the workspace', cure: INSTALL },
  not_allowed_token_type: {
    means: 'a token stands in the wrong variable',
    cure: () => 'SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
  },
  missing_scope: { means: 'the app may not do this', cure: PASTE },
  no_permission: { means: 'the app may not do this', cure: PASTE },
  org_login_required: {
    means: 'the workspace is being moved into an Enterprise organisation',
    cure: () => 'wait until that is done',
  },
  team_access_not_granted: {
    means: 'the app is not approved for this workspace',
    cure: () => 'ask the organisation’s administrator to approve it',
  },
  enterprise_is_restricted: {
    means: 'the app stands in the organisation',
    cure: () => 'install it into the school’s workspace instead',
  },
  access_denied: {
    means: 'the app is not approved',
    cure: () => 'ask the workspace’s administrator to approve it',
  },
  ekm_access_denied: {
    means: 'the organisation’s key administrator has closed this',
    cure: () => 'ask them to open it',
  },
  http_404: {
    means: 'Slack’s API is not at this address',
    cure: () => 'correct SLACK_API_URL, or remove it',
  },
};

/** Every code has a cure: of one that is not foreseen, to look it up. */
export function refusalFor(code: string): Refusal {
  return (
    REFUSALS[code] ?? {
      means: 'Slack refused it',
      cure: () =>
        `look the code ${code} up at docs.slack.dev, and ask whoever runs Staffroom; it may also pass by itself`,
    }
  );
}

/** The cure as a sentence of its own. */
export function cureOf(code: string, token: Token = 'SLACK_BOT_TOKEN'): string {
  return asSentence(refusalFor(code).cure(token));
}

/** A clause as a sentence of its own. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
