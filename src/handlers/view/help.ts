/** What one can do here, and what to do when it is not a matter for a chat. */
import type { Person } from '../../policy/people.ts';
import { desksOf } from '../../policy/people.ts';
import type { Button, Card, Element } from './card.ts';
import { IMMEDIATE_DANGER } from './safety.ts';

/** What anybody can begin with. */
export const START_BUTTONS: readonly Button[] = [
  { label: 'Report an incident', press: { act: 'report' }, style: 'primary' },
  { label: 'Ask a person', press: { act: 'ask-a-person' } },
  { label: 'My reports', press: { act: 'my-reports' } },
];

/** The commands, with more for somebody who sits at a desk. */
export function helpCard(by: Person): Card {
  const items = [
    'Ask what the policy allows, in your own words: “can I follow a pupil?”',
    '/report-incident opens a form. Words after it are kept: /report-incident a pupil followed me',
    '/ask-a-person puts your question to a person at the school; /my-questions shows the replies.',
    '/my-reports shows how far your reports have come.',
    ...(desksOf(by).length > 0
      ? [
          'On an alert, press Acknowledge or Open; or type: ack SR-7K4M',
          '/open-cases lists what is open at your desk. Open one to write down what is done, hand it over or close it.',
        ]
      : []),
    ...(by.roles.includes('first-contact')
      ? ['On a colleague’s question, press Reply. You are reminded each working day until you do.']
      : []),
    ...(by.roles.includes('policy-owner')
      ? [
          '/gaps shows what staff ask that the policy does not say, and /approved-answers what the school answers itself.',
        ]
      : []),
    ...(by.roles.includes('it-administrator')
      ? [
          '/connection shows how I am connected and where messages do not arrive.',
          '/test-alert sends every desk a marked test alert and shows you whether it arrives.',
        ]
      : []),
  ];
  return {
    title: 'What I can do',
    elements: [
      IMMEDIATE_DANGER,
      { kind: 'list', items },
      { kind: 'buttons', buttons: START_BUTTONS },
    ],
    plain: 'Ask what the policy allows, type /report-incident to report something, or /my-reports.',
  };
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
    plain: 'I did not understand that. Type /help to see what I can do.',
  };
}
