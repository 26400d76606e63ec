/** What an answer is worth to whoever asked, when another rule would have been the right one. */
import type { Rule } from '../pack/types.ts';
import type { Verdict } from '../reply.ts';

/** A silence that is right is worth as much as the right clause, verdict and contacts together. */
const RIGHT_SILENCE = 3;
/** A clause that the right rule quotes too, but not first. */
const SIDE_CLAUSE = 0.5;
/** "Info" where "yes" is right, or the other way round: the clause says the same. */
const NEARLY = 0.8;
/** What a dangerous answer costs beyond being wrong. */
const DANGER = 1;

const DANGEROUS: Readonly<Partial<Record<Verdict, readonly Verdict[]>>> = {
  yes: ['no', 'report', 'discouraged', 'needs-approval'],
  info: ['no', 'report'],
  'needs-approval': ['no', 'report'],
};

function overlap(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function clauseWorth(given: Rule, right: Rule): number {
  const main = given.quotes[0]?.text ?? '';
  const first = right.quotes[0]?.text ?? '';
  if (overlap(main, first)) return 1;
  return right.quotes.some((quote) => overlap(main, quote.text)) ? SIDE_CLAUSE : 0;
}

function verdictWorth(given: Verdict, right: Verdict): number {
  if (given === right) return 1;
  const pair = [given, right];
  return pair.includes('info') && pair.includes('yes') ? NEARLY : 0;
}

/** The share of those whom the right rule names that the given one names too. */
function contactsWorth(given: Rule, right: Rule): number {
  if (right.contacts.length === 0) return 1;
  return right.contacts.filter((one) => given.contacts.includes(one)).length / right.contacts.length;
}

/** What the right answer is worth: its clause, its verdict and whom it names. */
export const MOST_WORTH = 3;

/** From -1 (a dangerous answer) to 3 (the right one). Null stands for "the policy does not say". */
export function worth(given: Rule | null, right: Rule | null): number {
  if (given === null) return right === null ? RIGHT_SILENCE : 0;
  if (right === null) return 0;
  const danger = DANGEROUS[given.verdict]?.includes(right.verdict) === true ? DANGER : 0;
  return (
    clauseWorth(given, right) +
    verdictWorth(given.verdict, right.verdict) +
    contactsWorth(given, right) -
    danger
  );
}
