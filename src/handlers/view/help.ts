/** What one can do here, and what to do when it is not a matter for a chat. */
import type { Person } from '../../policy/people.ts';
import { desksOf } from '../../policy/people.ts';
import type { Command } from '../commands.ts';
import type { Button, Card, Element } from './card.ts';
import { IMMEDIATE_DANGER } from './safety.ts';

/** What anybody can begin with. */
export const START_BUTTONS: readonly Button[] = [
  { label: 'Report an incident', press: { act: 'report' }, style: 'primary' },
  { label: 'Ask a person', press: { act: 'ask-a-person' } },
  { label: 'My reports', press: { act: 'my-reports' } },
];

/** What one can do, with more for somebody who holds a role. */
export function helpCard(by: Person): Card {
  const items = [
    'Ask what the policy allows, in your own words: “can I follow a pupil?”',
    ...(desksOf(by).length > 0
      ? [
          'On an alert, press Acknowledge or Open; or type: ack SR-7K4M. A reference alone shows its alert again.',
        ]
      : []),
    ...(by.roles.includes('first-contact')
      ? ['On a colleague’s question, press Reply. You are reminded each working day until you do.']
      : []),
  ];
  return {
    title: 'What I can do',
    elements: [
      IMMEDIATE_DANGER,
      { kind: 'list', items },
      { kind: 'commands', commands: commandsFor(by) },
      { kind: 'buttons', buttons: START_BUTTONS },
    ],
    plain:
      'I can say what the policy allows, take a report of something that happened, and show you how far your reports have come.',
  };
}

function commandsFor(by: Person): readonly { readonly command: Command; readonly does: string }[] {
  return [
    { command: 'report-incident', does: 'opens a form. Words that you type after it are kept.' },
    { command: 'ask-a-person', does: 'puts your question to a person at the school.' },
    { command: 'my-questions', does: 'shows the replies.' },
    { command: 'my-reports', does: 'shows how far your reports have come.' },
    ...(desksOf(by).length > 0
      ? [
          {
            command: 'open-cases',
            does: 'lists what is open at your desk. Open one to write down what is done, hand it over or close it.',
          } as const,
        ]
      : []),
    ...(by.roles.includes('policy-owner')
      ? ([
          { command: 'gaps', does: 'shows what staff ask that the policy does not say.' },
          { command: 'approved-answers', does: 'shows what the school answers itself.' },
        ] as const)
      : []),
    ...(by.roles.includes('it-administrator')
      ? ([
          {
            command: 'connection',
            does: 'shows how I am connected and where messages do not arrive.',
          },
          {
            command: 'test-alert',
            does: 'sends every desk a marked test alert and shows you whether it arrives.',
          },
        ] as const)
      : []),
  ];
}

/** For words that are neither a question nor a command that is known. */
export function notUnderstoodCard(by: Person): Card {
  const { elements } = helpCard(by);
  const sorry: Element = {
    kind: 'text',
    text: 'I did not understand that. Here is what I can do.',
  };
  return {
    title: 'Sorry, I am not sure what you need',
    elements: [sorry, ...elements],
    plain: 'I did not understand that. Write “help” to me to see what I can do.',
  };
}
