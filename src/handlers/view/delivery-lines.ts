/** How a case's alerts fare, a line for each place: sent where and when, waiting, refused and why, where it went instead. */
import type { Notice } from '../../db/outbox.ts';
import { placeFrom } from '../../db/places.ts';
import type { Posting } from '../../db/postings.ts';
import { isAlerting } from '../../db/tables/card-kinds.ts';
import { sitsAt } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import { listed, placeLabel, surfaceLabel, whenLabel } from './labels.ts';

/** For those who may see the case. The longest at one place are the newest three. */
export function deliveryLines(
  school: School,
  standing: readonly Posting[],
  waiting: readonly Notice[],
): string[] {
  const sent = standing.filter(({ kind }) => isAlerting(kind) || kind === 'mail');
  const pending = waiting.filter(({ kind }) => isAlerting(kind) || kind === 'mail');
  const spots = [...new Map([...sent, ...pending].map((each) => [spotOf(each), each])).values()];
  return spots.flatMap((spot) => [
    ...sentLine(
      school,
      sent.filter((each) => spotOf(each) === spotOf(spot)),
    ),
    ...pending
      .filter((each) => spotOf(each) === spotOf(spot))
      .map((notice) => pendingLine(school, notice, sent)),
  ]);
}

type At = Pick<Posting, 'surface' | 'placeKind' | 'place'>;

function spotOf({ surface, placeKind, place }: At): string {
  return `${surface} ${placeKind} ${place}`;
}

/** As many times as anybody reads. */
const MOST_TIMES = 3;

function sentLine(school: School, sent: readonly Posting[]): string[] {
  const [first] = sent;
  if (first === undefined) return [];
  const newest = sent.toSorted((a, b) => b.postedAt.getTime() - a.postedAt.getTime());
  const times = newest
    .slice(0, MOST_TIMES)
    .toReversed()
    .map(({ postedAt }) => whenLabel(postedAt, school.timeZone));
  const more = newest.length > MOST_TIMES ? `${newest.length} times, lately ` : '';
  return [`${whereLabel(school, first)}: sent ${more}${listed(times)}`];
}

function pendingLine(school: School, notice: Notice, sent: readonly Posting[]): string {
  const where = whereLabel(school, notice);
  if (notice.trouble === null) return `${where}: on its way`;
  const since = whenLabel(notice.createdAt, school.timeZone);
  const tries = notice.attempts === 1 ? 'once' : `${notice.attempts} times`;
  const instead = insteadOf(school, notice, sent);
  return `${where}: ${stateOf(notice)}, still being tried (${notice.trouble}). Tried ${tries} since ${since}.${instead}`;
}

function stateOf({ refused, mayStand }: Notice): string {
  if (refused) return 'refused';
  return mayStand ? 'may have arrived or not' : 'not sent yet';
}

/** Those who sit at a desk that takes nothing are written to directly. */
function insteadOf(school: School, notice: Notice, sent: readonly Posting[]): string {
  const place = placeFrom(notice);
  if (place?.kind !== 'desk') return '';
  const reached = school.people
    .filter((person) => sitsAt(person, place.desk))
    .flatMap(({ id, name }) =>
      sent.some((each) => each.placeKind === 'person' && each.place === id) ? [name] : [],
    );
  return reached.length === 0 ? '' : ` It went to ${listed(reached)} directly instead.`;
}

function whereLabel(school: School, at: At): string {
  return `${placeLabel(school.people, at)} (${surfaceLabel(at.surface)})`;
}
