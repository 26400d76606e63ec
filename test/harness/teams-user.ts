/** Somebody in front of Teams: does to the bot what Microsoft's client does, and sees what it shows. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { wrongWithCard } from './adaptive-card-schema.ts';
import type { StandInConnector } from './connector.ts';
import {
  actionsOf,
  asNode,
  buttonUnder,
  inputsOf,
  type Node,
  textAt,
  textsOf,
  valueOf,
} from './drawn-card.ts';
import type { StandInMicrosoft } from './microsoft.ts';
import type { SchoolUser } from './school-user.ts';
import { activityOf, type At, send, type TeamsPerson } from './teams-activity.ts';

/** Long enough for a busy machine, short enough to fail a test before its own limit. */
const PATIENCE_MS = 15_000;

export interface TeamsAtHand {
  readonly endpoint: string;
  readonly microsoft: StandInMicrosoft;
  readonly connector: StandInConnector;
}

const dialogAnswer = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({
      title: z.string(),
      card: z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.unknown(),
      }),
    }),
  }),
});
const actionAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
});

interface Dialog {
  readonly card: unknown;
  readonly at: At;
  /** What the client sends the dialog's buttons as. */
  readonly submit: 'task/submit' | 'composeExtension/submitAction';
  readonly typed: Map<string, string>;
}

export class TeamsUser implements SchoolUser {
  readonly person: TeamsPerson;
  readonly #teams: TeamsAtHand;
  readonly #places: ReadonlyMap<string, At>;
  #at: At;
  #dialog: Dialog | undefined;
  readonly #told: string[] = [];

  constructor(teams: TeamsAtHand, person: TeamsPerson, places: ReadonlyMap<string, At>) {
    this.person = person;
    this.#teams = teams;
    this.#places = places;
    this.#at = this.#direct();
  }

  async types(text: string): Promise<void> {
    this.#at = this.#direct();
    const before = this.#standing().length;
    await this.#sends({ type: 'message', text, textFormat: 'plain' });
    const offer = this.#standing()
      .slice(before)
      .flatMap(({ card }) => actionsOf(card))
      .find(({ title }) => title === 'Open the form');
    if (offer !== undefined) await this.#press(offer);
  }

  async goesTo(place: string): Promise<void> {
    const at = this.#places.get(place);
    if (at === undefined) throw new Error(`${this.person.name} is no member of “${place}”.`);
    this.#at = at;
    this.#dialog = undefined;
  }

  async presses(button: string, where?: { on: string }): Promise<void> {
    if (button === 'Close') {
      this.#dialog = undefined;
      return;
    }
    if (this.#dialog !== undefined) {
      const action = actionsOf(this.#dialog.card).find(({ title }) => title === button);
      if (action === undefined) throw new Error(`There is no “${button}” in the dialog.`);
      await this.#pressInDialog(this.#dialog, action);
      return;
    }
    const action = await this.#eventually(`“${button}”`, () =>
      this.#standing()
        .toReversed()
        .filter(({ card }) => where === undefined || has(textsOf(card), where.on))
        .flatMap(({ card }) => actionsOf(card))
        .find(({ title }) => title === button),
    );
    await this.#press(action);
  }

