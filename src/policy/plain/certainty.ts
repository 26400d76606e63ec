/** How sure it is that the policy answers a question at all, from several signals. */
import type { Match } from './match.ts';
import type { PlainPack } from './plain-pack.ts';
import { closeness, unknownShare } from './question-words.ts';
import type { Subjects } from './subjects.ts';
import type { Understood } from './understood.ts';

interface Weights {
  readonly start: number;
  readonly score: number;
  /** How much of what the clause says is in the question. */
  readonly back: number;
  /** How much clause and question are about the same subjects, and how near any clause comes. */
  readonly alike: number;
  readonly nearest: number;
  readonly shape: number;
  /** A time, a number, a person is asked for and the clause holds none. */
  readonly lacking: number;
  readonly unknown: number;
  readonly foreign: number;
  readonly act: number;
  /** Others act than those whom the clause binds. */
  readonly others: number;
  readonly knowledge: number;
  readonly telling: number;
}

/** Learnt by logistic regression from the development policies, each left out once, then rounded. */
const WEIGHTS: Weights = {
  start: -2.1,
  score: 2.1,
  back: 1.05,
  alike: 1.9,
  nearest: 0.1,
  shape: -1.25,
  lacking: -1.3,
  unknown: -0.45,
  foreign: -2.1,
  act: -0.45,
  others: -2.25,
  knowledge: -1.2,
  telling: 0.5,
};
/** Without a sense of subjects the words must do. */
const WEIGHTS_OF_WORDS: Weights = {
  start: -2.7,
  score: 3,
  back: 0.7,
  alike: 0,
  nearest: 0,
  shape: -0.9,
  lacking: -1.4,
  unknown: -0.3,
  foreign: 0,
  act: -0.8,
  others: -1.7,
  knowledge: -1,
  telling: 0.4,
};
/** How near a question without an act comes to every clause. */
const NO_ACT = 0.5;
/** From here on what is asked for is missing, not only hard to see. */
const MISSING = 0.8;

/** Subjects with this mark are those that staff ask about and one policy did not answer. */
const SILENT = 'silent-';

/** The share of the question that is about things no unit of this policy is about. */
function foreignShare(pack: PlainPack, about: Subjects): number {
  let total = 0;
  for (const [id, share] of about)
    if (id.startsWith(SILENT)) total += share * (1 - Math.min(1, (pack.held.get(id) ?? 0) * 1.2));
  return total;
}

function nearest(matches: readonly Match[]): number {
  let most = 0;
  for (const { signals } of matches) most = Math.max(most, signals.alike);
  return most;
}

/** From 0 to 1: how sure it is that the best match answers the question. */
export function certainty(asked: Understood, best: Match, matches: readonly Match[]): number {
  const { pack, about, wanted, wants, act } = asked;
  const weights = about === null ? WEIGHTS_OF_WORDS : WEIGHTS;
  const { back, alike, shape, actor } = best.signals;
  const acting = wanted.find((term) => term.stem === act);
  const sum =
    weights.start +
    weights.score * best.score +
    weights.back * back +
    weights.alike * alike +
    weights.nearest * nearest(matches) +
    weights.shape * shape +
    weights.lacking * Number(shape >= MISSING) +
    weights.unknown * unknownShare(pack, wanted) +
    weights.foreign * (about === null ? 0 : foreignShare(pack, about)) +
    weights.act * (acting === undefined ? NO_ACT : closeness(acting, best.unit)) +
    weights.others * Number(actor <= -1) +
    weights.knowledge * Number(wants === 'knowledge') +
    weights.telling * Number(wants === 'telling' || wants === 'whom');
  return 1 / (1 + Math.exp(-sum));
}
