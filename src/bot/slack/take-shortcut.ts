/** "Report an incident" from anywhere, and "Report this message" from a message's own menu. */
import type { GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Inbound } from '../../handlers/inbound.ts';
import { offerOf } from '../../handlers/view/form-offer.ts';
import type { Person } from '../../policy/people.ts';
import { openModal } from './dialogs.ts';
import { formOffer } from './form-offer.ts';
import { outcomeView } from './outcome-view.ts';
import type { Parts } from './parts.ts';
import { saidOf } from './said.ts';

/** Acknowledged before this is called. */
export async function takeShortcut(
  parts: Parts,
  body: GlobalShortcut | MessageShortcut,
): Promise<void> {
  const { id, username, team_id: team } = body.user;
  const handle = 'name' in body.user ? body.user.name : (username ?? id);
  const by = parts.senders.personOf({ id, handle, team }, body.team?.id);
  if (by === undefined) return;
  const outcome = await parts.handle(inboundOf(by, body));
  const opened = await openModal(parts.client, body.trigger_id, outcomeView(outcome));
  if (opened.ok) return;
  const offer = outcome.kind === 'form' ? formOffer(offerOf(outcome.form).press) : saidOf(outcome);
  await parts.client.chat.postMessage({ channel: id, ...offer });
}

function inboundOf(by: Person, body: GlobalShortcut | MessageShortcut): Inbound {
  return body.type === 'message_action'
    ? { by, kind: 'report-message', link: linkTo(body) }
    : { by, kind: 'press', press: { act: 'report' } };
}

/** Slack's own form of a message's address; asking for it would cost a call before the form opens. */
function linkTo({ team, channel, message_ts: at }: MessageShortcut): string {
  const domain = team?.domain ?? 'app';
  return `https://${domain}.slack.com/archives/${channel.id}/p${at.replace('.', '')}`;
}
