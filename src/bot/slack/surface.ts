/**
 * Slack as a surface: what delivery posts, edits and looks for. A desk's channel is proved fit
 * before every post. Whatever fails says whether Slack may have taken it, and what to do.
 */
import type { WebClient } from '@slack/web-api';
import {
  type Edited,
  type Found,
  HELD_UP,
  type IsHeld,
  type Sent,
  type Surface,
} from '../../handlers/surface.ts';
import type { Card } from '../../handlers/view/card.ts';
import { type AddressBook, addressOf } from '../../policy/addresses.ts';
import type { Place } from '../../policy/notices.ts';
import { isPublic } from './channel-faults.ts';
import { cureFor, type Target, unfitness } from './cures.ts';
import { type Failure, failureOf } from './failure.ts';
import { lookFor, markOf } from './mark.ts';
import { type SlackMessage, slackMessage, slackPlainMessage } from './render-card.ts';
import { Turns } from './turns.ts';

interface Options {
  /** The one for delivery, which tries nothing again by itself. */
  readonly client: WebClient;
  readonly school: AddressBook;
  /** The bot's own user id; left out: Slack is asked when it is first needed. */
  readonly botUserId?: string;
}

type Called<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** A card that Slack refuses for its blocks is sent with its plain words and its buttons. */
const REFUSED_BLOCKS = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
];
/** After so many looks in vain a marked second copy is better than none. */
const MOST_LOOKS = 3;

/** The surface of one workspace. */
export function slackSurface(options: Options): Surface {
  const { client, school } = options;
  const turns = new Turns();
  /** By member id: the conversation with them. */
  const conversations = new Map<string, string>();
  /** The channels and people that took nothing when it was last tried. */
  const closed = new Set<string>();
  /** By key: how often Slack could not be asked whether it stands. */
  const openLooks = new Map<string, number>();
  let botUserId = options.botUserId;

  const call = async <T>(heldAs: string, work: () => Promise<T>): Promise<Called<T>> => {
    const heldMs = turns.held(heldAs);
    if (heldMs > 0) {
      const reason = 'Slack has asked to wait (rate limit)';
      return { ok: false, failure: { kind: 'not-taken', afterMs: heldMs, reason } };
    }
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'not-taken') turns.hold(heldAs, failure.afterMs);
      return { ok: false, failure };
    }
  };

  /** The id of the conversation with a person, opened where it is not known. */
  const conversationWith = async (user: string): Promise<Called<string>> => {
    const known = conversations.get(user);
    if (known !== undefined) return { ok: true, value: known };
    const opened = await call('conversations.open', async () => {
      const { channel } = await client.conversations.open({ users: user });
      return channel?.id ?? '';
    });
    if (opened.ok) conversations.set(user, opened.value);
    return opened;
  };

  /** The channel to post in; or what a post comes to that cannot be tried. */
  const channelFor = async (target: Target): Promise<string | Sent> => {
    if (target.kind === 'person') {
      const opened = await conversationWith(target.id);
      return opened.ok ? opened.value : beforePost(target, opened.failure);
    }
    const looked = await call('conversations.info', async () => {
      const { channel } = await client.conversations.info({ channel: target.id });
      return channel;
    });
    if (!looked.ok) return beforePost(target, looked.failure);
    const reason = unfitness(target.id, looked.value);
    return reason === undefined ? target.id : { kind: 'dead', reason };
  };

  /** Sends a card, or the least of it where Slack does not take the rest. */
  const send = async (
    card: Card,
    heldAs: string,
    work: (message: SlackMessage) => Promise<string>,
  ): Promise<Called<string>> => {
    const whole = await call(heldAs, async () => await work(slackMessage(card)));
    const isRefused =
      !whole.ok && whole.failure.kind === 'refused' && REFUSED_BLOCKS.includes(whole.failure.code);
    return isRefused ? await call(heldAs, async () => await work(slackPlainMessage(card))) : whole;
  };

  const postAt = async (
    target: Target,
    card: Card,
    key: string,
    isHeld: IsHeld | undefined,
  ): Promise<Sent> => {
    if (openLooks.has(key)) {
      return { kind: 'retry', afterMs: 0, reason: 'Slack cannot say whether it stands already' };
    }
    // What is closed is looked at first: why it is matters more than whose turn it would be.
    const looked = closed.has(target.id) ? await channelFor(target) : undefined;
    if (looked !== undefined && typeof looked !== 'string') return looked;
    const afterMs = await turns.take(target.id, key);
    if (afterMs > 0) {
      const reason =
        'Slack takes about one message a second in a channel, and others are before it';
      return { kind: 'retry', afterMs, reason };
    }
    const channel = looked ?? (await channelFor(target));
    if (typeof channel !== 'string') {
      turns.giveBack(target.id);
      return channel;
    }
    if (isHeld?.() === false) {
      turns.giveBack(target.id);
      return HELD_UP;
    }
    const sent = await send(card, target.id, async (message) => {
      const { ts } = await client.chat.postMessage({
        channel,
        ...message,
        metadata: markOf(key),
        mrkdwn: false,
        parse: 'none',
        link_names: false,
        unfurl_links: false,
        unfurl_media: false,
      });
      if (ts === undefined) throw new Error('Slack did not say where the message stands.');
      return refOf(channel, ts);
    });
    if (sent.ok) return { kind: 'sent', ref: sent.value };
    if (sent.failure.kind !== 'unknown') turns.giveBack(target.id);
    if (sent.failure.kind === 'refused') conversations.delete(target.id);
    return afterCall(target, sent.failure);
  };

  const post: Surface['post'] = async (place, card, key, isHeld) => {
    const target = targetOf(school, place);
    if (target === undefined) return { kind: 'dead', reason: nowhere(place) };
    const sent = await postAt(target, card, key, isHeld);
    if (sent.kind === 'dead') closed.add(target.id);
    if (sent.kind === 'sent') closed.delete(target.id);
    return sent;
  };

  const edit = async (place: Place, ref: string, card: Card): Promise<Edited> => {
    const { channel, ts } = partsOf(ref);
    const sent = await send(card, 'chat.update', async (message) => {
      await client.chat.update({ channel, ts, ...message, parse: 'none', link_names: false });
      return ref;
    });
    if (sent.ok) return { kind: 'sent', ref };
    const { failure } = sent;
    if (failure.kind === 'refused' && failure.code === 'message_not_found') return { kind: 'gone' };
    return afterCall({ kind: place.kind, id: channel }, failure);
  };

  /** The bot's own messages are the only ones that count: anybody's app can write such a mark. */
  const whoAmI = async (): Promise<Called<string>> => {
    if (botUserId !== undefined) return { ok: true, value: botUserId };
    const asked = await call('auth.test', async () => (await client.auth.test()).user_id ?? '');
    if (asked.ok) botUserId = asked.value;
    return asked;
  };

  const look = async (target: Target, key: string): Promise<Called<Found>> => {
    const self = await whoAmI();
    if (!self.ok) return self;
    const channel: Called<string> =
      target.kind === 'desk' ? { ok: true, value: target.id } : await conversationWith(target.id);
    if (!channel.ok) return channel;
    return await call('conversations.history', async (): Promise<Found> => {
      const looked = await lookFor(client, channel.value, key, self.value);
      switch (looked.kind) {
        case 'found':
          return { kind: 'found', ref: refOf(channel.value, looked.ts) };
        case 'absent':
          return { kind: 'absent' };
        case 'too-many':
          return { kind: 'unknown' };
      }
    });
  };

  const find = async (place: Place, key: string): Promise<Found> => {
    const target = targetOf(school, place);
    if (target === undefined) return { kind: 'unknown' };
    // Noted before it is asked: who waits for the answer may give up first.
    const looks = (openLooks.get(key) ?? 0) + 1;
    if (looks < MOST_LOOKS) openLooks.set(key, looks);
    else openLooks.delete(key);
    const looked = await look(target, key);
    if (looked.ok || looked.failure.kind === 'refused') openLooks.delete(key);
    return looked.ok ? looked.value : { kind: 'unknown' };
  };

  return { post, edit, find };
}

