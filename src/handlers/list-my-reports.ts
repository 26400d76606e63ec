/** `/my-reports`: how far one's own reports have come. */
import { type Case, casesOfReporter } from '../db/cases.ts';
import { alertedCases } from '../db/postings.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { myReportsCard } from './view/my-reports.ts';

/** Enough for anybody; a card holds no more. */
const MOST = 20;

/** Lists a reporter's own cases by reference and state; never what was decided about another person. */
export async function listMyReports(core: Core, by: Person): Promise<Outcome> {
  const own = await casesOfReporter(core.db, core.school.id, by.id, MOST);
  return { kind: 'reply', card: myReportsCard(own, core.school, await undelivered(core, own)) };
}

/** An alert is given this long before its reporter is sent on foot. */
const ON_ITS_WAY_MS = 10_000;

/** The cases none of whose alerts stands, though it should by now. */
async function undelivered(core: Core, own: readonly Case[]): Promise<ReadonlySet<string>> {
  const due = own.filter(({ createdAt }) => Date.now() - createdAt.getTime() > ON_ITS_WAY_MS);
  const ids = due.map(({ id }) => id);
  const alerted = await alertedCases(core.db, core.school.id, ids);
  return new Set(ids.filter((id) => !alerted.has(id)));
}
