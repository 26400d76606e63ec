/** Kind refusals: for what there is not, or what this person's role does not open. */
import type { Button, Card, Element } from './card.ts';

/** The same for a question that does not exist and for one that this person may not answer. */
export function noSuchQuestionCard(): Card {
  return refusal(
    'No such question',
    'There is no question here that you can reply to. It may have gone to somebody else.',
  );
}

/** For what only the policy owner may see or decide. */
export function notPolicyOwnerCard(): Card {
  return refusal(
    'This is for the policy owner',
    'What staff ask, and which answers the school gives, is looked after by the policy owner. You can always ask a person.',
    { label: 'Ask a person', press: { act: 'ask-a-person' } },
  );
}

/** For what only the IT administrator may see or start. */
export function notAdministratorCard(): Card {
  return refusal(
    'This is for the IT administrator',
    'How Staffroom is connected is looked after by the IT administrator. If something does not work for you, please tell them.',
  );
}

/** For what only those at a desk see. */
export function noDeskCard(): Card {
  return refusal(
    'This is for those at a desk',
    'You sit at no desk where reports come in. You can see how far your own reports have come.',
    { label: 'My reports', press: { act: 'my-reports' } },
  );
}

/** Nobody else at the school may be asked. */
export function nobodyToAskCard(): Card {
  return refusal(
    'There is nobody to ask',
    'Nobody else holds a role that takes questions. Please ask the IT administrator to name a first contact.',
  );
}

function refusal(title: string, text: string, instead?: Button): Card {
  const buttons: Element[] = instead === undefined ? [] : [{ kind: 'buttons', buttons: [instead] }];
  return { title, elements: [{ kind: 'text', text }, ...buttons], plain: text };
}
