/** A sent form → a stored question, on its way to a person, with its reminder waiting; all or nothing. */
import { v7 } from 'uuid';
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { insertQuestion, questionOfSubmission } from '../db/questions.ts';
import { askedPeople, type Person } from '../policy/people.ts';
import { isNamed } from '../policy/school.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';
import type { Outcome } from './inbound.ts';
import { remindAsked, sendToAsked } from './remind.ts';
import { storable } from './storable.ts';
import { tooLong } from './too-long.ts';
import { askForm, QUESTION_MAX, whoIsAsked } from './view/ask-form.ts';
import type { FormValues } from './view/form.ts';
import { nobodyToAskCard } from './view/not-yours.ts';
import { questionSentCard } from './view/question.ts';

/** Stores a question to a person; sent twice, the same form is one question. Throws where the records cannot be reached. */
export async function submitQuestion(
  core: Core,
  by: Person,
  submission: string,
  values: FormValues,
): Promise<Outcome> {
  const typed = values['question'] ?? '';
  const text = storable(typed).trim();
  const error = text === '' ? 'Please write your question.' : tooLong(text, QUESTION_MAX);
  if (error !== undefined) {
    return { kind: 'invalid', form: askForm(core.school, by, submission, typed, error) };
  }
  if (askedPeople(by.id, core.school.people) === undefined) {
    return { kind: 'refused', card: nobodyToAskCard() };
  }
  await core.db.transaction(async (tx) => {
    const earlier = await questionOfSubmission(tx, core.vault, by.id, submission);
    if (earlier === undefined) await store(tx, core, by, submission, text);
  });
  return { kind: 'stored', card: questionSentCard(whoIsAsked(core.school, by)) };
}

async function store(
  tx: Transaction,
  core: Core,
  by: Person,
  submission: string,
  text: string,
): Promise<void> {
  const stored = await insertQuestion(tx, core.vault, {
    id: v7(),
    asker: by.id,
    askerName: isNamed(core.school, by) ? null : by.name,
    submission,
    text,
    state: 'waiting',
  });
  // The other of two presses got there first.
  if (stored === undefined) return;
  const about: About = { kind: 'question', id: stored.id };
  await sendToAsked(tx, core, stored);
  await enqueue(tx, core, about, 'question-receipt', [{ kind: 'person', person: by.id }]);
  await remindAsked(tx, core, stored);
  await record(tx, { schoolId: stored.schoolId, who: by.id, act: 'asked-a-person', about });
}
