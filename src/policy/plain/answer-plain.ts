/** Answers from a policy that has no rules: more carefully, and always in the policy's own words. */
import type { Answer, Quote, Verdict } from '../reply.ts';
import type { Asked } from '../understand/asked.ts';
import { plainText } from '../language/words.ts';
import { read } from '../understand/reading.ts';
import type { Wish } from './judge.ts';
import { judge, wish } from './judge.ts';
import type { Match } from './match.ts';
import { match, unknownShare } from './match.ts';
import { certainty } from './certainty.ts';
import { subjectsOf, usualVerdicts } from './subjects.ts';
import type { PlainPack, ReadUnit } from './plain-pack.ts';

/** Under this a passage is not taken for an answer. */
const SURE_ENOUGH = 0.56;
/** Without a sense of subjects only the words can tell. */
const SCORE_ENOUGH = 0.6;
const ASKS_WHOM_TO_ASK =
  /\bwho\b.*\b(?:ask|speak to|talk to|go to|contact|see|turn to|answers?)\b.*\b(?:this|the) (?:policy|guidance|document|rules)\b|\bwho\b.*\b(?:questions?|query|queries|unsure|not sure|in doubt)\b|\b(?:question|query|queries|unsure|not sure)\b.*\bwho\b/;
const MOST_QUOTES = 3;
/** A second passage is shown when it comes this close to the first. */
const CLOSE = 0.8;

/** How close a unit that binds must come to one that only states. */
const BINDS_CLOSE = 0.82;
/** A sentence of the same passage has a say when it comes this close. */
const BESIDE = 0.7;
/** So has one from elsewhere that comes as close as this. */
const RIVAL = 0.85;

const PLAIN: Readonly<Record<Verdict, string>> = {
  no: 'No, as far as this passage of the policy says.',
  report: 'This looks like something to report; the passage says to whom.',
  'needs-approval': 'Only with the approval that this passage names.',
  discouraged: 'Better not: the policy advises against it.',
  yes: 'Yes, within the bounds of this passage.',
  info: 'This passage of the policy speaks of it.',
  none: 'The policy does not say.',
};

function quote(unit: ReadUnit): Quote {
  return { clause: unit.id, heading: unit.heading, text: unit.passage };
}

const BY_CHILD = /\b(?:pupil|child|student|boy|girl|kid)/i;
const BY_STAFF = /\b(?:staff|adult|teacher|colleague|employee|member of staff)/i;

/** Of several people named, those named for the one who did it. */
function contacts(unit: ReadUnit | null, by: string): string[] {
  if (unit === null) return [];
  if (unit.named.length < 2) return [...unit.named];
  const parts = unit.text.split(/(?:;|,| or | and (?=to |the |if |where ))/);
  const wanted = by === 'pupil' ? BY_CHILD : by === 'staff' ? BY_STAFF : null;
  if (wanted === null) return [...unit.named];
  const held = parts.filter(
    (part) => wanted.test(part) && unit.named.some((name) => part.includes(name)),
  );
  const chosen = unit.named.filter((name) => held.some((part) => part.includes(name)));
  return chosen.length > 0 ? chosen : [...unit.named];
}

/** Of the units that were read for an answer, the one that names whom to go to. */
function whoIsTold(verdict: Verdict, units: readonly ReadUnit[]): ReadUnit | null {
  const naming = units.filter((unit) => unit.named.length > 0);
  const fitting =
    verdict === 'report'
      ? naming.find((unit) => unit.modalities.includes('reports'))
      : verdict === 'needs-approval'
        ? naming.find((unit) => unit.modalities.includes('approval'))
        : naming[0];
  return fitting ?? naming[0] ?? null;
}

/** For leave the first unit that binds at all, if it comes close: a bare fact neither allows nor forbids. */
function leading(matches: readonly Match[], wanted: Wish): Match | undefined {
  const first = matches[0];
  if (first === undefined || wanted !== 'leave' || first.unit.modalities[0] !== 'states')
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

/** The answer to one question. */
export function answerPlainly(pack: PlainPack, asked: Asked): Answer {
  const reading = read(pack.language, asked.question);
  const story = asked.whole === asked.question ? null : read(pack.language, asked.whole);
  const question = plainText(asked.question)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const about = pack.sense === null ? null : subjectsOf(pack.sense, asked.whole);
  const ranked = match(pack, about, question, reading, story);
  const first = pack.firstContact;
  const matches =
    first !== null && ASKS_WHOM_TO_ASK.test(question)
      ? [{ unit: first, score: 2 }, ...ranked]
      : ranked;
  const best = leading(matches, wish(question, reading));
  const sure =
    best === undefined
      ? 0
      : about === null
        ? Number(best.score >= SCORE_ENOUGH)
        : certainty(pack, about, best, unknownShare(pack, reading, story));
  const why = [
    `certainty: ${(100 * sure).toFixed(0)} %`,
    `asks: ${reading.kinds.join(', ') || 'nothing'} (${wish(question, reading)})`,
    ...matches
      .slice(0, 3)
      .map(
        (one) =>
          `${one.unit.id}: score ${one.score.toFixed(2)}, ${one.unit.modalities.join(' and ')}`,
      ),
  ];
  if (best === undefined || sure < SURE_ENOUGH) {
    const name = first?.named[0] ?? null;
    return {
      question: asked.question,
      verdict: 'none',
      plain: `The policy does not say, as far as it can be read without rules.${name === null ? '' : ` For questions it names ${name}.`}`,
      quotes: [],
      contacts: name === null ? [] : [name],
      notes: [],
      why,
    };
  }
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
  const verdict = judge(
    pack,
    question,
    plainText(asked.whole),
    reading,
    [best.unit, ...beside],
    usual,
  );
  const frames = [...reading.frames, ...(story?.frames ?? [])];
  const by = frames.find((frame) => frame.by !== 'asker')?.by ?? '';
  const shown = distinct([
    best,
    ...matches.filter((one) => one !== best && one.score >= best.score * CLOSE),
  ]);
  const binds = best.unit.modalities;
  const wantsSomebody =
    verdict === 'report' ||
    verdict === 'needs-approval' ||
    reading.kinds.includes('who') ||
    (verdict === 'info' && (binds.includes('reports') || best.unit.named.length === 1));
  return {
    question: asked.question,
    verdict,
    plain: PLAIN[verdict],
    quotes: shown.map((one) => quote(one.unit)),
    contacts: wantsSomebody
      ? contacts(whoIsTold(verdict, [best.unit, ...beside, ...samePassage]), by)
      : [],
    notes: [
      {
        kind: 'ambiguous',
        text: `This policy has no rules of its own yet: the answer rests on its wording alone (certainty ${(100 * sure).toFixed(0)} %). Read the passage before you act.`,
      },
    ],
    why,
  };
}
