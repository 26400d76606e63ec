/** `/my-questions`: one's own questions to a person, with their state and replies. */
import { questionsOfAsker } from '../db/questions.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { myQuestionsCard } from './view/my-questions.ts';

/** A card holds no more; questions are longer than reports' references. */
const MOST = 10;

/** Lists somebody's own questions, the newest first. */
export async function listMyQuestions(core: Core, by: Person): Promise<Outcome> {
  const own = await questionsOfAsker(core.db, core.vault, by.id, MOST);
  return { kind: 'reply', card: myQuestionsCard(own, core.school) };
}
