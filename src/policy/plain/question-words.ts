/** What a question asks about, word by word, and how near a clause comes to each. */
import type { Item } from '../language/lexicon.ts';
import { PEOPLE } from '../language/people.ts';
import { stem } from '../language/stem.ts';
import { STOP } from '../language/words.ts';
import { partyOf } from '../understand/mentions.ts';
import type { Reading } from '../understand/reading.ts';
import type { PlainPack, ReadUnit } from './plain-pack.ts';
import type { Words } from './words-of.ts';
import { ROOT } from './words-of.ts';

/** Words that say nothing of the matter by themselves. */
const EMPTY: ReadonlySet<string> = new Set(
  'a about academy actual actually after again all allow alright also am an and another any anyon anything around as ask at back be because been before bit bother bunch but by can cheer college come could day deal do does either even ever exactly fine first for from get give go got guy happen have he hello her here hey hi him his honest how i if im in into it ive just know last let lot make many may maybe me might more morn morning much must my myself need no not now nursery of off oh ok on one only or our out over own permission permit please policy probably put quick really right rule s say school seem set shall she should so some somebody someon something staff still such sure take tell than thank that the their them then there these they thing think this those to today tomorrow too try two up us use very want we what when where whether which while who why will with wonder would yes yesterday you your'
    .split(' ')
    .map(stem),
);
/** Concepts of the shared lexicon that say so little that sharing them proves nothing. */
const VAGUE = new Set(
  'school policy everyone staff professional define guidance question manage monitor procedure model respectful time number newcomer unofficial platform socialmedia athome approve admin balance official curious report applying expert private post abuse discuss disruption hardtocontrol record delete overshare exception otherdocs lesson'.split(
    ' ',
  ),
);
/** Synonyms that stand for wide fields. */
const WIDE = new Set(
  '=device =account =app =retain =run =imaging =dept =rules =duty =discuss =register =viewing =event =work =location =data =monitor =cover =team =form =search =show =open =communicate =review =comment =work =concern =conduct =locked =share =owntime =timesofday =breach =police =camera =apply'.split(
    ' ',
  ),
);
const MODAL = new Set(
  'can could may might must shall should would do does to need allow ok'.split(' '),
);
const SUBJECT = new Set('i we you they he she it staff the a my our anyon someon'.split(' '));

const LIKE = stem('like');
const PERSON_CONCEPTS: ReadonlySet<string> = new Set(Object.keys(PEOPLE));
/** More than these a question does not ask about. */
const MOST_TERMS = 28;
/** Which platform it is seldom matters, unless the policy names it. */
const PLATFORM = 0.3;
const PLATFORM_NAMED = 0.5;

export interface Term {
  readonly stem: string;
  readonly concepts: readonly string[];
  readonly weight: number;
}

function rarityIn(spread: ReadonlyMap<string, number>, units: number, mark: string): number {
  return Math.log(1 + units / ((spread.get(mark) ?? 0) + 0.5));
}

function rarity(pack: PlainPack, mark: string): number {
  return rarityIn(pack.spread, pack.units.length, mark);
}

function tells(concept: string): boolean {
  return !VAGUE.has(concept);
}

/** What the question asks about, each word once, the telling ones heavier. */
export function terms(pack: PlainPack, asked: Reading, story: Reading | null): Term[] {
  const found = new Map<string, Term>();
  const most = Math.log(1 + pack.units.length / 0.5);
  // Empty words may be part of a phrase that says something: "what would happen".
  const takePhrase = (item: Item, share: number): void => {
    for (const concept of item.concepts) {
      const mark = `c:${concept}`;
      if (!concept.startsWith('=') || WIDE.has(concept) || !pack.spread.has(mark)) continue;
      if ([...found.values()].some((term) => term.concepts.includes(concept))) continue;
      found.set(concept, {
        stem: concept,
        concepts: [concept],
        weight: rarity(pack, mark) * share,
      });
    }
  };
  // A long story says less word by word: what stands nearest to the question counts.
  const take = (reading: Reading, share: number): void => {
    for (const [at, item] of reading.items.entries()) {
      if (item.stem === 'night' && reading.items[at - 1]?.stem === 'last') continue;
      if (found.size >= MOST_TERMS) return;
      if (item.stem === STOP || item.stem.length < 2 || found.has(item.stem)) continue;
      // "I would like to" wants something; only "like a post" is an act.
      if (item.stem === LIKE && reading.items[at - 1]?.stem === 'would') continue;
      if (EMPTY.has(item.stem)) {
        takePhrase(item, share);
        continue;
      }
      const meant = [...item.concepts].filter(
        (concept) => tells(concept) && pack.spread.has(`c:${concept}`),
      );
      const platform = item.concepts.has('platform') || item.concepts.has('socialmedia');
      const weight = pack.spread.has(item.stem)
        ? rarity(pack, item.stem)
        : meant.length > 0
          ? Math.min(...meant.map((concept) => rarity(pack, `c:${concept}`)))
          : most * (item.concepts.size > 0 ? 0.6 : 0.75);
      found.set(item.stem, {
        stem: item.stem,
        concepts: [...item.concepts],
        weight:
          weight *
          share *
          (platform ? (pack.spread.has(item.stem) ? PLATFORM_NAMED : PLATFORM) : 1),
      });
    }
  };
  take(asked, 1);
  // "What now?" says nothing by itself: the story is what is asked about.
  if (story !== null) take(story, found.size < 2 ? 1 : 0.5);
  return [...found.values()];
}

