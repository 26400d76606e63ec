/** Who writes, presses or sends: known by Slack's user id only, which Slack vouches for. */
import type { WebClient } from '@slack/web-api';
import { personAt } from '../../policy/addresses.ts';
import type { Person } from '../../policy/people.ts';
import { isNamed, type School } from '../../policy/school.ts';

export interface SlackUser {
  readonly id: string;
  /** The handle that the request carries. */
  readonly handle: string;
  /** The workspace that the user belongs to; undefined where the request does not say. */
  readonly team: string | undefined;
}

/** Names change seldom, and a school has some hundreds of people. */
const KEPT = 2_000;

/** Finds people, and learns the real names of those whom the settings do not name. */
export class Senders {
  readonly #school: School;
  readonly #client: WebClient;
  readonly #names = new Map<string, string>();

  constructor(school: School, client: WebClient) {
    this.#school = school;
    this.#client = client;
  }

  /** The person; undefined for somebody of another workspace, who sees a shared channel but is not of the school. */
  personOf({ id, handle, team }: SlackUser, home: string | undefined): Person | undefined {
    if (team !== undefined && home !== undefined && team !== home) return undefined;
    const person = personAt(this.#school, 'slack', id, this.#names.get(id) ?? handle);
    // Asked for when they first come, so that it is there when they send a form; never waited for.
    if (!isNamed(this.#school, person) && !this.#names.has(id)) void this.#learn(id, handle);
    return person;
  }

  async #learn(id: string, handle: string): Promise<void> {
    if (this.#names.size >= KEPT) this.#names.clear();
    this.#names.set(id, handle);
    try {
      const { user } = await this.#client.users.info({ user: id });
      const name = user?.profile?.real_name ?? user?.real_name;
      if (name !== undefined && name !== '') this.#names.set(id, name);
    } catch {
      // The handle serves until they come again.
      this.#names.delete(id);
    }
  }
}
