/** Who did what, as a chain. */
import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea } from '../bytea.ts';
import { aboutColumns, instant } from './columns.ts';

export const AUDIT_ACTS = [
  'reported',
  'posted',
  'redrawn',
  /** A card that stood where it may stand no longer was made neutral. */
  'moved',
  /** A card that stood is no longer there. */
  'gone',
  'undelivered',
  'trouble-opened',
  'trouble-ended',
  /** The end of a platform's secret came near; and then the settings named another. */
  'expiry-told',
  'expiry-settled',
  'test-alert-sent',
  'test-alert-acknowledged',
  'looked',
  'acknowledged',
  /** A rung of the ladder was taken. */
  'climbed',
  /** Somebody was reminded of a case that was acknowledged. */
  'reminded',
  'noted',
  'acted',
  'handed-over',
  'closed',
  'reopened',
  'refused',
  'asked-a-person',
  'replied',
  'proposed',
  'approved',
  'declined',
  'withdrawn',
  /** The school's settings or its policy differ from those of the last start. */
  'settings-changed',
] as const;

export type AuditAct = (typeof AUDIT_ACTS)[number];

/**
 * Who did what, append-only: the database refuses to change or delete an entry, and chains each
 * school's entries by their hashes (`audit-chain.ts`). A trigger fills `entry`, `at` and `hash`.
 */
export const audit = pgTable(
  'audit',
  {
    schoolId: text('school_id').notNull(),
    /** Counts each school's entries from 1, without a gap. */
    entry: bigint('entry', { mode: 'number' }).notNull().default(0),
    at: instant('at').notNull().defaultNow(),
    /** A person's id, or `staffroom` for what the bot did by itself. */
    who: text('who').notNull(),
    act: text('act').$type<AuditAct>().notNull(),
    ...aboutColumns,
    detail: jsonb('detail').$type<Readonly<Record<string, string>>>().notNull(),
    /** Of the entry before this one and of everything that stands in this one. */
    hash: bytea('hash').notNull().default(sql`''::bytea`),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.entry] }),
    index('audit_of_case').on(table.schoolId, table.caseId),
    index('audit_of_settings').on(table.schoolId, table.entry).where(sql`act = 'settings-changed'`),
  ],
);

/** Where each school's chain of the audit ends; written by the audit's trigger only. */
export const auditHeads = pgTable('audit_heads', {
  schoolId: text('school_id').primaryKey(),
  entry: bigint('entry', { mode: 'number' }).notNull(),
  hash: bytea('hash').notNull(),
});
