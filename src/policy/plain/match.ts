/** How well a unit of a policy answers a question: shared words, meaning, direction, what is asked for. */
import { STOP } from '../language/words.ts';
import type { Frame } from '../understand/frames.ts';
import type { Party } from '../understand/mentions.ts';
import { partyOf } from '../understand/mentions.ts';
import type { Reading } from '../understand/reading.ts';
import type { Wish } from './judge.ts';
import { wish } from './judge.ts';
import type { Modality } from './modality.ts';
import type { PlainPack, ReadUnit } from './plain-pack.ts';
import type { Subjects } from './subjects.ts';
import { likeness } from './subjects.ts';

export interface Match {
  readonly unit: ReadUnit;
  readonly score: number;
}

const EMPTY = new Set(
  'a an the to of in on at for and or but so if it be that this these those i my me we our us you your do have just can could may might must shall should would will with as by from up out about academy college s there here any some please hi hello thank what who when where which why how not no yes ok alright all right get go one someon somebody anyon he she they him her them his their now tell know say ask want need allow let thing something anything also too very really actual still then than more much many only even ever school staff policy does not am i he into over after before off because while'.split(
    ' ',
  ),
);
const US: ReadonlySet<Party> = new Set([
  'asker',
  'staff',
  'head',
  'dsl',
  'governor',
  'volunteer',
  'contractor',
  'everyone',
]);
/** How much being about the same subject counts. */
const ALIKE = 0.45;
const MODAL = new Set(
  'can could may might must shall should would do does to need allow ok'.split(' '),
);
const SUBJECT = new Set('i we you they he she it staff the a my our anyon someon'.split(' '));
const PERSON = /\b(?:Mr|Mrs|Ms|Miss|Dr|Rev)\.? /;
/** Concepts that say so little that sharing them proves nothing. */
const VAGUE = new Set([
  'school',
  'policy',
  'everyone',
  'staff',
  'professional',
  'define',
  'guidance',
  'question',
  'manage',
  'monitor',
  'procedure',
  'model',
  'respectful',
  'time',
  'number',
  'newcomer',
  'unofficial',
  'platform',
  'socialmedia',
  'athome',
  'approve',
  'admin',
]);

function side(party: Party | null): string {
  return party === null ? '' : US.has(party) ? 'us' : party;
}

/** 1 where both tell of the same act in the same direction, -1 where it is turned round, else 0. */
function direction(asked: readonly Frame[], told: readonly Frame[]): number {
  let found = 0;
  for (const one of asked) {
    for (const other of told) {
      if (one.act !== other.act || one.to === null || other.to === null) continue;
      const same = side(one.by) === side(other.by) && side(one.to) === side(other.to);
      const turned = side(one.by) === side(other.to) && side(one.to) === side(other.by);
      if (same) return 1;
      if (turned) found = -1;
    }
  }
  return found;
}

/** Whether a unit speaks to the one who acts in the question: parents' duties do not bind staff. */
function actorFits(asked: Reading, unit: ReadUnit): number {
  const first =
    [...unit.own.items].map((item) => partyOf(item)).find((party) => party !== null) ?? null;
  const actor = side(asked.frames[0]?.by ?? 'asker');
  if (first === null || !['pupil', 'parent'].includes(side(first))) return 0;
  const startsWithIt = unit.own.items.slice(0, 4).some((item) => partyOf(item) === first);
  if (!startsWithIt) return 0;
  const mentioned = asked.items.some((item) => partyOf(item) === first);
  return actor === side(first) ? 0.06 : mentioned ? -0.02 : -0.12;
}

