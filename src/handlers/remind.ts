/** Who has a question before them, and who is reminded of it: always whoever holds the role now. */
import type { About } from '../db/about.ts';
import type { Transaction } from '../db/client.ts';
import { waitingNotices } from '../db/outbox.ts';
import { postingsAbout } from '../db/postings.ts';
import type { Question } from '../db/questions.ts';
import type { Place } from '../policy/notices.ts';
import { askedPeople } from '../policy/people.ts';
import { aWorkingDayAfter } from '../policy/working-days.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';

/** Queues the question for everyone who may reply and has not got it yet. The question is locked. */
export async function sendToAsked(tx: Transaction, core: Core, of: Question): Promise<void> {
  const about: About = { kind: 'question', id: of.id };
  const waiting = await waitingNotices(tx, of.schoolId, about);
  const standing = await postingsAbout(tx, of.schoolId, about);
  const has = [
    ...waiting.filter(({ kind }) => kind === 'question'),
    ...standing.filter(({ kind }) => kind === 'question' || kind === 'reminder'),
  ];
  await enqueue(tx, core, about, 'question', placesWithout(core, of, has));
}

/**
 * Queues a reminder for a working day from now, for everyone who may reply and has none waiting.
 * Each reminder that comes to stand calls this again, so that they go on until there is a reply.
 */
export async function remindAsked(tx: Transaction, core: Core, of: Question): Promise<void> {
  const about: About = { kind: 'question', id: of.id };
  const waiting = await waitingNotices(tx, of.schoolId, about);
  const reminded = waiting.filter(({ kind }) => kind === 'reminder');
  const due = aWorkingDayAfter(new Date(), core.school);
  await enqueue(tx, core, about, 'reminder', placesWithout(core, of, reminded), due);
}

function placesWithout(
  core: Core,
  of: Question,
  taken: readonly { readonly place: string }[],
): Place[] {
  const asked = askedPeople(of.asker, core.school.people)?.people ?? [];
  return asked
    .filter(({ id }) => !taken.some(({ place }) => place === id))
    .map(({ id }) => ({ kind: 'person', person: id }));
}
