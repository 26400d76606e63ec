/** The school's clock: what the school is doing, and when it is next at school, whatever the clocks do. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  afterSchoolMinutes,
  momentAt,
  nextAtSchool,
  type SchoolClock,
  USUAL_TIMES,
} from '../../src/policy/school-times.ts';

const TIMED: SchoolClock = {
  timeZone: 'Europe/London',
  times: {
    ...USUAL_TIMES,
    lessons: [
      { from: 9 * 60, to: 10 * 60 },
      { from: 10 * 60, to: 11 * 60 },
      { from: 13 * 60, to: 15 * 60 },
    ],
    terms: [
      { from: '2026-09-02', to: '2026-10-23' },
      { from: '2026-11-02', to: '2026-12-18' },
      { from: '2027-01-04', to: '2027-07-21' },
    ],
    inset: [{ from: '2026-09-01', to: '2026-09-01' }],
    holidays: [{ from: '2027-05-03', to: '2027-05-03' }],
  },
};
const UNTOLD: SchoolClock = { timeZone: 'Europe/London', times: USUAL_TIMES };

describe('what the school is doing', () => {
  test.each([
    ['in a lesson', '2026-11-23T09:30:00Z', 'lesson'],
    ['at the very beginning of one', '2026-11-23T09:00:00Z', 'lesson'],
    ['at the end of the last one', '2026-11-23T15:00:00Z', 'school'],
    ['between lessons', '2026-11-23T12:00:00Z', 'school'],
    ['before school', '2026-11-23T07:59:00Z', 'evening'],
    ['when it ends', '2026-11-23T16:00:00Z', 'evening'],
    ['on a Saturday', '2026-11-28T10:00:00Z', 'weekend'],
    ['in half term', '2026-10-28T10:00:00Z', 'holiday'],
    ['on a weekend in the holidays', '2026-12-26T10:00:00Z', 'weekend'],
    ['on a bank holiday', '2027-05-03T10:00:00Z', 'holiday'],
    ['on an INSET day before term: there are no lessons', '2026-09-01T09:30:00+01:00', 'school'],
    ['after the last term that is known', '2027-09-06T11:30:00Z', 'school'],
    ['in summer time', '2026-09-07T08:30:00Z', 'lesson'],
    ['late on a summer’s Sunday in UTC, Monday at the school', '2026-09-06T23:30:00Z', 'evening'],
  ])('%s', (_when, instant, expected) => {
    expect(momentAt(new Date(instant), TIMED)).toBe(expected);
  });
});

describe('the next moment at school', () => {
  test.each([
    ['at school: now', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z'],
    ['in the evening: the next morning', '2026-11-23T18:00:00Z', '2026-11-24T08:00:00Z'],
    ['before school: the same morning', '2026-11-23T06:00:00Z', '2026-11-23T08:00:00Z'],
    ['on Friday evening: Monday', '2026-11-27T18:00:00Z', '2026-11-30T08:00:00Z'],
    ['at the end of a half term: after it', '2026-10-23T18:00:00Z', '2026-11-02T08:00:00Z'],
    ['over the weekend of summer time', '2027-03-27T12:00:00Z', '2027-03-29T07:00:00Z'],
    ['over the weekend of winter time', '2027-10-30T12:00:00Z', '2027-11-01T08:00:00Z'],
  ])('%s', (_when, instant, expected) => {
    expect(nextAtSchool(new Date(instant), TIMED)).toEqual(new Date(expected));
  });

  test('where the settings know holidays only, is now', () => {
    const closed = {
      ...UNTOLD,
      times: { ...USUAL_TIMES, holidays: [{ from: '2000-01-01', to: '2099-12-31' }] },
    };
    const now = new Date('2026-11-23T12:00:00Z');
    expect(nextAtSchool(now, closed)).toEqual(now);
    expect(afterSchoolMinutes(now, 30, closed)).toEqual(new Date('2026-11-23T12:30:00Z'));
  });
});

describe('so many minutes of school later', () => {
  test.each([
    ['within a morning', '2026-11-23T11:15:00Z', 30, '2026-11-23T11:45:00Z'],
    [
      'in a lesson: at the end of those that follow',
      '2026-11-23T08:45:00Z',
      30,
      '2026-11-23T11:00:00Z',
    ],
    ['over the end of the day', '2026-11-23T15:45:00Z', 30, '2026-11-24T08:15:00Z'],
    ['over a weekend', '2026-11-27T15:45:00Z', 30, '2026-11-30T08:15:00Z'],
    ['over half term', '2026-10-23T14:45:00Z', 30, '2026-11-02T08:15:00Z'],
    ['over two days', '2026-11-23T12:00:00Z', 13 * 60, '2026-11-25T11:00:00Z'],
    ['over the night of winter time', '2026-10-23T11:30:00Z', 5 * 60, '2026-11-02T11:00:00Z'],
  ])('%s', (_when, instant, minutes, expected) => {
    expect(afterSchoolMinutes(new Date(instant), minutes, TIMED)).toEqual(new Date(expected));
  });

  test('over the nights of both clock changes, counts school and nothing else', () => {
    const spring = afterSchoolMinutes(new Date('2026-03-27T15:00:00Z'), 2 * 60, UNTOLD);
    expect(spring).toEqual(new Date('2026-03-30T08:00:00Z'));
    const autumn = afterSchoolMinutes(new Date('2026-10-23T14:00:00Z'), 2 * 60, UNTOLD);
    expect(autumn).toEqual(new Date('2026-10-26T09:00:00Z'));
  });

  test('is always at school, in no lesson, and never earlier for whoever begins later', () => {
    const instant = fc.date({
      min: new Date('2026-09-01T00:00:00Z'),
      max: new Date('2028-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 600 }), (one, other, minutes) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        const due = afterSchoolMinutes(first, minutes, TIMED);
        // The very end of school is still its time.
        expect(momentAt(new Date(due.getTime() - 1), TIMED)).not.toMatch(/weekend|holiday|evening/);
        expect(momentAt(due, TIMED)).not.toBe('lesson');
        expect(afterSchoolMinutes(second, minutes, TIMED).getTime()).toBeGreaterThanOrEqual(
          due.getTime(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
