/** Whether words name one of the school's people, however they are written. */
import type { Person, Role } from '../people.ts';

/** What stands before or behind a name and is none. */
const NOT_A_NAME = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev revd father sister mbe obe cbe phd ba bsc ma msc med bed qts npqh jr snr'.split(
    ' ',
  ),
);

/** Letters that do not come apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
};

/** From this length a surname is looked for inside longer words too, such as usernames. */
const LONG_ENOUGH = 4;

/** Who is below an office, and is not its holder. */
const BELOW = '(?<!\\b(?:deputy|dep|assistant|asst|vice|former|ex) (?:designated )?)';
const SAFEGUARDING =
  '(?:designated )?(?:safeguarding|child protection) (?:lead|officer|person|coordinator)';
const GOVERNORS =
  '(?:the )?(?:board of )?(?:gov|govs|governors?|governing (?:body|board)|trustees|trust board)';

/** How people call an office without naming its holder, in a sentence. */
const OFFICE_WORDS: readonly { readonly role: Role; readonly words: RegExp }[] = [
  {
    role: 'headteacher',
    words: new RegExp(
      `${BELOW}\\b(?:head ?(?:teacher|master|mistress)|(?:executive|exec|acting|interim|co) head|head of (?:the |our )?school|principal|ht)s?\\b|\\b(?:the|our|my) heads?\\b(?! (?:of|boy|girl|lice)\\b)`,
      'u',
    ),
  },
  {
    role: 'deputy-dsl',
    words: new RegExp(
      `\\b(?:ddsl|(?:deputy|dep|assistant|asst) (?:dsl|dsp|dso|${SAFEGUARDING}))s?\\b`,
      'u',
    ),
  },
  {
    role: 'dsl',
    words: new RegExp(
      `${BELOW}\\b(?:dsl|dsp|dso|${SAFEGUARDING}|(?:lead for|head of) (?:safeguarding|child protection))s?\\b`,
      'u',
    ),
  },
  {
    role: 'chair-of-governors',
    words: new RegExp(
      `${BELOW}\\b(?:chair(?:man|woman|person)?s? of ${GOVERNORS}|${GOVERNORS} chair)s?\\b`,
      'u',
    ),
  },
];

/** Where one is asked for a name, the bare word is enough: "Head", "Mrs W (head)", "the chair". */
const BARE_WORDS: readonly { readonly role: Role; readonly words: RegExp }[] = [
  {
    role: 'headteacher',
    words:
      /^(?:(?:the|our|my) )?heads?(?! (?:of|boys?|girls?|lice|cooks?|chefs?|office|students?|pupils?|prefects?|lads?|caretaker|gardener|coach|injury)\b)\b/u,
  },
  {
    role: 'chair-of-governors',
    words: /^(?:(?:the|our|acting) )*chair(?:man|woman|person)?s?(?! of\b)\b/u,
  },
];

/** What divides one name from another, or a name from what somebody is. */
const BETWEEN_NAMES = /[,;:()[\]/&+\n]| [-–—]+ | and | or /u;

/**
 * The people whom these words name: by any part of a surname ("Smith" for Smith-Jones), inside a
 * username ("gwhitfield"), without marks or apostrophes, or by their office ("the head").
 * A namesake is found too: better one reader shut out too many than one too few.
 */
export function namedIn(text: string, people: readonly Person[]): Person[] {
  const plain = plainText(text);
  const words = wordsOf(plain);
  const spaced = spacedText(plain);
  const offices = OFFICE_WORDS.filter((office) => office.words.test(spaced)).map(
    ({ role }) => role,
  );
  const surnames = surnamesOf(people);
  const isWhole = (word: string): boolean =>
    surnames.all.has(word) || (word.endsWith('s') && surnames.all.has(word.slice(0, -1)));
  const isIn = (part: string, word: string): boolean =>
    word === part ||
    word === `${part}s` ||
    // "Whitfield" is whole somebody's name, and not also that of a Mr Field.
    (part.length >= LONG_ENOUGH && word.includes(part) && !isWhole(word));
  return people.filter(
    (person) =>
      offices.some((role) => person.roles.includes(role)) ||
      surnames.of.get(person)?.some((part) => words.some((word) => isIn(part, word))),
  );
}

/** The same where these words answer who it was: an office is named by its bare word too. */
export function namedAsWho(who: string, people: readonly Person[]): Person[] {
  const named = namedIn(who, people);
  const parts = spacedText(plainText(who))
    .split(BETWEEN_NAMES)
    .map((part) => part.trim());
  const offices = BARE_WORDS.filter(({ words }) => parts.some((part) => words.test(part))).map(
    ({ role }) => role,
  );
  return people.filter(
    (person) => named.includes(person) || offices.some((role) => person.roles.includes(role)),
  );
}

interface Surnames {
  /** By person, as `surnameParts` reads them. */
  readonly of: ReadonlyMap<Person, readonly string[]>;
  readonly all: ReadonlySet<string>;
}

/** Read once for a school's people: reading everybody's name takes longer than all else of a report. */
const READ = new WeakMap<readonly Person[], Surnames>();

function surnamesOf(people: readonly Person[]): Surnames {
  const known = READ.get(people);
  if (known !== undefined) return known;
  const of = new Map(people.map((person) => [person, surnameParts(person.name)]));
  const read = { of, all: new Set([...of.values()].flat()) };
  READ.set(people, read);
  return read;
}

/** The last name, whole and by its parts: "smithjones", "smith", "jones". */
export function surnameParts(name: string): string[] {
  const last = wholeNames(name).at(-1);
  if (last === undefined) return [];
  const parts = wordsOf(plainText(last));
  return [...new Set([parts.join(''), ...parts])].filter((part) => part.length > 1);
}

/** Those before the last name that are written out: not "G.", nor "Mrs". */
export function givenNames(name: string): string[] {
  return wholeNames(name)
    .slice(0, -1)
    .flatMap((given) => wordsOf(plainText(given)))
    .filter((given) => given.length > 1);
}

function wholeNames(name: string): string[] {
  const [unbracketed = ''] = name.split(/[(,[]/u);
  return unbracketed
    .split(/\s+/u)
    .filter(
      (word) => !NOT_A_NAME.has(plainText(word).replaceAll('.', '')) && /\p{L}{2}/u.test(word),
    );
}

export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßłøđæœ]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '');
}

/** "D.S.L." and "H/T" as one word, "co-head" as two. */
function spacedText(plain: string): string {
  return plain
    .replace(/(?<=\b\p{L})[./](?=\p{L}\b)/gu, '')
    .replace(/(?<=\p{L})[-.](?=\p{L})/gu, ' ')
    .replace(/(?<=\p{L})\.? +/gu, ' ');
}

export function wordsOf(plain: string): string[] {
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
