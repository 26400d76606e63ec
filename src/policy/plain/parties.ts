/** Who acts and whom it concerns: what binds parents does not bind staff, and pupils are no colleagues. */
import type { Item } from '../language/lexicon.ts';
import { STOP } from '../language/words.ts';
import type { Party } from '../understand/mentions.ts';
import { mentions, partyOf } from '../understand/mentions.ts';
import type { Reading } from '../understand/reading.ts';
import type { ReadUnit } from './plain-pack.ts';

/** Those whom a staff policy binds as one: whoever asks is one of them. */
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
const MODAL = new Set('can could may might must shall should would do need'.split(' '));
/** "Are pupils allowed": only where it opens the question. */
const OPENS = new Set(['be', 'have', 'allow']);
/** How far into a sentence its subject reaches. */
const SUBJECT_WITHIN = 4;
/** "Students may only be shown if …" binds whoever shows them. */
const PASSIVE =
  /^\W*(?:[\w'’-]+ ){1,4}?(?:(?:should|must|may|shall|can|will)(?: not| never| only)? (?:only |never )?be|are|is)(?: not| never| only)? (?!asked|expected|encouraged|discouraged|allowed|permitted|advised|reminded|invited|welcome|required|told|urged|forbidden)\w+(?:ed|wn|en|ade|ept|ent|old)\b/i;

export function side(party: Party | null): string {
  return party === null ? '' : US.has(party) ? 'us' : party === 'family' ? 'pupil' : party;
}

function firstParty(items: readonly Item[], within: number): Party | null {
  for (const item of items.slice(0, within)) {
    if (item.stem === STOP) return null;
    const party = partyOf(item);
    if (party !== null) return party;
  }
  return null;
}

/** The one whom a question asks about as the one who acts: "can *parents* take photos", else the asker. */
function actorAsked(asked: Reading): string {
  const { items } = asked;
  const from = items.findIndex(
    (item, at) => MODAL.has(item.stem) || (at === 0 && OPENS.has(item.stem)),
  );
  if (from < 0) return 'us';
  for (const item of items.slice(from + 1, from + 1 + SUBJECT_WITHIN)) {
    if (item.stem === 'i' || item.stem === 'we' || item.stem === STOP) return 'us';
    const party = partyOf(item);
    if (party !== null) return side(party);
    if (item.concepts.has('message') || item.concepts.has('post') || item.concepts.has('follow'))
      return 'us';
  }
  return 'us';
}

/** Whom a unit binds: its subject, or the subject of the line above it. */
export function boundBy(unit: Pick<ReadUnit, 'own' | 'text' | 'lead'>, above: Reading): string {
  const lead = unit.lead === '' ? null : firstParty(above.items, SUBJECT_WITHIN + 1);
  const first = lead ?? firstParty(unit.own.items, SUBJECT_WITHIN);
  const found = side(first);
  if (lead === null && (found === 'pupil' || found === 'parent') && PASSIVE.test(unit.text))
    return 'us';
  return found === '' ? 'us' : found;
}

/** How much it counts that a clause for pupils or parents is no clause for staff: many begin with those they protect. */
const NOT_FOR_US = -0.3;

/**
 * 1 where a unit binds just those whom the question asks about as the ones who act ("can parents …"),
 * -1 where it binds others than those, and a little less than 0 where staff ask and it binds others.
 */
export function actorFits(asked: Reading, unit: ReadUnit): number {
  const actor = actorAsked(asked);
  if (actor === unit.binds) return actor === 'us' ? 0 : 1;
  if (unit.cells.length > 0) return 0;
  return actor === 'us' ? NOT_FOR_US : -1;
}

/** The share of the people in a question whom a unit does not speak of. */
export function partiesMissed(asked: Reading, unit: ReadUnit): number {
  const wanted = new Set(
    mentions(asked.items)
      .filter((one) => one.party !== 'asker' && one.party !== 'everyone')
      .map((one) => one.party),
  );
  if (wanted.size === 0) return 0;
  let missed = 0;
  for (const party of wanted) {
    const known =
      unit.parties.has(party) ||
      (party === 'family' && unit.parties.has('pupil')) ||
      (party === 'former' && unit.parties.has('pupil')) ||
      (US.has(party) && party !== 'staff' && unit.parties.has('staff'));
    if (!known) missed++;
  }
  return missed / wanted.size;
}
