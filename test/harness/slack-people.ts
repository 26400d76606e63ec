/**
 * The people's Slack: what each sees of the workspace, and what Slack sends to the bot when
 * they type, press and fill in. It stands in front of the emulator, which keeps the messages and
 * decides who may do what; here is only what lives in a client: open modals, the Home tab,
 * messages that one person sees, and response addresses.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as bodyOf } from 'node:stream/consumers';
import { z } from 'zod';
import {
  type ButtonAt,
  buttonsIn,
  type FieldAt,
  inputsIn,
  readable,
  stateOf,
} from './slack-blocks.ts';
import { checkMessage, checkView } from './slack-payload.ts';
import { sendEvent, sendForm } from './slack-request.ts';
import type { Slack } from './slack-emulator.ts';
import {
  type Blocks,
  emptyScreen,
  type Fields,
  fieldsIn,
  isFields,
  type Screen,
  textOf,
  type View,
  viewFrom,
} from './slack-screen.ts';
import type { SchoolUser } from './school-user.ts';

const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 25;
const TEAM = { id: 'T000000001', domain: 'hillside' };
const COMMANDS = ['/report-incident', '/ask', '/my-reports', '/staffroom'];

interface Message {
  readonly ts: string;
  readonly text: string;
  readonly blocks: Blocks;
  readonly fromBot: boolean;
  /** Seen by one person only. */
  readonly ephemeral: boolean;
}

export interface SlackPeopleOptions {
  readonly slack: Slack;
  readonly signingSecret: string;
  /** Where the bot takes Slack's requests; known only once it runs. */
  readonly bot: () => string;
  /** The channels by the name that people call them. */
  readonly channels: Readonly<Record<string, string>>;
}

/** What the bot answers to a form that was sent. */
const answerSchema = z.object({
  response_action: z.string(),
  errors: z.record(z.string(), z.string()).optional(),
  view: z.record(z.string(), z.unknown()).optional(),
});

/** Everybody's clients on one workspace. */
export class SlackPeople {
  readonly options: SlackPeopleOptions;
  readonly #server: Server;
  readonly #screens = new Map<string, Screen>();
  readonly #ephemerals = new Map<string, Message[]>();
  readonly #responses = new Map<string, { user: string; channel: string }>();
  #port = 0;
  /** What the bot sent that Slack would not take. */
  readonly faults: string[] = [];

