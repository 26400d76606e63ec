/** A form that is open: a choice that changes its fields, and its being sent. */
import type {
  AckFn,
  BlockAction,
  ViewOutput,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Inbound } from '../../handlers/inbound.ts';
import { notOfTheSchoolCard } from '../../handlers/view/not-now.ts';
import { redrawModal } from './dialogs.ts';
import { outcomeView } from './outcome-view.ts';
import type { Parts } from './parts.ts';
import { slackPanel } from './render-card.ts';
import { fieldErrors, slackForm, submissionIn, valuesIn } from './render-form.ts';

/**
 * Slack waits 3 s, then shows an error and keeps the form: an answer of ours a little before
 * says that nothing is lost, and that sending again never makes two of one.
 */
const ANSWER_MS = 2_500;

export interface SubmitArgs {
  readonly body: ViewSubmitAction;
  readonly ack: AckFn<ViewResponseAction>;
}

/** The modal is closed or changed only after the commit. */
export async function takeSubmit(parts: Parts, { body, ack }: SubmitArgs): Promise<void> {
  const { id, name, team_id: team } = body.user;
  const by = parts.senders.personOf({ id, handle: name, team }, body.team?.id);
  const sent = submissionIn(body.view);
  if (by === undefined || sent === undefined) {
    await ack({ response_action: 'push', view: slackPanel(notOfTheSchoolCard()) });
    return;
  }
  const inbound: Inbound = { by, kind: 'submit', ...sent, values: valuesIn(body.view) };
  const outcome = await parts.handle(inbound, ANSWER_MS);
  switch (outcome.kind) {
    case 'invalid': {
      const errors = fieldErrors(outcome.form, body.view);
      await ack(
        errors === undefined
          ? { response_action: 'update', view: slackForm(outcome.form) }
          : { response_action: 'errors', errors },
      );
      return;
    }
    case 'refused':
      // On top: the form lies under it with every word.
      await ack({ response_action: 'push', view: slackPanel(outcome.card) });
      return;
    case 'form':
    case 'reply':
    case 'panel':
    case 'stored':
      await ack({ response_action: 'update', view: outcomeView(outcome) });
  }
}

/**
 * Redraws forms whose choices change them, each form's changes one after the other, and only as long
 * as nothing else has changed the form: a redrawing that is late must not cover what came of sending it.
 */
export class Reshaping {
  /** By view: its last change, and the state of the view that it left. */
  readonly #latest = new Map<string, Promise<string | undefined>>();

  /** Acknowledged before this is called. */
  async take(parts: Parts, body: BlockAction): Promise<void> {
    const { view } = body;
    if (view === undefined) return;
    const before = this.#latest.get(view.id) ?? Promise.resolve(undefined);
    const own = before
      .catch(() => undefined)
      .then(async (hash) => await reshape(parts, body, view, hash ?? view.hash));
    this.#latest.set(view.id, own);
    try {
      await own;
    } finally {
      if (this.#latest.get(view.id) === own) this.#latest.delete(view.id);
    }
  }
}

async function reshape(
  { senders, handle, client }: Parts,
  { user, team }: BlockAction,
  view: ViewOutput,
  hash: string,
): Promise<string | undefined> {
  const { id, name, username, team_id: own } = user;
  const by = senders.personOf({ id, handle: name ?? username, team: own }, team?.id);
  const open = submissionIn(view);
  if (by === undefined || open === undefined) return undefined;
  const outcome = await handle({ by, kind: 'change', ...open, values: valuesIn(view) });
  return await redrawModal(client, view.id, outcomeView(outcome), hash);
}
