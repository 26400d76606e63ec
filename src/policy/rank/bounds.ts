/** Holds a rule to its bounds: how far the slots of a message speak for it or against it. */
import type { When } from '../pack/types.ts';
import type { Frame } from '../understand/frames.ts';
import type { Party } from '../understand/mentions.ts';
import type { Reading } from '../understand/reading.ts';

/** Everybody whom the policy calls staff, or treats like staff. */
const US: ReadonlySet<Party> = new Set([
  'asker',
  'staff',
  'head',
  'dsl',
  'governor',
  'volunteer',
  'contractor',
]);

// Gentle: the model knows the phrasings, the bounds only tip what it is in two minds about.
const FITTING_FRAME = 1.5;
const OTHER_FRAME = 0.4;
const STRONG = 1.6;
const MISSING = 0.5;
const EXCLUDED = 0.5;

function isParty(party: Party | null, written: string): boolean {
  return party !== null && (written === 'us' ? US.has(party) : party === written);
}

function fits(frame: Frame, written: string): boolean {
  const [act, parties = ''] = written.split(' ');
  const [by = '', to = ''] = parties.split('>');
  return frame.act === act && isParty(frame.by, by) && isParty(frame.to, to);
}

/** A factor for the chance of a rule: above one where its slots are filled, below where they are not. */
export function boundsFactor(when: When, reading: Reading): number {
  let factor = 1;
  if (when.frames.length > 0) {
    const acts = new Set(when.frames.map((written) => written.split(' ')[0]));
    const told = reading.frames.filter((frame) => acts.has(frame.act) && frame.to !== null);
    if (when.frames.some((written) => told.some((frame) => fits(frame, written))))
      factor *= FITTING_FRAME;
    else if (told.some((frame) => frame.act === 'follow')) factor *= OTHER_FRAME;
  }
  for (const need of when.needs) {
    if (!need.split('|').some((concept) => reading.concepts.has(concept))) factor *= MISSING;
  }
  for (const concept of when.unless) if (reading.concepts.has(concept)) factor *= EXCLUDED;
  if (when.strong.some((all) => all.split('+').every((concept) => reading.concepts.has(concept))))
    factor *= STRONG;
  return factor;
}
