/** The details of a case, for those whose role allows it; shown privately, never posted. */
import type { Case } from '../../db/cases.ts';
import type { Entry } from '../../db/entries.ts';
import type { Notice } from '../../db/outbox.ts';
import type { Posting } from '../../db/postings.ts';
import { ENTRY_ACTS, type EntryAct, isWaiting, step } from '../../policy/case-life.ts';
import { type Person, whoMaySee } from '../../policy/people.ts';
import { REPORTER_NAME, WRITTEN_FIELDS } from '../../policy/report-fields.ts';
import type { Core } from '../core.ts';
import { stateLine } from './alert.ts';
import { chronologyElements } from './chronology.ts';
import type { Button, Card, Element } from './card.ts';
import { ACTOR_LABELS, KIND_LABELS, ROLE_LABELS, URGENCY_LABELS, whenLabel } from './labels.ts';
import { deliveryLines } from './delivery-lines.ts';
import { ENTRY_LABELS } from './entry-form.ts';
import { fieldLabel } from './report-form.ts';
import { basisElements } from './routing-basis.ts';
import { IMAGE_OF_A_CHILD } from './safety.ts';

/** Everything that was written, why it came here, and how its alerts fare. */
export function caseCard(
  { school, policy }: Pick<Core, 'school' | 'policy'>,
  of: Case,
  words: Readonly<Record<string, string>>,
  standing: readonly Posting[],
  waiting: readonly Notice[],
  entries: readonly Entry[] = [],
): Card {
  const reporter = school.people.find(({ id }) => id === of.reporter);
  const elements: Element[] = [
    ...(of.kind === 'nudes' ? [IMAGE_OF_A_CHILD] : []),
    {
      kind: 'facts',
      facts: [
        { name: 'Urgency', value: URGENCY_LABELS[of.urgency] },
        { name: 'About', value: KIND_LABELS[of.kind] },
        { name: 'Who did it', value: ACTOR_LABELS[of.actor] },
        {
          name: 'Reported by',
          value: reporter === undefined ? (words[REPORTER_NAME] ?? of.reporter) : named(reporter),
        },
        { name: 'Reported', value: whenLabel(of.createdAt, school.timeZone) },
        { name: 'State', value: stateLine(of, school) ?? 'Not acknowledged yet.' },
      ],
    },
    ...WRITTEN_FIELDS.flatMap((field): Element[] => {
      const text = words[field];
      if (text === undefined) return [];
      return [
        { kind: 'text', tone: 'strong', text: fieldLabel(field) },
        { kind: 'text', text },
      ];
    }),
    { kind: 'text', tone: 'strong', text: 'Why it came here' },
    ...basisElements(of.basis, policy),
    ...chronologyElements(entries, school),
    ...actButtons(of, whoMaySee(of, school.people).length > 1),
    { kind: 'text', tone: 'strong', text: 'Where its alerts are' },
    { kind: 'list', items: deliveryLines(school, standing, waiting) },
    {
      kind: 'text',
      tone: 'quiet',
      text: 'That you have opened this is recorded.',
    },
  ];
  return {
    title: `Report ${of.reference}`,
    elements,
    plain: `The details of report ${of.reference}.`,
  };
}

function named(person: Person): string {
  const [role] = person.roles;
  return role === undefined ? person.name : `${person.name}, ${ROLE_LABELS[role]}`;
}

/** What can be done about it now. */
function actButtons(of: Case, canHandOver: boolean): Element[] {
  const enter = (label: string, entry: EntryAct): Button => ({
    label,
    press: { act: 'enter', entry, case: of.id },
  });
  const acknowledge: Button = {
    label: 'Acknowledge',
    style: 'primary',
    press: { act: 'acknowledge', reference: of.reference },
  };
  const labelled = ENTRY_ACTS.filter(
    (act) => 'to' in step(of.state, act) && (act !== 'hand-over' || canHandOver),
  ).map((act) => enter(ENTRY_LABELS[act], act));
  return [{ kind: 'buttons', buttons: [...(isWaiting(of) ? [acknowledge] : []), ...labelled] }];
}
