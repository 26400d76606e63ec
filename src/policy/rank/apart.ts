/**
 * Takes apart what one silence is asked in many matters. "How long does an exception last?" and "how
 * many bans were appealed?" share a silence and hardly a word: each lies close to the rule of its own
 * matter, and is best told from that rule by itself.
 */
import type { Example } from './examples.ts';
import { spokenFor, train } from './train.ts';

/** A silence with more phrasings than this speaks of many matters. */
const MANY = 600;
/** Fewer phrasings than these teach nothing by themselves and stay together. */
const FEWEST = 12;
/** For finding the nearest rule a short look is enough. */
const PASSES = 20;
/** Stands between a silence and the rule whose matter it is asked in. */
const NEAR = '~';

/** The rule or silence that a class answers with. */
export function answeredBy(learntAs: string): string {
  return learntAs.split(NEAR)[0] ?? learntAs;
}

/** The examples, those of silences on many matters each with the rule that it lies nearest to. */
export function apart(
  examples: readonly Example[],
  isSilence: (id: string) => boolean,
): readonly Example[] {
  const counts = new Map<string, number>();
  for (const { rule } of examples) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const wide = new Set([...counts].flatMap(([id, count]) => (count > MANY ? [id] : [])));
  if (![...wide].some(isSilence)) return examples;
  const rules = train(
    examples.filter(({ rule }) => !isSilence(rule)),
    PASSES,
  );
  const near = examples.map(({ rule, features }) => {
    if (!wide.has(rule) || !isSilence(rule)) return rule;
    const found = spokenFor(rules, features);
    return `${rule}${NEAR}${rules.classes[found.indexOf(Math.max(...found))] ?? ''}`;
  });
  const sizes = new Map<string, number>();
  for (const one of near) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return examples.map((example, at) => {
    const own = near[at] ?? example.rule;
    return (sizes.get(own) ?? 0) >= FEWEST ? { ...example, rule: own } : example;
  });
}
