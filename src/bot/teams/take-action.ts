/** `Action.Execute`: a press that is answered in front of the one who pressed. */
import type { Outcome } from '../../handlers/inbound.ts';
import type { Card, Element } from '../../handlers/view/card.ts';
import { notOfTheSchoolCard } from '../../handlers/view/not-now.ts';
import { carriedIn, pressed } from './carried.ts';
import type { Parts } from './parts.ts';
import { ANSWER_MS } from './take-dialog.ts';
import type { Turn } from './turn.ts';

/**
 * The words that the one who pressed sees. Never a card: Teams would put it in the place of the
 * one that stands, and one with `refresh` would be written over everybody's.
 */
export async function takeAction(
  { handle }: Parts,
  turn: Turn | undefined,
  data: unknown,
): Promise<string> {
  const carried = carriedIn(data);
  if (turn === undefined || carried === undefined) return wordsOf(notOfTheSchoolCard());
  return toldOf(await handle(pressed(turn.by, carried), ANSWER_MS));
}

function toldOf(outcome: Outcome): string {
  return 'card' in outcome ? wordsOf(outcome.card) : outcome.form.title;
}

/** What a card says, without what can be pressed on it. */
function wordsOf({ title, elements }: Card): string {
  const said = elements.flatMap(textIn);
  return said.length > 0 ? said.join(' ') : title;
}

function textIn(element: Element): string[] {
  switch (element.kind) {
    case 'text':
    case 'notice':
    case 'quote':
      return [element.text];
    case 'facts':
      return element.facts.map(({ name, value }) => `${name}: ${value}`);
    case 'list':
      return [...element.items];
    case 'entries':
      return element.entries.map(({ text }) => text);
    case 'commands':
      return element.commands.map(({ command, does }) => `${command}: ${does}`);
    case 'mention':
    case 'buttons':
      return [];
  }
}
