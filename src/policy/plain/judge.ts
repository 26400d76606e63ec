/** From what a unit says and what was asked to a verdict. */
import type { Verdict } from '../reply.ts';
import { VERDICTS } from '../reply.ts';
import type { Reading } from '../understand/reading.ts';
import type { Modality } from './modality.ts';
import { modalities } from './modality.ts';
import { stem } from '../language/stem.ts';
import { words } from '../language/words.ts';
import type { PlainPack, ReadUnit } from './plain-pack.ts';

/** Whether a message asks for leave, asks to know, or tells of something. */
export type Wish = 'leave' | 'knowledge' | 'telling' | 'whom';

const TELLS =
  /\b(?:there is|there s|there are|there ve|has|have|had|just|been|was|were|keeps?|saw|seen|noticed|found|sent|got|received|posted|followed|messaged|added|shared|put|took|told me|happened|someone|somebody)\b/;
const ASKS_LEAVE =
  /\b(?:can|could|may|might|am i|are we|is it|would it|is that|allowed|permitted|ok|okay|alright|all right|fine|acceptable|mind if|harm|wrong|problem|against|forbidden|banned|surely|right|get away)\b/;

/** What the asker wants, by the question's own words. */
export function wish(question: string, asked: Reading): Wish {
  const kinds = new Set(asked.kinds);
  const about = /^(?:so |and |but |also )*(?:who|whose|whom|what|which|when|where|why|how)\b/.test(
    question,
  );
  if (
    kinds.has('who') &&
    /\b(?:tell|report|inform|notify|speak|go to|know|told|contact|flag|raise|pass|take)\b/.test(
      question,
    )
  )
    return 'whom';
  if (kinds.has('what-now') && TELLS.test(question)) return 'telling';
  if (about && !/^how about\b/.test(question)) return 'knowledge';
  if (kinds.has('may') || kinds.has('must') || ASKS_LEAVE.test(question)) return 'leave';
  if (kinds.has('is')) return 'knowledge';
  return TELLS.test(question) || kinds.size === 0 ? 'telling' : 'knowledge';
}

/** The part of a sentence that speaks of what was asked: "may …, but must not …" says two things. */
function fittingPart(pack: PlainPack, unit: ReadUnit, asked: Reading): string {
  const parts = unit.text.split(
    /(?:;|, but |, although | but | although | except (?:that|where|when|for) )/,
  );
  if (parts.length < 2) return unit.text;
  let best = unit.text;
  let most = 0;
  for (const part of parts) {
    const stems = new Set(words(part).map(stem));
    let shared = 0;
    for (const item of asked.items)
      if (stems.has(item.stem)) shared += 1 / (pack.spread.get(item.stem) ?? 1);
    if (shared > most) {
      most = shared;
      best = part;
    }
  }
  return best;
}

function bindings(pack: PlainPack, unit: ReadUnit, asked: Reading): readonly Modality[] {
  if (unit.lead !== '' && !unit.text.startsWith('|')) return unit.modalities;
  const part = fittingPart(pack, unit, asked);
  if (part === unit.text) return unit.modalities;
  const own = modalities(part);
  return own[0] === 'states' ? unit.modalities : own;
}

const LACKING =
  /\b(?:without|not asked|no permission|no consent|haven t asked|hasn t asked|didn t ask|w o)\b/;
const CONDITION = /\b(?:only|unless|must|need|require|before|permission|consent|allows)/i;
const MUST = /\b(?:do|must|should|need|have to|needn|needs?)\b/;
const WHAT_TO_DO =
  /\bwhat (?:do|should|must|can|am|are) (?:i|we|staff|you)\b|\bwhat (?:now|next)\b|\bwhat happens\b/;

const TO_REPORT = /\b(?:report|tell|inform|notify|flag|raise|alert|pass (?:it|this|that) on)\b/;

