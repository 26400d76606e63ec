/** A report as it is stored: one statement, one round trip, all or nothing. */
import { v7 } from 'uuid';
import type { AuditEntry } from './audit.ts';
import type { NewCase, Words } from './cases.ts';
import type { Database } from './client.ts';
import { type NewNotice, URGENT } from './outbox.ts';
import type { Vault } from './vault.ts';

/** The audit comes last, so that its lock on the school's other entries is held as briefly as can be. */
const STORE = `
with stored as (
  insert into cases (school_id, id, reference, kind, actor, urgency, routing_row, basis, desks,
    subjects, reporter, submission, state, promised_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $27)
  on conflict do nothing
  returning school_id, id
), locked as (
  insert into data_keys (school_id, id, version, wrapped)
  select school_id, id, $14::integer, $15::bytea from stored
), written as (
  insert into reports (school_id, case_id, words)
  select school_id, id, $16::bytea from stored
), climbing as (
  insert into climbs (school_id, case_id, due_at)
  select school_id, id, $28::timestamptz from stored
), queued as (
  insert into notices (school_id, id, case_id, kind, surface, place_kind, place, rank, due_at)
  select school_id, notice.id, stored.id, kind, surface, place_kind, place, rank,
    coalesce(due_at, now())
  from stored, unnest($17::uuid[], $18::text[], $19::text[], $20::text[], $21::text[],
    $22::integer[], $23::timestamptz[])
    as notice (id, kind, surface, place_kind, place, rank, due_at)
  returning 1
)
insert into audit (school_id, who, act, case_id, detail)
select school_id, $24, $25, id, $26::jsonb from stored
where (select count(*) from queued) >= 0`;

export interface Intake {
  readonly of: NewCase & { readonly promisedBy: Date };
  readonly words: Words;
  /** When it goes to more people unless somebody has acknowledged it. */
  readonly climbsAt: Date;
  /** Who must learn of it. */
  readonly notices: readonly NewNotice[];
  readonly entry: Pick<AuditEntry, 'who' | 'act' | 'detail'>;
}

/**
 * Stores a case with what the reporter wrote, its place on the ladder, its notices and its entry in the audit, and commits.
 * Answers `false` and stores nothing where its reference or its submission is already taken.
 */
export async function storeIntake(
  db: Database,
  vault: Vault,
  { of, words, climbsAt, notices, entry }: Intake,
): Promise<boolean> {
  const { key, row } = vault.fresh(of.id);
  const done = await db.$client.query({
    name: 'store-intake',
    text: STORE,
    values: [
      of.schoolId,
      of.id,
      of.reference,
      of.kind,
      of.actor,
      of.urgency,
      of.routingRow,
      JSON.stringify(of.basis),
      of.desks,
      of.subjects,
      of.reporter,
      of.submission,
      of.state,
      row.version,
      row.wrapped,
      key.seal('reports.words', of.id, JSON.stringify(words)),
      notices.map(() => v7()),
      notices.map(({ kind }) => kind),
      notices.map(({ surface }) => surface),
      notices.map(({ placeKind }) => placeKind),
      notices.map(({ place }) => place),
      notices.map(({ kind }) => (kind === 'alert' && of.urgency === 'immediate' ? URGENT : 1)),
      notices.map(({ dueAt }) => dueAt?.toISOString() ?? null),
      entry.who,
      entry.act,
      JSON.stringify(entry.detail ?? {}),
      of.promisedBy,
      climbsAt,
    ],
  });
  return done.rowCount === 1;
}
