/** Who did what: entries are only ever added. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { type About, aboutColumns } from './about.ts';
import type { Reader, Transaction } from './client.ts';
import { type AuditAct, audit } from './tables/audit.ts';

export interface AuditEntry {
  readonly schoolId: string;
  /** A person's id, or `staffroom` for what the bot did by itself. */
  readonly who: string;
  readonly act: AuditAct;
  /** Undefined for what concerns the whole school. */
  readonly about?: About;
  /** Ids and short codes only, never anybody's words. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** Adds an entry. Comes last in its transaction, so that the lock on the audit is held briefly. */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { about, ...rest } = entry;
  await tx.insert(audit).values({
    ...rest,
    ...(about === undefined ? {} : aboutColumns(about)),
    detail: entry.detail ?? {},
  });
}

/** What the last change of a school's settings came to; undefined before the first start. */
export async function lastSettings(
  reader: Reader,
  schoolId: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const [last] = await reader
    .select({ detail: audit.detail })
    .from(audit)
    .where(and(eq(audit.schoolId, schoolId), sql`act = 'settings-changed'`))
    .orderBy(desc(audit.entry))
    .limit(1);
  return last?.detail;
}
