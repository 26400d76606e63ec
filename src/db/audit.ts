/** Who did what: entries are only ever added. */
import type { Transaction } from './client.ts';
import { type AuditAct, audit } from './schema.ts';

export interface AuditEntry {
  readonly schoolId: string;
  /** A person's id, or `staffroom` for what the bot did by itself. */
  readonly who: string;
  readonly act: AuditAct;
  readonly caseId: string;
  /** Ids and short codes only, never a report's words. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** Adds an entry. Comes last in its transaction, so that the lock on the audit is held briefly. */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.insert(audit).values({ ...entry, detail: entry.detail ?? {} });
}
