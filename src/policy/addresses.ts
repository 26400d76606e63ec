/** Where a school's people and desks are reached on the chat platforms that it uses. */
import { type Desk, membersOf, type Person } from './people.ts';
import type { Place } from './notices.ts';

/** The chat platforms on which a school can be reached. */
export const PLATFORMS = ['slack', 'teams'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** By platform: of a person their user id there, of a desk its private channel. */
export type Addresses = Readonly<Partial<Record<Platform, string>>>;

/** What of a school's settings says who and what is where. */
export interface AddressBook {
  readonly people: readonly Person[];
  readonly desks: Readonly<Partial<Record<Desk, Addresses>>>;
}

/**
 * Who acts on a platform under this user id: the person of the settings, or a member of staff
 * whom the settings need not name, because they hold no role. `name` is what the platform calls them.
 */
export function personAt(
  book: AddressBook,
  platform: Platform,
  user: string,
  name: string,
): Person {
  const known = book.people.find(({ addresses }) => addresses?.[platform] === user);
  return known ?? { id: visitorId(platform, user), name, roles: [] };
}

/** The platform's own address of a place; undefined where it has none there. */
export function addressOf(book: AddressBook, platform: Platform, place: Place): string | undefined {
  switch (place.kind) {
    case 'desk':
      return book.desks[place.desk]?.[platform];
    case 'person': {
      const known = book.people.find(({ id }) => id === place.person);
      return known === undefined
        ? visitorAddress(platform, place.person)
        : known.addresses?.[platform];
    }
  }
}

/**
 * The places on a platform through which those at a place are reached: itself, or, of a desk
 * without a channel there, each who sits at it; empty where nobody is.
 */
export function placesOn(book: AddressBook, platform: Platform, place: Place): Place[] {
  const isThere = (at: Place): boolean => addressOf(book, platform, at) !== undefined;
  if (isThere(place) || place.kind === 'person') return isThere(place) ? [place] : [];
  return membersOf(place.desk, book.people)
    .map(({ id }): Place => ({ kind: 'person', person: id }))
    .filter(isThere);
}

/** No id in the settings has a colon, so that the two kinds never meet. */
function visitorId(platform: Platform, user: string): string {
  return `${platform}:${user}`;
}

function visitorAddress(platform: Platform, id: string): string | undefined {
  const start = visitorId(platform, '');
  return id.startsWith(start) ? id.slice(start.length) : undefined;
}
