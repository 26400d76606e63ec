/** Whether a report is about those whom its form asked about: an answer that goes with whom it was given of. */
import { createHash } from 'node:crypto';
import type { Person } from '../../policy/people.ts';
import { RISKS, type Risk } from '../../policy/report.ts';

/** What was asked, and the answer if there is one. */
export interface SaidAbout {
  /** Whom it was asked about, as `markOf` tells them. */
  readonly asked: string;
  readonly answer: Risk | undefined;
}

/**
 * The same for the same people in any order, and another for any others: an answer kept with it
 * is never taken for one about somebody else. A form keeps only this of them, no name and no id.
 */
export function markOf(people: readonly Person[]): string {
  const ids = JSON.stringify(people.map(({ id }) => id).toSorted());
  return createHash('sha256').update(ids).digest('base64url').slice(0, 16);
}

/** What a form holds of it. */
export function aboutValue({ asked, answer }: SaidAbout): string {
  return `${answer ?? ''}.${asked}`;
}

/** Reads it back; undefined where nobody was asked about, or an answer does not say about whom. */
export function aboutIn(value = ''): SaidAbout | undefined {
  const [answer, asked = ''] = value.split('.');
  return asked === '' ? undefined : { asked, answer: RISKS.find((each) => each === answer) };
}