const SHAPES: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'phone number',
    /\b(phone number|number for|telephone|ring|extension|mobile number|what number)\b/,
    /\d{3,}|ext/i,
  ],
  ['e-mail', /\b(email address|e mail|address of|what is the email)\b/, /@/],
  [
    'time',
    /\b(how (?:long|soon|quickly|fast|often)|by when|deadline|when (?:is|was|will|does|do|did|should|must|are|next))\b/,
    /\d|\bday|week|month|year|term|hour|immediate|soon|once|prompt|annual|before|after|first|same|when|until|straight/i,
  ],
  [
    'number',
    /\b(how many|how much)\b/,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|no more|maximum|half|only)\b/i,
  ],
  ['age', /\b(how old|what age)\b/, /\d/],
];

/** A penalty where a date, a number or a person is asked for and the unit holds none. */
function shapePenalty(question: string, asked: Reading, unit: ReadUnit): number {
  if (
    /^(?:so |and |but )*(?:who is|who s|who are|what is the (?:head|principal|dsl)\w* name|name of|what s the name)\b/.test(
      question,
    ) &&
    !/\b(?:responsible|told|in charge|supposed|meant|allowed)\b/.test(question)
  )
    return PERSON.test(unit.text) ? -0.2 : 0.35;
  for (const [, wants, holds] of SHAPES)
    if (wants.test(question) && !holds.test(unit.text)) return 0.25;
  if (
    /^(?:and |so |but )*(?:who|whose|whom)\b|\bwho (?:is|are|do|does|should|can|runs?|has|needs|will)\b/.test(
      question,
    ) &&
    asked.kinds.includes('who') &&
    unit.named.length === 0
  )
    return 0.12;
  return 0;
}

interface Term {
  readonly stem: string;
  readonly concepts: readonly string[];
  readonly weight: number;
}

function rarity(pack: PlainPack, mark: string): number {
  const seen = pack.spread.get(mark) ?? 0;
  return Math.log(1 + pack.units.length / (seen + 0.5));
}

/** What the question asks about, each word once, the telling ones heavier. */
function terms(pack: PlainPack, asked: Reading, story: Reading | null): Term[] {
  const found = new Map<string, Term>();
  const most = Math.log(1 + pack.units.length / 0.5);
  const take = (reading: Reading, share: number): void => {
    for (const item of reading.items) {
      if (item.stem === STOP || EMPTY.has(item.stem) || item.stem.length < 2) continue;
      if (found.has(item.stem)) continue;
      const concepts = [...item.concepts].filter(
        (concept) => !VAGUE.has(concept) || concept.startsWith('defined'),
      );
      const known = pack.spread.has(item.stem);
      const meant = concepts.filter((concept) => pack.spread.has(`c:${concept}`));
      const weight = known
        ? rarity(pack, item.stem)
        : meant.length > 0
          ? Math.max(...meant.map((concept) => rarity(pack, `c:${concept}`)))
          : most * (item.concepts.has('platform') ? 0.15 : item.concepts.size > 0 ? 0.5 : 0.75);
      found.set(item.stem, {
        stem: item.stem,
        concepts: [...item.concepts],
        weight: weight * share,
      });
    }
  };
  take(asked, 1);
  if (story !== null) take(story, 0.5);
  return [...found.values()];
}

/** The word for what one would do: "can I *tutor* a pupil", "how do I *reset* my password". */
function actOf(asked: Reading): string | null {
  const stems = asked.items.map((item) => item.stem);
  const from = stems.findIndex(
    (stem, at) =>
      MODAL.has(stem) &&
      (SUBJECT.has(stems[at + 1] ?? '') ||
        asked.items[at + 1]?.concepts.size !== 0 ||
        stem === 'to'),
  );
  if (from < 0) return null;
  for (let at = from + 1; at < Math.min(stems.length, from + 6); at++) {
    const item = asked.items[at];
    if (item === undefined || item.stem === STOP) return null;
    if (SUBJECT.has(item.stem) || EMPTY.has(item.stem) || partyOf(item) !== null) continue;
    return item.stem;
  }
  return null;
}

function kin(a: string, stems: ReadonlySet<string>): boolean {
  if (a.length < 5) return false;
  const root = a.slice(0, Math.max(5, a.length - 3));
  for (const other of stems) if (other.length >= 5 && other.startsWith(root)) return true;
  return false;
}

