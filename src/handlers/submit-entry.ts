/**
 * What a desk writes down about a case → kept in its chronology, the case stepped, everybody told
 * who must be, all or nothing.
 */
import { v7 } from 'uuid';
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { type Case, lockCase, setStepped } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { endClimb, startClimb } from '../db/climbs.ts';
import { type Entry, entriesOf, insertEntry } from '../db/entries.ts';
import { postingsAbout } from '../db/postings.ts';
import { isAlerting } from '../db/tables/card-kinds.ts';
import { type EntryAct, OUTCOMES, step } from '../policy/case-life.ts';
import { followUpDue, rungDue } from '../policy/ladder.ts';
import { type Person, roleAt } from '../policy/people.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueRefreshes } from './enqueue.ts';
import { findCaseById, noSuchCaseCard } from './find-case.ts';
import type { Outcome } from './inbound.ts';
import { whomToHandTo } from './open-entry-form.ts';
import { storable } from './storable.ts';
import { tooLong } from './too-long.ts';
import { enteredCard, notNowCard } from './view/entered.ts';
import { type Choice, ENTRY_MAX, type EntryErrors, entryForm } from './view/entry-form.ts';
import type { FormValues } from './view/form.ts';

/** The same words of the same person within this time are one entry: its answer was lost on the way. */
const SAME_WITHIN_MS = 10 * 60_000;

/** Keeps an entry of somebody who may see the case; the form stays open where something is missing. */
export async function submitEntry(
  core: Core,
  by: Person,
  caseId: string,
  act: EntryAct,
  values: FormValues,
): Promise<Outcome> {
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findCaseById(tx, core, by, caseId);
    const role = found === undefined ? undefined : roleAt(by, found.desk);
    // Only then: a refusal has taken the audit's lock, and whoever holds the case waits for that.
    const before = found === undefined ? undefined : await lockCase(tx, core.school.id, caseId);
    if (found === undefined || role === undefined || before === undefined) {
      return { kind: 'refused', card: noSuchCaseCard() };
    }
    const people = whomToHandTo(core, before, by);
    const checked = check(act, values, people);
    if ('errors' in checked) {
      const form = entryForm(act, caseId, values, { people, errors: checked.errors });
      return { kind: 'invalid', form };
    }
    const entry: Entry = {
      schoolId: before.schoolId,
      caseId,
      id: v7(),
      at: new Date(),
      by: by.id,
      as: role,
      act,
      ...checked.entry,
    };
    if (await isKept(tx, core, entry)) {
      return { kind: 'stored', card: enteredCard(before, core.school, entry) };
    }
    const next = step(before.state, act);
    if ('refused' in next) {
      return { kind: 'refused', card: notNowCard(before, core.school, next.refused) };
    }
    await insertEntry(tx, core.vault, entry);
    const after =
      next.to === before.state && act !== 'hand-over'
        ? before
        : await setStepped(tx, before, {
            state: next.to,
            by: by.id,
            as: role,
            to: entry.to,
          });
    await follow(tx, core, after, entry);
    return { kind: 'stored', card: enteredCard(after, core.school, entry) };
  });
}

type Checked =
  | { readonly errors: EntryErrors }
  | { readonly entry: Pick<Entry, 'words' | 'to' | 'outcome'> };

function check(act: EntryAct, values: FormValues, people: readonly Choice[]): Checked {
  const words = storable(values['words'] ?? '').trim();
  const wordsError = words === '' ? MISSING[act] : tooLong(words, ENTRY_MAX);
  const to = people.find(({ value }) => value === values['to'])?.value ?? null;
  const outcome = OUTCOMES.find((each) => each === values['outcome']) ?? null;
  const errors: EntryErrors = {
    ...(wordsError === undefined ? {} : { words: wordsError }),
    ...(act === 'hand-over' && to === null ? { to: 'Please choose who takes it over.' } : {}),
    ...(act === 'close' && outcome === null ? { outcome: 'Please choose what came of it.' } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    entry: {
      words,
      to: act === 'hand-over' ? to : null,
      outcome: act === 'close' ? outcome : null,
    },
  };
}

const MISSING = {
  note: 'Please write the note.',
  action: 'Please say what was done.',
  'hand-over': 'Please say why, and what they need to know.',
  close: 'Please say why it can be closed.',
  reopen: 'Please say why it is opened again.',
} as const satisfies Record<EntryAct, string>;

async function isKept(tx: Transaction, core: Core, entry: Entry): Promise<boolean> {
  const earlier = await entriesOf(tx, core.vault, entry.caseId);
  // A step that another has followed, as a closing an opening, is taken anew and not kept already.
  const same = isStep(entry.act) ? earlier.filter(({ act }) => isStep(act)).slice(-1) : earlier;
  return same.some(
    (each) =>
      each.by === entry.by &&
      each.act === entry.act &&
      each.to === entry.to &&
      each.outcome === entry.outcome &&
      each.words === entry.words &&
      entry.at.getTime() - each.at.getTime() < SAME_WITHIN_MS,
  );
}

/** Whether an entry changes whose the case is. */
function isStep(act: EntryAct): boolean {
  return act !== 'note' && act !== 'action';
}

/** The case's place on the ladder, its cards, whoever it was handed to, and the audit. */
async function follow(tx: Transaction, core: Core, of: Case, entry: Entry): Promise<void> {
  const about: About = { kind: 'case', id: of.id };
  switch (entry.act) {
    case 'close':
      await endClimb(tx, of);
      break;
    case 'hand-over':
      await startClimb(tx, of, rungDue(of.urgency, 0, entry.at, core.school));
      break;
    case 'note':
      // A note is no action: what is due stays due.
      break;
    case 'action':
    case 'reopen':
      if (of.state === 'acknowledged') {
        // Whoever opens it again has taken it on, and nothing has been done since.
        const fresh = { hasActed: entry.act === 'action', round: 0 };
        await startClimb(tx, of, followUpDue(of.urgency, fresh, entry.at, core.school));
      }
  }
  if (isStep(entry.act)) {
    const standing = await postingsAbout(tx, of.schoolId, about);
    await enqueueRefreshes(
      tx,
      standing.filter(({ kind }) => isAlerting(kind)),
    );
  }
  if (entry.to !== null) {
    await enqueue(tx, core, about, 'alert', [{ kind: 'person', person: entry.to }]);
  }
  await record(tx, {
    schoolId: of.schoolId,
    who: entry.by,
    act: AUDITED_AS[entry.act],
    about,
    detail: {
      as: entry.as,
      ...(entry.to === null ? {} : { to: entry.to }),
      ...(entry.outcome === null ? {} : { outcome: entry.outcome }),
    },
  });
}

const AUDITED_AS = {
  note: 'noted',
  action: 'acted',
  'hand-over': 'handed-over',
  close: 'closed',
  reopen: 'reopened',
} as const satisfies Record<EntryAct, string>;
