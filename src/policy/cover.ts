/** Who is away and who stands in for them. Cover grants nothing: whoever stands in sits at the same desk already. */
import type { Person } from './people.ts';
import { type Days, isAmong } from './school-times.ts';

export interface Cover {
  /** Ids of people. */
  readonly away: string;
  readonly by: string;
  readonly days: Days;
}

/** Whether somebody is away on a day such as "2026-11-23". */
export function isAway({ id }: Person, cover: readonly Cover[], day: string): boolean {
  return cover.some(({ away, days }) => away === id && isAmong(day, [days]));
}

/** Ids of those who stand in for somebody on a day. */
export function coverersOf({ id }: Person, cover: readonly Cover[], day: string): string[] {
  return cover.filter(({ away, days }) => away === id && isAmong(day, [days])).map(({ by }) => by);
}
