/** `/connection`: how each surface is connected and where messages do not arrive, for the IT administrator. */
import { openTroubles } from '../db/troubles.ts';
import { administrators, type Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { recordRefusal } from './record-refusal.ts';
import { type ConnectionState, connectionCard } from './view/connection.ts';
import { notAdministratorCard } from './view/not-yours.ts';

/** Shows it, as it is now. Everybody else is told whose matter it is. */
export async function showConnection(core: Core, by: Person): Promise<Outcome> {
  const state = await connectionFor(core, by);
  if (state === undefined) {
    await recordRefusal(core, by, 'connection');
    return { kind: 'refused', card: notAdministratorCard() };
  }
  return { kind: 'reply', card: connectionCard(state, core.school) };
}

/** What of the connection a person may see; undefined for those who do not look after it. */
export async function connectionFor(core: Core, by: Person): Promise<ConnectionState | undefined> {
  if (!looksAfterConnection(core, by)) return undefined;
  const stuck = await openTroubles(core.db, core.school.id);
  return { connections: core.connections(), stuck };
}

/** The IT administrator, or the Headteacher where nobody is. */
export function looksAfterConnection({ school }: Pick<Core, 'school'>, by: Person): boolean {
  const role = administrators(school.people)?.role;
  return role !== undefined && by.roles.includes(role);
}