/** How much the usual verdict on such questions counts beside the words of the policy. */
const USUAL = 1.2;
/** What stands beside the best unit in its passage counts less. */
const BESIDE = 0.45;
/** A yes, or a mere fact, must be this much stronger than a no: a wrong yes is worst. */
const MARGIN = 0.6;

/** What a way of binding says to somebody who asks for leave. */
const SAYS: Readonly<Record<Modality, readonly [Verdict, number]>> = {
  approval: ['needs-approval', 1.1],
  forbids: ['no', 1],
  discourages: ['discouraged', 0.9],
  allows: ['yes', 0.8],
  obliges: ['yes', 0.5],
  reports: ['report', 0.3],
  states: ['info', 0.4],
};

/** For each verdict how usual it is for such a question, from 0 to 1. */
export type Usual = Readonly<Partial<Record<Verdict, number>>>;

function leave(question: string, all: readonly (readonly Modality[])[], usual: Usual): Verdict {
  const weight = new Map<Verdict, number>();
  const add = (verdict: Verdict, by: number): void => {
    weight.set(verdict, (weight.get(verdict) ?? 0) + by);
  };
  all.forEach((found, at) => {
    const share = at === 0 ? 1 : BESIDE / (all.length - 1);
    // A sentence that forbids or asks for approval nearly always has a "may" or a "must" in it too.
    const strict = found.some(
      (one) => one === 'forbids' || one === 'approval' || one === 'discourages',
    );
    for (const one of found) {
      const [verdict, strength] = SAYS[one];
      if (strict && (one === 'allows' || one === 'obliges' || one === 'reports')) continue;
      if (one === 'reports' && !MUST.test(question) && !TELLS.test(question)) continue;
      add(verdict, strength * share);
    }
  });
  for (const verdict of VERDICTS) add(verdict, USUAL * (usual[verdict] ?? 0));
  const strictness = (verdict: Verdict): number => weight.get(verdict) ?? 0;
  const ranked = VERDICTS.filter((verdict) => verdict !== 'none').toSorted(
    (a, b) => strictness(b) - strictness(a),
  );
  const best = ranked[0] ?? 'info';
  if (best !== 'yes' && best !== 'info' && best !== 'needs-approval') return best;
  const stricter = ranked.find(
    (verdict) => verdict === 'no' || verdict === 'discouraged' || verdict === 'report',
  );
  return stricter !== undefined &&
    strictness(stricter) > 0 &&
    strictness(best) - strictness(stricter) < MARGIN &&
    best !== 'needs-approval'
    ? stricter
    : best;
}

/** The verdict for a question: the best unit leads, what stands beside it and what is usual have a say. */
export function judge(
  pack: PlainPack,
  question: string,
  whole: string,
  asked: Reading,
  units: readonly ReadUnit[],
  usual: Usual,
): Verdict {
  const wanted = wish(question, asked);
  const all = units.map((unit) => bindings(pack, unit, asked));
  const main = all[0] ?? [];
  const reports = all.some((found) => found.includes('reports'));
  const reported = usual.report ?? 0;
  const happened = TELLS.test(whole);
  if (wanted === 'whom') {
    if (reports || happened || reported > 0.3 || TO_REPORT.test(question)) return 'report';
    return main.includes('approval') ? 'needs-approval' : 'info';
  }
  if (wanted === 'telling') {
    if (reports || reported > 0.4) return 'report';
    if (main.includes('forbids') || (usual.no ?? 0) > 0.4) return 'no';
    if (main.includes('approval')) return 'needs-approval';
    return main.includes('discourages') ? 'discouraged' : 'report';
  }
  if (wanted === 'knowledge') {
    if (WHAT_TO_DO.test(question) && (reports || happened)) return 'report';
    if (TO_REPORT.test(question) && reports) return 'report';
    return reported > 0.45 && happened ? 'report' : 'info';
  }
  if (LACKING.test(question) && units.some((unit) => CONDITION.test(unit.text))) return 'no';
  return leave(question, all, usual);
}
