/** Shows Microsoft the app's credentials: until they are taken, again and again, while everything else goes on. */
import type { Connection } from '../../handlers/connection.ts';
import { daysLeft, expirySteps } from '../../policy/expiry.ts';
import type { TeamsIdentity } from './config.ts';
import type { PlatformLink } from '../platform-link.ts';
import { type AppTokens, LoginRefused } from './token.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Credentials that were taken are shown again, so that a secret that ends is noticed without a message. */
const AGAIN_MS = 60 * 60_000;

type State =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'trouble'; readonly why: string };

export class Greeting {
  readonly #identity: TeamsIdentity;
  readonly #tokens: AppTokens;
  readonly #warn: (sentence: string) => void;
  readonly #now: () => Date;
  #state: State = { kind: 'not-yet' };
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #hasEnded = false;
  #saidOn: string | undefined;

  constructor(
    identity: TeamsIdentity,
    tokens: AppTokens,
    warn: (sentence: string) => void,
    now: () => Date = () => new Date(),
  ) {
    this.#identity = identity;
    this.#tokens = tokens;
    this.#warn = warn;
    this.#now = now;
  }

  begin(): void {
    void this.#greet();
  }

  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
  }

  /** For the administrator: whether Microsoft knows the app, or what to do, and how long its secret lasts. */
  connection(): Connection {
    const ending = secretEnding(this.#identity, this.#now());
    return { surface: 'Teams', state: [this.#stateNow(), ...(ending ? [ending] : [])].join(' ') };
  }

  #stateNow(): string {
    switch (this.#state.kind) {
      case 'not-yet':
        return 'Not reached yet.';
      case 'taken':
        return this.#identity.kind === 'playground'
          ? 'Open to Microsoft’s local client: anybody on this computer may act as anybody.'
          : 'Microsoft takes the app’s credentials.';
      case 'trouble':
        return this.#state.why;
    }
  }

  async #greet(): Promise<void> {
    this.#tellOfEnding();
    try {
      await this.#tokens.get('connector');
      if (this.#hasEnded) return;
      const isNew = this.#state.kind !== 'taken';
      this.#state = { kind: 'taken' };
      if (isNew) this.#warn(`Teams: ${this.#stateNow()}`);
      this.#pause = FIRST_PAUSE_MS;
      this.#again(AGAIN_MS);
    } catch (cause) {
      this.#meet(
        cause instanceof LoginRefused
          ? cause.message
          : 'Microsoft’s sign-in cannot be reached. Staffroom keeps trying; check the network and any proxy.',
      );
      this.#again(this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    }
  }

  #again(pause: number): void {
    if (this.#hasEnded) return;
    this.#timer = setTimeout(() => void this.#greet(), pause);
    this.#timer.unref();
  }

  /** Said when it changes, not at each try. */
  #meet(why: string): void {
    const before = this.#state;
    this.#state = { kind: 'trouble', why };
    if (!(before.kind === 'trouble' && before.why === why)) this.#warn(why);
  }

  /** Once a day. */
  #tellOfEnding(): void {
    const now = this.#now();
    const day = now.toISOString().slice(0, 10);
    const ending = secretEnding(this.#identity, now);
    if (ending === undefined || this.#saidOn === day) return;
    this.#saidOn = day;
    this.#warn(ending);
  }
}

/** The end of the app's secret, with what to do before it. */
export function secretOf(identity: TeamsIdentity): PlatformLink['secret'] {
  if (identity.kind !== 'app' || identity.secretExpires === undefined) return undefined;
  return { endsOn: identity.secretExpires, cure: CURE };
}

const CURE =
  'In the Entra admin centre open App registrations, Staffroom, Certificates & secrets, and make a new client secret. Put its Value into TEAMS_APP_PASSWORD and its last day into TEAMS_SECRET_EXPIRES, and start Staffroom again. The old one works on until its own last day.';

/** What to say of a secret that ends within thirty days or has ended; undefined where there is nothing to say. */
export function secretEnding(identity: TeamsIdentity, now: Date): string | undefined {
  if (identity.kind !== 'app' || identity.secretExpires === undefined) return undefined;
  if (expirySteps(identity.secretExpires, now) === 0) return undefined;
  const days = daysLeft(identity.secretExpires, now);
  const when =
    days < 0
      ? 'has ended'
      : days === 0
        ? 'ends today'
        : days === 1
          ? 'ends tomorrow'
          : `ends in ${days} days`;
  return `The app’s client secret ${when} (${identity.secretExpires}). Make a new one in the Entra admin centre, and set TEAMS_APP_PASSWORD and TEAMS_SECRET_EXPIRES.`;
}
