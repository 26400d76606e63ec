/** A reply to a question → stored, on its way to the asker, and proposed for others where its author wishes it. */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { postingsAbout } from '../db/postings.ts';
import { setReplied } from '../db/questions.ts';
import type { Person } from '../policy/people.ts';
import { stepQuestion } from '../policy/question-life.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueRefreshes } from './enqueue.ts';
import { findQuestionFor } from './find-question.ts';
import type { Outcome } from './inbound.ts';
import { proposeAnswer } from './propose-answer.ts';
import { storable } from './storable.ts';
import { tooLong } from './too-long.ts';
import type { FormValues } from './view/form.ts';
import { noSuchQuestionCard } from './view/not-yours.ts';
import { alreadyAnsweredCard, repliedCard } from './view/reply.ts';
import { REPLY_MAX, replyForm } from './view/reply-form.ts';

/**
 * Stores a reply for somebody who may give one. In one transaction: the question steps, every
 * card that stands is queued to be redrawn, the asker's notice, the proposal and the audit.
 */
export async function submitReply(
  core: Core,
  by: Person,
  id: string,
  values: FormValues,
): Promise<Outcome> {
  const reply = storable(values['reply'] ?? '').trim();
  const shared = values['share'] === 'yes';
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findQuestionFor(tx, core, by, id);
    if (found === undefined) return { kind: 'refused', card: noSuchQuestionCard() };
    const { question: before, role } = found;
    const error = reply === '' ? 'Please write your reply.' : tooLong(reply, REPLY_MAX);
    if (error !== undefined) {
      const form = replyForm(id, values, { question: before.text, error });
      return { kind: 'invalid', form };
    }
    const next = stepQuestion(before.state, 'reply');
    if ('refused' in next) {
      // The same form once more, because its answer was lost on the way.
      const isSame = before.repliedBy === by.id && before.reply === reply;
      return isSame
        ? { kind: 'stored', card: repliedCard(shared) }
        : { kind: 'refused', card: alreadyAnsweredCard(before, core.school, by) };
    }
    const after = await setReplied(tx, core.vault, before, {
      state: next.to,
      reply,
      by: by.id,
      as: role,
    });
    const about: About = { kind: 'question', id };
    await enqueueRefreshes(tx, await postingsAbout(tx, after.schoolId, about));
    await enqueue(tx, core, about, 'reply', [{ kind: 'person', person: after.asker }]);
    if (shared) await proposeAnswer(tx, core, after, reply, { by: by.id, as: role });
    await record(tx, {
      schoolId: after.schoolId,
      who: by.id,
      act: 'replied',
      about,
      detail: { as: role, shared: shared ? 'yes' : 'no' },
    });
    return { kind: 'stored', card: repliedCard(shared) };
  });
}
