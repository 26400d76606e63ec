/** A reminder falls due a working day later, by the school's own clock, whatever the clocks do. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type SchoolTimes, USUAL_TIMES } from '../../src/policy/school-times.ts';
import { aWorkingDayAfter } from '../../src/policy/working-days.ts';

/** The clock of a school in this zone that has told nothing of its times, or only these. */
function at(timeZone: string, times: Partial<SchoolTimes> = {}) {
  return { timeZone, times: { ...USUAL_TIMES, ...times } };
}

describe('in London', () => {
  test.each([
    ['a Monday afternoon', '2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z'],
    ['a Friday afternoon, over the weekend', '2026-11-27T15:00:00Z', '2026-11-30T15:00:00Z'],
    ['a Saturday: from Monday morning', '2026-11-28T10:00:00Z', '2026-12-01T08:00:00Z'],
    ['a Sunday night', '2026-11-29T23:50:00Z', '2026-12-01T08:00:00Z'],
    ['before school', '2026-11-23T05:00:00Z', '2026-11-24T08:00:00Z'],
    ['late in the evening', '2026-11-23T23:00:00Z', '2026-11-24T16:00:00Z'],
    ['a Friday evening', '2026-11-27T22:00:00Z', '2026-11-30T16:00:00Z'],
    ['the Friday before summer time', '2026-03-27T15:30:00Z', '2026-03-30T14:30:00Z'],
    ['the Friday before winter time', '2026-10-23T11:00:00Z', '2026-10-26T12:00:00Z'],
  ])('%s', (_when, asked, due) => {
    expect(aWorkingDayAfter(new Date(asked), at('Europe/London'))).toEqual(new Date(due));
  });
});

test.each([
  ['over a bank holiday', '2026-04-30T12:00:00Z', '2026-05-01T12:00:00Z'],
  ['a Friday before one', '2026-05-01T12:00:00Z', '2026-05-05T12:00:00Z'],
  ['on one: from the morning after it', '2026-05-04T12:00:00Z', '2026-05-06T07:00:00Z'],
])('%s', (_when, asked, due) => {
  const holidays = [{ from: '2026-05-04', to: '2026-05-04' }];
  expect(aWorkingDayAfter(new Date(asked), at('Europe/London', { holidays }))).toEqual(
    new Date(due),
  );
});

test('asked late on a summer’s Sunday in UTC, it is Monday at the school already', () => {
  const due = aWorkingDayAfter(new Date('2026-07-05T23:30:00Z'), at('Europe/London'));
  expect(due).toEqual(new Date('2026-07-07T07:00:00Z'));
});

const ZONES = [
  'Europe/London',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'UTC',
] as const;

function localTime(instant: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return { day: part('weekday'), time: `${part('hour')}:${part('minute')}` };
}

test('it always falls on a working day, by day, after more than half a day and within four', () => {
  const instant = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2040-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.constantFrom(...ZONES), (asked, zone) => {
      const due = aWorkingDayAfter(asked, at(zone));
      const { day, time } = localTime(due, zone);
      expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']).toContain(day);
      expect(time >= '08:00' && time <= '16:00').toBe(true);
      const hours = (due.getTime() - asked.getTime()) / 3_600_000;
      expect(hours).toBeGreaterThan(12);
      expect(hours).toBeLessThan(4 * 24);
    }),
    { numRuns: 2_000 },
  );
});

test('asked at school on a working day, it falls due at the same time of day', () => {
  const instant = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2040-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.constantFrom(...ZONES), (asked, zone) => {
      const then = localTime(asked, zone);
      fc.pre(!['Sat', 'Sun'].includes(then.day) && then.time >= '08:00' && then.time < '16:00');
      expect(localTime(aWorkingDayAfter(asked, at(zone)), zone).time).toBe(then.time);
    }),
    { numRuns: 2_000 },
  );
});

test('a later question is never due earlier', () => {
  const instant = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2028-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, instant, fc.constantFrom(...ZONES), (one, other, zone) => {
      const [first, second] = [one, other].toSorted((a, b) => a.getTime() - b.getTime());
      fc.pre(first !== undefined && second !== undefined);
      if (first === undefined || second === undefined) return;
      expect(aWorkingDayAfter(second, at(zone)).getTime()).toBeGreaterThanOrEqual(
        aWorkingDayAfter(first, at(zone)).getTime(),
      );
    }),
    { numRuns: 2_000 },
  );
});
