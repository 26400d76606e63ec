/** Reads a pack's files into a pack, or says what is wrong with them, line by line. */
import { ACTS } from '../language/acts.ts';
import { buildLexicon } from '../language/lexicon.ts';
import { GENERAL } from '../language/general.ts';
import { PEOPLE } from '../language/people.ts';
import { buildSpeller } from '../language/spelling.ts';
import { TOPICS } from '../language/topics.ts';
import { words } from '../language/words.ts';
import { digest } from '../rank/digest.ts';
import { readModel } from '../rank/model-file.ts';
import type { Language } from '../understand/reading.ts';
import { readClauses } from './clauses.ts';
import { readDocument } from './document.ts';
import { withKept } from './kept.ts';
import { readNotes } from './notes.ts';
import type { Phrasing } from './phrasings.ts';
import { readPhrasings } from './phrasings.ts';
import { readRules, readSilences } from './rules.ts';
import { complaints, entry, needed, readYaml, text } from './source.ts';
import type { PackError, PackFile, RuledPack } from './types.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly pack: T }
  | { readonly ok: false; readonly errors: readonly PackError[] };

/** A pack that has not learnt from its phrasings yet. */
export interface PackSource extends Omit<RuledPack, 'kind' | 'language' | 'model'> {
  readonly phrasings: readonly Phrasing[];
  readonly concepts: Readonly<Record<string, string>>;
  /** Changes with everything that a model is learnt from. */
  readonly learntFrom: string;
}

const LANGUAGE_LISTS = JSON.stringify([PEOPLE, ACTS, TOPICS, GENERAL]);
const MODEL_CURE = "run: npm run policy -- train, with the pack's folder";

/** The language of a pack: what everybody says, and what only this school says. */
export function packLanguage(source: PackSource, learntWords: Iterable<string>): Language {
  const lexicon = buildLexicon(source.concepts);
  const vocabulary = new Set([...lexicon.vocabulary, ...learntWords, ...words(source.text)]);
  return { lexicon, speller: buildSpeller(vocabulary) };
}

/** Reads everything but the model. */
export function parsePackSource(files: readonly PackFile[]): Parsed<PackSource> {
  const errors: PackError[] = [];
  const file = (name: string): PackFile => {
    const found = files.find((one) => one.name === name);
    if (found === undefined)
      errors.push({ file: name, line: 1, message: 'is missing', cure: 'add the file to the pack' });
    return found ?? { name, text: '' };
  };
  const policy = file('policy.md');
  const document = readDocument(policy.text);
  const clausesFile = file('clauses.yaml');
  const clauses = readClauses(clausesFile, document, complaints(clausesFile.name, errors));
  const notesFile = file('notes.yaml');
  const notes = readNotes(notesFile, clauses, complaints(notesFile.name, errors));
  const rulesFile = file('rules.yaml');
  const rules = readRules(
    rulesFile,
    { clauses, notes, text: document.text },
    complaints(rulesFile.name, errors),
  );
  const silentFile = file('silent.yaml');
  const silences = readSilences(silentFile, notes, complaints(silentFile.name, errors));
  const wordsFile = file('words.yaml');
  const complainOfWords = complaints(wordsFile.name, errors);
  const top = entry(readYaml(wordsFile, complainOfWords));
  if (top === null && wordsFile.text !== '')
    complainOfWords(1, 'is not a mapping', 'begin with "school: …"');
  const school = top === null ? '' : needed(top, 'school', complainOfWords);
  const first = top === null ? null : entry(top.fields.get('first-contact'));
  const firstContact = {
    name: first === null ? '' : text(first, 'name'),
    clause: first === null ? '' : text(first, 'clause'),
  };
  if (firstContact.name === '')
    complainOfWords(
      top?.line ?? 1,
      'names nobody whom staff ask first',
      'add "first-contact:" with "name:" and "clause:"',
    );
  else if (clauses.get(firstContact.clause)?.text.includes(firstContact.name) !== true)
    complainOfWords(
      first?.line ?? 1,
      `clause "${firstContact.clause}" does not name ${firstContact.name}`,
      'give the clause that names the person',
    );
  const concepts: Record<string, string> = {};
  for (const group of ['names', 'concepts']) {
    const lists = top === null ? null : entry(top.fields.get(group));
    for (const name of lists?.fields.keys() ?? [])
      if (lists !== null) concepts[name] = text(lists, name);
  }
  const phrasings: Phrasing[] = [];
  const known = (id: string): boolean => rules.has(id) || silences.has(id);
  const phrasingFiles = files.filter((one) => one.name.startsWith('phrasings/'));
  for (const one of phrasingFiles)
    phrasings.push(...readPhrasings(one, known, complaints(one.name, errors)));
  const phrased = new Set(phrasings.map((phrasing) => phrasing.rule));
  for (const id of [...rules.keys(), ...silences.keys()]) {
    if (!phrased.has(id))
      errors.push({
        file: 'phrasings/',
        line: 1,
        message: `has no phrasing for "${id}"`,
        cure: 'write some lines under "## ' + id + '", or nobody will ever reach it',
      });
  }
  if (errors.length > 0) return { ok: false, errors };
  const learntFrom = digest([
    LANGUAGE_LISTS,
    wordsFile.text,
    ...phrasingFiles.map((one) => one.text),
  ]);
  return {
    ok: true,
    pack: {
      school,
      text: document.text,
      clauses,
      rules,
      silences,
      notes,
      firstContact,
      phrasings,
      concepts,
      learntFrom,
    },
  };
}

function refuse(message: string): Parsed<RuledPack> {
  return { ok: false, errors: [{ file: 'model.json', line: 1, message, cure: MODEL_CURE }] };
}

/** Text in, a pack out, or every error with its file, line and cure. Reads no file itself. */
export function parsePack(files: readonly PackFile[]): Parsed<RuledPack> {
  const modelFile = files.find((one) => one.name === 'model.json');
  const loaded = modelFile === undefined ? null : readModel(modelFile.text);
  const parsed = parsePackSource(loaded === null ? files : withKept(files, loaded.kept));
  if (!parsed.ok) return parsed;
  const { phrasings: _, concepts: __, learntFrom, ...rest } = parsed.pack;
  if (loaded === null) return refuse(modelFile === undefined ? 'is missing' : 'is not a model');
  if (loaded.learntFrom !== learntFrom) return refuse('was learnt from other phrasings or words');
  const language = packLanguage(parsed.pack, loaded.words);
  return {
    ok: true,
    pack: {
      kind: 'ruled',
      ...rest,
      language,
      model: loaded.model,
    },
  };
}
