/** Who must learn what of a case: places and kinds only, never words. */
import { type Desk, membersOf, type Person } from './people.ts';

/** Where a card can stand: a desk's private place, or one person's direct messages. */
export type Place =
  | { readonly kind: 'desk'; readonly desk: Desk }
  | { readonly kind: 'person'; readonly person: string };

/** The desks that have a private place of their own; the others are reached person by person. */
const DESKS_WITH_A_PLACE: readonly Desk[] = ['dsl', 'headteacher', 'chair'];

/** Where the alert for a desk goes. */
export function alertPlaces(desk: Desk, people: readonly Person[]): Place[] {
  return DESKS_WITH_A_PLACE.includes(desk)
    ? [{ kind: 'desk', desk }]
    : membersOf(desk, people).map(({ id }) => ({ kind: 'person', person: id }));
}
