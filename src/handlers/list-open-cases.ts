/** The reports that are open at one's desks, those that nobody has acknowledged first. */
import { openCasesAt } from '../db/cases.ts';
import { desksOf, type Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { recordRefusal } from './record-refusal.ts';
import { noDeskCard } from './view/not-yours.ts';
import { type OpenCases, openCasesCard } from './view/open-cases.ts';

/** As many as one looks through on a screen; the rest are counted. */
const MOST = 20;

/** Lists what a person may open, by reference, kind and age. Somebody without a desk is told so. */
export async function listOpenCases(core: Core, by: Person): Promise<Outcome> {
  if (desksOf(by).length === 0) {
    await recordRefusal(core, by, 'open-cases');
    return { kind: 'refused', card: noDeskCard() };
  }
  return { kind: 'reply', card: openCasesCard(await openCasesFor(core, by), core.school) };
}

/** The first of the cases that are open at a person's desks and not about them, and how many there are. */
export async function openCasesFor({ db, school }: Core, by: Person): Promise<OpenCases> {
  return await openCasesAt(db, school.id, { desks: desksOf(by), notAbout: by.id, most: MOST });
}
