/** How times, days and cover are written in `school.yaml`: "08:50-15:20", "2026-11-23 to 2026-11-27". */
import { z } from 'zod';
import type { Cover } from './cover.ts';
import { type Days, type Hours, type SchoolTimes, WEEKDAYS } from './school-times.ts';

const HOURS_CURE = 'Write a time of day from and to, the earlier first, such as 08:00-16:00.';
const DAYS_CURE =
  'Write a day such as 2026-12-25, or the first and the last of several, such as 2026-12-21 to 2027-01-01.';

const hours = z.string(HOURS_CURE).transform((written, context): Hours => {
  const [, from = '', to = ''] =
    /^(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})$/u.exec(written.trim()) ?? [];
  const read = { from: minutesIn(from), to: minutesIn(to) };
  if (read.from < read.to && read.to <= 24 * 60) return read;
  context.addIssue({ code: 'custom', message: HOURS_CURE });
  return z.NEVER;
});

/** `NaN` for what is no time of day, so that every comparison with it fails. */
function minutesIn(time: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  return hour <= 24 && minute < 60 ? hour * 60 + minute : Number.NaN;
}

const days = z.string(DAYS_CURE).transform((written, context): Days => {
  const [from = '', to = from, ...more] = written.trim().split(/\s+to\s+/u);
  if (more.length === 0 && isDay(from) && isDay(to) && from <= to) return { from, to };
  context.addIssue({ code: 'custom', message: DAYS_CURE });
  return z.NEVER;
});

/** Whether the calendar has this day. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function listOf<Item extends z.ZodType>(item: Item, what: string, example: string) {
  return z.array(item, {
    error: `${what} is a list, such as [${example}]. Leave ${what} out where you have none.`,
  });
}

export const TIMES_SHAPE = z
  .strictObject(
    {
      days: listOf(
        z.enum(WEEKDAYS, { error: `A day is one of: ${WEEKDAYS.join(', ')}.` }),
        'days',
        'monday, tuesday',
      )
        .min(1, 'Name at least one day, such as [monday].')
        .exactOptional(),
      hours: hours.exactOptional(),
      lessons: listOf(hours, 'lessons', '08:50-10:50, 11:10-12:30').exactOptional(),
      terms: listOf(days, 'terms', '2026-09-02 to 2026-10-23').exactOptional(),
      inset: listOf(days, 'inset', '2026-09-01').exactOptional(),
      holidays: listOf(days, 'holidays', '2026-12-25').exactOptional(),
    },
    {
      error:
        'times has days, hours, lessons, terms, inset and holidays on indented lines below it, each of which may be left out.',
    },
  )
  .default({}) satisfies z.ZodType<Partial<SchoolTimes>>;

const COVER_CURE =
  'cover is a list, each with away (a person’s id), by (another’s) and days, such as - { away: ann, by: ben, days: 2026-11-23 to 2026-11-27 }.';

export const COVER_SHAPE = z
  .array(
    z.strictObject(
      { away: z.string(COVER_CURE), by: z.string(COVER_CURE), days },
      { error: COVER_CURE },
    ),
    { error: COVER_CURE },
  )
  .default([]) satisfies z.ZodType<Cover[]>;
