/**
 * Reports as they are stored: one statement, one round trip, each all or nothing. Those that come
 * while others are being stored are stored together: the audit's chain takes one commit at a time.
 */
import { setImmediate as everybodyHere } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { AuditEntry } from './audit.ts';
import type { NewCase, Words } from './cases.ts';
import type { Database } from './client.ts';
import { codeOf } from './fault.ts';
import { type NewNotice, rankAt } from './outbox.ts';
import type { Vault } from './vault.ts';

/** The audit comes last, so that its lock on the school's other entries is held as briefly as can be. */
const STORE = `
with given as (
  select * from jsonb_to_recordset($2::jsonb) as given (id uuid, reference text, kind text,
    actor text, urgency text, routing_row text, basis jsonb, desks text[], subjects text[],
    reporter text, submission uuid, state text, version integer, wrapped text, words text,
    who text, act text, detail jsonb, promised_by timestamptz, climbs_at timestamptz)
), stored as (
  insert into cases (school_id, id, reference, kind, actor, urgency, routing_row, basis, desks,
    subjects, reporter, submission, state, promised_by)
  select $1, id, reference, kind, actor, urgency, routing_row, basis, desks, subjects, reporter,
    submission, state, promised_by
  from given
  on conflict do nothing
  returning id
), locked as (
  insert into data_keys (school_id, id, version, wrapped)
  select $1, id, version, decode(wrapped, 'base64') from given join stored using (id)
), written as (
  insert into reports (school_id, case_id, words)
  select $1, id, decode(words, 'base64') from given join stored using (id)
), climbing as (
  insert into climbs (school_id, case_id, due_at)
  select $1, id, climbs_at from given join stored using (id)
), queued as (
  insert into notices (school_id, id, case_id, kind, surface, place_kind, place, rank, due_at)
  select $1, notice.id, stored.id, kind, surface, place_kind, place, rank, coalesce(due_at, now())
  from jsonb_to_recordset($3::jsonb) as notice (id uuid, case_id uuid, kind text, surface text,
    place_kind text, place text, rank integer, due_at timestamptz)
  join stored on stored.id = notice.case_id
  returning 1
)
insert into audit (school_id, who, act, case_id, detail)
select $1, who, act, id, detail from given join stored using (id)
where (select count(*) from queued) >= 0
order by id
returning case_id`;

/** So that one statement stays small, however many have waited. */
const MOST_AT_ONCE = 50;

export interface Intake {
  readonly of: NewCase & { readonly promisedBy: Date };
  readonly words: Words;
  /** When it goes to more people unless somebody has acknowledged it. */
  readonly climbsAt: Date;
  /** Who must learn of it. */
  readonly notices: readonly NewNotice[];
  readonly entry: Pick<AuditEntry, 'who' | 'act' | 'detail'>;
}

interface Waiting {
  readonly intake: Intake;
  readonly done: (isStored: boolean) => void;
  readonly failed: (cause: unknown) => void;
}

export class Intakes {
  readonly #db: Database;
  readonly #vault: Vault;
  #waiting: Waiting[] = [];
  #isStoring = false;

  constructor(db: Database, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
  }

  /**
   * Stores a case with what the reporter wrote, its place on the ladder, its notices and its entry
   * in the audit, and commits.
   * Answers `false` and stores nothing where its reference or its submission is already taken.
   */
  async store(intake: Intake): Promise<boolean> {
    return await new Promise((done, failed) => {
      this.#waiting.push({ intake, done, failed });
      if (!this.#isStoring) void this.#storeAll();
    });
  }

  async #storeAll(): Promise<void> {
    this.#isStoring = true;
    while (this.#waiting.length > 0) {
      // Else those who come at the same moment would wait while the first of them is stored alone.
      await everybodyHere();
      await this.#storeSome(this.#waiting.splice(0, MOST_AT_ONCE));
    }
    this.#isStoring = false;
  }

  async #storeSome(some: readonly Waiting[]): Promise<void> {
    try {
      const stored = await storeTogether(
        this.#db,
        this.#vault,
        some.map(({ intake }) => intake),
      );
      for (const { intake, done } of some) done(stored.has(intake.of.id));
    } catch (cause) {
      if (some.length > 1 && isOfOneAlone(cause)) {
        for (const one of some) await this.#storeSome([one]);
        return;
      }
      for (const { failed } of some) failed(cause);
    }
  }
}

/** What one report holds must not keep the others from being stored (PostgreSQL, error classes 22 and 23). */
function isOfOneAlone(cause: unknown): boolean {
  return /^2[23]/u.test(codeOf(cause));
}

/** Answers the ids of the cases that were stored. */
async function storeTogether(
  { $client: pool }: Database,
  vault: Vault,
  intakes: readonly Intake[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ case_id: string }>({
    name: 'store-intakes',
    text: STORE,
    values: [
      vault.schoolId,
      JSON.stringify(intakes.map((intake) => caseRow(vault, intake))),
      JSON.stringify(intakes.flatMap(noticeRows)),
    ],
  });
  return new Set(rows.map(({ case_id: id }) => id));
}

function caseRow(vault: Vault, { of, words, climbsAt, entry }: Intake): object {
  const { key, row } = vault.fresh(of.id);
  return {
    id: of.id,
    reference: of.reference,
    kind: of.kind,
    actor: of.actor,
    urgency: of.urgency,
    routing_row: of.routingRow,
    basis: of.basis,
    desks: of.desks,
    subjects: of.subjects,
    reporter: of.reporter,
    submission: of.submission,
    state: of.state,
    version: row.version,
    wrapped: row.wrapped.toString('base64'),
    words: key.seal('reports.words', of.id, JSON.stringify(words)).toString('base64'),
    who: entry.who,
    act: entry.act,
    detail: entry.detail ?? {},
    promised_by: of.promisedBy.toISOString(),
    climbs_at: climbsAt.toISOString(),
  };
}

function noticeRows({ of, notices }: Intake): object[] {
  return notices.map(({ kind, surface, placeKind, place, dueAt }) => ({
    id: v7(),
    case_id: of.id,
    kind,
    surface,
    place_kind: placeKind,
    place,
    rank: rankAt(kind, of.urgency),
    due_at: dueAt?.toISOString() ?? null,
  }));
}
