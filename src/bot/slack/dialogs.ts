/** Opens and redraws modals. A trigger lives three seconds and opens once (docs.slack.dev, "Modals"). */
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { failureOf } from './failure.ts';

export type Opened =
  | { readonly ok: true; readonly viewId: string }
  /** The trigger was too old or used: a fresh press is needed. */
  | { readonly ok: false; readonly reason: 'expired' };

const EXPIRED = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'];

/** Opens a modal. Throws where Slack does not answer or refuses for another reason. */
export async function openModal(
  client: WebClient,
  trigger: string,
  view: ModalView,
): Promise<Opened> {
  try {
    const opened = await client.views.open({ trigger_id: trigger, view });
    return { ok: true, viewId: opened.view?.id ?? '' };
  } catch (cause) {
    if (isRefusal(cause, EXPIRED)) return { ok: false, reason: 'expired' };
    throw cause;
  }
}

/**
 * Puts another view in the place of an open one; answers the hash of what now stands there. With `hash` only
 * where the view is still as it was then. Nothing where it has changed, or the person has closed it.
 */
export async function redrawModal(
  client: WebClient,
  viewId: string,
  view: ModalView,
  hash?: string,
): Promise<string | undefined> {
  try {
    const drawn = await client.views.update({
      view_id: viewId,
      view,
      ...(hash === undefined ? {} : { hash }),
    });
    return drawn.view?.hash;
  } catch (cause) {
    if (isRefusal(cause, ['not_found', 'hash_conflict'])) return undefined;
    throw cause;
  }
}

function isRefusal(cause: unknown, codes: readonly string[]): boolean {
  const failure = failureOf(cause);
  return failure.kind === 'refused' && codes.includes(failure.code);
}
