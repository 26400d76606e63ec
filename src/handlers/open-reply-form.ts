/** "Reply" on a question: the form, or who was first. */
import { stepQuestion } from '../policy/question-life.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import { findQuestionFor } from './find-question.ts';
import type { Outcome } from './inbound.ts';
import { noSuchQuestionCard } from './view/not-yours.ts';
import { alreadyAnsweredCard } from './view/reply.ts';
import { replyForm } from './view/reply-form.ts';

/** Opens the form for somebody who may reply. */
export async function openReplyForm(core: Core, by: Person, id: string): Promise<Outcome> {
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findQuestionFor(tx, core, by, id);
    if (found === undefined) return { kind: 'refused', card: noSuchQuestionCard() };
    const { question } = found;
    if ('refused' in stepQuestion(question.state, 'reply')) {
      return { kind: 'refused', card: alreadyAnsweredCard(question, core.school, by) };
    }
    return { kind: 'form', form: replyForm(id, {}, { question: question.text }) };
  });
}
