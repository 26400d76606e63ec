/** A person's reply, as the asker gets it under the question. */
import type { Question } from '../../db/questions.ts';
import type { School } from '../../policy/school.ts';
import type { Card } from './card.ts';
import { replierOf } from './question.ts';

/** Says who replied, when, and that it is a person's reply. */
export function replyCard(of: Question, school: School): Card {
  return {
    title: 'A reply to your question',
    elements: [
      { kind: 'text', tone: 'quiet', text: `You asked: ${of.text}` },
      { kind: 'text', text: of.reply ?? '' },
      {
        kind: 'facts',
        facts: [{ name: 'Reply from', value: replierOf(of, school) }],
      },
      { kind: 'text', tone: 'quiet', text: 'This is a person’s reply, not the policy’s text.' },
      {
        kind: 'buttons',
        buttons: [
          { label: 'My questions', press: { act: 'my-questions' } },
          { label: 'Ask a person', press: { act: 'ask-a-person' } },
        ],
      },
    ],
    plain: 'There is a reply to your question.',
  };
}

/** What the person who replied is told. */
export function repliedCard(shared: boolean): Card {
  const text = shared
    ? 'Your reply is stored and on its way. The policy owner is asked, with all names left out, whether it may be given to others.'
    : 'Your reply is stored and on its way to the person who asked.';
  return { title: 'Reply sent', elements: [{ kind: 'text', text }], plain: text };
}

/** Somebody was first: who, and when. */
export function alreadyAnsweredCard(
  of: Question,
  school: School,
  by: { readonly id: string },
): Card {
  const text =
    of.repliedBy === by.id
      ? 'You have already replied to this question. Nothing more is needed here.'
      : `Somebody was first with a reply: ${replierOf(of, school)}. Nothing was sent. If you see it differently, please talk to each other.`;
  return {
    title: 'This question is already answered',
    elements: [{ kind: 'text', text }],
    plain: text,
  };
}
