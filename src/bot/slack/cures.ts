/** Why something cannot be posted and what to do about it, in words for the IT administrator. */
import type { Place } from '../../policy/notices.ts';

/** Where it was to go: a desk's channel, or a person by their member id. */
export interface Target {
  readonly kind: Place['kind'];
  readonly id: string;
}

const TOKEN = 'install the app again and set SLACK_BOT_TOKEN anew';

/** By Slack's error code (docs.slack.dev, errors of chat.postMessage and the conversations methods). */
const CURES: Readonly<Partial<Record<string, (target: Target, needed: string) => string>>> = {
  not_in_channel: notThere,
  channel_not_found: notThere,
  is_archived: ({ id }) =>
    `the channel ${id} is archived: unarchive it in Slack, or name another channel in school.yaml`,
  restricted_action: mayNotPost,
  restricted_action_read_only_channel: mayNotPost,
  restricted_action_thread_only_channel: mayNotPost,
  restricted_action_non_threadable_channel: mayNotPost,
  not_allowed_token_type: () => 'SLACK_BOT_TOKEN is no bot token: it begins with xoxb-',
  user_not_found: noMember,
  users_not_found: noMember,
  user_disabled: noMember,
  user_not_visible: noMember,
  cannot_dm_bot: ({ id }) => `${id} is a bot: correct the person’s slack: in school.yaml`,
  messages_tab_disabled: () =>
    'the app’s messages tab is off: turn it on in its settings, under "App Home"',
  missing_scope: (_target, needed) =>
    `the app may not do this${needed === '' ? '' : ` (it lacks ${needed})`}: install it again from the manifest (docs/slack.md)`,
  no_permission: () =>
    'the app may not do this: install it again from the manifest (docs/slack.md)',
  invalid_auth: () => `Slack does not know the bot token: ${TOKEN}`,
  not_authed: () => `Slack does not know the bot token: ${TOKEN}`,
  token_revoked: () => `the bot token was revoked: ${TOKEN}`,
  token_expired: () => `the bot token has expired: ${TOKEN}`,
  account_inactive: () => `the app was removed from the workspace: ${TOKEN}`,
  http_404: () => 'Slack’s API is not at this address: correct SLACK_API_URL, or remove it',
};

/** A refusal in words. A code that is not known is said too, so that somebody can look it up. */
export function cureFor(target: Target, code: string, needed: string): string {
  const cure = CURES[code];
  return cure === undefined
    ? `Slack refused it (${code}): look the code up at docs.slack.dev, and ask whoever runs Staffroom`
    : `${cure(target, needed)} (${code})`;
}

function notThere({ kind, id }: Target): string {
  return kind === 'desk'
    ? `Staffroom is not in the channel ${id}: open it in Slack and type /invite @Staffroom, or name another one in school.yaml`
    : `Staffroom cannot write to ${id}: see that the person is an active member of the workspace`;
}

function noMember({ id }: Target): string {
  return `${id} is no active member of the workspace: correct the person’s slack: in school.yaml`;
}

function mayNotPost({ id }: Target): string {
  return `a rule of the workspace keeps Staffroom from posting in ${id}: ask an owner of the workspace to allow it`;
}

/** What Slack says of a channel, as far as it matters here. */
export interface ChannelFacts {
  readonly is_private?: boolean;
  readonly is_member?: boolean;
  readonly is_archived?: boolean;
  readonly is_shared?: boolean;
  readonly is_ext_shared?: boolean;
  readonly is_org_shared?: boolean;
  readonly is_pending_ext_shared?: boolean;
}

/**
 * Why a channel is not fit for a desk; undefined where Slack proves that it is private, joined, in
 * use and shared with nobody. What its id begins with proves nothing.
 */
export function unfitness(id: string, channel: ChannelFacts | undefined): string | undefined {
  if (channel?.is_private !== true) {
    return `the channel ${id} is not private: make it private in Slack, or name another channel in school.yaml`;
  }
  if (channel.is_archived !== false) return cureFor({ kind: 'desk', id }, 'is_archived', '');
  if (channel.is_member !== true) return cureFor({ kind: 'desk', id }, 'not_in_channel', '');
  const isShared =
    channel.is_shared === true ||
    channel.is_ext_shared === true ||
    channel.is_org_shared === true ||
    channel.is_pending_ext_shared === true;
  return isShared
    ? `the channel ${id} is shared with another workspace or organisation: end that in Slack, or name another channel in school.yaml`
    : undefined;
}

/** The app may read private channels only, so this is what a public one answers to a look. */
export function isPublic(code: string, needed: string): boolean {
  return code === 'missing_scope' && needed.split(/[,|]/u).includes('channels:read');
}
