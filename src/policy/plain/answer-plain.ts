/** Answers from a policy that has no rules: more carefully, and always in the policy's own words. */
import type { Answer, Quote, Verdict } from '../reply.ts';
import type { Asked } from '../understand/asked.ts';
import { contacts } from './contacts.ts';
import { judge } from './judge.ts';
import type { Match } from './match.ts';
import { match, NO_SIGNALS } from './match.ts';
import type { Wish } from './wish.ts';
import { understood } from './understood.ts';
import { certainty } from './certainty.ts';
import { usualVerdicts } from './subjects.ts';
import type { PlainPack, ReadUnit } from './plain-pack.ts';

/** Under this a passage is not taken for an answer. */
const SURE_ENOUGH = 0.4;
const ASKS_WHOM_TO_ASK =
  /\bwho\b.*\b(?:ask|speak to|talk to|go to|contact|see|turn to|answers?)\b.*\b(?:this|the) (?:policy|guidance|document|rules)\b|\bwho\b.*\b(?:questions?|query|queries|unsure|not sure|in doubt)\b|\b(?:question|query|queries|unsure|not sure)\b.*\bwho\b/;
const MOST_QUOTES = 3;
/** Under this a clause does not even speak of the matter. */
const NEAR_ENOUGH = 0.2;
/** How far down the list somebody is looked for who is to be told. */
const SEEN_FOR_NAMES = 6;
/** A second passage is shown when it comes this close to the first. */
const CLOSE = 0.8;

/** How close a unit that binds must come to one that only states. */
const BINDS_CLOSE = 0.82;
/** A sentence of the same passage has a say when it comes this close. */
const BESIDE = 0.7;
/** So has one from elsewhere that comes as close as this. */
const RIVAL = 0.85;

const PLAIN: Readonly<Record<Verdict, string>> = {
  no: 'Not allowed, as far as this passage of the policy says.',
  report: 'This looks like something to report; the passage says to whom.',
  'needs-approval': 'Only with the approval that this passage names.',
  discouraged: 'Better not: the policy advises against it.',
  yes: 'Allowed, within the bounds of this passage.',
  info: 'This passage of the policy speaks of it.',
  none: 'The policy does not say.',
};

function quote(unit: ReadUnit): Quote {
  return { clause: unit.id, heading: unit.heading, text: unit.passage };
}

/** For leave the first unit that binds at all, if it comes close: a bare fact neither allows nor forbids. */
function leading(matches: readonly Match[], wanted: Wish): Match | undefined {
  const first = matches[0];
  if (
    first === undefined ||
    (wanted !== 'leave' && wanted !== 'duty') ||
    first.unit.modalities[0] !== 'states'
  )
    return first;
  return (
    matches.find(
      (one) => one.unit.modalities[0] !== 'states' && one.score >= first.score * BINDS_CLOSE,
    ) ?? first
  );
}

function distinct(matches: readonly Match[]): Match[] {
  const found: Match[] = [];
  for (const one of matches) {
    if (found.some((other) => other.unit.passage === one.unit.passage)) continue;
    found.push(one);
    if (found.length === MOST_QUOTES) break;
  }
  return found;
}

/** Nothing that would hold; `nearest` where a clause speaks of the matter without deciding it. */
function abstained(
  pack: PlainPack,
  asked: Asked,
  nearest: ReadUnit | null,
  why: readonly string[],
): Answer {
  const [name = null] = pack.firstContact?.named ?? [];
  const said =
    nearest === null
      ? 'The policy does not say, as far as it can be read without rules.'
      : `The policy does not say clearly. The nearest clause stands under “${nearest.heading}” (${nearest.id}).`;
  return {
    question: asked.question,
    verdict: 'none',
    plain: `${said}${name === null ? '' : ` For questions it names ${name}.`}`,
    quotes: [],
    contacts: name === null ? [] : [name],
    notes: [],
    why,
  };
}

/** The clauses that speak of what a message asks, whether or not they would be given as an answer. */
export function clausesNear(pack: PlainPack, asked: Asked): ReadUnit[] {
  const understanding = understood(pack, asked);
  const matches = match(understanding);
  const [best] = matches;
  if (best === undefined || certainty(understanding, best, matches) < NEAR_ENOUGH) return [];
  return matches.filter((one) => one.score >= best.score * CLOSE).map((one) => one.unit);
}

/** The answer to one question. */
export function answerPlainly(pack: PlainPack, asked: Asked): Answer {
  const understanding = understood(pack, asked);
  const { reading, story, question, wants, about } = understanding;
  const ranked = match(understanding);
  const first = pack.firstContact;
  const asksWhomToAsk = ASKS_WHOM_TO_ASK.test(question);
  const matches =
    first !== null && asksWhomToAsk
      ? [{ unit: first, score: 2, signals: NO_SIGNALS }, ...ranked]
      : ranked;
  const best = leading(matches, wants);
  const sure = best === undefined ? 0 : certainty(understanding, best, matches);
  const why = [
    `certainty: ${(100 * sure).toFixed(0)} %`,
    `asks: ${reading.kinds.join(', ') || 'nothing'} (${wants})`,
    ...matches
      .slice(0, 3)
      .map(
        (one) =>
          `${one.unit.id}: score ${one.score.toFixed(2)}, ${one.unit.modalities.join(' and ')}`,
      ),
  ];
  if (best === undefined || sure < SURE_ENOUGH) return abstained(pack, asked, null, why);
  // What stands in the quoted passage is read too: the sentence beside may forbid.
  const beside = matches
    .filter(
      (one) =>
        one !== best &&
        one.score >= best.score * (one.unit.passage === best.unit.passage ? BESIDE : RIVAL),
    )
    .map((one) => one.unit);
  const samePassage = pack.units.filter((unit) => unit.passage === best.unit.passage);
  const usual = pack.sense === null || about === null ? {} : usualVerdicts(pack.sense, about);
  const judged = judge(understanding, sure, [best.unit, ...beside], usual);
  const verdict = best.unit === first && asksWhomToAsk ? 'info' : judged.verdict;
  why.push(judged.why);
  if (verdict === 'none') return abstained(pack, asked, best.unit, why);
  const frames = [...reading.frames, ...(story?.frames ?? [])];
  const by = frames.find((frame) => frame.by !== 'asker')?.by ?? '';
  const shown = distinct([
    best,
    ...matches.filter((one) => one !== best && one.score >= best.score * CLOSE),
  ]);
  // Who is to be told, or asked, may stand in the sentence beside; else only the clause itself counts.
  const wantsSomebody =
    verdict === 'report' || verdict === 'needs-approval' || reading.kinds.includes('who');
  const naming = wantsSomebody
    ? [
        best.unit,
        ...samePassage,
        ...beside,
        ...matches.slice(0, SEEN_FOR_NAMES).map((one) => one.unit),
      ]
    : [best.unit];
  return {
    question: asked.question,
    verdict,
    plain: PLAIN[verdict],
    quotes: shown.map((one) => quote(one.unit)),
    contacts: contacts(pack, verdict, naming, by, question),
    notes: [
      {
        kind: 'ambiguous',
        text: `This policy has no rules of its own yet: the answer rests on its wording alone (certainty ${(100 * sure).toFixed(0)} %). Read the passage before you act.`,
      },
    ],
    why,
  };
}
