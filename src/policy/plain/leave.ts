/** From all that clauses say to one verdict on leave: the stricter one wherever it is not clear. */
import type { Verdict } from '../reply.ts';
import { VERDICTS } from '../reply.ts';
import { namesTheAct } from './allowed-act.ts';
import { actorFits } from './parties.ts';
import type { ReadUnit } from './plain-pack.ts';
import { sharedBack } from './question-words.ts';
import { isMet, says } from './says.ts';
import type { Understood } from './understood.ts';
import type { Weighed } from './weigh.ts';

export interface Judged {
  readonly verdict: Verdict;
  readonly why: string;
}

export interface Asked extends Understood {
  /** How certain it is that the best unit is the one, from 0 to 1. */
  readonly certain: number;
}

/** Verdicts that never hurt anybody who asked for leave. */
const SAFE: ReadonlySet<Verdict> = new Set(['no', 'report', 'discouraged', 'none']);

/** For each verdict how usual it is for such a question, from 0 to 1. */
export type Usual = Readonly<Partial<Record<Verdict, number>>>;

/** How much the usual verdict on such questions counts beside the words of the policy. */
const USUAL = 0.5;
/** How sharply a statement that is less about the question falls behind. */
const SHARP = 4;
/** What stands in another unit than the best one counts less. */
const ELSEWHERE = 0.5;
/** A yes, or a mere fact, gives way to what is stricter and this nearly as strong: a wrong yes is worst. */
const RIVALS = 0.65;
/** Where the clause only tells something, hardly anything that binds nearby is too weak to decide. */
const FACT_MARGIN = 0.35;
/** A yes must rest on a statement that is about all of the question, or mostly, and the question about it. */
const ALL_ABOUT = 0.85;
const MOSTLY_ABOUT = 0.6;
const SOME_BACK = 0.33;
const MUCH_BACK = 0.5;
/** Where a yes is not sure enough, something nearby that says no decides. */
const A_NO_NEARBY = 0.3;
/** Or the passage is certain to be the one, and says no more than was asked. */
const CERTAIN = 0.7;
/** So likely it must be that the passage is the one before anything nearby decides. */
const LIKELY = 0.45;
/** A yes to another act than the clause allows by name must rest on every word of the question. */
const NEARLY_ALL = 0.95;
/** What a bare fact counts for somebody who asks for leave. */
const FACT = 0.3;

/** Leave for staff is none for parents. */
function othersActIn(asked: Asked, unit: ReadUnit): boolean {
  return actorFits(asked.reading, unit) <= -1;
}

/** The verdict on leave, or on a duty; `weighed` has the statements of the best unit first. */
export function leave(asked: Asked, weighed: readonly Weighed[], usual: Usual): Judged {
  const [best] = weighed;
  if (best === undefined) return { verdict: 'info', why: 'nothing binds' };
  const most = Math.max(...weighed.filter((one) => one.unit === best.unit).map((one) => one.share));
  const weight = new Map<Verdict, number>();
  const add = (verdict: Verdict, by: number): void => {
    weight.set(verdict, (weight.get(verdict) ?? 0) + by);
  };
  let main: { one: Weighed; verdict: Verdict; by: number } | null = null;
  let elsewhere = 0;
  for (const one of weighed) {
    const verdict = says(asked, one);
    const own = one.unit === best.unit;
    const by =
      Math.min(1.3, one.share / Math.max(most, 0.05)) ** SHARP *
      (own ? 1 : ELSEWHERE) *
      (verdict === 'info' ? FACT : 1);
    if (!own) elsewhere += by;
    if (main === null || by > main.by) main = { one, verdict, by };
    add(verdict, own ? by : elsewhere > 1.5 ? 0 : by);
  }
  for (const verdict of VERDICTS)
    if (verdict !== 'none') add(verdict, USUAL * (usual[verdict] ?? 0));
  const strength = (verdict: Verdict): number => weight.get(verdict) ?? 0;
  const ranked = VERDICTS.filter((verdict) => verdict !== 'none').toSorted(
    (a, b) => strength(b) - strength(a),
  );
  const first = ranked[0] ?? 'info';
  const back = main === null ? 0 : sharedBack(asked.pack, main.one.statement.own, asked.said);
  const share = main?.one.share ?? 0;
  const met = isMet(asked, main?.one.statement.condition ?? null);
  const why = `${ranked
    .slice(0, 3)
    .map((one) => `${one} ${strength(one).toFixed(2)}`)
    .join(
      ', ',
    )}; about it ${share.toFixed(2)}, it about the question ${back.toFixed(2)}${met ? ', condition met' : ''}; “${main?.one.statement.text.slice(0, 80) ?? ''}” ${main?.one.statement.binds.join(' and ') ?? ''} → ${main?.verdict ?? ''}`;
  if (SAFE.has(first)) return { verdict: first, why };
  const stricter = ranked.find((verdict) => SAFE.has(verdict) && verdict !== 'report');
  const strict = stricter === undefined ? 0 : strength(stricter);
  const named = main === null || first !== 'yes' || namesTheAct(asked, main.one.statement);
  const sure =
    (named || share >= NEARLY_ALL) &&
    (share >= ALL_ABOUT ||
      (share >= MOSTLY_ABOUT && back >= SOME_BACK) ||
      back >= MUCH_BACK ||
      met ||
      (asked.certain >= CERTAIN && back >= SOME_BACK && strict < A_NO_NEARBY));
  if (
    stricter !== undefined &&
    first !== 'needs-approval' &&
    strict > (first === 'info' ? strength(first) - FACT_MARGIN : strength(first) * RIVALS)
  )
    return { verdict: stricter, why };
  if (main === null || othersActIn(asked, main.one.unit))
    return { verdict: 'none', why: `${why}; binds others than those who act` };
  if (!sure)
    return stricter !== undefined && strict >= A_NO_NEARBY && asked.certain >= LIKELY
      ? { verdict: stricter, why: `${why}; not sure enough for ${first}` }
      : { verdict: 'none', why: `${why}; not sure enough for ${first}` };
  // Whoever may do something once somebody agreed may not just do it.
  if (first === 'yes' && main.one.unit.modalities[0] === 'approval' && main.one.unit === best.unit)
    return { verdict: 'needs-approval', why };
  return { verdict: first, why };
}