function closeness(term: Term, unit: ReadUnit): number {
  if (unit.stems.has(term.stem)) return 1;
  let best = kin(term.stem, unit.stems) ? 0.8 : 0;
  for (const concept of term.concepts) {
    const vague = VAGUE.has(concept);
    if (unit.own.concepts.has(concept))
      best = Math.max(best, concept.startsWith('defined') ? 0.8 : vague ? 0.35 : 0.75);
    else if (unit.aroundConcepts.has(concept)) best = Math.max(best, vague ? 0.2 : 0.4);
  }
  if (unit.around.has(term.stem)) best = Math.max(best, 0.55);
  return best;
}

/** Whether a unit is of the kind that the question calls for: a rule, a route, a fact. */
function fitting(wants: Wish, unit: ReadUnit): number {
  const has = (modality: Modality): boolean => unit.modalities.includes(modality);
  const tells = unit.text.startsWith('|') || /^\W*\*\*/.test(unit.text);
  if (wants === 'leave') return tells ? -0.1 : has('states') ? -0.04 : 0.04;
  if (wants === 'telling' || wants === 'whom')
    return has('reports') ? 0.2 : unit.named.length > 0 ? 0.05 : 0;
  return 0;
}

/** The share of what was asked for which the policy has neither the word nor the meaning. */
export function unknownShare(pack: PlainPack, asked: Reading, story: Reading | null): number {
  let total = 0;
  let unknown = 0;
  for (const term of terms(pack, asked, story)) {
    total += term.weight;
    if (
      !pack.spread.has(term.stem) &&
      !term.concepts.some((concept) => pack.spread.has(`c:${concept}`))
    )
      unknown += term.weight;
  }
  return total === 0 ? 1 : unknown / total;
}

/** Every unit with its score, the best first. */
export function match(
  pack: PlainPack,
  about: Subjects | null,
  question: string,
  asked: Reading,
  story: Reading | null,
): Match[] {
  const wanted = terms(pack, asked, story);
  const total = wanted.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return [];
  const act = actOf(asked);
  const actTerm = wanted.find((term) => term.stem === act) ?? null;
  const wants = wish(question, asked);
  const pairs = new Set<string>();
  asked.items.forEach((item, at) => {
    const next = asked.items[at + 1];
    if (next !== undefined) pairs.add(`${item.stem} ${next.stem}`);
  });
  const found = pack.units.map((unit): Match => {
    let shared = 0;
    for (const term of wanted) shared += term.weight * closeness(term, unit);
    const alike = about === null ? 0 : likeness(about, unit.subjects);
    const covered = shared / total;
    let bonus = 0;
    unit.own.items.forEach((item, at) => {
      const next = unit.own.items[at + 1];
      if (
        next !== undefined &&
        !EMPTY.has(item.stem) &&
        !EMPTY.has(next.stem) &&
        pairs.has(`${item.stem} ${next.stem}`)
      )
        bonus += 0.04;
    });
    // A short unit that shares as much says it more to the point.
    const density = shared / (shared + 6 + 0.35 * unit.stems.size);
    const way = direction([...asked.frames, ...(story?.frames ?? [])], unit.own.frames);
    const done = actTerm === null ? null : closeness(actTerm, unit);
    const acts = done === null ? 0 : done >= 0.7 ? 0.1 : done >= 0.4 ? 0 : -0.2;
    const score =
      acts +
      fitting(wants, unit) +
      ALIKE * alike +
      covered +
      0.3 * density +
      Math.min(bonus, 0.12) +
      (way === 1 ? 0.12 : way === -1 ? -0.25 : 0) +
      actorFits(asked, unit) -
      shapePenalty(question, asked, unit);
    return { unit, score };
  });
  return found.toSorted((a, b) => b.score - a.score || (a.unit.id < b.unit.id ? -1 : 1));
}
