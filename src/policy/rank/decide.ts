/**
 * Chooses what to answer: the rule, or the silence, that is worth most, given how
 * likely every other one is to be right. Rules that say nearly the same strengthen
 * each other, and a mild answer gives way where a stricter one may well be right.
 */
import type { Rule, RuledPack } from '../pack/types.ts';
import type { Reading } from '../understand/reading.ts';
import { boundsFactor } from './bounds.ts';
import { features } from './features.ts';
import type { Ranked } from './model.ts';
import { rank } from './model.ts';
import { MOST_WORTH, worth } from './worth.ts';

export interface Decision {
  /** A rule or a silence. */
  readonly id: string;
  /** How much the answer is worth on the whole, from 0 to 3: how sure it is. */
  readonly worth: number;
  readonly ranked: readonly Ranked[];
  readonly because: readonly string[];
}

/** Only so many of the likeliest rules are weighed against each other. */
const WEIGHED = 12;

/** The model's chances, held to the bounds of the rules; they add up to one. */
function bounded(pack: RuledPack, reading: Reading): Ranked[] {
  const found = rank(pack.model, features(reading)).map(({ id, chance }) => {
    const when = (pack.rules.get(id) ?? pack.silences.get(id))?.when;
    return { id, chance: when === undefined ? chance : chance * boundsFactor(when, reading) };
  });
  const sum = found.reduce((total, one) => total + one.chance, 0);
  return found
    .map(({ id, chance }) => ({ id, chance: chance / sum }))
    .toSorted((a, b) => b.chance - a.chance);
}

/** Decides by the model's chances within the bounds of the rules. */
export function decide(pack: RuledPack, reading: Reading): Decision {
  const ranked = bounded(pack, reading);
  const likely: { readonly rule: Rule; readonly chance: number }[] = [];
  let silence: Ranked | null = null;
  let silent = 0;
  for (const one of ranked) {
    const rule = pack.rules.get(one.id);
    if (rule === undefined) {
      silence ??= one;
      silent += one.chance;
    } else if (likely.length < WEIGHED) likely.push({ rule, chance: one.chance });
  }
  let id = silence?.id ?? '';
  let most = silent * worth(null, null);
  for (const given of likely) {
    let expected = silent * worth(given.rule, null);
    for (const right of likely) expected += right.chance * worth(given.rule, right.rule);
    if (expected > most) {
      most = expected;
      id = given.rule.id;
    }
  }
  return {
    id,
    worth: most,
    ranked,
    because: [
      `covered by the policy: ${(100 * (1 - silent)).toFixed(0)} %`,
      `sure of the answer: ${((100 * most) / MOST_WORTH).toFixed(0)} %`,
    ],
  };
}
