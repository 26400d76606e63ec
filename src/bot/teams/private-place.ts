/** Proves that a desk's channel is private, each time before something is posted in it. */
import { z } from 'zod';
import type { StaffroomAdapter } from './adapter.ts';
import type { Conversations, Met } from './conversations.ts';
import type { Microsoft } from './microsoft.ts';
import { statusOf } from './send-fault.ts';
import type { AppTokens } from './token.ts';

export type Proof =
  | { readonly kind: 'private'; readonly serviceUrl: string }
  /** It is not, or that cannot be known; the reason names the cure. */
  | { readonly kind: 'not-private'; readonly reason: string };

const PATIENCE_MS = 8_000;

const teamInGraph = z.object({ visibility: z.string().nullable() });

export class PrivatePlaces {
  readonly #adapter: StaffroomAdapter;
  readonly #conversations: Conversations;
  readonly #tokens: AppTokens;
  readonly #microsoft: Microsoft;

  constructor(
    adapter: StaffroomAdapter,
    conversations: Conversations,
    tokens: AppTokens,
    microsoft: Microsoft,
  ) {
    this.#adapter = adapter;
    this.#conversations = conversations;
    this.#tokens = tokens;
    this.#microsoft = microsoft;
  }

  /** Asks Teams what the channel is now. Throws where Teams does not answer. */
  async prove(channel: string): Promise<Proof> {
    const met = await this.#conversations.find('channel', channel);
    const teams = await this.#teamsOf(met);
    if (teams.length === 0) return refused(NOT_INSTALLED);
    for (const { id, serviceUrl } of teams) {
      const type = await this.#typeOf(id, serviceUrl, channel);
      if (type === undefined) continue;
      switch (type) {
        case 'private':
          return { kind: 'private', serviceUrl };
        case 'standard':
          return await this.#proveTeam(id, serviceUrl);
        default:
          // Shared channels can hold people of other schools; what is not known is treated alike.
          return refused(SHARED);
      }
    }
    return refused(NOT_IN_CHANNEL);
  }

  /** The team of the channel where it is known, and otherwise every team that the app was met in. */
  async #teamsOf(met: Met | undefined): Promise<{ id: string; serviceUrl: string }[]> {
    if (met?.team !== undefined && met.team !== null) {
      return [{ id: met.team, serviceUrl: met.serviceUrl }];
    }
    return await this.#conversations.teams();
  }

  /** The type that Teams gives the channel; an absent one is a standard channel. Undefined: it is not of this team. */
  async #typeOf(team: string, serviceUrl: string, channel: string): Promise<string | undefined> {
    try {
      const list = await this.#adapter.teams(serviceUrl).teams.fetchChannelList(team);
      const found = list.conversations?.find(({ id }) => id === channel);
      return found === undefined ? undefined : (found.type ?? 'standard');
    } catch (cause) {
      const status = statusOf(cause);
      // The app was taken out of this team.
      if (status === 403 || status === 404) return undefined;
      throw cause;
    }
  }

  /** Everybody in a team sees its standard channels: then the team itself must be private. */
  async #proveTeam(team: string, serviceUrl: string): Promise<Proof> {
    const { aadGroupId } = await this.#adapter.teams(serviceUrl).teams.fetchTeamDetails(team);
    const token = await this.#tokens.get('graph');
    if (aadGroupId === undefined || token === undefined) return refused(TEAM_UNKNOWN);
    const address = new URL(
      `v1.0/teams/${encodeURIComponent(aadGroupId)}?$select=visibility`,
      `${this.#microsoft.graph}/`,
    );
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const read = teamInGraph.safeParse(await response.json().catch(() => undefined));
    if (!response.ok || !read.success) return refused(TEAM_UNKNOWN);
    const visibility = read.data.visibility?.toLowerCase();
    return visibility === 'private' || visibility === 'hiddenmembership'
      ? { kind: 'private', serviceUrl }
      : refused(TEAM_PUBLIC);
  }
}

function refused(reason: string): Proof {
  return { kind: 'not-private', reason };
}

const NOT_INSTALLED =
  'Staffroom is in no team yet. Add the app to the team of the desk’s channel (Teams: Apps, Staffroom, Add to a team).';
const NOT_IN_CHANNEL =
  'Staffroom is not in the desk’s channel. Add it to the team, and in a private channel also there (⋯ beside the channel, "Manage channel", "Apps").';
const SHARED =
  'The desk’s channel is shared, so people of other organisations may read it. Use a private channel and put its address in school.yaml.';
const TEAM_PUBLIC =
  'The desk’s channel is a standard channel of a team that anybody at the school can join. Use a private channel, or make the team private.';
const TEAM_UNKNOWN =
  'The desk’s channel is a standard channel, and whether its team is private cannot be read. Use a private channel, or give the app the permission TeamSettings.Read.Group by adding it to the team anew.';
