/** A press on a button: on a message, in a modal or on the Home tab. */
import type { BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { Inbound, Outcome } from '../../handlers/inbound.ts';
import { opensDialog, type Press } from '../../handlers/view/card.ts';
import { notOfTheSchoolCard } from '../../handlers/view/not-now.ts';
import type { Person } from '../../policy/people.ts';
import { readPress } from './buttons.ts';
import { openModal, redrawModal } from './dialogs.ts';
import { formOffer, offeredWords } from './form-offer.ts';
import { outcomeView } from './outcome-view.ts';
import type { Parts } from './parts.ts';
import { type SlackMessage, slackMessage, slackWaiting } from './render-card.ts';
import { saidOf } from './said.ts';

export interface PressArgs {
  readonly body: BlockAction;
  readonly action: ButtonAction;
  readonly respond: RespondFn;
  readonly key: string;
}

/** Acknowledged before this is called: a press has no answer of its own. */
export async function takePress(parts: Parts, args: PressArgs): Promise<void> {
  const { body, action } = args;
  const { id, name, username, team_id: team } = body.user;
  const by = parts.senders.personOf({ id, handle: name ?? username, team }, body.team?.id);
  const press = readPress(action);
  if (press === undefined) return;
  if (by === undefined)
    return await sayWherePressed(parts, args, slackMessage(notOfTheSchoolCard()));
  const words = offeredWords(body);
  if (press.act === 'report') {
    await showForm(parts, args, press, words, await parts.handle(inboundOf(by, press, words)));
    return;
  }
  if (!(await parts.once.isNew(args.key))) return;
  const handle = async (): Promise<Outcome> => await parts.handle(inboundOf(by, press, words));
  if (body.view?.type === 'modal') {
    await redrawModal(parts.client, body.view.id, outcomeView(await handle()));
  } else if (opensDialog(press) || body.view?.type === 'home') {
    await showWhenFetched(parts, args, press, words, handle);
  } else {
    await sayWherePressed(parts, args, saidOf(await handle()));
  }
}

/** What was typed before the form could be opened goes the way that the typed command would have gone. */
function inboundOf(by: Person, press: Press, words: string): Inbound {
  if (words === '') return { by, kind: 'press', press };
  if (press.act === 'report') return { by, kind: 'command', command: 'report-incident', words };
  if (press.act === 'ask-a-person') return { by, kind: 'command', command: 'ask-a-person', words };
  return { by, kind: 'press', press };
}

/** A form that needs no look at the database opens at once. */
async function showForm(
  parts: Parts,
  args: PressArgs,
  press: Press,
  words: string,
  outcome: Outcome,
): Promise<void> {
  const { view, trigger_id: trigger } = args.body;
  if (view?.type === 'modal') {
    await redrawModal(parts.client, view.id, outcomeView(outcome));
    return;
  }
  const opened = await openModal(parts.client, trigger, outcomeView(outcome));
  if (!opened.ok) await sayWherePressed(parts, args, formOffer(press, words));
}

/** The trigger is used at once, on a view that says that it is being fetched. */
async function showWhenFetched(
  parts: Parts,
  args: PressArgs,
  press: Press,
  words: string,
  handle: () => Promise<Outcome>,
): Promise<void> {
  const opened = await openModal(parts.client, args.body.trigger_id, slackWaiting('One moment'));
  if (!opened.ok) {
    await sayWherePressed(parts, args, formOffer(press, words));
    return;
  }
  await redrawModal(parts.client, opened.viewId, outcomeView(await handle()));
}

/** In the bot's conversation as a message; elsewhere for the one who pressed only; on the Home tab by direct message. */
async function sayWherePressed(
  { client }: Parts,
  { body, respond }: PressArgs,
  message: SlackMessage,
): Promise<void> {
  const channel = body.channel?.id;
  if (channel === undefined || channel.startsWith('D')) {
    await client.chat.postMessage({ channel: channel ?? body.user.id, ...message });
    return;
  }
  await respond({ response_type: 'ephemeral', replace_original: false, ...message });
}
