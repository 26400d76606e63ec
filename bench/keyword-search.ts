/** The baseline: a good keyword search over the policy's sentences, which never abstains. */
import MiniSearch from 'minisearch';
import { readUnits } from '../src/policy/plain/units.ts';
import type { Scored } from './score.ts';

/** A search over a policy's sentences. */
export function keywordSearch(policy: string): (question: string) => Scored {
  const units = readUnits(policy).units;
  const search = new MiniSearch<{ id: number; text: string; heading: string }>({
    fields: ['text', 'heading'],
    searchOptions: { boost: { text: 2 }, fuzzy: 0.2, prefix: true },
  });
  search.addAll(units.map((unit, id) => ({ id, text: unit.text, heading: unit.heading })));
  return (question) => {
    const found = search.search(question).slice(0, 3);
    return {
      verdict: found.length === 0 ? 'none' : 'info',
      quotes: found.map((one) => units[Number(one.id)]?.text ?? ''),
      contact: [],
    };
  };
}
