/** What an address on each platform looks like in `school.yaml`, and where to find it. */
import { z } from 'zod';
import type { Platform } from './addresses.ts';

const SLACK_USER_CURE =
  'This is not a Slack member id, such as U0ABC12DE: in Slack open the profile, press ⋮ and "Copy member ID".';
const SLACK_CHANNEL_CURE =
  'This is not a Slack channel id, such as C0ABC12DE: in Slack open the channel’s details; the id stands at the bottom of "About".';
const TEAMS_USER_CURE =
  'This is not an object id, such as 11111111-2222-3333-4444-555555555555: in the Entra admin centre open the user and copy "Object ID".';
const TEAMS_CHANNEL_CURE =
  'This is not a Teams channel, such as 19:abc…@thread.tacv2: in Teams press ⋯ beside the channel, "Get link to channel", and paste the link here in quotes.';

const slackUser = z
  .string(SLACK_USER_CURE)
  .trim()
  .regex(/^[UW][A-Z0-9]{5,}$/u, SLACK_USER_CURE);

/** The id, or the address that Slack's "Copy link" gives. */
const slackChannel = z
  .string(SLACK_CHANNEL_CURE)
  .trim()
  .transform((text) => /^https:\/\/[^/]+\/archives\/([A-Z0-9]+)\/?$/u.exec(text)?.[1] ?? text)
  .pipe(z.string().regex(/^[CG][A-Z0-9]{5,}$/u, SLACK_CHANNEL_CURE));

const teamsUser = z
  .string(TEAMS_USER_CURE)
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, TEAMS_USER_CURE);

/** The id, or the address that Teams' "Get link to channel" gives. */
const teamsChannel = z
  .string(TEAMS_CHANNEL_CURE)
  .trim()
  .transform((text) => {
    const part = /^https:\/\/teams\.microsoft\.com\/l\/(?:channel|team)\/([^/]+)/u.exec(text)?.[1];
    return part === undefined ? text : unescaped(part);
  })
  .pipe(z.string().regex(/^19:[^\s/]+@thread\.(?:tacv2|skype)$/u, TEAMS_CHANNEL_CURE));

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Of a person, by platform. */
export const PERSON_ADDRESSES = {
  slack: slackUser.exactOptional(),
  teams: teamsUser.exactOptional(),
} satisfies Record<Platform, z.ZodType>;

/** Of a desk, by platform. */
export const DESK_ADDRESSES = {
  slack: slackChannel.exactOptional(),
  teams: teamsChannel.exactOptional(),
} satisfies Record<Platform, z.ZodType>;
