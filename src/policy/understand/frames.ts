/**
 * Who does what to whom. Direction is what keyword search cannot see: "can I
 * follow a pupil" and "a pupil followed me" share all their words.
 */
import type { Item } from '../language/lexicon.ts';
import { STOP } from '../language/words.ts';
import type { Mention, Party } from './mentions.ts';
import { mentions } from './mentions.ts';

const FRAME_ACTS = ['follow', 'message', 'post', 'slag', 'discuss', 'threat'] as const;
type FrameAct = (typeof FRAME_ACTS)[number];

export interface Frame {
  readonly act: FrameAct;
  readonly by: Party;
  readonly to: Party | null;
}

/** How many words an act reaches for the people it concerns. */
const REACH = 11;

interface Site {
  readonly items: readonly Item[];
  readonly people: readonly Mention[];
  readonly at: number;
  readonly end: number;
}

function has(site: Site, from: number, to: number, stems: readonly string[]): boolean {
  return site.items.slice(Math.max(0, from), to + 1).some((item) => stems.includes(item.stem));
}

function near({ items, people, at, end }: Site): { left: Mention[]; right: Mention[] } {
  const stops = (from: number, to: number): boolean =>
    items.slice(from, to).some((item) => item.stem === STOP);
  return {
    left: people.filter((one) => one.at < at && at - one.at <= REACH && !stops(one.at, at)),
    right: people.filter((one) => one.at > end && one.at - end <= REACH && !stops(end, one.at)),
  };
}

/** The by and to of an act that stands as a noun: a request, a follower, a list of friends. */
function asNoun(
  site: Site,
  left: readonly Mention[],
  right: readonly Mention[],
): [Party, Party | null] | null {
  const { at, end } = site;
  const third = (from: readonly Mention[]): Party | null =>
    from.find((one) => one.party !== 'asker')?.party ?? null;
  const lastThird = left.findLast((one) => one.party !== 'asker')?.party ?? null;
  const subject = left.findLast((one) => one.role !== 'object')?.party ?? null;
  if (has(site, at - 4, end, ['accept'])) {
    const to =
      lastThird === null || subject === lastThird ? (third(right) ?? lastThird) : lastThird;
    const by = left.find((one) => one.role !== 'object' && one.party !== to)?.party ?? 'asker';
    return [by, to];
  }
  if (has(site, at, end, ['request'])) {
    const sender = has(site, at, end + 2, ['from', 'off', 'by']) ? third(right) : null;
    if (sender !== null)
      return [sender, subject !== null && subject !== sender ? subject : 'asker'];
  }
  if (has(site, at, end, ['follower'])) {
    const who = lastThird ?? third(right);
    return who === null ? null : [who, 'asker'];
  }
  if (has(site, at, end + 1, ['list'])) return ['asker', lastThird ?? third(right)];
  return null;
}

function parties(site: Site): [Party, Party | null] | null {
  const { items, at, end } = site;
  const { left, right } = near(site);
  const noun = asNoun(site, left, right);
  if (noun !== null) return noun;
  const nearest = left.at(-1) ?? null;
  const rightObject = right.find((one) => one.role !== 'subject') ?? null;
  const leftSubject = left.findLast((one) => one.role !== 'object') ?? null;
  if (items[end + 1]?.stem === 'by') {
    const by = right[0]?.party ?? null;
    if (by !== null) return [by, left.findLast((one) => one.party !== by)?.party ?? 'asker'];
  }
  // "Wants me to follow", "let me follow", "me following her".
  const told = nearest?.role === 'object' && nearest.party === 'asker' && at - nearest.at <= 2;
  if (
    told &&
    !has(site, nearest.at, nearest.at, ['my', 'our', 'mine']) &&
    rightObject !== null &&
    rightObject.party !== 'asker'
  )
    return ['asker', rightObject.party];
  if (told && has(site, at - 1, at - 1, ['to']))
    return ['asker', left.findLast((one) => one.party !== 'asker')?.party ?? null];
  if (leftSubject !== null) {
    // "Sent me a request": the one it goes to stands before the act.
    if (nearest !== null && nearest.at > leftSubject.at) return [leftSubject.party, nearest.party];
    if (rightObject !== null && rightObject.party !== leftSubject.party)
      return [leftSubject.party, rightObject.party];
    const relative = left.findLast(
      (one) => one.at < leftSubject.at && one.party !== leftSubject.party,
    );
    return [leftSubject.party, relative?.party ?? null];
  }
  if (rightObject !== null) return ['asker', rightObject.party];
  return nearest === null ? null : ['asker', nearest.party];
}

/** A frame in which everybody is known who can be known from the rest of the message. */
function completed(act: FrameAct, found: [Party, Party | null], people: readonly Mention[]): Frame {
  const [by, to] = found;
  if (to !== null && to !== by) return { act, by, to };
  const other = people.findLast((one) => one.party !== by)?.party ?? null;
  if (by === 'asker') return { act, by, to: other };
  return { act, by, to: people.some((one) => one.party === 'asker') ? 'asker' : other };
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
      const pair = parties({ items, people, at, end });
      at = end;
      if (pair === null) continue;
      const frame = completed(act, pair, people);
      const key = `${frame.act}:${frame.by}>${frame.to ?? ''}`;
      if (!seen.has(key)) found.push(frame);
      seen.add(key);
    }
  }
  return found;
}
