/** "Add a note", "Action taken", "Hand over", "Close": the form for it, or why it cannot be done now. */
import type { Case } from '../db/cases.ts';
import { type EntryAct, step } from '../policy/case-life.ts';
import { deskFor, type Person, roleAt } from '../policy/people.ts';
import type { Core } from './core.ts';
import { findCaseById, noSuchCaseCard } from './find-case.ts';
import type { Outcome } from './inbound.ts';
import { type Choice, entryForm } from './view/entry-form.ts';
import { notNowCard } from './view/entered.ts';
import { ROLE_LABELS } from './view/labels.ts';

/** Opens the form for somebody who may see the case. */
export async function openEntryForm(
  core: Core,
  by: Person,
  caseId: string,
  act: EntryAct,
): Promise<Outcome> {
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findCaseById(tx, core, by, caseId);
    if (found === undefined) return { kind: 'refused', card: noSuchCaseCard() };
    const next = step(found.case.state, act);
    if ('refused' in next) {
      return { kind: 'refused', card: notNowCard(found.case, core.school, next.refused) };
    }
    const people = whomToHandTo(core, found.case, by);
    return { kind: 'form', form: entryForm(act, found.case.id, {}, { people }) };
  });
}

/** Everybody else who may see a case: it can be handed to them and to nobody else. */
export function whomToHandTo({ school }: Core, of: Case, by: Person): Choice[] {
  return school.people.flatMap((person) => {
    const desk = person.id === by.id ? undefined : deskFor(person, of);
    const role = desk === undefined ? undefined : roleAt(person, desk);
    return role === undefined
      ? []
      : [{ value: person.id, label: `${person.name}, ${ROLE_LABELS[role]}` }];
  });
}
