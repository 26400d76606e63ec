/** Retrieval as one signal: how much of a question's wording and meaning a rule's main clause shares. */
import type { Rule } from '../pack/types.ts';
import type { Language, Reading } from '../understand/reading.ts';
import { read } from '../understand/reading.ts';

/** What every rule's main clause speaks of, and how rare each word and concept is. */
export interface Wording {
  readonly marks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rarity: ReadonlyMap<string, number>;
}

/** A shared concept proves less than a shared word. */
const CONCEPT_SHARE = 0.7;
const SHORTEST = 3;

/** Reads the main quotation of every rule once. */
export function readWording(language: Language, rules: ReadonlyMap<string, Rule>): Wording {
  const byText = new Map<string, ReadonlySet<string>>();
  const marks = new Map<string, ReadonlySet<string>>();
  for (const rule of rules.values()) {
    const text = rule.quotes[0]?.text ?? '';
    let found = byText.get(text);
    if (found === undefined) {
      const reading = read(language, text);
      found = new Set([
        ...reading.items.map((item) => `w:${item.stem}`),
        ...[...reading.concepts].map((concept) => `c:${concept}`),
      ]);
      byText.set(text, found);
    }
    marks.set(rule.id, found);
  }
  const seen = new Map<string, number>();
  for (const found of byText.values())
    for (const mark of found) seen.set(mark, (seen.get(mark) ?? 0) + 1);
  const rarity = new Map<string, number>();
  for (const [mark, count] of seen) rarity.set(mark, Math.log(1 + byText.size / count));
  return { marks, rarity };
}

/** From 0 to 1: the share of what was asked that the rule's clause has too, rare words first. */
export function sharedWording(wording: Wording, rule: string, reading: Reading): number {
  const marks = wording.marks.get(rule);
  if (marks === undefined) return 0;
  const seen = new Set<string>();
  let total = 0;
  let shared = 0;
  for (const item of reading.items) {
    if (item.stem.length < SHORTEST || seen.has(item.stem)) continue;
    seen.add(item.stem);
    let weight = wording.rarity.get(`w:${item.stem}`) ?? 0;
    let best = marks.has(`w:${item.stem}`) ? 1 : 0;
    for (const concept of item.concepts) {
      weight = Math.max(weight, CONCEPT_SHARE * (wording.rarity.get(`c:${concept}`) ?? 0));
      if (marks.has(`c:${concept}`)) best = Math.max(best, CONCEPT_SHARE);
    }
    total += weight;
    shared += weight * best;
  }
  return total === 0 ? 0 : shared / total;
}
