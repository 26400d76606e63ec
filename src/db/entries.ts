/** A case's chronology: what its desk wrote down, who and when. Entries are only ever added. */
import { and, asc, eq, getTableColumns, gte } from 'drizzle-orm';
import type { Reader, Transaction } from './client.ts';
import { caseEntries } from './tables/cases.ts';
import { dataKeys } from './tables/schools.ts';
import type { Vault } from './vault.ts';

type Row = typeof caseEntries.$inferSelect;
/** An entry with its words opened. */
export type Entry = Omit<Row, 'words'> & { readonly words: string };

/** Adds an entry to a locked case, its words sealed with the case's key. */
export async function insertEntry(tx: Transaction, vault: Vault, entry: Entry): Promise<void> {
  const [key] = await tx
    .select()
    .from(dataKeys)
    .where(and(eq(dataKeys.schoolId, vault.schoolId), eq(dataKeys.id, entry.caseId)));
  if (key === undefined) throw new Error('A case is without its key.');
  const words = vault.unwrap(key).seal('case_entries.words', entry.id, entry.words);
  await tx.insert(caseEntries).values({ ...entry, words });
}

/** Whether an action was written down since then. */
export async function hasActedSince(
  tx: Transaction,
  schoolId: string,
  caseId: string,
  since: Date,
): Promise<boolean> {
  const found = await tx
    .select({ id: caseEntries.id })
    .from(caseEntries)
    .where(
      and(
        eq(caseEntries.schoolId, schoolId),
        eq(caseEntries.caseId, caseId),
        eq(caseEntries.act, 'action'),
        gte(caseEntries.at, since),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Every entry of a case, the oldest first. */
export async function entriesOf(reader: Reader, vault: Vault, caseId: string): Promise<Entry[]> {
  const rows = await reader
    .select({ entry: getTableColumns(caseEntries), key: getTableColumns(dataKeys) })
    .from(caseEntries)
    .innerJoin(
      dataKeys,
      and(eq(dataKeys.schoolId, caseEntries.schoolId), eq(dataKeys.id, caseEntries.caseId)),
    )
    .where(and(eq(caseEntries.schoolId, vault.schoolId), eq(caseEntries.caseId, caseId)))
    .orderBy(asc(caseEntries.at), asc(caseEntries.id));
  const [first] = rows;
  if (first === undefined) return [];
  const key = vault.unwrap(first.key);
  return rows.map(({ entry }) => ({
    ...entry,
    words: key.open('case_entries.words', entry.id, entry.words),
  }));
}
