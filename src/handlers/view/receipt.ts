/** What a reporter gets when the report is stored. */
import type { Case } from '../../db/cases.ts';
import { ROUTING } from '../../policy/routing/table.ts';
import type { Card, Element } from './card.ts';
import type { School } from '../../policy/school.ts';
import { DESK_PEOPLE, listed, whenLabel } from './labels.ts';
import { IMAGE_WAS_HANDLED } from './safety.ts';

export type Stored = Pick<Case, 'reference' | 'desks' | 'kind' | 'routingRow' | 'promisedBy'>;

/** Words that tell that an image was kept or passed on. */
const HANDLED =
  /\b(saved?|saving|forward(?:ed|ing)?|screenshot(?:ted|s)?|screen[- ]?grab(?:bed)?|cop(?:y|ied)|print(?:ed)?|downloaded|airdropped|sent (?:it|them|on|round)|shared (?:it|them)|passed (?:it|them) on|e-?mailed)\b/iu;
const NOT_HANDLED = /\b(?:not|never|n['’]t|nobody|no one)\b[^.!?]{0,30}$/iu;

/** Says that the report is stored, under which reference, and whom it has gone to by role. */
export function receiptCard(
  stored: Stored,
  { timeZone }: Pick<School, 'timeZone'>,
  words: Readonly<Partial<Record<string, string>>> = {},
): Card {
  const people = listed(stored.desks.map((desk) => DESK_PEOPLE[desk]));
  const handled =
    stored.kind === 'nudes' && Object.values(words).some((text) => tellsOfHandling(text ?? ''));
  return {
    title: `Your report is stored: ${stored.reference}`,
    elements: [
      ...(handled ? [IMAGE_WAS_HANDLED] : []),
      {
        kind: 'text',
        text: `It is on its way to ${people}. You will be told when it has been seen.`,
      },
      ...(stored.promisedBy === null
        ? []
        : [
            {
              kind: 'text',
              text: `If nobody has acknowledged it by ${whenLabel(stored.promisedBy, timeZone)}, you will be told whom to go to in person.`,
            } satisfies Element,
          ]),
      ...(hasWayRound(stored) ? [LADO] : []),
      {
        kind: 'text',
        tone: 'quiet',
        text: 'Keep the reference. Please talk about this only with those who need to know. If it cannot wait, find them in person.',
      },
      { kind: 'buttons', buttons: [{ label: 'My reports', press: { act: 'my-reports' } }] },
    ],
    plain: `Your report ${stored.reference} is stored and on its way.`,
  };
}

/** Where those who receive it may be too close to whom it is about (KCSIE). */
export const LADO: Element = {
  kind: 'text',
  text: 'If you do not think that this can be dealt with fairly inside the school, you can go to the local authority designated officer (LADO) directly, at any time.',
};

/** Whether the reporter is told of it. */
export function hasWayRound({ routingRow }: Pick<Case, 'routingRow'>): boolean {
  return ROUTING.some(({ id, lado }) => id === routingRow && lado === true);
}

function tellsOfHandling(text: string): boolean {
  const found = HANDLED.exec(text);
  return found !== null && !NOT_HANDLED.test(text.slice(0, found.index));
}
