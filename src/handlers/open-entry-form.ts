/** "Add a note", "Action taken", "Hand over", "Close": the form for it, or why it cannot be done now. */
import type { Case } from '../db/cases.ts';
import { type EntryAct, step } from '../policy/case-life.ts';
import { isAway } from '../policy/cover.ts';
import { deskFor, type Person, roleAt, whoMaySee } from '../policy/people.ts';
import { dayAt } from '../policy/school-times.ts';
import type { Core } from './core.ts';
import { findCaseById, noSuchCaseCard } from './find-case.ts';
import type { Outcome } from './inbound.ts';
import { type Choice, entryForm } from './view/entry-form.ts';
import { nobodyElseCard, notNowCard } from './view/entered.ts';
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
    if (act === 'hand-over' && people.length === 0) {
      return { kind: 'refused', card: nobodyElseCard(found.case) };
    }
    return { kind: 'form', form: entryForm(act, found.case.id, {}, { people }) };
  });
}

/** Everybody else who may see a case: it can be handed to them and to nobody else. Those who are away come last. */
export function whomToHandTo({ school }: Pick<Core, 'school'>, of: Case, by: Person): Choice[] {
  const today = dayAt(new Date(), school);
  const others = whoMaySee(of, school.people).filter(({ id }) => id !== by.id);
  const isOut = (person: Person): boolean => isAway(person, school.cover, today);
  return [...others.filter((each) => !isOut(each)), ...others.filter(isOut)].flatMap((person) => {
    const desk = deskFor(person, of);
    const role = desk === undefined ? undefined : roleAt(person, desk);
    if (role === undefined) return [];
    const away = isOut(person) ? ' (away today)' : '';
    return [{ value: person.id, label: `${person.name}, ${ROLE_LABELS[role]}${away}` }];
  });
}
