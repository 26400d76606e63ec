/**
 * When a reminder falls due: a working day after something was asked, in the school's own time.
 * Working days are Monday to Friday; holidays are not known.
 */

/** A reminder comes while people are at school. */
const EARLIEST_HOUR = 8;
const LATEST_HOUR = 17;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** What a clock on the wall shows, as if it were UTC: days and hours can be reckoned with it. */
type Wall = Date;

/**
 * The same time of day on the next working day, never earlier than 8:00 nor later than 17:00.
 * What is asked at a weekend counts as asked on Monday morning.
 */
export function aWorkingDayAfter(instant: Date, timeZone: string): Date {
  const asked = wallAt(instant, timeZone);
  const start = isWorkingDay(asked)
    ? withinHours(asked)
    : atHour(onWorkingDay(asked), EARLIEST_HOUR);
  return instantOf(onWorkingDay(new Date(start.getTime() + DAY_MS)), timeZone);
}

function isWorkingDay(wall: Wall): boolean {
  const day = wall.getUTCDay();
  return day >= 1 && day <= 5;
}

/** The same time on the first working day from this one on. */
function onWorkingDay(wall: Wall): Wall {
  let day = wall;
  while (!isWorkingDay(day)) day = new Date(day.getTime() + DAY_MS);
  return day;
}

function withinHours(wall: Wall): Wall {
  const hour = wall.getUTCHours();
  if (hour < EARLIEST_HOUR) return atHour(wall, EARLIEST_HOUR);
  return hour < LATEST_HOUR ? wall : atHour(wall, LATEST_HOUR);
}

function atHour(wall: Wall, hour: number): Wall {
  const at = new Date(wall);
  at.setUTCHours(hour, 0, 0, 0);
  return at;
}

function wallAt(instant: Date, timeZone: string): Wall {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    })
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
function instantOf(wall: Wall, timeZone: string): Date {
  let instant = wall;
  // The first guess may lie on the other side of a clock change; the second does not.
  for (let tries = 0; tries < 2; tries += 1) {
    const off = wallAt(instant, timeZone).getTime() - wall.getTime();
    instant = new Date(instant.getTime() - off);
  }
  return instant;
}
