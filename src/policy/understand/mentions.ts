/** The people a message speaks of, in the order of its words, with pronouns resolved. */
import type { Item } from '../language/lexicon.ts';
import { STOP } from '../language/words.ts';

export type Party =
  | 'asker'
  | 'pupil'
  | 'former'
  | 'family'
  | 'staff'
  | 'head'
  | 'dsl'
  | 'governor'
  | 'volunteer'
  | 'contractor'
  | 'parent'
  | 'outsider'
  | 'press'
  | 'everyone';

export interface Mention {
  readonly at: number;
  readonly party: Party;
  /** "I" can only do something, "me" and "my account" can only have it done to them. */
  readonly role: 'subject' | 'object' | 'either';
}

/** Where several fit, the narrower word decides: "my niece" is family before she is a pupil. */
const PRECEDENCE: readonly Party[] = [
  'former',
  'family',
  'dsl',
  'head',
  'governor',
  'volunteer',
  'contractor',
  'pupil',
  'staff',
  'parent',
  'press',
  'outsider',
  'everyone',
];
const SUBJECT_SELF = new Set(['i', 'we']);
const OBJECT_SELF = new Set(['me', 'us', 'myself']);
const OWNER_SELF = new Set(['my', 'our', 'mine']);
const THIRD_PERSON = new Set(
  'he she they him her them their his hers theirs himself herself themselves'.split(' '),
);
const OWNED = ['platform', 'publicaccount', 'private', 'post', 'image', 'group', 'schoolaccount'];
/** "Pupils I teach", "a boy I know": words that only say which pupil is meant. */
const DESCRIBES = new Set([
  'teach',
  'know',
  'tutor',
  'coach',
  'support',
  'work',
  'mentor',
  'look',
  'used',
]);
const DESCRIBING = new Set(['from', 'in', 'of', 'at']);
const OWNS_WITHIN = 4;

/** Who a word stands for, when it stands for a person. */
export function partyOf(item: Item): Party | null {
  for (const party of PRECEDENCE) if (item.concepts.has(party)) return party;
  return null;
}

function ownsAccount(items: readonly Item[], at: number): boolean {
  if (items[at]?.stem === 'mine') return true;
  for (let i = at + 1; i <= at + OWNS_WITHIN; i++) {
    const item = items[i];
    if (item === undefined || item.stem === STOP || partyOf(item) !== null) return false;
    if (OWNED.some((concept) => item.concepts.has(concept))) return true;
  }
  return false;
}

/** Everybody a message mentions. */
export function mentions(items: readonly Item[]): Mention[] {
  const found: Mention[] = [];
  let lastThird: Party | null = null;
  items.forEach((item, at) => {
    const before = found.at(-1);
    if (SUBJECT_SELF.has(item.stem)) {
      if (DESCRIBES.has(items[at + 1]?.stem ?? '') && before?.at === at - 1) return;
      found.push({ at, party: 'asker', role: 'subject' });
    } else if (OBJECT_SELF.has(item.stem)) found.push({ at, party: 'asker', role: 'object' });
    else if (OWNER_SELF.has(item.stem)) {
      if (ownsAccount(items, at)) found.push({ at, party: 'asker', role: 'object' });
    } else if (THIRD_PERSON.has(item.stem)) {
      if (lastThird !== null) found.push({ at, party: lastThird, role: 'either' });
    } else {
      const party = partyOf(item);
      if (party === null) return;
      // "A mum from my class": the class only says which mum.
      if (
        before !== undefined &&
        before.role === 'either' &&
        at - before.at <= 2 &&
        DESCRIBING.has(items[at - 1]?.stem ?? '')
      )
        return;
      lastThird = party;
      if (before?.at === at - 1 && before.role === 'either') {
        if (before.party === party) return;
        // "A child's dad" is the dad.
        found.pop();
      }
      found.push({ at, party, role: 'either' });
    }
  });
  return found;
}
