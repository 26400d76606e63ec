/** What an answer is worth to whoever asked, when another rule would have been the right one. */
import type { Rule } from '../pack/types.ts';
import type { Verdict } from '../reply.ts';

/** An answer to what the policy does not answer misleads: a silence that is right is worth more than any clause. */
const RIGHT_SILENCE = 3.5;
/** A clause that the right rule quotes too, but not first. */
const SIDE_CLAUSE = 0.5;
/** "Info" where "yes" is right, or the other way round: the clause says the same. */
const NEARLY = 0.8;
/** What it costs to send somebody to a person who need not know. */
const NEEDLESS = 0.2;
/** What a dangerous answer costs beyond being wrong. */
const DANGER = 8;

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

/** The share of those whom the right rule names that the given one names too, less a little for anybody else. */
function contactsWorth(given: Rule, right: Rule): number {
  const found = right.contacts.filter((one) => given.contacts.includes(one)).length;
  const share = right.contacts.length === 0 ? 1 : found / right.contacts.length;
  return share - NEEDLESS * (given.contacts.length - found);
}

/** From -8 (a dangerous answer) to 3.5 (a silence that is right). Null stands for "the policy does not say". */
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
