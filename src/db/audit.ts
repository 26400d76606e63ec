/** Who did what: entries are only ever added. */
import { type About, aboutColumns } from './about.ts';
import type { Transaction } from './client.ts';
import { type AuditAct, audit } from './schema.ts';

export interface AuditEntry {
  readonly schoolId: string;
  /** A person's id, or `staffroom` for what the bot did by itself. */
  readonly who: string;
  readonly act: AuditAct;
  readonly about: About;
  /** Ids and short codes only, never anybody's words. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** Adds an entry. Comes last in its transaction, so that the lock on the audit is held briefly. */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { about, ...rest } = entry;
  await tx.insert(audit).values({ ...rest, ...aboutColumns(about), detail: entry.detail ?? {} });
}
