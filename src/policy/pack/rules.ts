/** The rules of a pack: what is answered, with which verdict, and which clauses it rests on. */
import type { Quote, Verdict } from '../reply.ts';
import { VERDICTS } from '../reply.ts';
import { LONGEST_PASSAGE } from './clauses.ts';
import type { Complain } from './source.ts';
import { entries, entry, list, needed, onlyFields, readYaml } from './source.ts';
import type {
  Clause,
  Entry,
  PackFile,
  PackNote,
  Rule,
  RuleException,
  Silence,
  When,
} from './types.ts';

interface Policy {
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly notes: readonly PackNote[];
  readonly text: string;
}

function isVerdict(written: string): written is Verdict {
  return VERDICTS.some((verdict) => verdict === written);
}

/** A passage by the id of its clause, or a stretch from one clause to a later one (`a..b`). */
function passage(reference: string, policy: Policy): Quote | string {
  const [firstId = '', lastId = firstId] = reference.split('..');
  const first = policy.clauses.get(firstId);
  const last = policy.clauses.get(lastId);
  if (first === undefined) return `quotes clause "${firstId}", which does not exist`;
  if (last === undefined) return `quotes clause "${lastId}", which does not exist`;
  if (last.heading !== first.heading || last.to < first.to)
    return `quotes "${reference}", which is no stretch of one section`;
  const words = policy.text.slice(first.from, last.to);
  if (words.length > LONGEST_PASSAGE)
    return `quotes "${reference}", a passage of ${words.length} characters (${LONGEST_PASSAGE} are the most)`;
  return { clause: last.id, heading: first.heading, text: words };
}

function findNotes(of: Entry, notes: readonly PackNote[], complain: Complain): PackNote[] {
  return list(of, 'notes').flatMap((id) => {
    const note = notes.find((one) => one.id === id);
    if (note !== undefined) return [note];
    complain(of.line, `has the note "${id}", which does not exist`, 'use an id of notes.yaml');
    return [];
  });
}

function readWhen(of: Entry, complain: Complain): When {
  const when = entry(of.fields.get('when'));
  if (when === null) return { frames: [], needs: [], unless: [], strong: [] };
  onlyFields(when, ['frames', 'needs', 'unless', 'strong'], complain);
  return {
    frames: list(when, 'frames'),
    needs: list(when, 'needs'),
    unless: list(when, 'unless'),
    strong: list(when, 'strong'),
  };
}

function readException(of: Entry, complain: Complain): RuleException | null {
  const written = entry(of.fields.get('exception'));
  if (written === null) return null;
  onlyFields(written, ['name', 'verdict', 'plain'], complain);
  const verdict = needed(written, 'verdict', complain);
  if (!isVerdict(verdict)) {
    complain(
      written.line,
      `has the unknown verdict "${verdict}"`,
      `use one of: ${VERDICTS.join(', ')}`,
    );
    return null;
  }
  return {
    name: needed(written, 'name', complain),
    verdict,
    plain: needed(written, 'plain', complain),
  };
}

/** Reads rules.yaml. A rule that quotes a clause that does not exist is refused. */
export function readRules(file: PackFile, policy: Policy, complain: Complain): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const one of entries(readYaml(file, complain), complain)) {
    onlyFields(
      one,
      ['id', 'verdict', 'plain', 'quotes', 'contacts', 'notes', 'when', 'exception'],
      complain,
    );
    const id = needed(one, 'id', complain);
    const verdict = needed(one, 'verdict', complain);
    if (rules.has(id))
      complain(one.line, `rule "${id}" stands here twice`, 'give one of them another id');
    if (!isVerdict(verdict) || verdict === 'none') {
      complain(
        one.line,
        `rule "${id}" has the verdict "${verdict}"`,
        `use one of: ${VERDICTS.filter((known) => known !== 'none').join(', ')}; what the policy does not say belongs in silent.yaml`,
      );
      continue;
    }
    const quotes: Quote[] = [];
    for (const reference of list(one, 'quotes')) {
      const found = passage(reference, policy);
      if (typeof found === 'string')
        complain(one.line, `rule "${id}" ${found}`, 'quote clauses by their id in clauses.yaml');
      else quotes.push(found);
    }
    if (list(one, 'quotes').length === 0)
      complain(
        one.line,
        `rule "${id}" quotes nothing`,
        'add "quotes: [clause-id]": no answer without the policy\'s own words',
      );
    rules.set(id, {
      id,
      verdict,
      plain: needed(one, 'plain', complain),
      quotes,
      contacts: list(one, 'contacts'),
      notes: findNotes(one, policy.notes, complain),
      when: readWhen(one, complain),
      exception: readException(one, complain),
    });
  }
  return rules;
}

/** Reads silent.yaml: what is asked and the policy does not say. */
export function readSilences(
  file: PackFile,
  notes: readonly PackNote[],
  complain: Complain,
): Map<string, Silence> {
  const silences = new Map<string, Silence>();
  for (const one of entries(readYaml(file, complain), complain)) {
    onlyFields(one, ['id', 'plain', 'notes', 'when'], complain);
    const id = needed(one, 'id', complain);
    if (silences.has(id))
      complain(one.line, `"${id}" stands here twice`, 'give one of them another id');
    silences.set(id, {
      id,
      plain: needed(one, 'plain', complain),
      notes: findNotes(one, notes, complain),
      when: readWhen(one, complain),
    });
  }
  return silences;
}
