/** The labelled sets of this repository, and what answers them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerMessage } from '../src/policy/answer.ts';
import type { Pack } from '../src/policy/pack.ts';
import { type PackRead, readPack, readPolicyFile } from '../src/policy-files.ts';
import type { Question, Scored } from './score.ts';
import { readQuestions } from './score.ts';

export interface LabelledSet {
  readonly name: string;
  readonly pack: Pack;
  readonly policy: string;
  readonly questions: readonly Question[];
}

/** Folder under evals/, and whether the set brings its own policy, which is then read without rules. */
const SETS: readonly (readonly [string, boolean])[] = [
  ['open', false],
  ['second', false],
  ['third', false],
  ['fourth', false],
  ['other-school', true],
  ['other-school-2', true],
];
const OWN = 'social-media';

async function unwrap(read: Promise<PackRead>): Promise<Pack> {
  const found = await read;
  if (!found.ok) throw new Error(found.problems.join('\n'));
  return found.pack;
}

/** Every set with its policy, read from the repository's root. */
export async function readSets(root: string): Promise<LabelledSet[]> {
  const own = await unwrap(readPack(root, OWN));
  const sense = own.kind === 'ruled' ? own : null;
  return Promise.all(
    SETS.map(async ([name, foreign]) => {
      const folder = path.join(root, 'evals', name);
      const policyFile = foreign
        ? path.join(folder, 'policy.md')
        : path.join(root, 'policies', OWN, 'policy.md');
      return {
        name,
        pack: foreign ? await unwrap(readPolicyFile(policyFile, sense)) : own,
        policy: await readFile(policyFile, 'utf8'),
        questions: readQuestions(await readFile(path.join(folder, 'questions.jsonl'), 'utf8')),
      };
    }),
  );
}

/** What a pack answers to one question, as the command line gives it. */
export function answerOf(pack: Pack, question: string): Scored {
  const { answers } = answerMessage(pack, question);
  const main = answers[0];
  return {
    verdict: main?.verdict ?? 'none',
    quotes: [...new Set(answers.flatMap((answer) => answer.quotes.map((quote) => quote.text)))],
    contact: main === undefined || main.verdict === 'none' ? [] : main.contacts,
  };
}
