/** When it is said that a secret comes to its end: on the way there, and once it is over. */

/** So many days before the end; each is a step of its own. */
export const EXPIRY_DAYS = [30, 14, 7, 1] as const;

const DAY_MS = 24 * 60 * 60_000;

/** Whole days to the end of a secret's last day, as YYYY-MM-DD and by UTC; 0 on the day itself, negative once it is over. */
export function daysLeft(endsOn: string, now: Date): number {
  return Math.floor((Date.parse(`${endsOn}T23:59:59Z`) - now.getTime()) / DAY_MS);
}

/** How many steps towards the end have been reached: none, one for each of the days, and one more once it is over. */
export function expirySteps(endsOn: string, now: Date): number {
  const left = daysLeft(endsOn, now);
  return EXPIRY_DAYS.filter((days) => left <= days).length + (left < 0 ? 1 : 0);
}
