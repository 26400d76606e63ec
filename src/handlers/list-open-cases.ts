/** The reports that are open at one's desks, those that nobody has acknowledged first. */
import { openCasesAt } from '../db/cases.ts';
import { desksOf, type Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { recordRefusal } from './record-refusal.ts';
import { noDeskCard } from './view/not-yours.ts';
import { type OpenCases, openCasesCard } from './view/open-cases.ts';

/** As many as one looks through on a screen; the rest are counted, and shown on a press. */
const MOST = 20;

/** Lists what a person may open, by reference, kind and age, from behind the first `skip`. Somebody without a desk is told so. */
export async function listOpenCases(core: Core, by: Person, skip = 0): Promise<Outcome> {
  if (desksOf(by).length === 0) {
    await recordRefusal(core, by, 'open-cases');
    return { kind: 'refused', card: noDeskCard() };
  }
  return { kind: 'reply', card: openCasesCard(await openCasesFor(core, by, skip), core.school) };
}

/** The cases that are open at a person's desks and not about them, as many as a screen holds, and how many there are. */
export async function openCasesFor({ db, school }: Core, by: Person, skip = 0): Promise<OpenCases> {
  const at = { desks: desksOf(by), notAbout: by.id, most: MOST, skip };
  return { ...(await openCasesAt(db, school.id, at)), skip };
}
