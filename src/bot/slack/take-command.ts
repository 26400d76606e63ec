/** Slash commands: `/report-incident`, `/ask`, `/my-reports` and `/staffroom` with anything behind it. */
import type { AckFn, RespondArguments, RespondFn, SlashCommand } from '@slack/bolt';
import { type Command, COMMANDS } from '../../handlers/commands.ts';
import type { Inbound, Outcome } from '../../handlers/inbound.ts';
import { notOfTheSchoolCard, stillAtItCard } from '../../handlers/view/not-now.ts';
import type { Person } from '../../policy/people.ts';
import { openModal } from './dialogs.ts';
import { saidOf } from './said.ts';
import { outcomeView } from './outcome-view.ts';
import type { Parts } from './parts.ts';
import { type SlackMessage, slackMessage } from './render-card.ts';

/** Slack shows the person an error after 3 s; what takes longer is answered through the response address. */
const ANSWER_MS = 2_500;

/** Commands whose answer anybody may have twice, so that no database stands before it. */
const HARMLESS: readonly Command[] = ['report-incident', 'ask', 'ask-a-person', 'help'];

export interface CommandArgs {
  readonly command: SlashCommand;
  readonly ack: AckFn<string | RespondArguments>;
  readonly respond: RespondFn;
  /** What makes this request the same as another. */
  readonly key: string;
}

export async function takeCommand(parts: Parts, { command, ack, respond, key }: CommandArgs) {
  const by = parts.senders.personOf(
    { id: command.user_id, handle: command.user_name, team: undefined },
    command.team_id,
  );
  if (by === undefined) return await ack(privately(slackMessage(notOfTheSchoolCard())));
  const inbound = inboundOf(by, command.command, command.text);
  const isHarmless = inbound.kind === 'command' && HARMLESS.includes(inbound.command);
  if (!isHarmless && !(await parts.once.isNew(key))) return await ack();

  const handled = parts.handle(inbound);
  const outcome = await inTime(handled);
  if (outcome !== undefined) {
    await ack(await saidAtOnce(parts, outcome, command.trigger_id));
    return;
  }
  await ack(privately(slackMessage(stillAtItCard())));
  await respond({ ...privately(saidOf(await handled)), replace_original: true });
}

/** The body of the acknowledgement; undefined where a form was opened instead. */
async function saidAtOnce(
  parts: Parts,
  outcome: Outcome,
  trigger: string,
): Promise<RespondArguments | undefined> {
  if (outcome.kind !== 'form' && outcome.kind !== 'invalid') return privately(saidOf(outcome));
  try {
    const opened = await openModal(parts.client, trigger, outcomeView(outcome));
    if (opened.ok) return undefined;
  } catch (cause) {
    parts.failed(cause);
  }
  return privately(saidOf(outcome));
}

function privately(message: SlackMessage): RespondArguments {
  return { response_type: 'ephemeral', ...message };
}

/** A command of ours by its name; behind /staffroom stands whatever one could write to the bot. */
function inboundOf(by: Person, name: string, text: string): Inbound {
  const words = text.trim();
  const command = COMMANDS.find((each) => `/${each}` === name);
  if (command !== undefined) return { by, kind: 'command', command, words };
  return words === ''
    ? { by, kind: 'command', command: 'help', words }
    : { by, kind: 'message', text: words };
}

async function inTime(handled: Promise<Outcome>): Promise<Outcome | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ANSWER_MS);
  });
  const first = await Promise.race([handled, late]);
  clearTimeout(timer);
  return first;
}
