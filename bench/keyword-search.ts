/** The baseline: a keyword search over the policy's sentences with its best settings; it never abstains. */
import MiniSearch from 'minisearch';
import { readUnits } from '../src/policy/plain/units.ts';
import type { Scored } from './score.ts';

const STOP_WORDS = new Set(
  'a an the to of in on at for and or but so if it be is are was i my me we our us you your do does can could may should would will with as by this that what who how when where why there'.split(
    ' ',
  ),
);

function term(word: string): string | null {
  const plain = word.toLowerCase();
  return STOP_WORDS.has(plain) ? null : plain.replace(/(?:ing|ed|es|s)$/, '');
}

/** A search over a policy's sentences. */
export function keywordSearch(policy: string): (question: string) => Scored {
  const units = readUnits(policy).units;
  const search = new MiniSearch<{ id: number; text: string; heading: string }>({
    fields: ['text', 'heading'],
    processTerm: term,
    searchOptions: { boost: { text: 2 }, fuzzy: 0.1, prefix: (word) => word.length > 3 },
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
