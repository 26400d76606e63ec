/** What one person sees: their direct messages and the desks where they sit. */
import { alertPlaces, type Place } from '../../policy/notices.ts';
import { type Desk, desksOf, membersOf, type Person } from '../../policy/people.ts';
import { drawnCard } from './drawn.ts';
import type { Exchange } from './exchange.ts';
import type { ConsolePost, ConsolePosts } from './posts.ts';
import type { ItemView, PlaceId, PlaceView, RoomView } from './wire.ts';

/** What of the school's settings the console shows. */
export interface ConsoleSchool {
  readonly name: string;
  readonly people: readonly Person[];
  readonly deskNames: Readonly<Record<Desk, string>>;
}

/** Older posts stay in storage; the page shows this many at each place. */
const SHOWN_PER_PLACE = 200;

const TROUBLE = 'Alerts cannot be read just now. They will appear here as soon as they can be.';

/** The places that a person sees, with everything in them. */
export async function roomOf(
  person: Person,
  { school, posts, exchange }: { school: ConsoleSchool; posts: ConsolePosts; exchange: Exchange },
): Promise<RoomView> {
  const desks = placesOf(person, school.people);
  const standing = await readPosts(posts, [
    { kind: 'person', person: person.id },
    ...desks.map((desk): Place => ({ kind: 'desk', desk })),
  ]);
  const itemsAt = (at: PlaceId): ItemView[] =>
    [
      ...(standing ?? []).filter((post) => placeId(post.place) === at).map(postItem),
      ...exchange.of(person.id, at),
    ]
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .slice(-SHOWN_PER_PLACE);
  return {
    places: [
      {
        id: 'direct',
        name: 'Staffroom',
        about: 'Only you and the bot see this.',
        items: itemsAt('direct'),
      },
      ...desks.map(
        (desk): PlaceView => ({
          id: desk,
          name: school.deskNames[desk],
          about: whoSees(desk, school.people),
          items: itemsAt(desk),
        }),
      ),
    ],
    trouble: standing === null ? TROUBLE : null,
  };
}

/** The desks where a person sits that have a private place of their own. */
export function placesOf(person: Person, people: readonly Person[]): Desk[] {
  return desksOf(person).filter((desk) =>
    alertPlaces(desk, people).some(({ kind }) => kind === 'desk'),
  );
}

/** Null where they cannot be read: the person's exchange is shown all the same. */
async function readPosts(posts: ConsolePosts, places: Place[]): Promise<ConsolePost[] | null> {
  try {
    return await posts.list(places);
  } catch {
    return null;
  }
}

function postItem(post: ConsolePost): ItemView {
  return {
    kind: 'post',
    id: `post-${post.id}`,
    at: post.postedAt.toISOString(),
    editedAt: post.editedAt?.toISOString() ?? null,
    card: drawnCard(post.card),
  };
}

function placeId(place: Place): PlaceId {
  return place.kind === 'desk' ? place.desk : 'direct';
}

function whoSees(desk: Desk, people: readonly Person[]): string {
  const names = membersOf(desk, people).map((person) => person.name);
  return `Only this desk sees it: ${new Intl.ListFormat('en-GB').format(names)}.`;
}
