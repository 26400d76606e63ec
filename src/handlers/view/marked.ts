/** What somebody is told who said whether an answer was right. */
import type { Card } from './card.ts';

/** Thanks; after "No", a person to ask. */
export function markedCard(mark: 'right' | 'wrong', asked: string, isKept: boolean): Card {
  const text = textFor(mark, isKept);
  return {
    title: 'Thank you',
    elements: [
      { kind: 'text', text },
      ...(mark === 'wrong'
        ? [
            {
              kind: 'buttons',
              buttons: [{ label: 'Ask a person', press: { act: 'ask-a-person', asked } }],
            } as const,
          ]
        : []),
    ],
    plain: text,
  };
}

function textFor(mark: 'right' | 'wrong', isKept: boolean): string {
  if (!isKept) return 'This question is no longer kept, so nothing was noted. Please ask it again.';
  switch (mark) {
    case 'right':
      return 'It is noted that the answer was right.';
    case 'wrong':
      return 'It is noted, without your name, for the policy owner. A person can tell you more.';
  }
}
