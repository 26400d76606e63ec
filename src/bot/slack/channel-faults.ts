/** What makes a channel unfit for a desk: whoever posts there and whoever looks the installation over go by this. */

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

export interface ChannelFault {
  /** What goes on from the channel's name. */
  readonly found: string;
  /** A clause: what to do. */
  readonly cure: string;
}

const OPEN: ChannelFault = {
  found: 'is not private',
  cure: 'make a private channel for the desk, invite @Staffroom and those who sit there, and put its id into school.yaml (a channel that was public keeps its old members)',
};
export const ARCHIVED: ChannelFault = {
  found: 'is archived',
  cure: 'unarchive it in Slack, or put another channel’s id into school.yaml',
};
export const NOT_JOINED: ChannelFault = {
  found: 'does not have Staffroom in it',
  cure: 'open it in Slack and type /invite @Staffroom, or put another channel’s id into school.yaml (it stands at the bottom of the channel’s "About")',
};

/**
 * All that keeps alerts out of a channel; nothing where Slack proves that it is private, joined, in
 * use and shared with nobody. What its id begins with proves nothing. Undefined: the app may read
 * private channels only, and was not let to look, so it is none.
 */
export function channelFaults(channel: ChannelFacts | undefined): ChannelFault[] {
  if (channel === undefined) return [OPEN];
  return [
    ...(channel.is_private === true ? [] : [OPEN]),
    ...(channel.is_archived === false ? [] : [ARCHIVED]),
    ...(channel.is_member === true ? [] : [NOT_JOINED]),
    ...sharedWith(channel).map(
      (found): ChannelFault => ({
        found,
        cure: 'make a private channel that belongs to the school alone, and put its id into school.yaml',
      }),
    ),
  ];
}

function sharedWith(channel: ChannelFacts): string[] {
  const shared = [
    ...(channel.is_ext_shared === true ? ['is shared with another organisation'] : []),
    ...(channel.is_pending_ext_shared === true
      ? ['is about to be shared with another organisation']
      : []),
    ...(channel.is_org_shared === true
      ? ['is shared with other workspaces of the organisation']
      : []),
  ];
  return shared.length === 0 && channel.is_shared === true ? ['is shared'] : shared;
}

/** A look at a public channel is answered so: the app may read private ones only. */
export function isPublic(code: string, needed: string): boolean {
  return code === 'missing_scope' && needed.split(/[,|]/u).includes('channels:read');
}
