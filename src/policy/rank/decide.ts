/** Chooses the rule that answers a question, or none when nothing is sure enough. */
import type { RuledPack } from '../pack/types.ts';
import type { Reading } from '../understand/reading.ts';
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

/** Decides by the model's chances. */
export function decide(pack: RuledPack, reading: Reading): Decision {
  const ranked = rank(pack.model, features(reading));
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
