/** A stand-in for the Connector: the conversations of a school on Teams, and what a bot may do in them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { MESSAGE_BYTES } from '../../src/bot/teams/fit.ts';
import { wrongWithCard } from './adaptive-card-schema.ts';
import { APP_ID, type Answered, TENANT_ID } from './microsoft.ts';

/** A message of the bot's, as it stands. */
export interface Standing {
  readonly id: string;
  readonly conversation: string;
  /** The message under which it stands. */
  readonly under: string | undefined;
  readonly summary: string;
  readonly card: unknown;
  readonly edited: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  /** Whether the app has been added there. */
  hasApp: boolean;
  /** Entra object ids of those in it. */
  readonly members?: readonly string[];
}

export interface Team {
  readonly id: string;
  readonly group: string;
  readonly channels: readonly Channel[];
  hasApp: boolean;
}

/** What happens instead of a request's own answer; `after`: it was carried out all the same. */
export interface Fault {
  readonly when: RegExp;
  readonly instead: Answered | 'cut';
  readonly after?: true;
  /** How often; left out: once. */
  times?: number;
}

const card = z.object({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.unknown(),
});
const message = z.object({
  type: z.literal('message'),
  id: z.string().optional(),
  text: z.never().optional(),
  summary: z.string().min(1),
  attachments: z.array(card).length(1),
});
const beginning = z.object({
  isGroup: z.boolean(),
  bot: z.object({ id: z.literal(`28:${APP_ID}`) }),
  members: z.array(z.object({ id: z.string() })).optional(),
  tenantId: z.literal(TENANT_ID),
  channelData: z.object({
    channel: z.object({ id: z.string() }).optional(),
    tenant: z.object({ id: z.literal(TENANT_ID) }),
  }),
  activity: message.optional(),
});

export class StandInConnector {
  readonly teams: Team[] = [];
  /** Entra object id → the conversation with the bot. */
  readonly people = new Map<string, string>();
  /** Of those who have not got the app. */
  readonly without = new Set<string>();
  readonly standing: Standing[] = [];
  readonly faults: Fault[] = [];
  /** Everything that was asked, in order. */
  readonly asked: string[] = [];
  /** What was wrong with a card that came; it was refused. */
  readonly wrong: string[] = [];

  /** The person's conversation with the bot. */
  conversationWith(user: string): string {
    const known = this.people.get(user) ?? `a:${randomUUID()}`;
    this.people.set(user, known);
    return known;
  }

  /** What of the bot's stands in a conversation, oldest first; of a channel with everything under its messages. */
  in(conversation: string): Standing[] {
    return this.standing.filter(
      (each) =>
        each.conversation === conversation || each.conversation.startsWith(`${conversation};`),
    );
  }

  readonly take = (asked: { method: string; path: string; body: unknown }): Answered | 'cut' => {
    const line = `${asked.method} ${asked.path}`;
    this.asked.push(line);
    const fault = this.faults.find(({ when, times = 1 }) => times > 0 && when.test(line));
    if (fault === undefined) return this.#carryOut(asked);
    fault.times = (fault.times ?? 1) - 1;
    if (fault.after === true) this.#carryOut(asked);
    return fault.instead;
  };

