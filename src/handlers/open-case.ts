/** "Open" on an alert: the details, privately, and a record of who looked. */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { wordsOf } from '../db/cases.ts';
import { entriesOf } from '../db/entries.ts';
import { waitingNotices } from '../db/outbox.ts';
import { postingsAbout } from '../db/postings.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import { findCaseFor, notFoundCard } from './find-case.ts';
import type { Outcome } from './inbound.ts';
import { caseCard } from './view/case.ts';

/** Shows a case to somebody whose role allows it. The look is recorded in the same transaction, before it is shown. */
export async function openCase(core: Core, by: Person, typed: string): Promise<Outcome> {
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findCaseFor(tx, core, by, typed);
    if (found === undefined) return { kind: 'refused', card: notFoundCard(typed) };
    const { case: of, desk } = found;
    const about: About = { kind: 'case', id: of.id };
    const [words, standing, waiting, entries] = [
      await wordsOf(tx, core.vault, of.id),
      await postingsAbout(tx, of.schoolId, about),
      await waitingNotices(tx, of.schoolId, about),
      await entriesOf(tx, core.vault, of.id),
    ];
    await record(tx, {
      schoolId: of.schoolId,
      who: by.id,
      act: 'looked',
      about,
      detail: { desk },
    });
    return { kind: 'panel', card: caseCard(core, of, words, standing, waiting, entries) };
  });
}
