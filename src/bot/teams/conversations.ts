/** Learns where people and channels are met from what Teams sends, so that they can be written to unasked. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { teamsConversations } from './table.ts';

type Kind = (typeof teamsConversations.$inferSelect)['kind'];

/** One of them, as it was last met. */
export interface Met {
  readonly kind: Kind;
  readonly id: string;
  readonly conversation: string;
  readonly team: string | null;
  readonly serviceUrl: string;
}

export class Conversations {
  readonly #db: Database;
  readonly #schoolId: string;
  /** What was written down by this process, so that the same is not written with every message. */
  readonly #written = new Map<string, string>();

  constructor(db: Database, schoolId: string) {
    this.#db = db;
    this.#schoolId = schoolId;
  }

  /** Writes down where something was met, when that is new. */
  async learn(met: Met): Promise<void> {
    const key = `${met.kind} ${met.id}`;
    const state = JSON.stringify([met.conversation, met.team, met.serviceUrl]);
    if (this.#written.get(key) === state) return;
    const { conversation, team, serviceUrl } = met;
    await this.#db
      .insert(teamsConversations)
      .values({ schoolId: this.#schoolId, ...met })
      .onConflictDoUpdate({
        target: [teamsConversations.schoolId, teamsConversations.kind, teamsConversations.id],
        set: { conversation, team, serviceUrl, learntAt: sql`now()` },
      });
    this.#written.set(key, state);
  }

  /** It is met there no longer. */
  async forget(kind: Kind, id: string): Promise<void> {
    this.#written.delete(`${kind} ${id}`);
    await this.#db.delete(teamsConversations).where(this.#is(kind, id));
  }

  async find(kind: Kind, id: string): Promise<Met | undefined> {
    const found = await this.#db.select().from(teamsConversations).where(this.#is(kind, id));
    return found[0];
  }

  /** The teams in which the app was met. */
  async teams(): Promise<Met[]> {
    return await this.#db
      .select()
      .from(teamsConversations)
      .where(
        and(eq(teamsConversations.schoolId, this.#schoolId), eq(teamsConversations.kind, 'team')),
      );
  }

  /** Where the Connector was last; undefined before Teams has sent anything. */
  async serviceUrl(): Promise<string | undefined> {
    const [latest] = await this.#db
      .select({ serviceUrl: teamsConversations.serviceUrl })
      .from(teamsConversations)
      .where(eq(teamsConversations.schoolId, this.#schoolId))
      .orderBy(desc(teamsConversations.learntAt))
      .limit(1);
    return latest?.serviceUrl;
  }

  #is(kind: Kind, id: string) {
    return and(
      eq(teamsConversations.schoolId, this.#schoolId),
      eq(teamsConversations.kind, kind),
      eq(teamsConversations.id, id),
    );
  }
}
