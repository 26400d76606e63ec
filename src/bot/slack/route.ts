/**
 * Whatever Slack hands over → the one file that takes it. Bolt would try each listener for every
 * request, at a quarter of all else that it does for one; so there is a single way in.
 */
import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { isReshaping } from './field-blocks.ts';
import type { Parts } from './parts.ts';
import { keyIn } from './request-context.ts';
import { takeCommand } from './take-command.ts';
import { Reshaping, takeSubmit } from './take-form.ts';
import { takeHome } from './take-home.ts';
import { takeMention, takeMessage } from './take-message.ts';
import { takePress } from './take-press.ts';
import { takeShortcut } from './take-shortcut.ts';

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;
type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Acted = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
type Happened = SlackEventMiddlewareArgs & AllMiddlewareArgs;

/** Takes each thing for good; what is not for us is not acknowledged. */
export function router(parts: Parts): (args: Args) => Promise<void> {
  const reshaping = new Reshaping();

  /** Slack has its answer already: what goes wrong now can only be written down. */
  const afterwards = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (cause) {
      parts.failed(cause);
    }
  };

  const act = async ({ ack, body, action, respond, context }: Acted): Promise<void> => {
    await ack();
    if (isReshaping(action)) await afterwards(reshaping.take(parts, body));
    else if (action.type === 'button') {
      await afterwards(takePress(parts, { body, action, respond, key: keyIn(context) }));
    }
  };

  const happen = async ({ event, body, context }: Happened): Promise<void> => {
    // Slack repeats an event under the same id, each time newly signed.
    if (!(await parts.once.isNew(`event ${body.event_id}`))) return;
    if (event.type === 'message') await afterwards(takeMessage(parts, event, context.teamId));
    else if (event.type === 'app_mention') {
      await afterwards(takeMention(parts, event, context.teamId));
    } else if (event.type === 'app_home_opened') await afterwards(takeHome(parts, event));
  };

  return async (args) => {
    if ('command' in args) {
      const { command, ack, respond, context } = args;
      // A form that only looks like one would otherwise be answered as /staffroom is.
      if (!command.command.startsWith('/')) return;
      await takeCommand(parts, { command, ack, respond, key: keyIn(context) });
    } else if (isSubmitted(args)) {
      await takeSubmit(parts, args);
    } else if (isActed(args)) {
      await act(args);
    } else if ('shortcut' in args) {
      await args.ack();
      await afterwards(takeShortcut(parts, args.shortcut));
    } else if ('event' in args) {
      await happen(args);
    }
  };
}

function isSubmitted(args: Args): args is Submitted {
  return 'view' in args && args.body.type === 'view_submission';
}

function isActed(args: Args): args is Acted {
  return 'action' in args && args.body.type === 'block_actions';
}
