/** What Teams sends → the one that takes it. Routes go by what an activity is, never by words in it. */
import { Application } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { Once } from '../../handlers/once.ts';
import { notOfTheSchoolCard } from '../../handlers/view/not-now.ts';
import type { StaffroomAdapter } from './adapter.ts';
import type { Parts } from './parts.ts';
import { conversationCard } from './render-card.ts';
import { takeAction } from './take-action.ts';
import { openDialog, openFromExtension, takeFromDialog } from './take-dialog.ts';
import { learnFrom, takeInstallation, takeUpdate } from './take-installation.ts';
import { takeMessage } from './take-message.ts';
import { type Turn, turnOf } from './turn.ts';

/**
 * Without the SDK's "typing": its timer is one for all turns, so that one person's answer would
 * end another's, and its option that should turn it off is not read.
 */
class Routes extends Application {
  override startTypingTimer(): void {}
}

export function listenTo(adapter: StaffroomAdapter, parts: Parts, once: Once): Application {
  const app = new Routes({ adapter, removeRecipientMention: false });
  const turn = (context: TurnContext): Turn | undefined =>
    turnOf(parts.school, parts.identity, context);

  app.activity('message', async (context) => {
    const from = turn(context);
    if (from === undefined) return await turnAway(parts, context);
    await learn(parts, from);
    await takeMessage(parts, from, context, once);
  });
  app.activity('installationUpdate', async (context) => {
    const from = turn(context);
    if (from !== undefined) await takeInstallation(parts, from, context);
  });
  app.activity('conversationUpdate', async (context) => {
    const from = turn(context);
    if (from !== undefined) await takeUpdate(parts, from, context);
  });
  app.taskModules.fetch(named('task/fetch'), async (context, _state, data) => {
    return await openDialog(parts, turn(context), data);
  });
  app.taskModules.submit(named('task/submit'), async (context, _state, data) => {
    return await takeFromDialog(parts, turn(context), data);
  });
  app.messageExtensions.fetchTask(named('composeExtension/fetchTask'), async (context) => {
    return await openFromExtension(parts, turn(context), context);
  });
  app.messageExtensions.submitAction(
    named('composeExtension/submitAction'),
    async (context, _state, data) => await takeFromDialog(parts, turn(context), data),
  );
  app.adaptiveCards.actionExecute(named('adaptiveCard/action'), async (context, _state, data) => {
    return await takeAction(parts, turn(context), data);
  });
  return app;
}

function named(name: string) {
  return async ({ activity }: TurnContext): Promise<boolean> =>
    activity.type === 'invoke' && activity.name === name;
}

/** Where it is not written down, the next message tells it again. */
async function learn(parts: Parts, from: Turn): Promise<void> {
  try {
    await learnFrom(parts, from);
  } catch (cause) {
    parts.failed(cause);
  }
}

/** Somebody of another organisation is told so where they wrote; nothing of theirs is taken. */
async function turnAway({ sender }: Parts, { activity }: TurnContext): Promise<void> {
  const { serviceUrl, conversation } = activity;
  await sender.say(
    { serviceUrl, conversation: conversation.id },
    conversationCard(notOfTheSchoolCard()),
  );
}
