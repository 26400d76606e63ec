/** What of an activity Staffroom goes by: who acts, where, and whether Teams vouches for it. */
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { personAt } from '../../policy/addresses.ts';
import type { Person } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import type { TeamsIdentity } from './config.ts';

/** Where a conversation is held. */
type Kind = 'personal' | 'channel' | 'groupChat';

export interface Turn {
  readonly by: Person;
  /** The Entra object id, by which a person is known and reached. */
  readonly user: string;
  readonly kind: Kind;
  readonly conversation: string;
  readonly serviceUrl: string;
  /** The activity's own id, under which it is repeated. */
  readonly id: string;
  /** Seen by nobody but the person and the bot, though others read that conversation. */
  readonly targeted: boolean;
  readonly channel: string | undefined;
  readonly team: string | undefined;
}

const part = z.object({ id: z.string().min(1) });
const shape = z.object({
  id: z.string().default(''),
  serviceUrl: z.string(),
  from: z.object({
    name: z.string().default('').catch(''),
    aadObjectId: z.string().min(1).toLowerCase(),
    tenantId: z.string().optional(),
  }),
  conversation: z.object({
    id: z.string().min(1),
    tenantId: z.string().optional(),
    conversationType: z.enum(['personal', 'channel', 'groupChat']).default('personal'),
  }),
  recipient: z.object({ isTargeted: z.boolean().default(false) }).catch({ isTargeted: false }),
  channelData: z
    .object({ tenant: part.optional(), team: part.optional(), channel: part.optional() })
    .default({}),
});

/**
 * Reads who acts and where. Undefined for somebody of another tenant, whom the SDK lets in, and
 * for whoever has no Entra object id: nothing else that an activity says of a person is proved.
 */
export function turnOf(
  school: School,
  identity: TeamsIdentity,
  { activity }: TurnContext,
): Turn | undefined {
  const read = shape.safeParse(activity);
  if (!read.success) return undefined;
  const { id, serviceUrl, from, recipient, conversation, channelData } = read.data;
  if (!isOfTenant(identity, [conversation.tenantId, channelData.tenant?.id, from.tenantId])) {
    return undefined;
  }
  return {
    by: personAt(school, 'teams', from.aadObjectId, from.name === '' ? 'Somebody' : from.name),
    user: from.aadObjectId,
    kind: conversation.conversationType,
    conversation: conversation.id,
    serviceUrl,
    id,
    targeted: recipient.isTargeted,
    channel: channelData.channel?.id,
    team: channelData.team?.id,
  };
}

/** Each that is told must be the school's own, and at least one must be told. */
function isOfTenant(identity: TeamsIdentity, told: readonly (string | undefined)[]): boolean {
  if (identity.kind === 'playground') return true;
  const tenants = told.filter((tenant) => tenant !== undefined);
  return (
    tenants.length > 0 && tenants.every((tenant) => tenant.toLowerCase() === identity.tenantId)
  );
}
