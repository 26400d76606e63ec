/** A reply that may be given to others, on the policy owner's card; and what its author learns of it. */
import type { SchoolAnswer } from '../../db/school-answers.ts';
import { policyForbids } from '../../policy/approved-answers.ts';
import { answerMessage } from '../../policy/answer.ts';
import type { Core } from '../core.ts';
import type { Card, Element } from './card.ts';
import { dayLabel, ROLE_IN_SENTENCE } from './labels.ts';
import { approvedLine } from './school-answer.ts';

type School = Core['school'];

/** The card as the proposal is now, all names left out. */
export function proposalCard(
  { school, policy }: Pick<Core, 'school' | 'policy'>,
  of: SchoolAnswer,
  again = false,
): Card {
  const isOpen = of.state === 'proposed';
  return {
    title: isOpen ? 'May this be given to others?' : 'A reply that was proposed for others',
    elements: [
      ...(again
        ? [{ kind: 'text', tone: 'quiet', text: 'You may see this twice.' } satisfies Element]
        : []),
      { kind: 'text', tone: 'strong', text: 'When staff ask' },
      { kind: 'list', items: of.wordings },
      { kind: 'text', tone: 'strong', text: 'The school would answer' },
      { kind: 'text', text: of.text },
      {
        kind: 'facts',
        facts: [
          {
            name: 'Written by',
            value: `${ROLE_IN_SENTENCE[of.proposedAs]}, ${dayLabel(of.createdAt, school.timeZone)}`,
          },
          { name: 'State', value: proposalState(of, school) },
        ],
      },
      ...(isOpen ? [...besidePolicy(policy, of), buttons(of)] : []),
    ],
    plain: isOpen
      ? 'A reply waits for you: may it be given to others?'
      : 'A reply that was proposed for others has been decided.',
  };
}

function buttons(of: SchoolAnswer): Element {
  return {
    kind: 'buttons',
    buttons: [
      { label: 'Approve', style: 'primary', press: { act: 'approve', answer: of.id } },
      { label: 'Change the wording', press: { act: 'reword', answer: of.id } },
      { label: 'Not approved', press: { act: 'decline', answer: of.id } },
    ],
  };
}

/** What the policy itself says to this question decides whether the answer would ever be shown. */
function besidePolicy(policy: Core['policy'], of: SchoolAnswer): Element[] {
  const replies = of.wordings.map((wording) => answerMessage(policy, wording));
  const forbidding = replies.find(policyForbids)?.answers[0];
  if (forbidding !== undefined) {
    return [
      {
        kind: 'notice',
        level: 'care',
        text: `The policy itself answers this: ${forbidding.plain} Beside such an answer the school’s own is not shown.`,
      },
    ];
  }
  const answering = replies.flatMap(({ answers }) => answers).find((one) => one.verdict !== 'none');
  return answering === undefined
    ? []
    : [
        {
          kind: 'text',
          tone: 'quiet',
          text: `The policy itself answers this: ${answering.plain} That stays first; the school’s own answer follows it.`,
        },
      ];
}

/** How far it has come, in one line. */
function proposalState(of: SchoolAnswer, school: School): string {
  switch (of.state) {
    case 'proposed':
      return 'Waiting to be approved.';
    case 'approved':
      return approvedLine(of, school);
    case 'declined':
      return 'Not approved.';
    case 'withdrawn':
      return 'Withdrawn: it is no longer given.';
  }
}

/** What the author of a reply learns of the decision. */
export function decidedCard(of: SchoolAnswer, school: School): Card {
  const text = {
    proposed: 'It waits to be approved.',
    approved: 'Your reply is now given to others who ask the same, as the school’s own answer.',
    declined: 'Your reply was not approved for others. The person who asked keeps it.',
    withdrawn: 'Your reply was given to others for a while and is now withdrawn.',
  }[of.state];
  return {
    title: 'About a reply of yours',
    elements: [
      { kind: 'text', text },
      { kind: 'list', items: of.wordings },
      { kind: 'text', tone: 'quiet', text: proposalState(of, school) },
    ],
    plain: text,
  };
}

/** What the policy owner is told after a press. */
export function decisionCard(of: SchoolAnswer, school: School): Card {
  const text = {
    proposed: 'It waits to be approved.',
    approved: 'It is given from now on to whoever asks the same, as the school’s own answer.',
    declined: 'It is not given to others.',
    withdrawn: 'It is no longer given to anybody.',
  }[of.state];
  return {
    title: proposalState(of, school),
    elements: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [{ label: 'Approved answers', press: { act: 'approved-answers' } }],
      },
    ],
    plain: text,
  };
}

/** Somebody was first, or it is too late. */
export function alreadyDecidedCard(of: SchoolAnswer, school: School): Card {
  const by = school.people.find(({ id }) => id === (of.withdrawnBy ?? of.decidedBy));
  const text = `This was decided before${by === undefined ? '' : `, by ${by.name}`}: ${proposalState(of, school)} Nothing was changed.`;
  return { title: 'Already decided', elements: [{ kind: 'text', text }], plain: text };
}
