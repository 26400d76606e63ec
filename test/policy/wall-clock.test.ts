/** The clock on the school's wall, hour by hour through the years, against the system's own reckoning. */
import { expect, test } from '@jest/globals';
import { instantOf, wallAt } from '../../src/policy/wall-clock.ts';

const STEP_MS = 37 * 60_000;

function reckoned(instant: Date, timeZone: string): string {
  return instant.toLocaleString('sv-SE', { timeZone });
}

test.each(['Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns'])(
  'shows what it should in %s, also where it is changed',
  (timeZone) => {
    const wrong: string[] = [];
    for (let at = Date.UTC(2026, 2, 1); at < Date.UTC(2026, 10, 15); at += STEP_MS) {
      const instant = new Date(at + 999);
      const shown = wallAt(instant, timeZone).toISOString().slice(0, 19).replace('T', ' ');
      if (shown !== reckoned(instant, timeZone)) wrong.push(shown);
    }
    expect(wrong).toEqual([]);
  },
);

test('leads back to the instant, before and after a change', () => {
  for (const at of ['2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', '2026-10-26T12:00:00Z']) {
    const instant = new Date(at);
    expect(instantOf(wallAt(instant, 'Europe/London'), 'Europe/London')).toEqual(instant);
  }
});
