/** The notes of a pack: aged facts with source and date, other documents, ambiguities. */
import type { Note } from '../reply.ts';
import type { Complain } from './source.ts';
import { entries, entry, list, needed, onlyFields, readYaml, text } from './source.ts';
import type { Clause, PackFile, PackNote } from './types.ts';

const KINDS: readonly Note['kind'][] = [
  'out-of-date',
  'other-document',
  'ambiguous',
  'personal-exception',
];

/** Reads notes.yaml. A note on an aged fact must say where it comes from and since when it holds. */
export function readNotes(
  file: PackFile,
  clauses: ReadonlyMap<string, Clause>,
  complain: Complain,
): PackNote[] {
  const notes: PackNote[] = [];
  for (const one of entries(readYaml(file, complain), complain)) {
    onlyFields(one, ['id', 'kind', 'text', 'clauses', 'about', 'source'], complain);
    const id = needed(one, 'id', complain);
    const words = needed(one, 'text', complain);
    const written = needed(one, 'kind', complain);
    const kind = KINDS.find((known) => known === written);
    if (kind === undefined) {
      complain(
        one.line,
        `note "${id}" has the unknown kind "${written}"`,
        `use one of: ${KINDS.join(', ')}`,
      );
      continue;
    }
    for (const clause of list(one, 'clauses')) {
      if (!clauses.has(clause))
        complain(
          one.line,
          `note "${id}" speaks of clause "${clause}", which does not exist`,
          'use an id of clauses.yaml',
        );
    }
    const source = entry(one.fields.get('source'));
    if (kind === 'out-of-date' && source === null)
      complain(
        one.line,
        `note "${id}" on an aged fact has no source`,
        'add "source: { name: …, date: … }"',
      );
    notes.push({
      id,
      kind,
      text: words,
      clauses: list(one, 'clauses'),
      about: text(one, 'about') === '' ? null : text(one, 'about'),
      ...(source === null
        ? {}
        : {
            source: {
              name: needed(source, 'name', complain),
              date: needed(source, 'date', complain),
            },
          }),
    });
  }
  return notes;
}
