/** One press on a test alert's "Acknowledge": the first one counts for the desk, later ones are told who was first. */
import { validate } from 'uuid';
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { postingsAbout } from '../db/postings.ts';
import { lockDeskTest, setTestAcknowledged } from '../db/test-alerts.ts';
import { type Person, roleAt } from '../policy/people.ts';
import type { Core } from './core.ts';
import { enqueueRefreshes } from './enqueue.ts';
import type { Outcome } from './inbound.ts';
import { refreshTestResult } from './refresh-test-result.ts';
import {
  notYourTestCard,
  testAcknowledgedCard,
  testWasAcknowledgedCard,
} from './view/test-alert.ts';

/**
 * Acknowledges a desk's test for somebody who sits there. In one transaction: who and when, every
 * copy and the sender's card queued to be redrawn, and the audit.
 */
export async function acknowledgeTest(core: Core, by: Person, id: string): Promise<Outcome> {
  if (!validate(id)) return { kind: 'refused', card: notYourTestCard() };
  const { school } = core;
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const before = await lockDeskTest(tx, school.id, id);
    if (before === undefined) return { kind: 'refused', card: notYourTestCard() };
    const about: About = { kind: 'desk-test', id };
    const role = roleAt(by, before.desk);
    if (role === undefined) {
      await record(tx, { schoolId: school.id, who: by.id, act: 'refused', about });
      return { kind: 'refused', card: notYourTestCard() };
    }
    if (before.acknowledgedAt !== null) {
      return { kind: 'refused', card: testWasAcknowledgedCard(before, school, by) };
    }
    const after = await setTestAcknowledged(tx, before, { by: by.id, as: role });
    await enqueueRefreshes(tx, await postingsAbout(tx, school.id, about));
    await refreshTestResult(tx, after);
    await record(tx, {
      schoolId: school.id,
      who: by.id,
      act: 'test-alert-acknowledged',
      about,
      detail: { as: role },
    });
    return { kind: 'reply', card: testAcknowledgedCard() };
  });
}