function targetOf(school: AddressBook, place: Place): Target | undefined {
  const id = addressOf(school, 'slack', place);
  return id === undefined ? undefined : { kind: place.kind, id };
}

function nowhere(place: Place): string {
  switch (place.kind) {
    case 'desk':
      return `the desk ${place.desk} has no channel in Slack: name it under desks in school.yaml`;
    case 'person':
      return `${place.person} has no slack: in school.yaml`;
  }
}

/** Nothing was posted yet, so what is not known is no danger. */
function beforePost(target: Target, failure: Failure): Sent {
  switch (failure.kind) {
    case 'unknown':
      return { kind: 'retry', afterMs: 0, reason: failure.reason };
    case 'not-taken':
    case 'refused':
      return afterCall(target, failure);
  }
}

function afterCall(target: Target, failure: Failure): Sent {
  switch (failure.kind) {
    case 'not-taken':
      return { kind: 'retry', afterMs: failure.afterMs, reason: failure.reason };
    case 'unknown':
      return { kind: 'unsure', reason: failure.reason };
    case 'refused': {
      const { code, needed } = failure;
      const reason =
        target.kind === 'desk' && isPublic(code, needed)
          ? unfitness(target.id, undefined)
          : undefined;
      return { kind: 'dead', reason: reason ?? cureFor(target, code, needed) };
    }
  }
}

/** A message is found again by its channel and its time, also when the desk has got another channel since. */
function refOf(channel: string, ts: string): string {
  return `${channel}/${ts}`;
}

function partsOf(ref: string): { readonly channel: string; readonly ts: string } {
  const [channel = '', ts = ''] = ref.split('/');
  return { channel, ts };
}
