/** A reference, typed: what may be shown of it in a chat to whoever typed it. */
import { caseByReference } from '../db/cases.ts';
import { deskFor, type Person } from '../policy/people.ts';
import { readReference } from '../policy/reference.ts';
import type { Core } from './core.ts';
import { findCaseFor, notFoundCard } from './find-case.ts';
import type { Outcome } from './inbound.ts';
import { listMyReports } from './list-my-reports.ts';
import { alertCard } from './view/alert.ts';

/**
 * For somebody at its desk the alert with its buttons, as it stands there; for its reporter how
 * far it has come. Everybody else is told the same whether there is such a report or not.
 */
export async function findReport(core: Core, by: Person, typed: string): Promise<Outcome> {
  const found = await core.db.transaction(async (tx): Promise<'own' | Outcome> => {
    const reference = readReference(typed);
    const of =
      reference === undefined ? undefined : await caseByReference(tx, core.school.id, reference);
    if (of !== undefined && of.reporter === by.id && deskFor(by, of) === undefined) return 'own';
    const may = await findCaseFor(tx, core, by, typed);
    return may === undefined
      ? { kind: 'refused', card: notFoundCard(typed) }
      : { kind: 'reply', card: alertCard(may.case, core.school) };
  });
  return found === 'own' ? await listMyReports(core, by) : found;
}
