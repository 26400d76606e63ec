/**
 * Who does what to whom. Direction is what keyword search cannot see: "can I
 * follow a pupil" and "a pupil followed me" share all their words.
 */
import type { Item } from '../language/lexicon.ts';
import { STOP } from '../language/words.ts';

export const PARTIES = [
  'asker',
  'pupil',
  'former',
  'family',
  'staff',
  'head',
  'dsl',
  'governor',
  'volunteer',
  'contractor',
  'parent',
  'outsider',
  'press',
  'everyone',
] as const;
export type Party = (typeof PARTIES)[number];

export const FRAME_ACTS = ['follow', 'message', 'post', 'slag', 'discuss', 'threat'] as const;
export type FrameAct = (typeof FRAME_ACTS)[number];

export interface Frame {
  readonly act: FrameAct;
  readonly by: Party;
  readonly to: Party | null;
}

const SUBJECT_SELF = new Set(['i', 'we']);
const OBJECT_SELF = new Set(['me', 'us', 'mine', 'myself']);
const OWNER_SELF = new Set(['my', 'our']);
const THIRD_PERSON = new Set([
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'their',
  'his',
  'hers',
  'theirs',
  'someon',
  'somebody',
]);
const OWNED = new Set([
  'platform',
  'publicaccount',
  'private',
  'post',
  'schoolaccount',
  'image',
  'follow',
  'message',
  'group',
]);
const BREAK = new Set([STOP]);
const REACH = 9;

/** Who a word stands for, when it stands for a person. */
export function partyOf(item: Item): Party | null {
  for (const party of PARTIES) if (item.concepts.has(party)) return party;
  return null;
}

interface Mention {
  readonly at: number;
  readonly party: Party;
  readonly role: 'subject' | 'object' | 'either';
}

function ownsAccount(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const item = items[i];
    if (item === undefined || BREAK.has(item.stem)) return false;
    if (partyOf(item) !== null) return false;
    for (const concept of item.concepts) if (OWNED.has(concept)) return true;
  }
  return false;
}

function mentions(items: readonly Item[]): Mention[] {
  const found: Mention[] = [];
  let lastThird: Party | null = null;
  items.forEach((item, at) => {
    const next = items[at + 1]?.stem ?? '';
    if (SUBJECT_SELF.has(item.stem)) {
      // "pupils I teach", "a boy I know": the clause only says which pupil is meant.
      const describes = [
        'teach',
        'taught',
        'know',
        'work',
        'look',
        'tutor',
        'coach',
        'support',
        'hav',
        'used',
      ].includes(next);
      if (describes && found.at(-1)?.at === at - 1) return;
      found.push({ at, party: 'asker', role: 'subject' });
    } else if (OBJECT_SELF.has(item.stem)) found.push({ at, party: 'asker', role: 'object' });
    else if (OWNER_SELF.has(item.stem)) {
      if (ownsAccount(items, at)) found.push({ at, party: 'asker', role: 'object' });
    } else if (THIRD_PERSON.has(item.stem)) {
      if (lastThird !== null) found.push({ at, party: lastThird, role: 'either' });
    } else {
      const party = partyOf(item);
      if (party !== null) {
        lastThird = party;
        if (found.at(-1)?.party !== party || found.at(-1)?.at !== at - 1)
          found.push({ at, party, role: 'either' });
      }
    }
  });
  return found;
}

const PASSIVE_BY = new Set(['by', 'from']);

function frameAt(
  items: readonly Item[],
  people: readonly Mention[],
  act: FrameAct,
  at: number,
  end: number,
): Frame | null {
  const between = (from: number, to: number): boolean =>
    items.slice(from, to).some((item) => BREAK.has(item.stem));
  const left = people.filter((m) => m.at < at && at - m.at <= REACH && !between(m.at, at));
  const right = people.filter((m) => m.at > end && m.at - end <= REACH && !between(end, m.at));
  const leftAgent = left.findLast((m) => m.role !== 'object') ?? null;
  const leftObject = left.findLast((m) => m.role !== 'subject') ?? null;
  const rightObject = right.find((m) => m.role !== 'subject') ?? null;
  const after = items[end + 1]?.stem ?? '';
  const twoAfter = items[end + 2]?.stem ?? '';
  const isRequest = items
    .slice(at, end + 1)
    .some((item) => item.stem === 'request' || item.stem === 'follower');
  const accepts = items
    .slice(Math.max(0, at - 4), end + 1)
    .some((item) => item.stem === 'accept' || item.stem === 'approv');
  const receives = items
    .slice(Math.max(0, at - 5), at)
    .some((item) => ['get', 'receiv', 'hav'].includes(item.stem));
  if (PASSIVE_BY.has(after) || (PASSIVE_BY.has(twoAfter) && !accepts)) {
    const by = right.find((m) => m.at > end)?.party ?? null;
    if (by !== null) {
      const to = leftAgent?.party ?? leftObject?.party ?? null;
      return accepts
        ? { act, by: to ?? 'asker', to: by }
        : { act, by, to: to === by ? 'asker' : (to ?? 'asker') };
    }
  }
  if (isRequest && receives && !accepts && rightObject !== null && leftAgent?.party === 'asker')
    return { act, by: rightObject.party, to: 'asker' };
  if (isRequest && accepts) {
    const to = (leftObject ?? rightObject)?.party ?? null;
    return {
      act,
      by: leftAgent !== null && leftAgent.party !== to ? leftAgent.party : 'asker',
      to,
    };
  }
  if (leftAgent !== null) {
    // "sent me a friend request": the one to whom stands before the act.
    const toLeft =
      leftObject !== null && leftObject.at > leftAgent.at && leftObject.role === 'object'
        ? leftObject.party
        : null;
    const relative =
      left.length >= 2 && leftAgent.party === 'asker'
        ? (left.findLast((m) => m.at < leftAgent.at && m.role === 'either')?.party ?? null)
        : null;
    return { act, by: leftAgent.party, to: toLeft ?? rightObject?.party ?? relative };
  }
  if (rightObject !== null) return { act, by: 'asker', to: rightObject.party };
  return leftObject === null ? null : { act, by: 'asker', to: leftObject.party };
}

/** Every frame of a message, each once, in the order of the words. */
export function frames(items: readonly Item[]): Frame[] {
  const people = mentions(items);
  const found: Frame[] = [];
  const seen = new Set<string>();
  for (const act of FRAME_ACTS) {
    for (let at = 0; at < items.length; at++) {
      if (items[at]?.concepts.has(act) !== true) continue;
      let end = at;
      while (items[end + 1]?.concepts.has(act) === true) end++;
      const frame = frameAt(items, people, act, at, end);
      at = end;
      if (frame === null) continue;
      const key = `${frame.act}:${frame.by}>${frame.to ?? ''}`;
      if (!seen.has(key)) found.push(frame);
      seen.add(key);
    }
  }
  return found;
}
