/** What a case's desk wrote down, in the order in which it happened. */
import type { Entry } from '../../db/entries.ts';
import type { EntryAct } from '../../policy/case-life.ts';
import type { School } from '../../policy/school.ts';
import type { Element } from './card.ts';
import { OUTCOME_LABELS, ROLE_LABELS, whenLabel } from './labels.ts';

/** Each entry with who wrote it, in which role and when; nothing where there is none. */
export function chronologyElements(entries: readonly Entry[], school: School): Element[] {
  if (entries.length === 0) return [];
  return [
    { kind: 'text', tone: 'strong', text: 'What was done' },
    ...entries.flatMap((entry): Element[] => [
      { kind: 'text', tone: 'quiet', text: headOf(entry, school) },
      { kind: 'text', text: entry.words },
    ]),
  ];
}

function headOf({ at, by, as, act, to, outcome }: Entry, school: School): string {
  const parts = [
    whenLabel(at, school.timeZone),
    `${nameOf(by, school)}, ${ROLE_LABELS[as]}`,
    to === null ? ACTS[act] : `${ACTS[act]} to ${nameOf(to, school)}`,
    ...(outcome === null ? [] : [OUTCOME_LABELS[outcome]]),
  ];
  return parts.join(' · ');
}

const ACTS = {
  note: 'Note',
  action: 'Action taken',
  'hand-over': 'Handed over',
  close: 'Closed',
  reopen: 'Opened again',
} as const satisfies Record<EntryAct, string>;

function nameOf(id: string, school: School): string {
  return school.people.find((person) => person.id === id)?.name ?? 'somebody who has left';
}
