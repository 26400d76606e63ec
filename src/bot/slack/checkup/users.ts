/** Who is who in Slack, asked once each. */
import type { WebClient } from '@slack/web-api';
import { asked } from './ask.ts';

export interface SlackAccount {
  readonly name: string;
  /** `unseen`: Slack does not tell; `name` is then its code for why. */
  readonly kind: 'member' | 'guest' | 'app' | 'stranger' | 'deactivated' | 'unseen';
}

/** How Slack says that there is nobody. */
const NOBODY = ['user_not_found', 'user_not_visible', 'users_not_found'];

export class Users {
  readonly #client: WebClient;
  readonly #team: string | undefined;
  readonly #known = new Map<string, SlackAccount | undefined>();

  /** `team`: the school's own workspace. */
  constructor(client: WebClient, team: string | undefined) {
    this.#client = client;
    this.#team = team;
  }

  /** Undefined where Slack knows nobody of this id. */
  async find(id: string): Promise<SlackAccount | undefined> {
    if (!this.#known.has(id)) this.#known.set(id, await this.#ask(id));
    return this.#known.get(id);
  }

  async #ask(id: string): Promise<SlackAccount | undefined> {
    const found = await asked(this.#client.users.info({ user: id }));
    if (!found.ok)
      return NOBODY.includes(found.code) ? undefined : { name: found.code, kind: 'unseen' };
    const { user } = found.answer;
    if (user === undefined) return undefined;
    const named = user.profile?.real_name ?? user.real_name ?? user.name;
    const name = named === undefined || named === '' ? id : named;
    if (user.deleted === true) return { name, kind: 'deactivated' };
    if (user.is_bot === true) return { name, kind: 'app' };
    const isElsewhere =
      user.is_stranger === true ||
      (this.#team !== undefined && user.team_id !== undefined && user.team_id !== this.#team);
    if (isElsewhere) return { name, kind: 'stranger' };
    const isGuest = user.is_restricted === true || user.is_ultra_restricted === true;
    return { name, kind: isGuest ? 'guest' : 'member' };
  }
}
