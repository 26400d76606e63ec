/**
 * What a text is about, judged by the phrasings that staff use: a question and a
 * clause that would be answered by the same rules are about the same thing, even
 * where they share no word.
 */
import { features } from '../rank/features.ts';
import type { Rule } from '../pack/types.ts';
import type { Model } from '../rank/model.ts';
import { rank } from '../rank/model.ts';
import type { Verdict } from '../reply.ts';
import type { Language } from '../understand/reading.ts';
import { read } from '../understand/reading.ts';

/** A model with the language it was learnt in. */
export interface Sense {
  readonly model: Model;
  readonly language: Language;
  readonly rules: ReadonlyMap<string, Pick<Rule, 'verdict'>>;
}

export type Subjects = ReadonlyMap<string, number>;

/** Chances below this are noise. */
const FAINT = 0.01;
/** Rules that ask for opposite directions of one matter are still one subject, by and large. */
const FLATTER = 0.7;

/** The subjects of a text with their shares. */
export function subjectsOf(sense: Sense, text: string): Subjects {
  const found = new Map<string, number>();
  let sum = 0;
  for (const { id, chance } of rank(sense.model, features(read(sense.language, text)))) {
    if (chance < FAINT) continue;
    const share = chance ** FLATTER;
    found.set(id, share);
    sum += share;
  }
  for (const [id, share] of found) found.set(id, share / sum);
  return found;
}

/** From 0, nothing in common, to 1, the same subjects in the same shares. */
export function likeness(one: Subjects, other: Subjects): number {
  let total = 0;
  for (const [id, share] of one) total += Math.sqrt(share * (other.get(id) ?? 0));
  return total;
}

/** How usual each verdict is for a text's subjects, as far as rules know them. */
export function usualVerdicts(sense: Sense, about: Subjects): Partial<Record<Verdict, number>> {
  const found: Partial<Record<Verdict, number>> = {};
  for (const [id, share] of about) {
    const verdict = sense.rules.get(id)?.verdict;
    if (verdict !== undefined) found[verdict] = (found[verdict] ?? 0) + share;
  }
  return found;
}