  async fills(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) await this.#fill(label, answer);
  }

  async sends(): Promise<void> {
    const dialog = this.#open();
    const action = actionsOf(dialog.card).at(-1);
    if (action === undefined) throw new Error('The dialog cannot be sent.');
    await this.#pressInDialog(dialog, action);
  }

  async sees(words: string | RegExp, patienceMs = PATIENCE_MS): Promise<void> {
    const look = () => has(this.inFront(), words) || undefined;
    await this.#eventually(String(words), look, patienceMs);
  }

  async doesNotSee(words: string | RegExp): Promise<void> {
    const seen = this.inFront().find((text) => isIn(text, words));
    if (seen !== undefined) {
      throw new Error(`${this.person.name} sees what should not be there: ${seen}`);
    }
  }

  async hasInFront(words: string | RegExp): Promise<boolean> {
    return has(this.inFront(), words);
  }

  async seesError(label: string, words: string): Promise<void> {
    const { card } = this.#open();
    const told = textAt(card, `error-${String(this.#field(label)['id'])}`);
    if (told !== words) throw new Error(`“${label}” says: ${told}`);
  }

  async seesMissing(label: string): Promise<void> {
    const { card } = this.#open();
    if (textAt(card, `error-${String(this.#field(label)['id'])}`) === undefined) {
      throw new Error(`“${label}” is not marked as missing.`);
    }
  }

  async cards(): Promise<string[]> {
    return this.#standing().map(({ card }) => textsOf(card).join('\n'));
  }

  /** "Report an incident" beside the composer, or "Report this message" in a message's menu. */
  async opensExtension(commandId: string, messagePayload?: unknown): Promise<void> {
    const value = {
      commandId,
      commandContext: messagePayload === undefined ? 'compose' : 'message',
      ...(messagePayload === undefined ? {} : { messagePayload }),
    };
    const answer = await this.#invokes('composeExtension/fetchTask', value);
    this.#opens(answer, 'composeExtension/submitAction');
  }

  /** What stands in the fields of the open dialog, by label. */
  fields(): Record<string, string> {
    return Object.fromEntries(
      inputsOf(this.#open().card).map((input) => [String(input['label']), valueOf(input)]),
    );
  }

  #direct(): At {
    return {
      conversation: this.#teams.connector.conversationWith(this.person.user),
      kind: 'personal',
    };
  }

  #standing() {
    return this.#teams.connector.in(this.#at.channel ?? this.#at.conversation);
  }

  /** Every piece of text in front of them, oldest first. */
  inFront(): string[] {
    return [
      ...this.#standing().flatMap(({ card }) => textsOf(card)),
      ...(this.#dialog === undefined ? [] : textsOf(this.#dialog.card)),
      ...this.#told,
    ];
  }

  #open(): Dialog {
    if (this.#dialog === undefined) throw new Error(`${this.person.name} has no dialog open.`);
    return this.#dialog;
  }

  #field(label: string): Node {
    const found = inputsOf(this.#open().card).find(
      (input) => String(input['label']).replace(/ \(required\)$/u, '') === label,
    );
    if (found === undefined) throw new Error(`The form has no field “${label}”.`);
    return found;
  }

  async #fill(label: string, answer: string): Promise<void> {
    const dialog = this.#open();
    const field = this.#field(label);
    const id = String(field['id']);
    const choices = z
      .array(z.object({ title: z.string(), value: z.string() }))
      .optional()
      .parse(field['choices']);
    const chosen = choices?.find(({ title }) => title === answer);
    if (choices !== undefined && chosen === undefined) throw new Error(`No choice “${answer}”.`);
    dialog.typed.set(id, chosen?.value ?? answer);
    const next = buttonUnder(dialog.card, id);
    if (next !== undefined) await this.#pressInDialog(dialog, next);
  }

  /** A button on a card in a conversation. */
  async #press(action: Node): Promise<void> {
    const data = asNode(action['data']) ?? {};
    if (action['type'] === 'Action.Execute') {
      const answer = await this.#invokes('adaptiveCard/action', {
        action: { type: 'Action.Execute', verb: action['verb'], data },
        trigger: 'manual',
      });
      this.#told.push(actionAnswer.parse(answer).value);
    } else if (asNode(data['msteams'])?.['type'] === 'task/fetch') {
      const answer = await this.#invokes('task/fetch', { data, context: { theme: 'default' } });
      this.#opens(answer, 'task/submit');
    } else {
      await this.#sends({ type: 'message', value: data });
    }
  }

  async #pressInDialog(dialog: Dialog, action: Node): Promise<void> {
    const data = {
      ...(action['associatedInputs'] === 'none' ? {} : Object.fromEntries(dialog.typed)),
      ...asNode(action['data']),
    };
    const answer = await this.#invokes(dialog.submit, { data });
    this.#opens(answer, dialog.submit);
  }

  #opens(answer: unknown, submit: Dialog['submit']): void {
    const { content } = dialogAnswer.parse(answer).task.value.card;
    const wrong = wrongWithCard(content);
    if (wrong.length > 0) throw new Error(`No such Adaptive Card: ${wrong.join(', ')}`);
    const typed = new Map(inputsOf(content).map((input) => [String(input['id']), valueOf(input)]));
    this.#dialog = { card: content, at: this.#at, submit, typed };
  }

  async #invokes(name: string, value: unknown): Promise<unknown> {
    const { status, text } = await this.#sends({ type: 'invoke', name, value });
    if (status !== 200) throw new Error(`${name} was answered ${status}.`);
    return JSON.parse(text);
  }

  async #sends(what: Readonly<Record<string, unknown>>) {
    const { endpoint, microsoft } = this.#teams;
    const answered = await send(
      endpoint,
      microsoft,
      activityOf(microsoft, this.person, this.#at, what),
    );
    if (answered.status !== 200) throw new Error(`The bot answered ${answered.status}.`);
    return answered;
  }

  async #eventually<T>(
    what: string,
    look: () => T | undefined,
    patienceMs = PATIENCE_MS,
  ): Promise<T> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end) {
        throw new Error(
          `${this.person.name} does not see ${what}, but: ${this.inFront().join(' / ')}`,
        );
      }
      // Whoever no longer waits for the answer keeps nothing alive.
      await sleep(25, undefined, { ref: false });
    }
  }
}

function has(texts: readonly string[], words: string | RegExp): boolean {
  return texts.some((text) => isIn(text, words));
}

function isIn(text: string, words: string | RegExp): boolean {
  return typeof words === 'string'
    ? text.toLowerCase().includes(words.toLowerCase())
    : words.test(text);
}
