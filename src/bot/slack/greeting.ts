/** Says good morning to Slack: until it answers, again and again, while everything else goes on. */
import type { SocketModeReceiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Connection } from '../../handlers/connection.ts';
import { cureFor } from './cures.ts';
import { failureOf } from './failure.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

interface Voice {
  readonly say: (sentence: string) => void;
  readonly warn: (sentence: string) => void;
}

type State =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'connected'; readonly as: string }
  | { readonly kind: 'trouble'; readonly why: string };

export class Greeting {
  readonly #client: WebClient;
  readonly #socket: SocketModeReceiver | undefined;
  readonly #voice: Voice;
  #state: State = { kind: 'not-yet' };
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #hasEnded = false;
  #socketIsOpen = false;

  constructor(client: WebClient, socket: SocketModeReceiver | undefined, voice: Voice) {
    this.#client = client;
    this.#socket = socket;
    this.#voice = voice;
  }

  begin(): void {
    void this.#greet();
  }

  async end(): Promise<void> {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    if (this.#socketIsOpen) await this.#socket?.stop();
  }

  /** For the administrator: as whom, since when, or what to do. */
  connection(): Connection {
    const way = this.#socket === undefined ? 'over its public address' : 'over Socket Mode';
    switch (this.#state.kind) {
      case 'not-yet':
        return { surface: 'Slack', state: 'Not reached yet.' };
      case 'connected':
        return { surface: 'Slack', state: `Connected as ${this.#state.as}, ${way}.` };
      case 'trouble':
        return { surface: 'Slack', state: this.#state.why };
    }
  }

  async #greet(): Promise<void> {
    try {
      const { user, team } = await this.#client.auth.test();
      await this.#openSocket();
      if (this.#hasEnded) return;
      const as = `@${user ?? 'Staffroom'} in ${team ?? 'the workspace'}`;
      this.#become({ kind: 'connected', as });
    } catch (cause) {
      this.#become({ kind: 'trouble', why: whyOf(cause) });
      this.#again();
    }
  }

  async #openSocket(): Promise<void> {
    if (this.#socket === undefined || this.#socketIsOpen || this.#hasEnded) return;
    try {
      await this.#socket.start();
    } catch (cause) {
      throw failureOf(cause).kind === 'refused' ? new AppTokenRefused() : cause;
    }
    this.#socketIsOpen = true;
    if (this.#hasEnded) await this.#socket.stop();
  }

  #again(): void {
    if (this.#hasEnded) return;
    this.#timer = setTimeout(() => void this.#greet(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  /** Said when it changes, not at each try. */
  #become(state: State): void {
    const before = this.#state;
    this.#state = state;
    if (state.kind === 'trouble' && !(before.kind === 'trouble' && before.why === state.why)) {
      this.#voice.warn(state.why);
    }
    if (state.kind === 'connected') this.#voice.say(`Slack: connected as ${state.as}.`);
  }
}

class AppTokenRefused extends Error {}

function whyOf(cause: unknown): string {
  if (cause instanceof AppTokenRefused) {
    return 'Slack does not take SLACK_APP_TOKEN: make one anew under "Basic Information", "App-Level Tokens", with the scope connections:write.';
  }
  const failure = failureOf(cause);
  return failure.kind === 'refused'
    ? `Slack refuses the connection: ${cureFor({ kind: 'person', id: 'the bot' }, failure.code, failure.needed)}.`
    : `Slack cannot be reached: ${failure.reason}. Staffroom keeps trying; check the network and any proxy.`;
}
