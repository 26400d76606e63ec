/** The sample school's tenant on Teams: a stand-in for Microsoft, a private channel for each desk, everybody's clients. */
import { v5 } from 'uuid';
import { type Channel, StandInConnector } from './connector.ts';
import { APP_ID, SECRET, StandInMicrosoft, TENANT_ID } from './microsoft.ts';
import { DESKS, type IsThere, withAddresses } from './sample-school.ts';
import { activityOf, type At, send } from './teams-activity.ts';
import { TeamsUser } from './teams-user.ts';

const NAMESPACE = '5f9f5a0e-8f5b-4a41-9d52-0a3c5d6a7b11';
const TEAM = '19:team@thread.tacv2';

export class TeamsTenant {
  readonly microsoft = new StandInMicrosoft();
  readonly connector = new StandInConnector();
  #endpoint = '';

  static async start(): Promise<TeamsTenant> {
    const tenant = new TeamsTenant();
    await tenant.microsoft.start();
    tenant.microsoft.connector = tenant.connector.take;
    return tenant;
  }

  /** The variables with which the product reaches it. */
  get environment(): Readonly<Record<string, string>> {
    return {
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: SECRET,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_STAND_IN: this.microsoft.url,
    };
  }

  /** Settings with the addresses of those who are there. */
  addressed(settings: string, isThere?: IsThere): string {
    return withAddresses(settings, 'teams', { person: objectIdOf, desk: channelOf, isThere });
  }

  /** The bot takes activities at this port from now on. */
  calls(port: string): void {
    this.#endpoint = `http://127.0.0.1:${port}/api/messages`;
  }

  /** The app is added to the desks' channels. */
  async addToDesks(): Promise<void> {
    const channels = DESKS.map(
      ({ desk, place }): Channel => ({
        id: channelOf(desk),
        name: place,
        type: 'private',
        hasApp: true,
      }),
    );
    this.connector.teams.push({ id: TEAM, group: 'a-group', channels, hasApp: true });
    const by = { user: objectIdOf('sam-okoro'), name: 'Mr S. Okoro' };
    for (const { desk } of DESKS) {
      const added = { type: 'installationUpdate', action: 'add' };
      const activity = activityOf(this.microsoft, by, placeOf(desk), added);
      const { status } = await send(this.#endpoint, this.microsoft, activity);
      if (status !== 200) throw new Error(`The installation was answered ${status}.`);
    }
  }

  /** Where the bot takes activities. */
  get endpoint(): string {
    return this.#endpoint;
  }

  /** Somebody in front of their own screen. */
  as(person: string): TeamsUser {
    const places = DESKS.flatMap(({ desk, place, members }) =>
      members.some((member) => member === person) ? [[place, placeOf(desk)] as const] : [],
    );
    const { microsoft, connector } = this;
    return new TeamsUser(
      { endpoint: this.#endpoint, microsoft, connector },
      { user: objectIdOf(person), name: person },
      new Map(places),
    );
  }

  async close(): Promise<void> {
    await this.microsoft.stop();
  }
}

/** A person's Entra object id. */
function objectIdOf(person: string): string {
  return v5(person, NAMESPACE);
}

/** The address of a desk's channel. */
function channelOf(desk: string): string {
  return `19:${desk}-desk@thread.tacv2`;
}

function placeOf(desk: string): At {
  const channel = channelOf(desk);
  return { conversation: channel, kind: 'channel', team: TEAM, channel };
}
