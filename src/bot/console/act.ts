/** Takes what a person typed, pressed or filled in to the core, and its outcome back to the page. */
import type { Inbound, Outcome } from '../../handlers/inbound.ts';
import type { Card } from '../../handlers/view/card.ts';
import type { Person } from '../../policy/people.ts';
import type { CheckedActRequest } from './act-request.ts';
import { drawnCard, drawnForm } from './drawn.ts';
import type { Exchange } from './exchange.ts';
import { inboundOf } from './typed.ts';
import type { ActAnswer } from './wire.ts';

export type Handle = (inbound: Inbound) => Promise<Outcome>;

/** The core failed while a form was open: the form stays open with everything in it. */
export class FormNotTaken extends Error {
  constructor(cause: unknown) {
    super(
      'This may not have been sent. Everything you typed is still here: please try again in a moment; that never makes two of one. If a child is in danger, do not wait: call 999 and find the DSL in person.',
      { cause },
    );
  }
}

const SORRY: Card = {
  title: 'Sorry, that did not work',
  elements: [
    {
      kind: 'text',
      text: 'Something went wrong on our side, and nothing was changed. Please try again in a moment.',
    },
    {
      kind: 'notice',
      level: 'care',
      text: 'If a child is in danger, do not wait for this: call 999 and find the DSL in person.',
    },
  ],
  plain: 'Sorry, that did not work, and nothing was changed. Please try again in a moment.',
};

/** Hands one act to the core. What the bot answers is kept in the person's exchange. */
export async function takeAct(
  by: Person,
  { at, act }: Pick<CheckedActRequest, 'at' | 'act'>,
  {
    handle,
    exchange,
    failed,
  }: { handle: Handle; exchange: Exchange; failed: (error: unknown) => void },
): Promise<ActAnswer> {
  const when = new Date();
  const inbound = inboundFor(by, act);
  const outcome = await outcomeOf(inbound, handle, failed);
  // As on the chat platforms, a command that opens something leaves no trace in the conversation.
  if (act.kind === 'say' && !(inbound.kind === 'command' && opensSomething(outcome))) {
    exchange.said(by.id, at, act.text, when);
  }
  if (outcome.kind === 'form' || outcome.kind === 'invalid') {
    return { kind: outcome.kind, form: drawnForm(outcome.form) };
  }
  const card = drawnCard(outcome.card);
  if (outcome.kind === 'panel') return { kind: 'panel', card };
  // Said in the open form, which keeps everything typed; in the conversation otherwise.
  if (outcome.kind === 'refused' && fromForm(inbound)) return { kind: 'refused', card };
  // What is stored is confirmed in front of the person; the receipt itself is delivered to them.
  if (outcome.kind === 'stored') return { kind: 'stored', card };
  exchange.answered(by.id, at, card);
  return { kind: 'said' };
}

function inboundFor(by: Person, act: CheckedActRequest['act']): Inbound {
  return act.kind === 'say' ? inboundOf(by, act.text) : { by, ...act };
}

async function outcomeOf(
  inbound: Inbound,
  handle: Handle,
  failed: (error: unknown) => void,
): Promise<Outcome> {
  try {
    return await handle(inbound);
  } catch (error) {
    failed(error);
    if (fromForm(inbound)) throw new FormNotTaken(error);
    return { kind: 'refused', card: SORRY };
  }
}

function fromForm(inbound: Inbound): boolean {
  return inbound.kind === 'submit' || inbound.kind === 'change';
}

function opensSomething(outcome: Outcome): boolean {
  return outcome.kind === 'form' || outcome.kind === 'panel';
}
