/** What may happen to a question that somebody asked a person: state × act, or why it is refused. */

export type QuestionState = 'waiting' | 'answered';
type QuestionAct = 'reply';

export type QuestionStep =
  | { readonly to: QuestionState }
  /** Refused, with the reason that the person is told. */
  | { readonly refused: 'already-answered' };

const LIFE = {
  waiting: { reply: { to: 'answered' } },
  answered: { reply: { refused: 'already-answered' } },
} as const satisfies Record<QuestionState, Record<QuestionAct, QuestionStep>>;

/** What an act does to a question in this state. */
export function stepQuestion(state: QuestionState, act: QuestionAct): QuestionStep {
  return LIFE[state][act];
}
