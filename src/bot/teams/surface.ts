/** Teams as a surface: a desk is a private channel, a person their conversation with the bot. */
import { z } from 'zod';
import {
  type Edited,
  HELD_UP,
  type IsHeld,
  type Sent,
  type Surface,
} from '../../handlers/surface.ts';
import type { Card } from '../../handlers/view/card.ts';
import { addressOf } from '../../policy/addresses.ts';
import type { Place } from '../../policy/notices.ts';
import type { School } from '../../policy/school.ts';
import type { Conversations } from './conversations.ts';
import type { PrivatePlaces, Proof } from './private-place.ts';
import { conversationCard } from './render-card.ts';
import type { Sender, Stands } from './send.ts';
import { isGone, sendFault } from './send-fault.ts';

export interface TeamsSurfaceParts {
  readonly school: School;
  readonly sender: Sender;
  readonly conversations: Conversations;
  readonly places: PrivatePlaces;
}

export function teamsSurface(parts: TeamsSurfaceParts): Surface {
  return {
    post: async (place, card, _key, isHeld) => await post(parts, place, card, isHeld),
    edit: async (place, ref, card, isHeld) => await edit(parts, place, ref, card, isHeld),
    // A bot cannot read what stands in a conversation: a second, marked copy is better than none.
    find: async () => ({ kind: 'unknown' }),
  };
}

async function post(
  parts: TeamsSurfaceParts,
  place: Place,
  card: Card,
  isHeld: IsHeld | undefined,
): Promise<Sent> {
  const address = addressOf(parts.school, 'teams', place);
  if (address === undefined) return { kind: 'dead', reason: NO_ADDRESS };
  switch (place.kind) {
    case 'desk':
      return await postAtDesk(parts, address, card, isHeld);
    case 'person':
      return await attempt(async () => await parts.sender.tell(address, conversationCard(card)));
  }
}

async function postAtDesk(
  { places, sender }: TeamsSurfaceParts,
  channel: string,
  card: Card,
  isHeld: IsHeld | undefined,
): Promise<Sent> {
  let proof: Proof;
  try {
    proof = await places.prove(channel);
  } catch (cause) {
    const fault = sendFault(cause);
    // Nothing has been posted yet.
    return fault.kind === 'unsure' ? { ...fault, kind: 'retry', afterMs: 0 } : fault;
  }
  if (proof.kind === 'not-private') return { kind: 'dead', reason: proof.reason };
  if (isHeld?.() === false) return HELD_UP;
  const at = { id: channel, serviceUrl: proof.serviceUrl };
  return await attempt(async () => await sender.post(at, conversationCard(card)));
}

/** A card counts as sent only when Teams has said where it stands. */
async function attempt(work: () => Promise<Stands>): Promise<Sent> {
  try {
    const { conversation, activity } = await work();
    return { kind: 'sent', ref: JSON.stringify({ conversation, activity }) };
  } catch (cause) {
    return sendFault(cause);
  }
}

async function edit(
  parts: TeamsSurfaceParts,
  place: Place,
  ref: string,
  card: Card,
  isHeld: IsHeld | undefined,
): Promise<Edited> {
  const stands = readRef(ref);
  if (stands === undefined) return { kind: 'gone' };
  try {
    const serviceUrl = await urlFor(parts, place);
    if (isHeld?.() === false) return HELD_UP;
    await parts.sender.replace(serviceUrl, stands, conversationCard(card));
    return { kind: 'sent', ref };
  } catch (cause) {
    return isGone(cause) ? { kind: 'gone' } : sendFault(cause);
  }
}

/** Where the Connector is for a place now; it can have moved since the card was posted. */
async function urlFor(
  { school, conversations, sender }: TeamsSurfaceParts,
  place: Place,
): Promise<string> {
  const address = addressOf(school, 'teams', place);
  const kind = place.kind === 'desk' ? 'channel' : 'person';
  const met = address === undefined ? undefined : await conversations.find(kind, address);
  return met?.serviceUrl ?? (await sender.latestUrl());
}

const refShape = z.object({ conversation: z.string(), activity: z.string() });

function readRef(ref: string): Stands | undefined {
  try {
    return refShape.parse(JSON.parse(ref));
  } catch {
    return undefined;
  }
}

const NO_ADDRESS =
  'It has no address on Teams. Put the channel, or the person’s object id, into school.yaml.';
