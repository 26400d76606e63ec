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

/** How people call an office without naming its holder. */
const OFFICE_WORDS: readonly { readonly role: Role; readonly words: RegExp }[] = [
  {
    role: 'headteacher',
    words:
      /(?<!deputy |assistant |dep |asst )\b(?:head ?teacher|headmaster|headmistress|principal|ht|(?:the|our|my) head(?! of\b| boy\b| girl\b| lice\b))\b/u,
  },
  {
    role: 'deputy-dsl',
    words: /\b(?:ddsl|deputy (?:dsl|designated safeguarding lead|safeguarding lead))\b/u,
  },
  {
    role: 'dsl',
    words: /(?<!deputy )\b(?:dsl|designated safeguarding lead|(?:the|our) safeguarding lead)\b/u,
  },
  { role: 'chair-of-governors', words: /\bchair of (?:the )?gov(?:ernor)?s\b/u },
];

/**
 * The people whom these words name: by any part of a surname ("Smith" for Smith-Jones), inside a
 * username ("gwhitfield"), without marks or apostrophes, or by their office ("the head").
 * A namesake is found too: better one reader shut out too many than one too few.
 */
export function namedIn(text: string, people: readonly Person[]): Person[] {
  const plain = plainText(text);
  const words = wordsOf(plain);
  const offices = OFFICE_WORDS.filter((office) => office.words.test(plain)).map(({ role }) => role);
  const surnames = new Set(people.flatMap(({ name }) => surnameParts(name)));
  const isIn = (part: string, word: string): boolean =>
    word === part ||
    word === `${part}s` ||
    // "Whitfield" is whole somebody's name, and not also that of a Mr Field.
    (part.length >= LONG_ENOUGH && word.includes(part) && !surnames.has(word));
  return people.filter(
    (person) =>
      offices.some((role) => person.roles.includes(role)) ||
      surnameParts(person.name).some((part) => words.some((word) => isIn(part, word))),
  );
}

/** The last name, whole and by its parts: "smithjones", "smith", "jones". */
function surnameParts(name: string): string[] {
  const [unbracketed = ''] = name.split(/[(,[]/u);
  const last = unbracketed
    .split(/\s+/u)
    .filter(
      (word) => !NOT_A_NAME.has(plainText(word).replaceAll('.', '')) && /\p{L}{2}/u.test(word),
    )
    .at(-1);
  if (last === undefined) return [];
  const parts = wordsOf(plainText(last));
  return [...new Set([parts.join(''), ...parts])].filter((part) => part.length > 1);
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßłøđæœ]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '');
}

function wordsOf(plain: string): string[] {
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
