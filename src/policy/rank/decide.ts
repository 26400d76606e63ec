/** Chooses the rule that answers a question, or none when nothing is sure enough. */
import type { RuledPack } from '../pack/types.ts';
import type { Reading } from '../understand/reading.ts';
import { boundsFactor } from './bounds.ts';
import { features } from './features.ts';
import type { Ranked } from './model.ts';
import { rank } from './model.ts';

export interface Decision {
  /** A rule, a silence, or null where nothing is likely enough. */
  readonly id: string | null;
  readonly ranked: readonly Ranked[];
  readonly because: readonly string[];
}

/** The share of chance that what the policy answers must have against what it does not. */
const COVERED = 0.5;

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

/** Decides by the model's chances within the bounds of the rules. */
export function decide(pack: RuledPack, reading: Reading): Decision {
  const ranked = bounded(pack, reading);
  let silent = 0;
  for (const one of ranked) if (pack.silences.has(one.id)) silent += one.chance;
  const covered = 1 - silent;
  const best = ranked.find((one) => covered >= COVERED === pack.rules.has(one.id));
  return {
    id: best?.id ?? null,
    ranked,
    because: [`covered by the policy: ${(100 * covered).toFixed(0)} %`],
  };
}
