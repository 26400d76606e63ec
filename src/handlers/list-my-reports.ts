/** `/my-reports`: how far one's own reports have come. */
import { casesOfReporter } from '../db/cases.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { myReportsCard } from './view/my-reports.ts';

/** Enough for anybody; a card holds no more. */
const MOST = 20;

/** Lists a reporter's own cases by reference and state; never what was decided about another person. */
export async function listMyReports(core: Core, by: Person): Promise<Outcome> {
  const own = await casesOfReporter(core.db, core.school.id, by.id, MOST);
  return { kind: 'reply', card: myReportsCard(own, core.school) };
}
