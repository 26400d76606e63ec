/** Dialogs: opened by a button, by the message extension or from a message's menu; and what they send. */
import type { TaskModuleTaskInfo, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Inbound, Outcome } from '../../handlers/inbound.ts';
import type { Form } from '../../handlers/view/form.ts';
import { notOfTheSchoolCard } from '../../handlers/view/not-now.ts';
import type { Card } from '../../handlers/view/card.ts';
import { carriedIn, pressed, sentFromDialog } from './carried.ts';
import type { Parts } from './parts.ts';
import { attachmentOf, type Carried, dialogCard } from './render-card.ts';
import { teamsForm } from './render-form.ts';
import type { Turn } from './turn.ts';

/** Teams waits 5 s, then repeats it twice and shows an error (learn.microsoft.com, "Invoke activities"). */
export const ANSWER_MS = 4_000;

/** The message extension's commands, as the manifest names them. */
export const EXTENSION = { report: 'report', reportMessage: 'report-message' } as const;

/** A button that opens a dialog. */
export async function openDialog(
  { handle }: Parts,
  turn: Turn | undefined,
  data: unknown,
): Promise<TaskModuleTaskInfo> {
  const carried = carriedIn(data);
  if (turn === undefined || carried === undefined) return panel(notOfTheSchoolCard());
  return dialogOf(await handle(pressed(turn.by, carried), ANSWER_MS), carried);
}

const extended = z.object({
  commandId: z.string(),
  messagePayload: z.object({ linkToMessage: z.string().max(2_000).optional() }).optional(),
});

/** "Report an incident" beside the composer, and "Report this message" in a message's menu: its link, never its text. */
export async function openFromExtension(
  { handle }: Parts,
  turn: Turn | undefined,
  { activity }: TurnContext,
): Promise<TaskModuleTaskInfo> {
  const read = extended.safeParse(activity.value);
  if (turn === undefined || !read.success) return panel(notOfTheSchoolCard());
  const { by } = turn;
  const inbound: Inbound =
    read.data.commandId === EXTENSION.reportMessage
      ? {
          by,
          kind: 'report-message',
          link: shortLink(read.data.messagePayload?.linkToMessage ?? ''),
        }
      : { by, kind: 'press', press: { act: 'report' } };
  return dialogOf(await handle(inbound, ANSWER_MS));
}

/** A message's address without the names in it: it works the same, and fits the form's field. */
function shortLink(link: string): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  for (const name of ['teamName', 'channelName', 'createdTime', 'allowXTenantAccess']) {
    url.searchParams.delete(name);
  }
  return url.href;
}

/** What an open dialog sends: its answer takes the dialog's place, with everything typed still in it. */
export async function takeFromDialog(
  { handle }: Parts,
  turn: Turn | undefined,
  data: unknown,
): Promise<TaskModuleTaskInfo> {
  const inbound = turn && sentFromDialog(turn.by, data);
  if (inbound === undefined) return panel(notOfTheSchoolCard());
  const outcome = await handle(inbound, ANSWER_MS);
  if (outcome.kind === 'refused' && inbound.kind === 'submit') {
    const again = await handle({ ...inbound, kind: 'change' });
    if (again.kind === 'form')
      return dialog(again.form.title, withRefusal(again.form, outcome.card));
  }
  return dialogOf(outcome, carriedIn(data));
}

/** `by`: the button that brought it. */
function dialogOf(outcome: Outcome, by?: Carried): TaskModuleTaskInfo {
  switch (outcome.kind) {
    case 'form':
    case 'invalid':
      return dialog(outcome.form.title, outcome.form);
    case 'reply':
    case 'panel':
    case 'stored':
    case 'refused':
      return panel(outcome.card, by);
  }
}

/** The refusal stands over the form, which keeps every word. */
function withRefusal(form: Form, { title, elements }: Card): Form {
  return {
    ...form,
    intro: [{ kind: 'text', tone: 'strong', text: title }, ...elements, ...form.intro],
  };
}

function dialog(title: string, form: Form): TaskModuleTaskInfo {
  return { title, height: 'large', width: 'medium', card: attachmentOf(teamsForm(form)) };
}

function panel(card: Card, by?: Carried): TaskModuleTaskInfo {
  return {
    title: 'Staffroom',
    height: 'large',
    width: 'medium',
    card: attachmentOf(dialogCard(card, by)),
  };
}
