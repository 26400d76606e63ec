/**
 * Takes out of a text whatever names somebody: people of the school, titles with what follows,
 * first names, capitalised names, handles, addresses and numbers. Where it is unsure it takes out
 * one word too many, never one too few.
 */
import { FIRST_NAMES, NAMES_THAT_ARE_WORDS } from './first-names.ts';
import type { Speller } from './language/spelling.ts';
import type { Person } from './people.ts';

const NAME = '[name]';

const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}_.+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu, '[e-mail]'],
  [/\b(?:https?:\/\/|www\.)\S+/giu, '[link]'],
  [/\b[\w-]+\.(?:com|co\.uk|org|net|me|uk|tv|io|app)\/\S+/giu, '[link]'],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]+/gu, '[handle]'],
  [/(?<![\p{L}\p{N}])\+?\(?\d[\d ()./-]{5,}\d/gu, '[number]'],
];

/** A title is no name by itself, but what follows it is one. */
const TITLED =
  /\b(?:mr|mrs|ms|mx|dr|prof|professor|rev|reverend|miss|sir|madam|auntie|aunty|aunt|uncle)\b\.?\s+(?:\p{L}\.?\s+)?\p{L}[\p{L}'’-]+/giu;
/** These stand without a name too: "sir said". */
const ALSO_ALONE = /^(?:sir|madam|aunt|auntie|aunty|uncle)\b/iu;
/** After these "miss" is a verb. */
const BEFORE_A_VERB =
  /\b(?:to|will|would|can|could|may|might|shall|should|must|not|n['’]t|i|you|we|they|and|or|ever|never)\s+$/iu;

/** Capitalised words that name no person. */
const PROPER_WORDS = new Set(
  (
    'i english maths french spanish german latin welsh christmas easter eid diwali ramadan halloween ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'facebook instagram insta snapchat whatsapp tiktok twitter youtube linkedin google wikipedia discord telegram reddit threads teams zoom roblox minecraft fortnite pinterest tumblr twitch canva chatgpt slack microsoft apple android internet ' +
    'uk england wales scotland britain british london europe european kcsie ofsted dsl dsls ddsl slt senco hlta ta pta posh orm lado aup nspcc ceop gdpr rse pshe pe ict sen ks eyfs sats gcse btec headteacher staffroom'
  ).split(' '),
);

/** After these a capitalised first word is somebody: "Mark said", "Grace has". */
const DOES_SOMETHING =
  /^\s+(?:said|says|has|had|is|was|wants?|asked|asks|keeps?|told|sent|messaged|followed|follows|posted|added|and i|from|in (?:my|year|y?\d))\b/iu;

/** Masks a text. `speller` knows the words that are no names. */
export function maskNames(text: string, people: readonly Person[], speller: Speller): string {
  let masked = text;
  for (const [pattern, mask] of ADDRESSES) masked = masked.replace(pattern, mask);
  masked = masked.replace(TITLED, (found, at: number, whole: string) => {
    const named = found.split(/\s+/u).at(-1) ?? '';
    const isMaybeWord = !isCapital(named) && isWord(named, speller);
    const isVerb = /^miss\b/iu.test(found) && BEFORE_A_VERB.test(whole.slice(0, at));
    return isMaybeWord && (isVerb || ALSO_ALONE.test(found)) ? found : NAME;
  });
  const known = knownNames(people);
  masked = masked.replace(/\[[a-z-]+\]|\p{L}[\p{L}\p{M}'’-]*/gu, (word, at: number) => {
    if (word.startsWith('[')) return word;
    const before = masked.slice(0, at);
    const after = masked.slice(at + word.length);
    return isName(word, before, after, known, speller) ? NAME + possessive(word) : word;
  });
  return withSurnames(masked).replace(RUN_OF_NAMES, NAME);
}

const RUN_OF_NAMES = /\[name\](?:(?:\s+|-)(?:\p{Lu}\.?\s+)?\[name\])+/gu;

/** A capitalised word right after a name belongs to it, whatever else it may mean: "Xanthe Quill". */
function withSurnames(masked: string): string {
  return masked.replace(
    /(?<=\[name\]\s)\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*(?:\s\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*)*/gu,
    (words) =>
      words
        .split(' ')
        .map((word) => (PROPER_WORDS.has(plainOf(word)) ? word : NAME))
        .join(' '),
  );
}

function isName(
  word: string,
  before: string,
  after: string,
  known: readonly string[],
  speller: Speller,
): boolean {
  const plain = plainOf(word);
  if (plain.length < 2) return false;
  if (plain.split('-').some((part) => isKnown(part, known))) return true;
  if (FIRST_NAMES.has(plain)) return true;
  if (!isCapital(word) || PROPER_WORDS.has(plain)) return false;
  const isFirst = /(?:^|[.!?:;\n“"(])\s*$/u.test(before);
  if (NAMES_THAT_ARE_WORDS.has(plain)) {
    return !isFirst || DOES_SOMETHING.test(after) || possessive(word) !== '';
  }
  return !isWord(plain, speller);
}

/** The surname, the first name where the settings give it, and both run together as in a handle. */
function knownNames(people: readonly Person[]): string[] {
  return people.flatMap(({ name }) =>
    name
      .split(/\s+/u)
      .filter((part) => !/^(?:mr|mrs|ms|mx|miss|dr|prof|professor|rev|sir)\.?$/iu.test(part))
      .map(plainOf)
      .flatMap((part) => [part, ...part.split('-')])
      .filter((part) => part.length > 1),
  );
}

/** Long names are found inside a word as well: "gwhitfield". */
function isKnown(part: string, known: readonly string[]): boolean {
  return known.some((name) => part === name || (name.length >= 5 && part.includes(name)));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isWord(word: string, speller: Speller): boolean {
  const plain = plainOf(word);
  if (speller.known.has(plain)) return true;
  return ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er'].some(
    (ending) => plain.endsWith(ending) && speller.known.has(plain.slice(0, -ending.length)),
  );
}

function possessive(word: string): string {
  return /['’]s$/iu.exec(word)?.[0] ?? '';
}

/** Small letters, no accents, no possessive. */
function plainOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/[^\p{L}\p{N}-]/gu, '');
}
