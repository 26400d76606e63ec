/** The school's own answers that are given at present, for the policy owner. */
import type { SchoolAnswer } from '../../db/school-answers.ts';
import type { School } from '../../policy/school.ts';
import type { Card, Element } from './card.ts';
import { approvedLine } from './school-answer.ts';

/** Each with its questions and a way to withdraw it; `more`: how many are not shown. */
export function approvedAnswersCard(
  given: readonly SchoolAnswer[],
  more: number,
  school: School,
): Card {
  if (given.length === 0) {
    const text = 'No reply has been approved for others yet.';
    return { title: 'Approved answers', elements: [{ kind: 'text', text }], plain: text };
  }
  return {
    title: 'Approved answers',
    elements: [
      ...given.flatMap((each): Element[] => [
        { kind: 'text', tone: 'strong', text: each.wordings.join(' / ') },
        { kind: 'text', text: each.text },
        { kind: 'text', tone: 'quiet', text: approvedLine(each, school) },
        {
          kind: 'buttons',
          buttons: [{ label: 'Withdraw', press: { act: 'withdraw', answer: each.id } }],
        },
      ]),
      ...(more === 0
        ? []
        : [
            {
              kind: 'text',
              tone: 'quiet',
              text: `${more} older ${more === 1 ? 'one is' : 'ones are'} not shown.`,
            } satisfies Element,
          ]),
    ],
    plain: `${given.length + more} approved ${given.length + more === 1 ? 'answer' : 'answers'}.`,
  };
}
