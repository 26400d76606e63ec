/** `/test-alert`: sends every desk an alert that is plainly a test, by the same road as a real one. */
import { record } from '../db/audit.ts';
import { insertTestAlert } from '../db/test-alerts.ts';
import { alertPlaces } from '../policy/notices.ts';
import { DESKS, membersOf, type Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';
import type { Outcome } from './inbound.ts';
import { recordRefusal } from './record-refusal.ts';
import { looksAfterConnection } from './show-connection.ts';
import { notAdministratorCard } from './view/not-yours.ts';
import { testSentCard } from './view/test-result.ts';

/**
 * For the IT administrator. In one transaction: the test, its copies for every desk at which
 * somebody sits, the card that shows how they fare, and the audit.
 */
export async function sendTestAlert(core: Core, by: Person): Promise<Outcome> {
  if (!looksAfterConnection(core, by)) {
    await recordRefusal(core, by, 'test-alert');
    return { kind: 'refused', card: notAdministratorCard() };
  }
  const { people, id: schoolId } = core.school;
  const desks = DESKS.filter((desk) => membersOf(desk, people).length > 0);
  await core.db.transaction(async (tx) => {
    const { id, parts } = await insertTestAlert(tx, schoolId, by.id, desks);
    for (const part of parts) {
      const about = { kind: 'desk-test', id: part.id } as const;
      await enqueue(tx, core, about, 'test-alert', alertPlaces(part.desk, people));
    }
    const about = { kind: 'test-alert', id } as const;
    await enqueue(tx, core, about, 'test-result', [{ kind: 'person', person: by.id }]);
    await record(tx, { schoolId, who: by.id, act: 'test-alert-sent', about });
  });
  return { kind: 'reply', card: testSentCard(desks.length) };
}
