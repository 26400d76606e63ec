/** What people write: to the bot, and to it in a channel; also a press that a client sends as a message. */
import type { TurnContext } from 'botbuilder';
import type { Inbound, Outcome } from '../../handlers/inbound.ts';
import type { Once } from '../../handlers/once.ts';
import { readTypedCommand } from '../../handlers/typed-command.ts';
import { answeredPrivatelyCard, noFilesCard } from '../../handlers/view/not-now.ts';
import { carriedIn, pressed } from './carried.ts';
import type { Parts } from './parts.ts';
import { conversationCard } from './render-card.ts';
import { saidOf } from './said.ts';
import type { Turn } from './turn.ts';
import { typedWords } from './typed-words.ts';

/** What Teams repeats is taken once. */
export async function takeMessage(
  parts: Parts,
  turn: Turn,
  { activity }: TurnContext,
  once: Once,
): Promise<void> {
  const key = `${turn.conversation} ${turn.id}`;
  const carried = carriedIn(activity.value);
  if (carried !== undefined) {
    if (!(await once.isNew(key))) return;
    await answer(parts, turn, await parts.handle(pressed(turn.by, carried)), 'press');
    return;
  }
  const withFile = (activity.attachments ?? []).some(({ contentType }) => isFile(contentType));
  const text = typedWords(activity.text ?? '');
  const isQuestion = text !== '' && !withFile && readTypedCommand(text) === undefined;
  // A question changes nothing: what this process remembers is enough, and no database stands before the answer.
  if (!(isQuestion ? once.isNewHere(key) : await once.isNew(key))) return;
  if (withFile) await parts.sender.tell(turn.user, conversationCard(noFilesCard()));
  if (text === '' && (withFile || turn.kind === 'personal')) return;
  await answer(parts, turn, await parts.handle(inboundOf(turn, text)), 'words');
}

/** A mention without a word asks what there is to be had. */
function inboundOf({ by }: Turn, text: string): Inbound {
  return text === ''
    ? { by, kind: 'command', command: 'help', words: '' }
    : { by, kind: 'message', text };
}

/**
 * In the person's own conversation, there. Where others read: in the open only what answers a
 * question and tells of nobody; everything else privately, and of words, that it was. What was
 * said to the bot alone (by a slash command) leaves no trace there.
 */
async function answer(
  { sender }: Parts,
  turn: Turn,
  outcome: Outcome,
  to: 'words' | 'press',
): Promise<void> {
  if (turn.kind === 'personal') {
    await sender.say(turn, saidOf(outcome));
    return;
  }
  if (turn.targeted) {
    await sender.tell(turn.user, saidOf(outcome));
    return;
  }
  if (to === 'words' && outcome.kind === 'reply' && outcome.forAll === true) {
    await sender.say(turn, saidOf(outcome), turn.id);
    return;
  }
  await sender.tell(turn.user, saidOf(outcome));
  if (to === 'words') {
    await sender.say(turn, conversationCard(answeredPrivatelyCard()), turn.id);
  }
}

/** Teams also attaches the text itself, as HTML. */
function isFile(contentType: string): boolean {
  return (
    contentType === 'application/vnd.microsoft.teams.file.download.info' ||
    /^(?:image|video|audio)\//u.test(contentType)
  );
}
