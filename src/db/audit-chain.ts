/**
 * Verifies a school's chain of the audit. Each entry's hash is of the hash before it and of what
 * stands in the entry; the first one's is of the school's id. What the trigger computes in the
 * database is computed here once more.
 */
import { hash } from 'node:crypto';
import type pg from 'pg';

/** Where a chain ended at some moment. */
interface Head {
  readonly entry: number;
  readonly hash: string;
}

/** What was published of a chain: a head, or the hash of one only. */
export type Published = Head | Pick<Head, 'hash'>;

/** What is wrong, and with which entry. */
export type Break =
  /** The entry does not say what it said when it was written, or does not follow the one before it. */
  | { readonly kind: 'changed'; readonly entry: number }
  /** These entries are gone. */
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  /** These entries stand behind the end of the chain. */
  | { readonly kind: 'added'; readonly from: number; readonly to: number }
  /** The last entry is not the one that the chain ended with. */
  | { readonly kind: 'other-end'; readonly entry: number }
  /** Something behind the entry `sound`, up to the published one, was written anew or taken away. */
  | { readonly kind: 'not-as-published'; readonly published: Published; readonly sound: number };

export interface Verified {
  readonly entries: number;
  readonly head: Head;
  /** Empty: the chain is whole. At most the first hundred. */
  readonly breaks: readonly Break[];
}

const PAGE = 20_000;
const MOST_BREAKS = 100;
const HASH_LETTERS = 64;

/** A page as one text: a line for each entry, its hash in hexadecimal and then what the trigger hashed. */
const READ = `
select string_agg(line, E'\\n' order by entry) as lines from (
  select entry, encode(hash, 'hex') || entry || ' ' || json_build_array(
    school_id, (extract(epoch from at) * 1000000)::bigint, who, act,
    case_id, question_id, school_answer_id, trouble_id, detail
  )::text || coalesce(' test-alert ' || test_alert_id, '') ||
    coalesce(' desk-test ' || desk_test_id, '') || coalesce(' expiry ' || expiry_id, '') as line
  from audit where school_id = $1 and entry > $2 order by entry limit ${PAGE}
) as page`;

interface Entry extends Head {
  /** The entry's number and what it says. */
  readonly content: string;
}

/**
 * Reads a school's chain from end to end, as it was at one moment, and compares it with what was
 * published of it. Holds a page of it in memory at a time.
 */
export async function verifyChain(
  client: pg.Client,
  schoolId: string,
  published: readonly Published[],
): Promise<Verified> {
  await client.query('begin isolation level repeatable read read only');
  try {
    return await verify(client, schoolId, published);
  } finally {
    await client.query('rollback');
  }
}

async function verify(
  client: pg.Client,
  schoolId: string,
  published: readonly Published[],
): Promise<Verified> {
  const end = await endOf(client, schoolId);
  const breaks: Break[] = [];
  const found = new Map<Published, number>();
  let entries = 0;
  let last: Head = { entry: 0, hash: firstHash(schoolId) };
  let beyond = 0;

  const take = (row: Entry): void => {
    if (row.entry > end.entry) {
      beyond = row.entry;
      return;
    }
    if (row.entry !== last.entry + 1) {
      breaks.push({ kind: 'missing', from: last.entry + 1, to: row.entry - 1 });
    } else if (row.hash !== linked(last.hash, row.content)) {
      breaks.push({ kind: 'changed', entry: row.entry });
    }
    entries += 1;
    last = row;
    for (const head of published) {
      const isHere = !('entry' in head) || head.entry === row.entry;
      if (isHere && head.hash === row.hash) found.set(head, row.entry);
    }
  };

  let rows = await page(client, schoolId, 0);
  while (rows.length > 0) {
    // The next page is on its way while this one is hashed.
    const next = page(client, schoolId, rows.at(-1)?.entry ?? 0);
    for (const row of rows) take(row);
    rows = await next;
  }
  if (last.entry < end.entry) {
    breaks.push({ kind: 'missing', from: last.entry + 1, to: end.entry });
  } else if (last.hash !== end.hash) {
    breaks.push({ kind: 'other-end', entry: last.entry });
  }
  if (beyond > 0) breaks.push({ kind: 'added', from: end.entry + 1, to: beyond });
  for (const head of published.filter((each) => !found.has(each))) {
    const before = 'entry' in head ? head.entry : Number.POSITIVE_INFINITY;
    const sound = Math.max(0, ...[...found.values()].filter((entry) => entry < before));
    breaks.push({ kind: 'not-as-published', published: head, sound });
  }
  return {
    entries,
    head: { entry: last.entry, hash: last.hash },
    breaks: breaks.slice(0, MOST_BREAKS),
  };
}

async function page(client: pg.Client, schoolId: string, after: number): Promise<Entry[]> {
  const { rows } = await client.query<{ lines: string | null }>(READ, [schoolId, after]);
  // No line is broken: JSON writes a line's end as two letters.
  return (rows[0]?.lines?.split('\n') ?? []).map((line) => {
    const content = line.slice(HASH_LETTERS);
    return { entry: Number.parseInt(content, 10), hash: line.slice(0, HASH_LETTERS), content };
  });
}

async function endOf(client: pg.Client, schoolId: string): Promise<Head> {
  const { rows } = await client.query<Head>(
    "select entry::float8 as entry, encode(hash, 'hex') as hash from audit_heads where school_id = $1",
    [schoolId],
  );
  return rows[0] ?? { entry: 0, hash: firstHash(schoolId) };
}

/** What the first entry follows. */
function firstHash(schoolId: string): string {
  return hash('sha256', schoolId);
}

function linked(before: string, content: string): string {
  return hash('sha256', Buffer.concat([Buffer.from(before, 'hex'), Buffer.from(content)]));
}
