/** A reference → the case, for somebody who may see it. */
import { record } from '../db/audit.ts';
import { type Case, caseById, caseByReference } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { type Desk, deskFor, type Person } from '../policy/people.ts';
import { readReference } from '../policy/reference.ts';
import type { Core } from './core.ts';
import type { Card } from './view/card.ts';

export interface Found {
  readonly case: Case;
  /** The desk through which the person may act on it. */
  readonly desk: Desk;
}

/**
 * Finds a case that this person may act on. Undefined both where there is none and where
 * they may not know of it, so that guessing a reference teaches nothing; a refusal is audited.
 */
export async function findCaseFor(
  tx: Transaction,
  core: Core,
  by: Person,
  typed: string,
): Promise<Found | undefined> {
  const reference = readReference(typed);
  if (reference === undefined) return undefined;
  return await ifTheyMay(tx, core, by, await caseByReference(tx, core.school.id, reference));
}

/** The same by the case's id, as a button carries it. */
export async function findCaseById(
  tx: Transaction,
  core: Core,
  by: Person,
  id: string,
): Promise<Found | undefined> {
  return await ifTheyMay(tx, core, by, await caseById(tx, core.school.id, id));
}

async function ifTheyMay(
  tx: Transaction,
  core: Core,
  by: Person,
  found: Case | undefined,
): Promise<Found | undefined> {
  if (found === undefined) return undefined;
  const desk = deskFor(by, found);
  if (desk === undefined) {
    await record(tx, {
      schoolId: core.school.id,
      who: by.id,
      act: 'refused',
      about: { kind: 'case', id: found.id },
    });
    return undefined;
  }
  return { case: found, desk };
}

/** The same answer for a case that does not exist and for one that this person may not see. */
export function notFoundCard(typed: string): Card {
  const reference = readReference(typed);
  const text =
    reference === undefined
      ? 'A reference looks like SR-7K4M. It stands on the alert.'
      : `There is no report ${reference} that you can open. Please check the reference on the alert.`;
  return { title: 'No such report', elements: [{ kind: 'text', text }], plain: text };
}

/** The same for a case that is asked for by its id, which nobody types. */
export function noSuchCaseCard(): Card {
  const text = 'There is no such report that you can open.';
  return { title: 'No such report', elements: [{ kind: 'text', text }], plain: text };
}