  constructor(options: SlackPeopleOptions) {
    this.options = options;
    this.#server = createServer((request, response) => {
      void this.#answer(request, response).catch((error: unknown) => {
        this.faults.push(String(error));
        response.writeHead(500).end();
      });
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What the bot takes for Slack's API. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }

  /** Somebody who opens Slack: no modal is left from before. */
  async as(person: string): Promise<SlackPerson> {
    const { slack } = this.options;
    this.show(slack.user(person), []);
    const { channel } = await slack.as(person).conversations.open({ users: slack.botUserId });
    return new SlackPerson(this, person, slack.user(person), channel?.id ?? '');
  }

  screenOf(user: string): Screen {
    const screen = this.#screens.get(user) ?? emptyScreen();
    this.#screens.set(user, screen);
    return screen;
  }

  /** An address that Slack gives with a command or a press, for what is said to that person. */
  responseUrl(user: string, channel: string): string {
    const id = randomUUID();
    this.#responses.set(id, { user, channel });
    return `http://127.0.0.1:${this.#port}/respond/${id}`;
  }

  /** What stands in a channel in front of a person, oldest first. */
  async messages(person: SlackPerson, channel: string): Promise<Message[]> {
    const { slack } = this.options;
    const { messages = [] } = await slack
      .as(person.id)
      .conversations.history({ channel, limit: 999 });
    const threads = await Promise.all(
      messages.map(async ({ ts = '', reply_count: replies = 0 }) =>
        replies === 0
          ? []
          : ((await slack.as(person.id).conversations.replies({ channel, ts })).messages ?? []),
      ),
    );
    const own = this.#ephemerals.get(`${person.user} ${channel}`) ?? [];
    return [
      ...[...messages, ...threads.flat()].map(
        ({ ts, text, blocks, user }): Message => ({
          ts: ts ?? '',
          text: text ?? '',
          blocks: blocks ?? [],
          fromBot: user === slack.botUserId,
          ephemeral: false,
        }),
      ),
      ...own,
    ].toSorted((a, b) => Number(a.ts) - Number(b.ts));
  }

  /** Said to one person only. */
  whisper(user: string, channel: string, message: Fields): void {
    checkMessage(message);
    const kept = this.#ephemerals.get(`${user} ${channel}`) ?? [];
    const one: Message = {
      ts: (Date.now() / 1000).toFixed(6),
      text: textOf(message['text']),
      blocks: Array.isArray(message['blocks']) ? message['blocks'] : [],
      fromBot: true,
      ephemeral: true,
    };
    this.#ephemerals.set(`${user} ${channel}`, [...kept, one]);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const url = request.url ?? '/';
    const said = this.#responses.get(url.replace('/respond/', ''));
    if (said !== undefined) {
      this.whisper(said.user, said.channel, fieldsIn(body));
      response.writeHead(200).end('ok');
      return;
    }
    const sent = fieldsOf(body, request.headers['content-type'] ?? '');
    const method = url.replace('/api/', '');
    if (method === 'views.update' && this.#hasChanged(sent)) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error: 'hash_conflict' }));
      return;
    }
    const answered = await fetch(new URL(method, this.options.slack.apiUrl), {
      method: 'POST',
      headers: {
        'content-type': request.headers['content-type'] ?? '',
        authorization: request.headers.authorization ?? '',
      },
      body,
    });
    const text = await answered.text();
    this.#see(method, sent, fieldsIn(text));
    for (const name of ['x-oauth-scopes', 'retry-after', 'date']) {
      const value = answered.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(answered.status, { 'content-type': 'application/json' });
    response.end(text);
  }

  /** The emulator does not learn what came of a form that was sent; a client does. */
  #hasChanged({ view_id: id, hash }: Fields): boolean {
    if (hash === undefined) return false;
    const open = [...this.#screens.values()].flatMap(({ stack }) => stack);
    return open.some((view) => view.id === id && view.hash !== hash);
  }

  /** What of the answer shows on somebody's screen. */
  #see(method: string, sent: Fields, { ok, view }: Fields): void {
    if (ok !== true) return;
    if (method === 'chat.postEphemeral') {
      this.whisper(String(sent['user']), String(sent['channel']), sent);
      return;
    }
    if (!isFields(view)) return;
    const shown = viewFrom(view);
    const users = [...this.#screens.keys()];
    switch (method) {
      case 'views.open': {
        const user = String(this.#userOfTrigger.get(String(sent['trigger_id'])));
        this.show(user, [shown]);
        return;
      }
      case 'views.update': {
        for (const user of users) {
          const { stack } = this.screenOf(user);
          const at = stack.findIndex(({ id }) => id === shown.id);
          if (at >= 0) this.show(user, stack.with(at, shown));
        }
        return;
      }
      case 'views.publish':
        this.screenOf(String(sent['user_id'])).home = shown.blocks;
        return;
      default:
    }
  }

  readonly #userOfTrigger = new Map<string, string>();

  /** A trigger for what this person does now. */
  async trigger({ id, user }: SlackPerson): Promise<string> {
    const trigger = await this.options.slack.trigger(id);
    this.#userOfTrigger.set(trigger, user);
    return trigger;
  }

  /** The modals now open, the last one in front. */
  show(user: string, stack: readonly View[]): void {
    const screen = this.screenOf(user);
    screen.stack.splice(0, screen.stack.length, ...stack);
    screen.errors = {};
    screen.missing = [];
  }
}

/** One person's client. */
export class SlackPerson implements SchoolUser {
  readonly #people: SlackPeople;
  readonly id: string;
  readonly user: string;
  readonly dm: string;
  #place: string;

  constructor(people: SlackPeople, id: string, user: string, dm: string) {
    this.#people = people;
    this.id = id;
    this.user = user;
    this.dm = dm;
    this.#place = dm;
  }

  get #screen(): Screen {
    return this.#people.screenOf(this.user);
  }

  get #front(): View | undefined {
    return this.#screen.stack.at(-1);
  }

  /** Behind a slash stands one of the bot's commands; what is none of them is typed behind /staffroom. */
  async types(text: string): Promise<void> {
    if (!text.startsWith('/')) {
      await this.goesTo('Staffroom');
      const before = (await this.cards()).length;
      await this.writesHere(text);
      // Nobody goes on before the answer is there.
      await this.#soon(
        async () => ((await this.cards()).length > before ? true : undefined),
        'get an answer',
      );
      return;
    }
    const [first = '', ...words] = text.split(' ');
    const isOwn = COMMANDS.includes(first);
    await this.command(isOwn ? first : '/staffroom', isOwn ? words.join(' ') : text.slice(1));
  }

  /** A slash command, as Slack sends it. */
  async command(command: string, text: string): Promise<void> {
    const channel = this.#place;
    const answered = await sendForm(
      this.#people.options.bot(),
      {
        command,
        text,
        user_id: this.user,
        user_name: this.id,
        team_id: TEAM.id,
        team_domain: TEAM.domain,
        channel_id: channel,
        channel_name: 'directmessage',
        api_app_id: this.#people.options.slack.appId,
        trigger_id: await this.#people.trigger(this),
        response_url: this.#people.responseUrl(this.user, channel),
      },
      { secret: this.#people.options.signingSecret },
    );
    if (answered.status !== 200) throw new Error(`${command} was answered ${answered.status}.`);
    if (answered.text !== '') {
      this.#people.whisper(this.user, channel, fieldsIn(answered.text));
    }
  }

  /** Writes a message at the place in front, to whoever is there. */
  async writesHere(text: string): Promise<void> {
    const { ts } = await this.#people.options.slack
      .as(this.id)
      .chat.postMessage({ channel: this.#place, text });
    const isDirect = this.#place === this.dm;
    await this.event({
      type: 'message',
      channel: this.#place,
      channel_type: isDirect ? 'im' : 'group',
      user: this.user,
      text,
      ts,
      team: TEAM.id,
    });
  }

  /** An event, as Slack sends it. */
  async event(event: object, id: string = randomUUID()): Promise<number> {
    const { status } = await sendEvent(
      this.#people.options.bot(),
      {
        type: 'event_callback',
        team_id: TEAM.id,
        api_app_id: this.#people.options.slack.appId,
        event: { event_ts: String(Date.now() / 1000), ...event },
        event_id: `Ev${id}`,
        event_time: Math.floor(Date.now() / 1000),
      },
      { secret: this.#people.options.signingSecret },
    );
    return status;
  }

  async goesTo(place: string): Promise<void> {
    this.#place = place === 'Staffroom' ? this.dm : this.#channelOf(place);
  }

  #channelOf(place: string): string {
    const channel = this.#people.options.channels[place];
    if (channel === undefined) throw new Error(`Nobody calls a channel “${place}”.`);
    return channel;
  }

  async opensHome(): Promise<void> {
    await this.event({ type: 'app_home_opened', user: this.user, channel: this.dm, tab: 'home' });
  }

  async presses(button: string, where?: { on: string }): Promise<void> {
    const screen = this.#screen;
    const { view, message, at } = await this.#soon(async () => await this.#button(button, where));
    if (view !== undefined && at === undefined) {
      this.#people.show(this.user, screen.stack.slice(0, -1));
      return;
    }
    if (message !== undefined) this.#screen.pressed.add(message.ts);
    await this.interact({
      type: 'block_actions',
      actions: [at?.action],
      ...(view === undefined
        ? {
            channel: { id: this.#place, name: 'directmessage' },
            container: { type: 'message', message_ts: message?.ts, channel_id: this.#place },
            ...(message?.ephemeral === true
              ? {}
              : { message: { type: 'message', ts: message?.ts, text: message?.text } }),
            state: { values: this.#stateOf(message?.ts ?? '', message?.blocks ?? []) },
            response_url: this.#people.responseUrl(this.user, this.#place),
          }
        : { view: this.#viewPayload(view), container: { type: 'view', view_id: view.id } }),
    });
  }

  /** An interaction, as Slack sends it, to one of the bot's processes; answers what the bot answered. */
  async interact(payload: object, to: string = this.#people.options.bot()): Promise<string> {
    const { status, text } = await sendForm(
      to,
      {
        payload: JSON.stringify({
          user: { id: this.user, username: this.id, name: this.id, team_id: TEAM.id },
          team: TEAM,
          api_app_id: this.#people.options.slack.appId,
          token: 'deprecated',
          trigger_id: await this.#people.trigger(this),
          ...payload,
        }),
      },
      { secret: this.#people.options.signingSecret },
    );
    if (status !== 200) throw new Error(`An interaction was answered ${status}: ${text}`);
    return text;
  }

  /** Whoever was given the button that opens the form presses it first. */
  async fills(answers: Readonly<Record<string, string>>): Promise<void> {
    if (this.#front === undefined) {
      await this.#soon(async () => {
        if (this.#front !== undefined) return true;
        const offer = await this.#button('Open the form');
        if (offer?.message === undefined || this.#screen.pressed.has(offer.message.ts))
          return undefined;
        await this.presses('Open the form');
        return undefined;
      });
    }
    for (const [label, answer] of Object.entries(answers)) {
      await this.#soon(async () => this.#field(label), `find “${label}”`);
      const before = this.#front?.hash;
      if (!(await this.chooses(label, answer))) continue;
      // Nobody goes on before the form has changed.
      await this.#soon(
        async () => (this.#front?.hash === before ? undefined : true),
        'see it change',
      );
    }
  }

  /** Answers whether Slack tells the bot of it at once, which then changes the form. */
  async chooses(label: string, answer: string): Promise<boolean> {
    const { view, field } = await this.#soon(async () => this.#field(label));
    const option = field.options.find((each) => each.label === answer);
    if (field.options.length > 0 && option === undefined) {
      throw new Error(
        `“${answer}” cannot be chosen at “${label}”: ${field.options.map((each) => each.label).join(' / ')}`,
      );
    }
    this.#screen.typed.set(keyOf(view.id, field), option?.value ?? answer);
    if (!field.dispatches) return false;
    await this.interact({
      type: 'block_actions',
      actions: [
        {
          action_id: field.actionId,
          block_id: field.blockId,
          action_ts: String(Date.now() / 1000),
          ...stateOf(field, option?.value ?? answer),
        },
      ],
      view: this.#viewPayload(view),
      container: { type: 'view', view_id: view.id },
    });
    return true;
  }

  /** As Slack does: what must be filled in and is not keeps the form here. */
  async sends(): Promise<void> {
    const view = this.#front;
    if (view === undefined) throw new Error('No form is open.');
    const missing = inputsIn(view.blocks).filter(
      (field) => !field.optional && this.#valueOf(view.id, field) === '',
    );
    this.#screen.missing = missing.map(({ blockId }) => blockId);
    if (missing.length > 0) return;
    const text = await this.interact({
      type: 'view_submission',
      view: this.#viewPayload(view),
      response_urls: [],
    });
    const { stack } = this.#screen;
    if (text === '') {
      this.#people.show(this.user, stack.slice(0, -1));
      return;
    }
    const answer = answerSchema.parse(JSON.parse(text));
    switch (answer.response_action) {
      case 'errors':
        this.#screen.errors = answer.errors ?? {};
        return;
      case 'update':
        checkView(answer.view ?? {});
        this.#people.show(this.user, [
          ...stack.slice(0, -1),
          viewFrom({ ...answer.view, id: view.id }),
        ]);
        return;
      case 'push':
        checkView(answer.view ?? {});
        this.#people.show(this.user, [
          ...stack,
          viewFrom({ ...answer.view, id: `V${randomUUID()}` }),
        ]);
        return;
      default:
        throw new Error(`Slack knows no response_action “${answer.response_action}”.`);
    }
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.#soon(
      async () => {
        return (await this.hasInFront(words)) || undefined;
      },
      `see ${String(words)}`,
    );
  }

  async doesNotSee(words: string | RegExp): Promise<void> {
    const seen = (await this.#inFront()).find((piece) => matches(piece, words));
    if (seen !== undefined) throw new Error(`${this.id} sees what should not be there: ${seen}`);
  }

  async hasInFront(words: string | RegExp): Promise<boolean> {
    return (await this.#inFront()).some((piece) => matches(piece, words));
  }

  async seesError(label: string, words: string): Promise<void> {
    await this.#soon(async () => {
      const { field } = this.#field(label) ?? {};
      const own = field === undefined ? undefined : this.#screen.errors[field.blockId];
      const drawn = readable(this.#front?.blocks ?? []).some((piece) => piece.includes(words));
      return own === words || drawn ? true : undefined;
    }, `see “${words}” at “${label}”`);
  }

  async seesMissing(label: string): Promise<void> {
    await this.#soon(async () => {
      const { field } = this.#field(label) ?? {};
      return field !== undefined && this.#screen.missing.includes(field.blockId) ? true : undefined;
    }, `see that “${label}” is missing`);
  }

  async cards(): Promise<string[]> {
    const messages = await this.#people.messages(this, this.#place);
    return messages
      .filter(({ fromBot }) => fromBot)
      .map(({ text, blocks }) => [...readable(blocks), text].join('\n'));
  }

  /** The words of the modal in front; empty where none is open. */
  front(): string {
    return readable(this.#front?.blocks ?? []).join('\n');
  }

  /** The words of the Home tab. */
  home(): string {
    return readable(this.#screen.home).join('\n');
  }

  async #inFront(): Promise<string[]> {
    const messages = await this.#people.messages(this, this.#place);
    const front = this.#front;
    return [
      ...(front === undefined
        ? []
        : [
            front.title,
            ...readable(front.blocks),
            ...inputsIn(front.blocks).map((field) => this.#valueOf(front.id, field)),
          ]),
      ...messages.flatMap(({ blocks, text }) => [...readable(blocks), text]),
    ];
  }

  /** In front: in the open modal (where Close closes it), or on the newest message that has it. */
  async #button(
    label: string,
    where?: { on: string },
  ): Promise<{ view?: View; message?: Message; at?: ButtonAt } | undefined> {
    const view = this.#front;
    if (view !== undefined) {
      if (label === 'Close') return { view };
      const at = buttonsIn(view.blocks).findLast((button) => button.label === label);
      if (at !== undefined) return { view, at };
    }
    const messages = await this.#people.messages(this, this.#place);
    for (const message of messages.toReversed()) {
      const holds =
        where === undefined || readable(message.blocks).some((piece) => piece.includes(where.on));
      const at = buttonsIn(message.blocks).findLast((button) => button.label === label);
      if (holds && at !== undefined) return { message, at };
    }
    return undefined;
  }

  #field(label: string): { view: View; field: FieldAt } | undefined {
    const view = this.#front;
    const field = inputsIn(view?.blocks ?? []).find((each) => each.label === label);
    return view === undefined || field === undefined ? undefined : { view, field };
  }

  /** Slack keeps what was typed as long as block and action keep their ids; else it shows the initial value. */
  #valueOf(viewId: string, field: FieldAt): string {
    return this.#screen.typed.get(keyOf(viewId, field)) ?? field.initial;
  }

  #stateOf(viewId: string, blocks: Blocks): Record<string, Record<string, object>> {
    return Object.fromEntries(
      inputsIn(blocks).map((field) => [
        field.blockId,
        { [field.actionId]: stateOf(field, this.#valueOf(viewId, field)) },
      ]),
    );
  }

  #viewPayload(view: View): object {
    return {
      id: view.id,
      type: view.type,
      team_id: TEAM.id,
      callback_id: view.callbackId,
      private_metadata: view.privateMetadata,
      hash: view.hash,
      title: { type: 'plain_text', text: view.title },
      blocks: view.blocks,
      state: { values: this.#stateOf(view.id, view.blocks) },
    };
  }

  async #soon<T>(look: () => Promise<T | undefined>, what = 'find it'): Promise<T> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > until) {
        throw new Error(
          `${this.id} does not ${what}. Missing: ${this.#screen.missing.join()}; errors: ${JSON.stringify(this.#screen.errors)}. In front: ${(await this.#inFront()).join(' | ')}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}

function keyOf(viewId: string, { blockId, actionId }: FieldAt): string {
  return `${viewId} ${blockId} ${actionId}`;
}

function matches(piece: string, words: string | RegExp): boolean {
  return typeof words === 'string'
    ? piece.toLowerCase().includes(words.toLowerCase())
    : words.test(piece);
}

/** What a call carried: JSON fields of a form are read as JSON, as Slack does. */
function fieldsOf(body: string, contentType: string): Fields {
  if (contentType.startsWith('application/json')) return fieldsIn(body);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      ['blocks', 'view', 'metadata'].includes(name) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}