  #carryOut({ method, path, body }: { method: string; path: string; body: unknown }): Answered {
    if (method === 'POST' && path === '/v3/conversations') return this.#begin(body);
    const activities = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/u.exec(path);
    if (activities !== null) {
      const [, conversation = '', id] = activities;
      if (method === 'POST') return this.#post(conversation, body, id);
      if (method === 'PUT' && id !== undefined) return this.#replace(conversation, id, body);
    }
    const members = /^\/v3\/conversations\/([^/]+)\/pagedmembers$/u.exec(path);
    if (method === 'GET' && members !== null) return this.#members(members[1] ?? '');
    const team = /^\/v3\/teams\/([^/]+)(\/conversations)?$/u.exec(path);
    if (method === 'GET' && team !== null) return this.#team(team[1] ?? '', team[2] !== undefined);
    return refusal(404, 'NotFound');
  }

  #begin(body: unknown): Answered {
    const read = beginning.safeParse(body);
    if (!read.success) return this.#bad(read.error.message);
    const { channelData, activity, members, isGroup } = read.data;
    if (channelData.channel === undefined) {
      const user = members?.[0]?.id;
      if (user === undefined || isGroup) return this.#bad('one member, or a channel');
      if (this.without.has(user)) return refusal(403, 'BotNotInConversationRoster');
      return { status: 201, body: { id: this.conversationWith(user) } };
    }
    const channel = this.#channel(channelData.channel.id);
    if (channel === undefined) return refusal(404, 'ConversationNotFound');
    if (!channel.hasApp) return refusal(403, 'BotNotInConversationRoster');
    if (activity === undefined || !isGroup)
      return this.#bad('a channel’s conversation begins with a message');
    const id = `${Date.now()}${this.standing.length}`;
    const conversation = `${channel.id};messageid=${id}`;
    const stood = this.#stand(conversation, activity, undefined, id);
    return stood ?? { status: 201, body: { id: conversation, activityId: id } };
  }

  #post(conversation: string, body: unknown, under: string | undefined): Answered {
    const read = message.safeParse(body);
    if (!read.success) return this.#bad(read.error.message);
    const refused = this.#mayWrite(conversation);
    if (refused !== undefined) return refused;
    const id = randomUUID();
    return this.#stand(conversation, read.data, under, id) ?? { status: 201, body: { id } };
  }

  #replace(conversation: string, id: string, body: unknown): Answered {
    const read = message.safeParse(body);
    if (!read.success) return this.#bad(read.error.message);
    const refused = this.#mayWrite(conversation);
    if (refused !== undefined) return refused;
    const at = this.standing.findIndex(
      (each) => each.id === id && each.conversation === conversation,
    );
    const before = this.standing[at];
    if (before === undefined) return refusal(404, 'ActivityNotFoundInConversation');
    const content = this.#checked(read.data.attachments[0]?.content);
    if (content === undefined) return this.#bad('not a card');
    this.standing[at] = { ...before, summary: read.data.summary, card: content, edited: true };
    return { status: 200, body: { id } };
  }

  #stand(
    conversation: string,
    { summary, attachments }: z.infer<typeof message>,
    under: string | undefined,
    id: string,
  ): Answered | undefined {
    const content = this.#checked(attachments[0]?.content);
    if (content === undefined) return this.#bad('not a card');
    this.standing.push({ id, conversation, under, summary, card: content, edited: false });
    return undefined;
  }

  /** Undefined where Microsoft's schema does not know it, or where it is too large. */
  #checked(content: unknown): unknown {
    const wrong = wrongWithCard(content);
    if (JSON.stringify(content).length * 2 > MESSAGE_BYTES) wrong.push('too large');
    this.wrong.push(...wrong);
    return wrong.length === 0 ? content : undefined;
  }

  #mayWrite(conversation: string): Answered | undefined {
    const [address = ''] = conversation.split(';');
    const channel = this.#channel(address);
    if (channel !== undefined) {
      return channel.hasApp ? undefined : refusal(403, 'BotNotInConversationRoster');
    }
    const user = [...this.people].find(([, id]) => id === conversation)?.[0];
    if (user === undefined) return refusal(404, 'ConversationNotFound');
    return this.without.has(user) ? refusal(403, 'MessageWritesBlocked') : undefined;
  }

  #members(conversation: string): Answered {
    const channel = this.#channel(conversation);
    if (channel === undefined) return refusal(404, 'ConversationNotFound');
    if (!channel.hasApp) return refusal(403, 'BotNotInConversationRoster');
    const members = (channel.members ?? []).map((user) => ({
      id: `29:${user}`,
      aadObjectId: user,
      name: `Somebody ${user.slice(-2)}`,
    }));
    return { status: 200, body: { members } };
  }

  #team(id: string, channels: boolean): Answered {
    const team = this.teams.find((each) => each.id === id);
    if (team === undefined) return refusal(404, 'NotFound');
    if (!team.hasApp) return refusal(403, 'BotNotInConversationRoster');
    if (!channels) {
      return { status: 200, body: { id, name: 'A team', aadGroupId: team.group } };
    }
    const conversations = team.channels
      // A private channel is told of only where the app has been added to it.
      .filter((channel) => channel.type !== 'private' || channel.hasApp)
      .map(({ id: channel, name, type }) => ({ id: channel, name, ...(type && { type }) }));
    return { status: 200, body: { conversations } };
  }

  #channel(id: string): Channel | undefined {
    return this.teams.flatMap(({ channels }) => channels).find((each) => each.id === id);
  }

  #bad(why: string): Answered {
    this.wrong.push(why);
    return refusal(400, 'BadSyntax');
  }
}

function refusal(status: number, code: string): Answered {
  return { status, body: { error: { code, message: `${code}.` } } };
}
