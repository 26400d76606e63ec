/** When a reminder falls due: a working day after something was asked, in the school's own time. */
import { type Hours, isWorkingDay, type SchoolClock } from './school-times.ts';
import { atMinutes, instantOf, minutesOf, nextDay, type Wall, wallAt } from './wall-clock.ts';

/** Settings may know only holidays: then the next day is as good as any. */
const MOST_DAYS_AHEAD = 400;

/**
 * The same time of day on the next working day, never before school begins nor after it ends.
 * What is asked on a day without school counts as asked on the next morning with school.
 */
export function aWorkingDayAfter(instant: Date, clock: SchoolClock): Date {
  const { hours } = clock.times;
  const asked = wallAt(instant, clock.timeZone);
  const start = isWorkingDay(asked, clock.times)
    ? withinHours(asked, hours)
    : atMinutes(onWorkingDay(asked, clock), hours.from);
  return instantOf(onWorkingDay(nextDay(start), clock), clock.timeZone);
}

function withinHours(wall: Wall, { from, to }: Hours): Wall {
  const minutes = minutesOf(wall);
  if (minutes < from) return atMinutes(wall, from);
  return minutes < to ? wall : atMinutes(wall, to);
}

/** The same time on the first working day from this one on. */
function onWorkingDay(wall: Wall, { times }: SchoolClock): Wall {
  let day = wall;
  for (let days = 0; days < MOST_DAYS_AHEAD; days += 1) {
    if (isWorkingDay(day, times)) return day;
    day = nextDay(day);
  }
  return wall;
}
