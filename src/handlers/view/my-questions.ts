/** Somebody's own questions to a person, each with its state and the reply. */
import type { Question } from '../../db/questions.ts';
import type { School } from '../../policy/school.ts';
import type { Card, Element } from './card.ts';
import { whenLabel } from './labels.ts';
import { questionState } from './question.ts';

/** The newest first. */
export function myQuestionsCard(own: readonly Question[], school: School): Card {
  const ask: Element = {
    kind: 'buttons',
    buttons: [{ label: 'Ask a person', press: { act: 'ask-a-person' } }],
  };
  if (own.length === 0) {
    const text = 'You have not asked a person anything yet.';
    return { title: 'My questions', elements: [{ kind: 'text', text }, ask], plain: text };
  }
  const waiting = own.filter(({ state }) => state === 'waiting').length;
  return {
    title: 'My questions',
    elements: [
      ...own.flatMap((each): Element[] => [
        { kind: 'text', tone: 'strong', text: each.text },
        ...(each.reply === null ? [] : [{ kind: 'text', text: each.reply } satisfies Element]),
        {
          kind: 'text',
          tone: 'quiet',
          text: `Asked ${whenLabel(each.createdAt, school.timeZone)}. ${questionState(each, school)}`,
        },
      ]),
      ask,
    ],
    plain: `${own.length} ${own.length === 1 ? 'question' : 'questions'}, ${waiting} not answered yet.`,
  };
}
