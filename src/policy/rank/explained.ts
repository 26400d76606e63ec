/** How much of a question a rule has nothing to do with: "is Dojo *free*" is not about channels. */
import type { Reading } from '../understand/reading.ts';
import { EMPTY } from './features.ts';
import type { Model } from './model.ts';
import { weightOf } from './model.ts';

/** The share of a question's telling words that do not speak for a rule, by themselves or by their meaning. */
export function unexplained(model: Model, rule: string, reading: Reading): number {
  const at = model.classes.indexOf(rule);
  const seen = new Set<string>();
  let strange = 0;
  for (const item of reading.items) {
    if (item.stem.length < 3 || EMPTY.has(item.stem) || seen.has(item.stem)) continue;
    seen.add(item.stem);
    const known =
      weightOf(model, `w:${item.stem}`, at) > 0 ||
      [...item.concepts].some((concept) => weightOf(model, `c:${concept}`, at) > 0);
    if (!known) strange++;
  }
  return seen.size === 0 ? 0 : strange / seen.size;
}
