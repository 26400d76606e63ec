/** What a new version of a policy changes, and which rules rest on what changed. */
import type { PlainPack } from '../plain/plain-pack.ts';
import type { Clause, RuledPack } from './types.ts';

export interface Change {
  readonly kind: 'changed' | 'gone' | 'new';
  readonly clause: string;
  readonly before: string;
  readonly after: string;
}

/** Sentences that share this much of their words are two versions of one sentence. */
const SAME_SENTENCE = 0.5;

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function alike(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

interface Sentence {
  readonly id: string;
  readonly text: string;
}

/** Compares sentences: what stayed word for word is left out. */
export function changes(before: readonly Sentence[], after: readonly Sentence[]): Change[] {
  const kept = new Set(after.map((one) => one.text));
  const was = new Set(before.map((one) => one.text));
  const fresh = after.filter((one) => !was.has(one.text));
  const used = new Set<Sentence>();
  const found: Change[] = [];
  for (const old of before) {
    if (kept.has(old.text)) continue;
    const candidates = fresh
      .filter((one) => !used.has(one))
      .map((one) => ({ one, share: alike(old.text, one.text) }))
      .toSorted((a, b) => b.share - a.share);
    const [nearest] = candidates;
    if (nearest !== undefined && nearest.share >= SAME_SENTENCE) {
      used.add(nearest.one);
      found.push({ kind: 'changed', clause: old.id, before: old.text, after: nearest.one.text });
    } else found.push({ kind: 'gone', clause: old.id, before: old.text, after: '' });
  }
  for (const one of fresh)
    if (!used.has(one)) found.push({ kind: 'new', clause: one.id, before: '', after: one.text });
  return found;
}

/** The sentences of a policy that has no rules. */
export function sentencesOf(pack: PlainPack): Sentence[] {
  return pack.units.map((unit) => ({ id: unit.id, text: unit.text }));
}

/** The clause of a pack that a sentence is, or is part of. */
export function clauseOf(pack: RuledPack, sentence: string): Clause | null {
  for (const clause of pack.clauses.values())
    if (clause.text.includes(sentence) || sentence.includes(clause.text)) return clause;
  return null;
}

/** The rules of a pack that quote a clause. */
export function rulesOn(pack: RuledPack, clause: Clause): string[] {
  return [...pack.rules.values()]
    .filter((rule) =>
      rule.quotes.some((quote) => quote.clause === clause.id || quote.text.includes(clause.text)),
    )
    .map((rule) => rule.id);
}
