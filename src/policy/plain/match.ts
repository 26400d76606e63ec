/** How well a unit of a policy answers a question: shared words, meaning, direction, what is asked for. */
import type { Frame } from '../understand/frames.ts';
import type { Modality } from './modality.ts';
import { TELLS_OF_ITSELF } from './modality.ts';
import type { ReadUnit } from './plain-pack.ts';
import type { Understood } from './understood.ts';
import { closeness, near, pairsOf, sharedBack } from './question-words.ts';
import { actorFits, partiesMissed, side } from './parties.ts';
import { likeness } from './subjects.ts';
import { lacksShape } from './shape.ts';

/** What speaks for a unit, each from 0 to 1 (or -1 where it can speak against). */
const SIGNALS = [
  'covered',
  'focus',
  'back',
  'pairs',
  'act',
  'way',
  'actor',
  'missed',
  'alike',
  'shape',
  'binds',
  'states',
  'reports',
  'names',
  'row',
  'itself',
] as const;
export type Signals = Readonly<Record<(typeof SIGNALS)[number], number>>;

export interface Match {
  readonly unit: ReadUnit;
  readonly score: number;
  readonly signals: Signals;
}

/** Of a unit that was found in another way. */
export const NO_SIGNALS: Signals = {
  covered: 1,
  focus: 1,
  back: 1,
  pairs: 0,
  act: 0,
  way: 0,
  actor: 0,
  missed: 0,
  alike: 0,
  shape: 0,
  binds: 0,
  states: 0,
  reports: 0,
  names: 0,
  row: 0,
  itself: 0,
};

/** Learnt from the development policies, then rounded; `npm run eval:development` measures them. */
const WEIGHTS: Signals = {
  covered: 1,
  focus: 0.21,
  back: 0.34,
  pairs: 0.12,
  act: 0.05,
  way: 0.06,
  actor: 0.1,
  missed: -0.06,
  alike: 0.45,
  shape: -0.31,
  binds: 0.06,
  states: -0.05,
  reports: 0.3,
  names: 0.14,
  row: -0.05,
  itself: -0.22,
};

/** 1 where both tell of the same act in the same direction, -1 where it is turned round, else 0. */
function direction(asked: readonly Frame[], told: readonly Frame[]): number {
  let found = 0;
  for (const one of asked) {
    for (const other of told) {
      if (one.act !== other.act || one.to === null || other.to === null) continue;
      const same = side(one.by) === side(other.by) && side(one.to) === side(other.to);
      const turned = side(one.by) === side(other.to) && side(one.to) === side(other.by);
      if (same) return 1;
      if (turned) found = -1;
    }
  }
  return found;
}

/** Every unit with its score, the best first. */
export function match(asked: Understood): Match[] {
  const { pack, about, question, reading, story, said, wanted, wants, act } = asked;
  const total = wanted.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return [];
  const actTerm = wanted.find((term) => term.stem === act) ?? null;
  const pairs = pairsOf(reading);
  const frames = [...reading.frames, ...(story?.frames ?? [])];
  const found = pack.units.map((unit): Match => {
    let shared = 0;
    for (const term of wanted) shared += term.weight * closeness(term, unit);
    let focus = 0;
    let back = 0;
    for (const statement of unit.statements) {
      const { words } = statement;
      let sum = 0;
      for (const term of wanted)
        sum += term.weight * Math.max(near(term, words), 0.9 * near(term, unit.above));
      focus = Math.max(focus, sum / total);
      back = Math.max(back, sharedBack(pack, statement.own, said));
    }
    let together = 0;
    for (const pair of unit.pairs) if (pairs.has(pair)) together++;
    const done = actTerm === null ? null : closeness(actTerm, unit);
    const has = (modality: Modality): number => Number(unit.modalities.includes(modality));
    const leave = wants === 'leave' || wants === 'duty';
    const told = wants === 'telling' || wants === 'whom';
    const signals: Signals = {
      covered: shared / total,
      focus,
      back,
      pairs: Math.min(together, 3) / 3,
      act: done === null ? 0 : done >= 0.7 ? 0.5 : done >= 0.4 ? 0 : -1,
      way: direction(frames, unit.own.frames),
      actor: actorFits(reading, unit),
      missed: partiesMissed(reading, unit),
      alike: about === null ? 0 : likeness(about, unit.subjects),
      shape: lacksShape(question, reading, wanted, unit),
      binds: leave && unit.modalities[0] !== 'states' ? 1 : 0,
      states: leave && unit.modalities[0] === 'states' ? 1 : 0,
      reports: told ? has('reports') : 0,
      names: told || reading.kinds.includes('who') ? Number(unit.named.length > 0) : 0,
      row: Number(unit.cells.length > 0) * (leave ? 1 : 0),
      itself: Number((leave || told) && TELLS_OF_ITSELF.test(unit.text)),
    };
    let score = 0;
    for (const signal of SIGNALS) score += WEIGHTS[signal] * signals[signal];
    return { unit, score, signals };
  });
  return found.toSorted((a, b) => b.score - a.score || (a.unit.id < b.unit.id ? -1 : 1));
}
