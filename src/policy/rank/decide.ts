/** Chooses the rule that answers a question, or none when nothing is sure enough. */
import type { RuledPack } from '../pack/types.ts';
import type { Verdict } from '../reply.ts';
import type { Reading } from '../understand/reading.ts';
import { boundsFactor } from './bounds.ts';
import { unexplained } from './explained.ts';
import { features } from './features.ts';
import type { Ranked } from './model.ts';
import { rank } from './model.ts';
import { sharedWording } from './wording.ts';

export interface Decision {
  /** A rule, a silence, or null where nothing is likely enough. */
  readonly id: string | null;
  readonly ranked: readonly Ranked[];
  readonly because: readonly string[];
}

/** The share of chance that what the policy answers must have against what it does not. */
const COVERED = 0.45;
/** A fact is only given when most of the question is about it. Whether one may is answered for stories too. */
const STRANGE = 0.8;
const STRANGE_FROM = 0.4;
/** A rule that is no likelier than this answers nothing. */
const LIKELY_ENOUGH = 0.12;
/** How much shared wording counts between the rules. */
const WORDING = 0.8;

/** The model's chances, held to the bounds of the rules; they add up to one. */
function bounded(pack: RuledPack, reading: Reading): Ranked[] {
  const found = rank(pack.model, features(reading)).map(({ id, chance }) => {
    const when = (pack.rules.get(id) ?? pack.silences.get(id))?.when;
    return { id, chance: when === undefined ? chance : chance * boundsFactor(when, reading) };
  });
  const sum = found.reduce((total, one) => total + one.chance, 0);
  return found
    .map(({ id, chance }) => ({ id, chance: sum === 0 ? 0 : chance / sum }))
    .toSorted((a, b) => b.chance - a.chance);
}

/** Verdicts that must give way when stricter ones are this likely together. */
const GIVES_WAY: readonly {
  readonly verdict: Verdict;
  readonly to: readonly Verdict[];
  readonly from: number;
}[] = [
  { verdict: 'yes', to: ['no', 'report', 'needs-approval', 'discouraged'], from: 0.28 },
  { verdict: 'info', to: ['no', 'report'], from: 0.42 },
  { verdict: 'needs-approval', to: ['no', 'report'], from: 0.45 },
];

/** The likeliest stricter rule, where being wrong with a mild one would be dangerous. */
function stricter(pack: RuledPack, chosen: Ranked, ranked: readonly Ranked[]): Ranked | null {
  const verdict = pack.rules.get(chosen.id)?.verdict;
  const way = GIVES_WAY.find((one) => one.verdict === verdict);
  if (way === undefined) return null;
  const strict = ranked.filter((one) => {
    const other = pack.rules.get(one.id)?.verdict;
    return other !== undefined && way.to.includes(other);
  });
  const together = strict.reduce((sum, one) => sum + one.chance, 0);
  return together >= way.from ? (strict[0] ?? null) : null;
}

/** Decides by the model's chances within the bounds of the rules. */
export function decide(pack: RuledPack, reading: Reading): Decision {
  const ranked = bounded(pack, reading);
  let silent = 0;
  for (const one of ranked) if (pack.silences.has(one.id)) silent += one.chance;
  const likeliest = ranked.find((one) => pack.rules.has(one.id));
  const mild = likeliest === undefined ? undefined : pack.rules.get(likeliest.id)?.verdict;
  const strange =
    likeliest !== undefined && (mild === 'info' || mild === 'yes')
      ? unexplained(pack.model, likeliest.id, reading)
      : 0;
  const covered = 1 - silent - STRANGE * Math.max(0, strange - STRANGE_FROM);
  const isCovered = covered >= COVERED;
  const weighed = ranked
    .filter((one) => one.chance > 0.01 && isCovered === pack.rules.has(one.id))
    .map((one) => ({
      ...one,
      chance: one.chance * Math.exp(WORDING * sharedWording(pack.wording, one.id, reading)),
    }))
    .toSorted((a, b) => b.chance - a.chance);
  const first = weighed[0] ?? ranked.find((one) => isCovered === pack.rules.has(one.id));
  const best = first === undefined ? undefined : (stricter(pack, first, ranked) ?? first);
  const id =
    best !== undefined && (best.chance >= LIKELY_ENOUGH || pack.silences.has(best.id))
      ? best.id
      : null;
  return {
    id,
    ranked,
    because: [`covered by the policy: ${(100 * covered).toFixed(0)} %`],
  };
}
