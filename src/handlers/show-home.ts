/** A person's first page with the bot: what to do in danger, what one can do, and what waits for them. */
import { desksOf, type Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { openCasesFor } from './list-open-cases.ts';
import { connectionFor } from './show-connection.ts';
import { homeCard } from './view/home.ts';
import type { OpenCases } from './view/open-cases.ts';

/** Shows more to those who sit at a desk or look after the connection. Without the records the rest is there all the same. */
export async function showHome(core: Core, by: Person): Promise<Outcome> {
  const open = desksOf(by).length === 0 ? undefined : await openOrAway(core, by);
  const connection = await connectionFor(core, by).catch(() => undefined);
  return { kind: 'panel', card: homeCard(core.school, { open, connection }) };
}

async function openOrAway(core: Core, by: Person): Promise<OpenCases | 'away'> {
  try {
    return await openCasesFor(core, by);
  } catch {
    return 'away';
  }
}
