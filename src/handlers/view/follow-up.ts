/** The reminder of a case that somebody acknowledged or opened again and of which nothing has been written down since. */
import type { Case } from '../../db/cases.ts';
import { holderOf, isReopened } from '../../policy/case-life.ts';
import type { Place } from '../../policy/notices.ts';
import type { School } from '../../policy/school.ts';
import { stateLine } from './alert.ts';
import type { Card } from './card.ts';
import { URGENCY_LABELS } from './labels.ts';

/** To whoever acknowledged it or opened it again, and then to those who can stand in. No name and no narrative. */
export function followUpCard(of: Case, school: School, place: Place): Card {
  const isTheirs = place.kind === 'person' && place.person === holderOf(of);
  const [did, was] = isReopened(of)
    ? ['opened it again', 'opened again']
    : ['acknowledged it', 'acknowledged'];
  const reference = of.reference;
  return {
    title: `What has come of report ${reference}?`,
    elements: [
      { kind: 'facts', facts: [{ name: 'Urgency', value: URGENCY_LABELS[of.urgency] }] },
      { kind: 'text', text: stateLine(of, school) ?? '' },
      {
        kind: 'text',
        text: isTheirs
          ? 'Nothing that was done has been written down for a while. Please write it down, hand it over, or close it.'
          : `Nothing that was done has been written down for a while. Please ask whoever ${did}, or take it on.`,
      },
      {
        kind: 'buttons',
        buttons: [
          {
            label: 'Action taken',
            style: 'primary',
            press: { act: 'enter', entry: 'action', case: of.id },
          },
          { label: 'Hand over', press: { act: 'enter', entry: 'hand-over', case: of.id } },
          { label: 'Open', press: { act: 'open', reference } },
        ],
      },
    ],
    plain: `Report ${reference} was ${was}, and nothing has been written down since. Open it to go on.`,
  };
}
