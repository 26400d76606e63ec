/** Sends the bot what Teams sends, signed as the Bot Framework signs it. */
import { randomUUID } from 'node:crypto';
import { type Answered, http } from './http.ts';
import { APP_ID, type StandInMicrosoft, TENANT_ID } from './microsoft.ts';

/** Somebody in the tenant, as an activity names them. */
export interface TeamsPerson {
  readonly user: string;
  readonly name: string;
}

/** Where something is said or pressed. */
export interface At {
  readonly conversation: string;
  readonly kind: 'personal' | 'channel';
  readonly team?: string;
  readonly channel?: string;
}

/** An activity of somebody's, with what Teams puts around it. */
export function activityOf(
  microsoft: StandInMicrosoft,
  from: TeamsPerson,
  at: At,
  what: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: microsoft.serviceUrl,
    from: { id: `29:${from.user}`, name: from.name, aadObjectId: from.user },
    recipient: { id: `28:${APP_ID}`, name: 'Staffroom' },
    conversation: {
      id: at.conversation,
      conversationType: at.kind,
      tenantId: TENANT_ID,
      ...(at.kind === 'channel' && { isGroup: true }),
    },
    channelData: {
      tenant: { id: TENANT_ID },
      ...(at.team === undefined ? {} : { team: { id: at.team } }),
      ...(at.channel === undefined ? {} : { channel: { id: at.channel } }),
    },
    ...what,
  };
}

/** Posts it; without a token of the test's own, with a right one. */
export async function send(
  endpoint: string,
  microsoft: StandInMicrosoft,
  activity: unknown,
  authorization: string | undefined = `Bearer ${microsoft.token()}`,
): Promise<Answered> {
  return await http(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === '' ? {} : { authorization }),
    },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  });
}
