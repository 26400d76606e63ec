/** One press on "Acknowledge": the first one counts, every later one is told who was first. */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { lockCase, setAcknowledged } from '../db/cases.ts';
import { startClimb } from '../db/climbs.ts';
import { postingsAbout } from '../db/postings.ts';
import { isAlerting } from '../db/tables/card-kinds.ts';
import { step } from '../policy/case-life.ts';
import { followUpDue } from '../policy/ladder.ts';
import { type Person, roleAt } from '../policy/people.ts';
import { readReferences } from '../policy/reference.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueRefreshes } from './enqueue.ts';
import { findCaseFor, notFoundCard } from './find-case.ts';
import type { Outcome } from './inbound.ts';
import { acknowledgedCard, alreadyAcknowledgedCard, severalCard } from './view/acknowledged.ts';

type Answered = Extract<Outcome, { readonly kind: 'reply' | 'refused' }>;

/** As many as the list of a desk shows at once. */
const MOST_TYPED = 20;

/** Acknowledges every report that was typed, each by itself, and says of each what came of it. */
export async function acknowledgeTyped(core: Core, by: Person, typed: string): Promise<Answered> {
  const references = readReferences(typed);
  if (references.length < 2) return await acknowledgeCase(core, by, typed);
  const answers: Answered[] = [];
  for (const reference of references.slice(0, MOST_TYPED)) {
    answers.push(await acknowledgeCase(core, by, reference));
  }
  const card = severalCard(
    answers.map(({ card: each }) => each),
    references.length - answers.length,
  );
  return answers.some(({ kind }) => kind === 'reply')
    ? { kind: 'reply', card }
    : { kind: 'refused', card };
}

/**
 * Acknowledges a case for somebody who sits at one of its desks. In one transaction: the case
 * steps, every alert that stands is queued to be redrawn, the reporter's notice and the audit.
 */
export async function acknowledgeCase(core: Core, by: Person, typed: string): Promise<Answered> {
  return await core.db.transaction(async (tx): Promise<Answered> => {
    const found = await findCaseFor(tx, core, by, typed);
    const role = found === undefined ? undefined : roleAt(by, found.desk);
    const before =
      found === undefined ? undefined : await lockCase(tx, core.school.id, found.case.id);
    if (before === undefined || role === undefined) {
      return { kind: 'refused', card: notFoundCard(typed) };
    }
    const next = step(before.state, 'acknowledge');
    if ('refused' in next) {
      return { kind: 'refused', card: alreadyAcknowledgedCard(before, core.school, by) };
    }
    const after = await setAcknowledged(tx, before, { state: next.to, by: by.id, as: role });
    const about: About = { kind: 'case', id: after.id };
    const standing = await postingsAbout(tx, after.schoolId, about);
    await enqueueRefreshes(
      tx,
      standing.filter(({ kind }) => isAlerting(kind)),
    );
    const fresh = { hasActed: false, round: 0 };
    await startClimb(tx, after, followUpDue(after.urgency, fresh, new Date(), core.school));
    // Handed over and acknowledged again is nothing new to the reporter.
    const isFirst = before.state === 'unacknowledged';
    if (isFirst) {
      await enqueue(tx, core, about, 'seen', [{ kind: 'person', person: after.reporter }]);
    }
    await record(tx, {
      schoolId: after.schoolId,
      who: by.id,
      act: 'acknowledged',
      about,
      detail: { as: role },
    });
    return { kind: 'reply', card: acknowledgedCard(after, by, isFirst) };
  });
}
