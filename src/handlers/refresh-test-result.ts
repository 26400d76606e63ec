/** What has become of a test alert's copies shows on the card of whoever sent it. */
import type { Transaction } from '../db/client.ts';
import { postingsAbout } from '../db/postings.ts';
import { type DeskTest, touchTestAlert } from '../db/test-alerts.ts';
import { enqueueRefreshes } from './enqueue.ts';

/** Queues the card to be redrawn, in the transaction of the change. */
export async function refreshTestResult(tx: Transaction, of: DeskTest): Promise<void> {
  const { schoolId, testAlertId: id } = of;
  await touchTestAlert(tx, schoolId, id);
  await enqueueRefreshes(tx, await postingsAbout(tx, schoolId, { kind: 'test-alert', id }));
}
