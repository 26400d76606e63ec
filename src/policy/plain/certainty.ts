/** How sure it is that the policy answers a question at all, from several signals. */
import type { Match } from './match.ts';
import type { PlainPack } from './plain-pack.ts';
import type { Subjects } from './subjects.ts';
import { likeness } from './subjects.ts';

/** Learnt from the development policies by logistic regression, then rounded. */
const WEIGHTS = {
  start: -0.3,
  score: 2.4,
  nearest: 1.6,
  alike: 1.4,
  unknown: -1,
  foreign: -4.7,
} as const;

/** Subjects with this mark are those that staff ask about and one policy did not answer. */
const SILENT = 'silent-';

/** The share of the question that is about things no unit of this policy is about. */
function foreignShare(pack: PlainPack, about: Subjects): number {
  let total = 0;
  for (const [id, share] of about) {
    if (!id.startsWith(SILENT)) continue;
    const held = Math.max(0, ...pack.units.map((unit) => unit.subjects.get(id) ?? 0));
    total += share * (1 - Math.min(1, held * 1.2));
  }
  return total;
}

/** From 0 to 1. */
export function certainty(pack: PlainPack, about: Subjects, best: Match, unknown: number): number {
  const nearest = Math.max(0, ...pack.units.map((unit) => likeness(about, unit.subjects)));
  const sum =
    WEIGHTS.start +
    WEIGHTS.score * best.score +
    WEIGHTS.nearest * nearest +
    WEIGHTS.alike * likeness(about, best.unit.subjects) +
    WEIGHTS.unknown * unknown +
    WEIGHTS.foreign * foreignShare(pack, about);
  return 1 / (1 + Math.exp(-sum));
}
