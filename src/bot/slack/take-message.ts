/** What people write: to the bot, to it in a channel, and `ack SR-7K4M` on a desk. */
import type { AppMentionEvent, MessageEvent } from '@slack/types';
import type { Outcome } from '../../handlers/inbound.ts';
import { readTypedCommand } from '../../handlers/typed-command.ts';
import { answeredPrivatelyCard, noFilesCard } from '../../handlers/view/not-now.ts';
import { DESKS, type Person } from '../../policy/people.ts';
import type { Parts } from './parts.ts';
import { slackMessage } from './render-card.ts';
import { saidOf } from './said.ts';
import { typedWords } from './typed-words.ts';

/** Every message that the bot can see; most are none of its business. */
export async function takeMessage(
  parts: Parts,
  event: MessageEvent,
  home: string | undefined,
): Promise<void> {
  if (event.subtype !== undefined && event.subtype !== 'file_share') return;
  if ('bot_id' in event && event.bot_id !== undefined) return;
  const team = 'team' in event ? event.team : undefined;
  const by = parts.senders.personOf({ id: event.user, handle: event.user, team }, home);
  if (by === undefined) return;
  const text = typedWords(event.text ?? '');
  switch (event.channel_type) {
    case 'im':
      return await answerDirectly(parts, by, event.channel, text, event.subtype === 'file_share');
    case 'group':
      return await acknowledgeAtDesk(parts, by, event, text);
    case 'channel':
    case 'mpim':
    case 'app_home':
      return;
  }
}

async function answerDirectly(
  { handle, client }: Parts,
  by: Person,
  channel: string,
  text: string,
  withFile: boolean,
): Promise<void> {
  if (withFile) await client.chat.postMessage({ channel, ...slackMessage(noFilesCard()) });
  if (text === '') return;
  const outcome = await handle({ by, kind: 'message', text });
  await client.chat.postMessage({ channel, ...saidOf(outcome) });
}

/** On a desk's own channel a reference may be acknowledged without naming the bot; nothing else is listened to. */
async function acknowledgeAtDesk(
  { handle, client, school }: Parts,
  by: Person,
  { channel, user }: { readonly channel: string; readonly user: string },
  text: string,
): Promise<void> {
  const isDesk = DESKS.some((desk) => school.desks[desk]?.slack === channel);
  const typed = readTypedCommand(text);
  if (!isDesk || typed?.command !== 'ack') return;
  const outcome = await handle({ by, kind: 'command', ...typed });
  await client.chat.postEphemeral({ channel, user, ...saidOf(outcome) });
}

/** A mention: a question is answered in the thread; what tells of something, or is somebody's own, privately. */
export async function takeMention(
  { handle, client, senders }: Parts,
  event: AppMentionEvent,
  home: string | undefined,
): Promise<void> {
  const { user, channel, bot_id: bot } = event;
  if (user === undefined || bot !== undefined) return;
  const team = event.user_team ?? event.source_team ?? event.team;
  const by = senders.personOf({ id: user, handle: user, team }, home);
  if (by === undefined) return;
  const text = typedWords(event.text);
  const outcome = await handle(
    text === ''
      ? { by, kind: 'command', command: 'help', words: '' }
      : { by, kind: 'message', text },
  );
  const thread = event.thread_ts ?? event.ts;
  if (mayStandOpenly(outcome)) {
    await client.chat.postMessage({ channel, thread_ts: thread, ...saidOf(outcome) });
    return;
  }
  await client.chat.postMessage({ channel: user, ...saidOf(outcome) });
  await client.chat.postEphemeral({
    channel,
    user,
    thread_ts: thread,
    ...slackMessage(answeredPrivatelyCard()),
  });
}

function mayStandOpenly(outcome: Outcome): boolean {
  return outcome.kind === 'reply' && outcome.forAll === true;
}
