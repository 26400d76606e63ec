/** Sends cards through the Connector: into a conversation, to a channel, to a person. */
import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { StaffroomAdapter } from './adapter.ts';
import type { AdaptiveCard } from '../adaptive-json.ts';
import type { Conversations } from './conversations.ts';
import { NoReceipt } from './no-receipt.ts';
import { attachmentOf } from './render-card.ts';
import { statusOf } from './send-fault.ts';
import type { AppTokens } from './token.ts';

/** A message of ours, as Teams finds it again. */
export interface Stands {
  readonly conversation: string;
  readonly activity: string;
}

/** Whom the app is to Teams. */
export interface Self {
  readonly appId: string;
  readonly tenantId: string;
}

export class Sender {
  readonly #adapter: StaffroomAdapter;
  readonly #conversations: Conversations;
  readonly #tokens: AppTokens;
  readonly #self: Self;
  /** Before Teams has sent anything. */
  readonly #firstUrl: string;

  constructor(
    adapter: StaffroomAdapter,
    conversations: Conversations,
    tokens: AppTokens,
    self: Self,
    firstUrl: string,
  ) {
    this.#adapter = adapter;
    this.#conversations = conversations;
    this.#tokens = tokens;
    this.#self = self;
    this.#firstUrl = firstUrl;
  }

  /** Says something in a conversation; `under`: as a reply to this message. */
  async say(
    at: { readonly serviceUrl: string; readonly conversation: string },
    card: AdaptiveCard,
    under?: string,
  ): Promise<Stands> {
    const activity = messageOf(card);
    const answer = await this.#ask(at.serviceUrl, async (conversations) =>
      under === undefined
        ? await conversations.sendToConversation(at.conversation, activity)
        : await conversations.replyToActivity(at.conversation, under, activity),
    );
    return { conversation: at.conversation, activity: received(answer.id) };
  }

  /** Begins a conversation in a channel: not under another message, and with an id of its own. */
  async post(
    channel: { readonly id: string; readonly serviceUrl: string },
    card: AdaptiveCard,
  ): Promise<Stands> {
    const beginning: ConversationParameters = {
      isGroup: true,
      bot: this.#bot(),
      tenantId: this.#self.tenantId,
      channelData: { channel: { id: channel.id }, tenant: { id: this.#self.tenantId } },
    };
    const begun = Object.assign(beginning, { activity: messageOf(card) });
    const { id, activityId } = await this.#ask(
      channel.serviceUrl,
      async (conversations) => await conversations.createConversation(begun),
    );
    return { conversation: received(id), activity: received(activityId) };
  }

  /** Says something to one person; the conversation is begun where there is none. */
  async tell(user: string, card: AdaptiveCard): Promise<Stands> {
    const met = await this.#conversations.find('person', user);
    return await this.say(met ?? (await this.#begin(user)), card);
  }

  /** Puts another card in the place of one that stands. */
  async replace(serviceUrl: string, stands: Stands, card: AdaptiveCard): Promise<void> {
    const { conversation, activity: id } = stands;
    await this.#ask(
      serviceUrl,
      async (conversations) =>
        await conversations.updateActivity(conversation, id, { ...messageOf(card), id }),
    );
  }

  /** Where the Connector was last met. */
  async latestUrl(): Promise<string> {
    return (await this.#conversations.serviceUrl()) ?? this.#firstUrl;
  }

  async #begin(user: string) {
    const serviceUrl = await this.latestUrl();
    const { id } = await this.#ask(
      serviceUrl,
      async (conversations) =>
        await conversations.createConversation({
          isGroup: false,
          bot: this.#bot(),
          members: [{ id: user, name: '' }],
          tenantId: this.#self.tenantId,
          channelData: { tenant: { id: this.#self.tenantId } },
        }),
    );
    const conversation = received(id);
    await this.#conversations.learn({
      kind: 'person',
      id: user,
      conversation,
      team: null,
      serviceUrl,
    });
    return { conversation, serviceUrl };
  }

  /** Asks the Connector; a token that it does not take is not used again. */
  async #ask<T>(
    serviceUrl: string,
    work: (conversations: ConnectorClient['conversations']) => Promise<T>,
  ): Promise<T> {
    try {
      return await work(this.#adapter.connector(serviceUrl).conversations);
    } catch (cause) {
      if (statusOf(cause) === 401) this.#tokens.forget();
      throw cause;
    }
  }

  #bot() {
    return { id: `28:${this.#self.appId}`, name: 'Staffroom' };
  }
}

/** A message that is nothing but a card; its summary is what a notification shows. */
function messageOf(card: AdaptiveCard): Partial<Activity> {
  return {
    type: 'message',
    summary: card.fallbackText,
    attachments: [attachmentOf(card)],
    channelData: { notification: { alert: true } },
  };
}

function received(id: string | undefined): string {
  if (id === undefined || id === '') throw new NoReceipt('Teams did not say where it stands.');
  return id;
}