function kin(one: string, words: Words): boolean {
  if (one.length < ROOT || !words.roots.has(one.slice(0, ROOT))) return false;
  const root = one.slice(0, Math.max(ROOT, one.length - 3));
  for (const other of words.stems) if (other.startsWith(root)) return true;
  return false;
}

/** From 0 to 1: how near words come to what a term says. */
export function near(term: Term, words: Words): number {
  if (words.stems.has(term.stem)) return 1;
  let best = kin(term.stem, words) ? 0.75 : 0;
  for (const concept of term.concepts) {
    if (!words.concepts.has(concept)) continue;
    const one = concept.startsWith('=')
      ? WIDE.has(concept)
        ? 0.6
        : 0.85
      : concept.startsWith('defined')
        ? 0.8
        : VAGUE.has(concept)
          ? 0.25
          : PERSON_CONCEPTS.has(concept)
            ? 0.85
            : 0.5;
    if (one > best) best = one;
  }
  return best;
}

/** How near a unit comes to a term, in its own words, in the line above it, or around it. */
export function closeness(term: Term, unit: ReadUnit): number {
  return Math.max(
    near(term, unit.words),
    0.95 * near(term, unit.above),
    0.55 * near(term, unit.headed),
    0.35 * near(term, unit.beside),
  );
}

/** The word for what one would do: "can I *tutor* a pupil", "how do I *reset* my password". */
export function actOf(asked: Reading): string | null {
  const stems = asked.items.map((item) => item.stem);
  const from = stems.findIndex(
    (one, at) =>
      MODAL.has(one) &&
      (SUBJECT.has(stems[at + 1] ?? '') ||
        asked.items[at + 1]?.concepts.size !== 0 ||
        one === 'to'),
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

/** The share of what was asked for which the policy has neither the word nor the meaning. */
export function unknownShare(pack: PlainPack, wanted: readonly Term[]): number {
  let total = 0;
  let unknown = 0;
  for (const term of wanted) {
    total += term.weight;
    if (
      !pack.spread.has(term.stem) &&
      !term.concepts.some((concept) => tells(concept) && pack.spread.has(`c:${concept}`))
    )
      unknown += term.weight;
  }
  return total === 0 ? 1 : unknown / total;
}

/** What a text says: its words, each once, the rare ones heavier. */
export interface Telling {
  readonly terms: readonly Term[];
  readonly total: number;
}

export function tellingOf(
  spread: ReadonlyMap<string, number>,
  units: number,
  told: Reading,
): Telling {
  const found = new Map<string, Term>();
  let total = 0;
  for (const item of told.items) {
    if (item.stem === STOP || EMPTY.has(item.stem) || found.has(item.stem)) continue;
    const weight = rarityIn(spread, units, item.stem);
    total += weight;
    found.set(item.stem, { stem: item.stem, concepts: [...item.concepts], weight });
  }
  return { terms: [...found.values()], total };
}

/** The share of what a statement, or its condition, says that a question says too. */
export function sharedBack(pack: PlainPack, told: Reading, asked: Words): number {
  const telling = pack.telling.get(told);
  if (telling === undefined || telling.total === 0) return 0;
  let shared = 0;
  for (const term of telling.terms) shared += term.weight * near(term, asked);
  return shared / telling.total;
}

/** Pairs of neighbouring words, neither of them empty. */
export function pairsOf(reading: Reading): Set<string> {
  const found = new Set<string>();
  reading.items.forEach((item, at) => {
    const next = reading.items[at + 1];
    if (next !== undefined && !EMPTY.has(item.stem) && !EMPTY.has(next.stem))
      found.add(`${item.stem} ${next.stem}`);
  });
  return found;
}
