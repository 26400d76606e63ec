/**
 * Whether two questions are much the same. Strict on purpose: a reply that a person gave to one
 * question must not come to answer another. Every word that carries meaning must be in both, and
 * people must stand on the same side of it: "a pupil lent me" is not "I lent a pupil".
 */
import { type Speller, repair } from './language/spelling.ts';
import { stem } from './language/stem.ts';
import { plainText, STOP, words } from './language/words.ts';

/** Words that change nothing in what is asked. */
const LIGHT = new Set(
  (
    'a an the to of please just really actually so and but then hi hello hey thanks thank also well now ' +
    'do does be is am are was were about for at in on with if would will shall may might can could should ' +
    'ok alright fine allow permit able right quick question wonder staffroom bot basically maybe still yet even very'
  )
    .split(' ')
    .map(stem),
);

/** What stands for something said elsewhere: such a question is never the same as another. */
const POINTING = new Set(['this', 'these', 'those']);
const NUMBER =
  /\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b/g;
/** "Is it OK to" is asked by the one who asks. */
const IS_IT_ALLOWED =
  /\bis it (?:ok|fine|alright|allowed|permitted|acceptable)(?: for me| if i)?\b/g;

/** Different words for the same people; everything else must be the same word. */
const PEOPLE = new Map(
  Object.entries({
    i: 'asker',
    we: 'asker',
    me: 'asked-of',
    us: 'asked-of',
    pupil: 'pupil',
    student: 'pupil',
    child: 'pupil',
    kid: 'pupil',
    learner: 'pupil',
    parent: 'parent',
    mum: 'parent',
    dad: 'parent',
    mother: 'parent',
    father: 'parent',
    carer: 'parent',
    teacher: 'staff',
    staff: 'staff',
    colleague: 'staff',
    he: 'third',
    she: 'third',
    they: 'third',
    him: 'third',
    her: 'third',
    them: 'third',
  }).map(([word, party]) => [stem(word), party]),
);

/** How it is asked: permission and duty are different questions about the same act. */
const MANNERS: readonly (readonly [string, RegExp])[] = [
  ['who', /\bwho(?:m|se)?\b/],
  ['when', /\b(?:when|how (?:long|soon|often))\b/],
  ['where', /\bwhere\b/],
  ['why', /\bwhy\b/],
  ['which', /\bwhich\b/],
  ['how', /\bhow (?!long|soon|often)/],
  ['what', /\bwhat\b/],
  ['must', /\b(?:must|have to|need to|supposed to|required|obliged|should)\b/],
];

/** What of a question is compared. */
export interface Essence {
  readonly manner: string;
  /** Which years and ages are meant, as they are written. */
  readonly numbers: string;
  /** The words that carry meaning, in the order in which each first stands. */
  readonly content: readonly string[];
  readonly people: ReadonlySet<string>;
  /** It leans on something that was said elsewhere. */
  readonly leans: boolean;
}

/** The least that a question must hold to be compared at all: fewer words could mean anything. */
const FEWEST_WORDS = 3;

/** Reads what is compared out of a question. */
export function essenceOf(speller: Speller, question: string): Essence {
  const spelt = words(question)
    .filter((word) => word !== STOP)
    .map((word) => repair(speller, word));
  const text = spelt.join(' ').replace(IS_IT_ALLOWED, 'can i');
  const content: string[] = [];
  const people = new Set<string>();
  for (const word of text.split(' ')) {
    const plain = stem(word);
    const party = PEOPLE.get(plain);
    if (word === '' || (party === undefined && (LIGHT.has(plain) || isManner(word)))) continue;
    if (party !== undefined) people.add(party);
    const token = party ?? plain;
    if (!content.includes(token)) content.push(token);
  }
  const isKnown = ['pupil', 'parent', 'staff'].some((party) => people.has(party));
  return {
    manner: MANNERS.filter(([, pattern]) => pattern.test(text))
      .map(([name]) => name)
      .join(' '),
    numbers: (plainText(question).match(NUMBER) ?? []).join(' '),
    content,
    people,
    leans: (people.has('third') && !isKnown) || text.split(' ').some((word) => POINTING.has(word)),
  };
}

function isManner(word: string): boolean {
  return word === 'how' || MANNERS.some(([, pattern]) => pattern.test(word));
}

/** Whether it can be told from other questions at all. */
export function isRecognisable({ leans, content, people }: Essence): boolean {
  return !leans && content.length >= FEWEST_WORDS && content.length > people.size;
}

/** Whether the two ask the same of the same people in the same direction. */
export function isMuchTheSame(a: Essence, b: Essence): boolean {
  if (!isRecognisable(a) || !isRecognisable(b)) return false;
  if (a.manner !== b.manner || a.numbers !== b.numbers) return false;
  if (a.content.length !== b.content.length) return false;
  if (!a.content.every((token) => b.content.includes(token))) return false;
  return [...a.people].every((party) =>
    a.content.every((token) => isBefore(a, party, token) === isBefore(b, party, token)),
  );
}

function isBefore({ content }: Essence, first: string, second: string): boolean {
  return content.indexOf(first) < content.indexOf(second);
}
