/** The key that a message carries, unseen, and the look for the message that carries it. */
import type { MessageMetadata } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { version } from 'uuid';
import { z } from 'zod';

/** Any app in the workspace can read it: a key and nothing else. */
const EVENT_TYPE = 'staffroom_notice';

export function markOf(key: string): MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { key } };
}

const markSchema = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ key: z.string() }),
});

export type Looked =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  /** There are more messages than anybody looks through. */
  | { readonly kind: 'too-many' };

const PAGE = 200;
const MOST_PAGES = 25;
/** Our clock and Slack's may differ, and a message is never older than its key. */
const CLOCKS_APART_MS = 60 * 60_000;

/** Looks through the bot's own messages in a channel, from the newest back to when the key was made. */
export async function lookFor(
  client: WebClient,
  channel: string,
  key: string,
  botUserId: string,
): Promise<Looked> {
  const oldest = (madeAt(key) - CLOCKS_APART_MS) / 1_000;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages = [], response_metadata: next } = await client.conversations.history({
      channel,
      limit: PAGE,
      include_all_metadata: true,
      ...(oldest > 0 ? { oldest: oldest.toFixed(6) } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = messages.find(
      ({ user, metadata }) => user === botUserId && keyIn(metadata) === key,
    );
    if (found?.ts !== undefined) return { kind: 'found', ts: found.ts };
    cursor = next?.next_cursor;
    if (cursor === undefined || cursor === '') return { kind: 'absent' };
  }
  return { kind: 'too-many' };
}

function keyIn(metadata: unknown): string | undefined {
  return markSchema.safeParse(metadata).data?.event_payload.key;
}

/** A notice's key is a UUID of version 7, which begins with the time; 0 for any other. */
function madeAt(key: string): number {
  return z.uuid().safeParse(key).success && version(key) === 7
    ? Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16)
    : 0;
}
