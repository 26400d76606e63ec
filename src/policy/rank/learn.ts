/** Learns a pack's model from its phrasings and gives the text of its file. */
import { words } from '../language/words.ts';
import { keep } from '../pack/kept.ts';
import { packLanguage } from '../pack/parse.ts';
import type { PackSource } from '../pack/parse.ts';
import type { PackFile } from '../pack/types.ts';
import { read } from '../understand/reading.ts';
import { answeredBy, apart } from './apart.ts';
import { features } from './features.ts';
import { writeModel } from './model-file.ts';
import type { Example } from './examples.ts';
import { trainNetwork } from './train-network.ts';
import { train } from './train.ts';

/** The text of model.json for a pack. The same pack always gives the same text. */
export function learn(source: PackSource, files: readonly PackFile[]): string {
  const spoken = new Map<string, number>();
  for (const phrasing of source.phrasings)
    for (const word of new Set(words(phrasing.text))) spoken.set(word, (spoken.get(word) ?? 0) + 1);
  // A word that one phrasing alone has may be a slip itself.
  const learnt = [...spoken.keys()]
    .filter((word) => /^[a-z]{3,}$/.test(word) && (spoken.get(word) ?? 0) > 1)
    .toSorted();
  const language = packLanguage(source, learnt);
  const examples: Example[] = source.phrasings.map((phrasing) => ({
    rule: phrasing.rule,
    features: features(read(language, phrasing.text)),
  }));
  const trained = train(apart(examples, (id) => source.silences.has(id)));
  const answering = { ...trained, classes: trained.classes.map(answeredBy) };
  return writeModel(answering, trainNetwork(examples), source.learntFrom, learnt, keep(files));
}
