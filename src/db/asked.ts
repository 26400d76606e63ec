/** What staff asked the bot: kept for a stated time, so that a button under an answer need hold no words. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Verdict } from '../policy/reply.ts';
import type { Database, Reader } from './client.ts';
import { asked } from './tables/questions.ts';
import type { Vault } from './vault.ts';

/** What the bot answered to one question of a message. */
export interface GivenAnswer {
  readonly question: string;
  readonly verdict: Verdict;
  /** The clause that the answer rests on; null where the policy does not say. */
  readonly clause: string | null;
}

interface AskedWords {
  readonly text: string;
  readonly answers: readonly GivenAnswer[];
}

export interface Asked extends AskedWords {
  /** What the asker said of the answer. */
  readonly mark: 'right' | 'wrong' | null;
}

/** A question that was asked is deleted after so many days. */
export const ASKED_KEPT_DAYS = 90;

/** A question to be kept. */
export interface NewAsked extends AskedWords {
  readonly id: string;
  readonly asker: string;
}

/** Keeps questions, all in one statement; deletes those whose time is over. */
export async function insertAsked(
  db: Database,
  vault: Vault,
  questions: readonly NewAsked[],
): Promise<void> {
  const { schoolId, school } = vault;
  const sealed = questions.map(({ id, text, answers }) =>
    school.seal('asked.words', id, JSON.stringify({ text, answers } satisfies AskedWords)),
  );
  const inVain = questions.map(({ answers }) => answers.some(({ verdict }) => verdict === 'none'));
  await db.execute(sql`
    with over as (
      delete from asked
      where school_id = ${schoolId} and at < now() - ${ASKED_KEPT_DAYS} * interval '1 day'
    )
    insert into asked (school_id, id, asker, words, in_vain)
    select ${schoolId}, kept.* from unnest(
      ${sql.param(questions.map(({ id }) => id))}::uuid[],
      ${sql.param(questions.map(({ asker }) => asker))}::text[],
      ${sql.param(sealed)}::bytea[],
      ${sql.param(inVain)}::boolean[]
    ) as kept
    on conflict do nothing`);
}

/** A person's own question, if it is still kept. */
export async function askedBy(
  reader: Reader,
  vault: Vault,
  asker: string,
  id: string,
): Promise<Asked | undefined> {
  const found = await reader
    .select()
    .from(asked)
    .where(isOwn(vault.schoolId, asker, id));
  return found.map((row) => opened(vault, row))[0];
}

/** Writes down what the asker said of the answer. `false`: the question is no longer kept, or not theirs. */
export async function setMark(
  db: Database,
  schoolId: string,
  asker: string,
  id: string,
  mark: 'right' | 'wrong',
): Promise<boolean> {
  const marked = await db
    .update(asked)
    .set({ mark })
    .where(isOwn(schoolId, asker, id))
    .returning({ id: asked.id });
  return marked.length > 0;
}

/** Everything that is kept and unanswered or marked wrong, the newest first. */
export async function askedInVain(reader: Reader, vault: Vault, most: number): Promise<Asked[]> {
  const rows = await reader
    .select()
    .from(asked)
    .where(
      and(
        eq(asked.schoolId, vault.schoolId),
        sql`(mark = 'wrong' or in_vain)`,
        sql`at > now() - ${ASKED_KEPT_DAYS} * interval '1 day'`,
      ),
    )
    .orderBy(desc(asked.at), desc(asked.id))
    .limit(most);
  return rows.map((row) => opened(vault, row));
}

function opened(vault: Vault, { id, mark, words }: typeof asked.$inferSelect): Asked {
  const { text, answers }: AskedWords = JSON.parse(vault.school.open('asked.words', id, words));
  return { text, answers, mark };
}

function isOwn(schoolId: string, asker: string, id: string) {
  return and(eq(asked.schoolId, schoolId), eq(asked.asker, asker), eq(asked.id, id));
}
