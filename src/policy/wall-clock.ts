/** What the clock on the school's wall shows at an instant, and back: days and hours can be reckoned with it. */

/** A reading of the clock on the wall, as if it were UTC. */
export type Wall = Date;

const DAY_MS = 24 * 60 * 60 * 1_000;
const MINUTE_MS = 60_000;

/** The parts of a reading, by time zone: making one takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Clocks are changed at a full quarter of an hour, so that between two of them one look is enough. */
const QUARTER_MS = 15 * MINUTE_MS;
const MOST_QUARTERS = 2_000;
/** How far the clock is ahead of UTC, by zone and quarter: asking the format takes long. */
const ahead = new Map<string, Map<number, number>>();

/** What the clock shows, to the second. */
export function wallAt(instant: Date, timeZone: string): Wall {
  const known = ahead.get(timeZone) ?? new Map<number, number>();
  ahead.set(timeZone, known);
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  const seconds = Math.floor(instant.getTime() / 1_000) * 1_000;
  const off = known.get(quarter) ?? lookedUp(instant, timeZone).getTime() - seconds;
  if (known.size > MOST_QUARTERS) known.clear();
  known.set(quarter, off);
  return new Date(seconds + off);
}

function lookedUp(instant: Date, timeZone: string): Wall {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return new Date(
    Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    ),
  );
}

/** The instant at which the clock shows this. Clocks change at night, so by day there is one. */
export function instantOf(wall: Wall, timeZone: string): Date {
  let instant = wall;
  // The first guess may lie on the other side of a clock change; the second does not.
  for (let tries = 0; tries < 2; tries += 1) {
    const off = wallAt(instant, timeZone).getTime() - wall.getTime();
    instant = new Date(instant.getTime() - off);
  }
  return instant;
}

/** The day, such as "2026-11-23". */
export function dayOf(wall: Wall): string {
  return wall.toISOString().slice(0, 10);
}

/** Minutes since midnight. */
export function minutesOf(wall: Wall): number {
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** The same day, so many minutes after midnight. */
export function atMinutes(wall: Wall, minutes: number): Wall {
  const midnight = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  return new Date(midnight + minutes * MINUTE_MS);
}

/** The same time on the next day. */
export function nextDay(wall: Wall): Wall {
  return new Date(wall.getTime() + DAY_MS);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}
