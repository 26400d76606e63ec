/** Why something cannot be posted and what to do about it, in words for the IT administrator. */
import type { Place } from '../../policy/notices.ts';
import {
  ARCHIVED,
  type ChannelFacts,
  type ChannelFault,
  channelFaults,
  NOT_JOINED,
} from './channel-faults.ts';
import { refusalFor } from './refusals.ts';

/** Where it was to go: a desk's channel, or a person by their member id. */
export interface Target {
  readonly kind: Place['kind'];
  readonly id: string;
}

/** By Slack's error code (docs.slack.dev, errors of chat.postMessage and the conversations methods). */
const CURES: Readonly<Partial<Record<string, (target: Target) => string>>> = {
  not_in_channel: notThere,
  channel_not_found: notThere,
  is_archived: ({ id }) => said(id, ARCHIVED),
  restricted_action: mayNotPost,
  restricted_action_read_only_channel: mayNotPost,
  restricted_action_thread_only_channel: mayNotPost,
  restricted_action_non_threadable_channel: mayNotPost,
  user_not_found: noMember,
  users_not_found: noMember,
  user_disabled: noMember,
  user_not_visible: noMember,
  cannot_dm_bot: ({ id }) => `${id} is a bot: correct the person’s slack: in school.yaml`,
  messages_tab_disabled: () =>
    'the app’s messages tab is off: turn it on in its settings, under "App Home"',
};

/** A refusal in words. A code that is not known is said too, so that somebody can look it up. */
export function cureFor(target: Target, code: string, needed: string): string {
  const cure = CURES[code];
  if (cure !== undefined) return `${cure(target)} (${code})`;
  const { means, cure: what } = refusalFor(code);
  return `${means} (${code}${needed === '' ? '' : `, it lacks ${needed}`}): ${what('SLACK_BOT_TOKEN')}`;
}

/** Why nothing is posted in a channel; undefined where it is fit for a desk. */
export function unfitness(id: string, channel: ChannelFacts | undefined): string | undefined {
  const [fault] = channelFaults(channel);
  return fault === undefined ? undefined : said(id, fault);
}

function said(id: string, { found, cure }: ChannelFault): string {
  return `the channel ${id} ${found}: ${cure}`;
}

function notThere({ kind, id }: Target): string {
  return kind === 'desk'
    ? said(id, NOT_JOINED)
    : `Staffroom cannot write to ${id}: see that the person is an active member of the workspace`;
}

function noMember({ id }: Target): string {
  return `${id} is no active member of the workspace: correct the person’s slack: in school.yaml`;
}

function mayNotPost({ id }: Target): string {
  return `a rule of the workspace keeps Staffroom from posting in ${id}: ask an owner of the workspace to allow it`;
}
