/** The app is added somewhere, or taken away: where people and channels are met changes. */
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { helpCard } from '../../handlers/view/help.ts';
import type { Parts } from './parts.ts';
import { conversationCard } from './render-card.ts';
import type { Turn } from './turn.ts';

const installation = z.object({ type: z.literal('installationUpdate'), action: z.string() });
const update = z.object({
  type: z.literal('conversationUpdate'),
  channelData: z.object({ eventType: z.string() }),
});

/** Where this turn was held is where its person or channel is met from now on. */
export async function learnFrom({ conversations }: Parts, turn: Turn): Promise<void> {
  const { conversation, serviceUrl, team } = turn;
  if (turn.kind === 'personal') {
    const met = { kind: 'person', id: turn.user, conversation, team: null, serviceUrl } as const;
    await conversations.learn(met);
  }
  if (team === undefined) return;
  await conversations.learn({ kind: 'team', id: team, conversation: team, team, serviceUrl });
  if (turn.channel === undefined) return;
  const id = turn.channel;
  await conversations.learn({ kind: 'channel', id, conversation: id, team, serviceUrl });
}

/** A first word to whoever has just got the app; what is taken away is forgotten. */
export async function takeInstallation(
  parts: Parts,
  turn: Turn,
  { activity }: TurnContext,
): Promise<void> {
  const read = installation.safeParse(activity);
  if (!read.success) return;
  switch (read.data.action) {
    case 'add':
      await learnFrom(parts, turn);
      if (turn.kind === 'personal') {
        await parts.sender.say(turn, conversationCard(helpCard(turn.by)));
      }
      return;
    case 'remove':
    case 'remove-upgrade':
      return await forgetAll(parts, turn);
    default:
      await learnFrom(parts, turn);
  }
}

/** A channel or a team is no more. */
export async function takeUpdate(
  { conversations }: Parts,
  turn: Turn,
  { activity }: TurnContext,
): Promise<void> {
  const read = update.safeParse(activity);
  const event = read.success ? read.data.channelData.eventType : undefined;
  if (event === 'channelDeleted' && turn.channel !== undefined) {
    await conversations.forget('channel', turn.channel);
  }
  if ((event === 'teamDeleted' || event === 'teamHardDeleted') && turn.team !== undefined) {
    await conversations.forget('team', turn.team);
  }
}

async function forgetAll({ conversations }: Parts, turn: Turn): Promise<void> {
  if (turn.kind === 'personal') return await conversations.forget('person', turn.user);
  // Out of one channel only, or out of the whole team.
  if (turn.channel !== undefined && turn.channel !== turn.team) {
    return await conversations.forget('channel', turn.channel);
  }
  if (turn.team !== undefined) await conversations.forget('team', turn.team);
}
