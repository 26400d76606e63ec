/** The link to Teams in the test's own process: real Postgres, real HTTP, and a core that the test answers for. */
import { eq } from 'drizzle-orm';
import { teamsConversations } from '../../src/bot/teams/table.ts';
import { keepSchool } from '../../src/db/cases.ts';
import type { PlatformLink } from '../../src/bot/platform-link.ts';
import { startPublicServer, type PublicServer } from '../../src/bot/public-server.ts';
import { teamsLink } from '../../src/bot/teams/link.ts';
import { standIn } from '../../src/bot/teams/microsoft.ts';
import type { Inbound, Outcome } from '../../src/handlers/inbound.ts';
import type { School } from '../../src/policy/school.ts';
import { StandInConnector } from './connector.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { APP_ID, SECRET, StandInMicrosoft, TENANT_ID } from './microsoft.ts';
import { DSL, SCHOOL as HILLSIDE, TEACHER } from './schools.ts';
import { activityOf, type At, send } from './teams-activity.ts';

export const USERS = {
  teacher: '10000000-0000-4000-8000-000000000001',
  dsl: '10000000-0000-4000-8000-000000000002',
  stranger: '10000000-0000-4000-8000-000000000003',
} as const;
export const CHANNEL = '19:dsl@thread.tacv2';
export const TEAM = '19:team@thread.tacv2';
export const GROUP = '20000000-0000-4000-8000-000000000001';

/** A school where a teacher, the DSL and the DSL's desk have addresses on Teams. */
export const SCHOOL: School = {
  ...HILLSIDE,
  people: HILLSIDE.people.map((person) => {
    if (person.id === TEACHER.id) return { ...person, addresses: { teams: USERS.teacher } };
    if (person.id === DSL.id) return { ...person, addresses: { teams: USERS.dsl } };
    return person;
  }),
  desks: { dsl: { teams: CHANNEL } },
};

export const ANSWER: Outcome = {
  kind: 'reply',
  forAll: true,
  card: { title: 'No.', elements: [{ kind: 'text', text: 'Never.' }], plain: 'No.' },
};

export class LinkedTeams {
  readonly microsoft = new StandInMicrosoft();
  connector = new StandInConnector();
  readonly inbounds: Inbound[] = [];
  /** How long each may take, as the link sets it. */
  readonly within: (number | undefined)[] = [];
  readonly failures: unknown[] = [];
  readonly warnings: string[] = [];
  /** What the core answers. */
  answer: (inbound: Inbound) => Promise<Outcome> = async () => ANSWER;
  readonly #database: TestDatabase;
  readonly #identity: 'app' | 'playground';
  link: PlatformLink | undefined;
  #server: PublicServer | undefined;

  private constructor(database: TestDatabase, identity: 'app' | 'playground') {
    this.#database = database;
    this.#identity = identity;
  }

  static async open(identity: 'app' | 'playground' = 'app'): Promise<LinkedTeams> {
    const linked = new LinkedTeams(await freshDatabase(), identity);
    await linked.#start();
    return linked;
  }

  async #start(): Promise<void> {
    await this.microsoft.start();
    this.microsoft.connector = (asked) => this.connector.take(asked);
    await keepSchool(this.#database.db, SCHOOL);
    await this.#listen();
  }

  /** A process that remembers nothing of the one before. */
  async #restart(): Promise<void> {
    await this.link?.stop();
    await this.#server?.close();
    await this.#listen();
  }

  async #listen(): Promise<void> {
    this.link = teamsLink({
      config: {
        identity:
          this.#identity === 'playground'
            ? { kind: 'playground' }
            : {
                kind: 'app',
                appId: APP_ID,
                secret: SECRET,
                tenantId: TENANT_ID,
                secretExpires: undefined,
              },
        microsoft: standIn(this.microsoft.url),
      },
      school: SCHOOL,
      db: this.#database.db,
      handle: async (inbound, withinMs) => {
        this.inbounds.push(inbound);
        this.within.push(withinMs);
        return await this.answer(inbound);
      },
      warn: (sentence) => this.warnings.push(sentence),
      failed: (cause) => this.failures.push(cause),
    });
    this.#server = await startPublicServer({ host: '127.0.0.1', port: 0 }, this.link.routes);
  }

  readonly tenant = TENANT_ID;

  get db() {
    return this.#database.db;
  }

  get endpoint(): string {
    return `${this.base}/api/messages`;
  }

  get base(): string {
    return `http://127.0.0.1:${this.#server?.port}`;
  }

  get surface() {
    if (this.link === undefined) throw new Error('There is no link yet.');
    return this.link.surface;
  }

  /** Everything said so far is forgotten, and the Connector is as new. */
  anew(): void {
    this.connector = new StandInConnector();
    this.inbounds.length = 0;
    this.within.length = 0;
    this.failures.length = 0;
    this.answer = async () => ANSWER;
    this.microsoft.refusal = undefined;
  }

  /** As if Teams had never sent anything. */
  async forgetsEverything(): Promise<void> {
    this.anew();
    this.microsoft.forgetsVisibility();
    await this.#database.db.delete(teamsConversations);
    await this.#restart();
  }

  /** As if nothing had ever come from the desk's channel. */
  async forgetsChannel(): Promise<void> {
    await this.#database.db
      .delete(teamsConversations)
      .where(eq(teamsConversations.kind, 'channel'));
    await this.#restart();
  }

  async stop(): Promise<void> {
    await this.link?.stop();
    await this.#server?.close();
    await this.microsoft.stop();
    await this.#database.drop();
  }

  /** An activity from somebody's own conversation with the bot. */
  activity(user: string, what: Readonly<Record<string, unknown>>, at?: At) {
    const own: At = { conversation: this.connector.conversationWith(user), kind: 'personal' };
    return activityOf(this.microsoft, { user, name: 'Miss H. Price' }, at ?? own, what);
  }

  async sends(activity: unknown, authorization?: string) {
    return await send(this.endpoint, this.microsoft, activity, authorization);
  }

  /** The app is added to the team and the desk's channel, which is of this type. */
  async addToDesk(type = 'private', members: readonly string[] = []): Promise<void> {
    const channel = { id: CHANNEL, name: 'DSL', hasApp: true, type, members };
    this.connector.teams.push({ id: TEAM, group: GROUP, channels: [channel], hasApp: true });
    await this.sends(
      this.activity(USERS.dsl, { type: 'installationUpdate', action: 'add' }, AT_DESK),
    );
  }
}

/** In the desk's channel. */
export const AT_DESK: At = {
  conversation: CHANNEL,
  kind: 'channel',
  team: TEAM,
  channel: CHANNEL,
};
