/** A question in somebody's own words → what the policy says, word for word, or that it does not say. */
import { v7 } from 'uuid';
import type { GivenAnswer } from '../db/asked.ts';
import type { SchoolAnswer } from '../db/school-answers.ts';
import { answersToGive } from '../policy/approved-answers.ts';
import type { Pack } from '../policy/pack.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { storable } from './storable.ts';
import { understandMessage } from './understand-message.ts';
import { answerCard } from './view/answer.ts';
import { QUESTION_MAX } from './view/ask-form.ts';
import { notUnderstoodCard } from './view/help.ts';

/** An answer does not wait longer than this for what the school approved. */
const PATIENCE_MS = 250;

/**
 * Answers a message. The policy is in memory: without the database the answer is the same, only
 * without the school's own answers, and a press on its buttons finds no question kept.
 */
export async function askPolicy(core: Core, by: Person, text: string): Promise<Outcome> {
  if (text.trim() === '') return { kind: 'reply', card: notUnderstoodCard(by) };
  const { reply, given } = understandMessage(core.policy, text);
  const asked = keep(core, by, text, given);
  const own = answersToGive(core.policy, text, reply, await approvedInTime(core));
  return {
    kind: 'reply',
    ...(reply.told === null ? { forAll: true } : {}),
    card: answerCard(reply, {
      asked,
      firstContact: firstContactOf(core.policy),
      own,
      school: core.school,
    }),
  };
}

function firstContactOf(policy: Pack): string | null {
  switch (policy.kind) {
    case 'ruled':
      return policy.firstContact.name;
    case 'plain':
      return policy.firstContact?.named[0] ?? null;
  }
}

/**
 * Keeps the question under an id made here, in the background: neither its time nor its failure
 * is the asker's. Undefined for a greeting, which is not kept.
 */
function keep(
  core: Core,
  by: Person,
  text: string,
  answers: readonly GivenAnswer[],
): string | undefined {
  if (answers.length === 0) return undefined;
  const id = v7();
  core.asking.keep({
    id,
    asker: by.id,
    text: storable(text).slice(0, QUESTION_MAX),
    answers,
  });
  return id;
}

/** None where the records are slow or away: the policy's answer stands without them. */
async function approvedInTime({ asking }: Core): Promise<readonly SchoolAnswer[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly SchoolAnswer[]>((resolve) => {
    timer = setTimeout(() => resolve([]), PATIENCE_MS);
  });
  try {
    return await Promise.race([asking.approved(), late]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}
