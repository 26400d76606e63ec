/** The Home tab, drawn anew whenever somebody opens it. */
import type { AppHomeOpenedEvent } from '@slack/types';
import type { Parts } from './parts.ts';
import { slackHome } from './render-card.ts';

export async function takeHome(
  { handle, client, senders }: Parts,
  { user, tab }: AppHomeOpenedEvent,
): Promise<void> {
  const by = senders.personOf({ id: user, handle: user, team: undefined }, undefined);
  if (tab !== 'home' || by === undefined) return;
  const outcome = await handle({ by, kind: 'home' });
  if ('card' in outcome) {
    await client.views.publish({ user_id: user, view: slackHome(outcome.card) });
  }
}
