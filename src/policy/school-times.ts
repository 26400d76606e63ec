/** The school's clock: when staff are at school, when they teach, and when a day is no school day. */
import {
  atMinutes,
  dayOf,
  instantOf,
  minutesOf,
  nextDay,
  type Wall,
  wallAt,
} from './wall-clock.ts';

/** From Sunday on, as calendars count. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of a day, in minutes after midnight; `to` is no longer in it. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Days such as "2026-11-23", both of them included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface SchoolTimes {
  readonly days: readonly Weekday[];
  /** When staff are at school. */
  readonly hours: Hours;
  /** When they may be teaching, and look at no message. */
  readonly lessons: readonly Hours[];
  /** From the first to the last day that they name, a day outside them is a holiday. */
  readonly terms: readonly Days[];
  /** Staff are at school, pupils are not: no lessons. */
  readonly inset: readonly Days[];
  /** Bank holidays, and whatever else the terms do not say. */
  readonly holidays: readonly Days[];
}

/** What of a school tells its time. */
export interface SchoolClock {
  readonly timeZone: string;
  readonly times: SchoolTimes;
}

/** Monday to Friday from 8 to 4; no lessons and no holidays known. */
export const USUAL_TIMES: SchoolTimes = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  hours: { from: 8 * 60, to: 16 * 60 },
  lessons: [],
  terms: [],
  inset: [],
  holidays: [],
};

export type Moment =
  | 'lesson'
  /** Staff are at school and need not be teaching. */
  | 'school'
  /** Before or after school on a working day. */
  | 'evening'
  | 'weekend'
  | 'holiday';

/** What the school is doing at an instant. */
export function momentAt(instant: Date, { timeZone, times }: SchoolClock): Moment {
  const wall = wallAt(instant, timeZone);
  const kind = kindOfDay(dayOf(wall), wall, times);
  if (kind === 'weekend' || kind === 'holiday') return kind;
  const minutes = minutesOf(wall);
  if (!isWithin(minutes, times.hours)) return 'evening';
  const isLesson = kind === 'term' && times.lessons.some((hours) => isWithin(minutes, hours));
  return isLesson ? 'lesson' : 'school';
}

/** The school's day at an instant, such as "2026-11-23". */
export function dayAt(instant: Date, { timeZone }: Pick<SchoolClock, 'timeZone'>): string {
  return dayOf(wallAt(instant, timeZone));
}

/** Whether staff are at school on the day of a reading, lessons or not. */
export function isWorkingDay(wall: Wall, times: SchoolTimes): boolean {
  const kind = kindOfDay(dayOf(wall), wall, times);
  return kind === 'term' || kind === 'inset';
}

/** The first moment from this one on at which staff are at school. */
export function nextAtSchool(instant: Date, clock: SchoolClock): Date {
  return openFrom(instant, clock)?.from ?? instant;
}

/**
 * So many minutes of school later: hours at which nobody is there do not count. The result is
 * never in a lesson, because what counts in school time can wait for its end.
 */
export function afterSchoolMinutes(instant: Date, minutes: number, clock: SchoolClock): Date {
  let left = minutes * 60_000;
  let open = openFrom(instant, clock);
  while (open !== undefined) {
    const length = open.to.getTime() - open.from.getTime();
    if (left <= length) {
      return afterLesson(new Date(open.from.getTime() + left), clock);
    }
    left -= length;
    open = openFrom(open.to, clock);
  }
  // The settings know no working day: the time is as good as any.
  return new Date(instant.getTime() + minutes * 60_000);
}

/** The first moment from this one on that is in no lesson. */
function afterLesson(instant: Date, { timeZone, times }: SchoolClock): Date {
  const wall = wallAt(instant, timeZone);
  if (kindOfDay(dayOf(wall), wall, times) !== 'term') return instant;
  const minutes = minutesOf(wall);
  const running = times.lessons.find((hours) => isWithin(minutes, hours));
  if (running === undefined) return instant;
  const end = instantOf(atMinutes(wall, running.to), timeZone);
  return afterLesson(end, { timeZone, times });
}

/** Settings may know only holidays; nobody waits longer than this for a school day. */
const MOST_DAYS_AHEAD = 400;

/** The first stretch of school that ends after an instant, without what of it is past. */
function openFrom(
  instant: Date,
  { timeZone, times }: SchoolClock,
): { readonly from: Date; readonly to: Date } | undefined {
  let wall = wallAt(instant, timeZone);
  for (let days = 0; days < MOST_DAYS_AHEAD; days += 1) {
    if (isWorkingDay(wall, times)) {
      const from = instantOf(atMinutes(wall, times.hours.from), timeZone);
      const to = instantOf(atMinutes(wall, times.hours.to), timeZone);
      if (to > instant) return { from: from > instant ? from : instant, to };
    }
    wall = nextDay(wall);
  }
  return undefined;
}

function kindOfDay(
  day: string,
  wall: Wall,
  { days, terms, inset, holidays }: SchoolTimes,
): 'term' | 'inset' | 'weekend' | 'holiday' {
  if (isAmong(day, holidays)) return 'holiday';
  if (isAmong(day, inset)) return 'inset';
  const weekday = WEEKDAYS[wall.getUTCDay()];
  if (weekday === undefined || !days.includes(weekday)) return 'weekend';
  return isBetweenTerms(day, terms) ? 'holiday' : 'term';
}

/**
 * Terms decide only about the time that they cover: after the last one nobody has written the
 * next yet, and an alert that comes too often is better than one that waits for ever.
 */
function isBetweenTerms(day: string, terms: readonly Days[]): boolean {
  const isKnown = terms.some(({ from }) => from <= day) && terms.some(({ to }) => to >= day);
  return isKnown && !isAmong(day, terms);
}

/** Whether a day is among these. */
export function isAmong(day: string, among: readonly Days[]): boolean {
  return among.some(({ from, to }) => from <= day && day <= to);
}

function isWithin(minutes: number, { from, to }: Hours): boolean {
  return from <= minutes && minutes < to;
}
