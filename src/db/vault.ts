/**
 * One school's keys. Each case has a data key of its own; everything else that somebody typed is
 * sealed with the school's. A data key is stored wrapped by a master key, which is never stored here.
 */
import { randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';
import type { DataKeyRow } from './tables/schools.ts';
import { DoesNotOpen, KEY_BYTES, open, seal } from './seal.ts';

/** The columns that hold sealed words. */
type SealedColumn =
  | 'reports.words'
  | 'case_entries.words'
  | 'questions.asker_name'
  | 'questions.text'
  | 'questions.reply'
  | 'asked.words'
  | 'school_answers.words'
  | 'console_posts.card';

/** Seals and opens the words of one row's column. */
interface DataKey {
  seal(column: SealedColumn, row: string, words: string): Buffer;
  /** Throws `DoesNotOpen` where the words were sealed for another place or have been changed. */
  open(column: SealedColumn, row: string, sealed: Buffer): string;
}

export interface Vault {
  readonly schoolId: string;
  /** The school's own key. */
  readonly school: DataKey;
  /** A new key for a case, and the row to store of it. */
  fresh(caseId: string): { readonly key: DataKey; readonly row: DataKeyRow };
  /** The key in a stored row. Throws `DoesNotOpen`. */
  unwrap(row: DataKeyRow): DataKey;
}

/** In the place of a case's id: the school's own key. */
export const SCHOOLS_OWN = '00000000-0000-0000-0000-000000000000';

/** The school's keys, once its own has been found in the database. */
export function vaultOf(ring: KeyRing, own: DataKeyRow): Vault {
  const { schoolId } = own;
  return {
    schoolId,
    school: dataKey(schoolId, own.id, unwrapped(ring, own)),
    fresh: (caseId) => {
      const { row, key } = freshKey(ring, schoolId, caseId);
      return { row, key: dataKey(schoolId, caseId, key) };
    },
    unwrap: (row) => dataKey(row.schoolId, row.id, unwrapped(ring, row)),
  };
}

/** A new data key, wrapped by the newest master key. */
export function freshKey(
  ring: KeyRing,
  schoolId: string,
  id: string,
): { readonly row: DataKeyRow; readonly key: Buffer } {
  const key = randomBytes(KEY_BYTES);
  return { key, row: wrapped(ring, { schoolId, id }, key) };
}

/** The same data key under the newest master key. Throws `DoesNotOpen`. */
export function rewrapped(ring: KeyRing, row: DataKeyRow): DataKeyRow {
  return wrapped(ring, row, unwrapped(ring, row));
}

function wrapped(
  ring: KeyRing,
  { schoolId, id }: Pick<DataKeyRow, 'schoolId' | 'id'>,
  key: Buffer,
): DataKeyRow {
  const { version, key: master } = ring.newest();
  return { schoolId, id, version, wrapped: seal(master, wrapPlace(schoolId, id, version), key) };
}

function unwrapped(ring: KeyRing, { schoolId, id, version, wrapped: bytes }: DataKeyRow): Buffer {
  const place = wrapPlace(schoolId, id, version);
  const master = ring.of(version);
  if (master === undefined) throw new DoesNotOpen(place);
  return open(master, place, bytes);
}

function wrapPlace(schoolId: string, id: string, version: number): string[] {
  return ['data_keys.wrapped', schoolId, id, `version ${version}`];
}

function dataKey(schoolId: string, id: string, key: Buffer): DataKey {
  return {
    seal: (column, row, words) => seal(key, [column, schoolId, row, id], Buffer.from(words)),
    open: (column, row, sealed) => open(key, [column, schoolId, row, id], sealed).toString(),
  };
}
