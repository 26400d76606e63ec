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
import { worth } from './worth.ts';

export interface Decision {
  /** A rule or a silence. */
  readonly id: string;
  /** From 0 to 1: what the answer is worth on the whole, of what it would be worth if it were sure to be right. */
  readonly sure: number;
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

/** The likeliest rule that gives the same clause, verdict and contacts. */
function wordedFor(best: Rule, likely: readonly { readonly rule: Rule }[]): Rule {
  return likely.find(({ rule }) => worth(rule, best) === worth(best, best))?.rule ?? best;
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
  let best: Rule | null = null;
  let most = silent * worth(null, null);
  for (const given of likely) {
    let expected = silent * worth(given.rule, null);
    for (const right of likely) expected += right.chance * worth(given.rule, right.rule);
    if (expected > most) {
      most = expected;
      best = given.rule;
    }
  }
  // Of the rules that would answer it as well, the likeliest says it in the fitting words.
  const fitting = best === null ? null : wordedFor(best, likely);
  const sure = most / worth(best, best);
  return {
    id: fitting?.id ?? silence?.id ?? '',
    sure,
    ranked,
    because: [
      `covered by the policy: ${(100 * (1 - silent)).toFixed(0)} %`,
      `sure of the answer: ${(100 * sure).toFixed(0)} %`,
    ],
  };
}
