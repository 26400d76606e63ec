/**
 * `npm run bench:answers`: how fast a policy is ready and a question answered,
 * beside a keyword search in the same run. `--json` prints the figures as JSON.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parsePack } from '../src/policy/pack/parse.ts';
import { readPackFiles } from '../src/policy-files.ts';
import { keywordSearch } from './keyword-search.ts';
import { readQuestions } from './score.ts';
import { answerOf } from './sets.ts';

const FOLDER = path.join(process.cwd(), 'policies', 'social-media');
const ROUNDS = 10;
const READY_WITHIN = 150;
const P99_WITHIN = 5;

interface Speed {
  readonly readyMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly worstMs: number;
  readonly questions: number;
}

function measure(
  readyMs: number,
  questions: readonly string[],
  answer: (question: string) => unknown,
): Speed {
  for (const question of questions) answer(question);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      const from = performance.now();
      answer(question);
      times.push(performance.now() - from);
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    readyMs,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    worstMs: sorted.at(-1) ?? 0,
    questions: times.length,
  };
}

const files = await readPackFiles(FOLDER);
const policy = files.find((file) => file.name === 'policy.md')?.text ?? '';
const questions = readQuestions(
  await readFile(path.join(process.cwd(), 'evals', 'open', 'questions.jsonl'), 'utf8'),
).map((one) => one.q);

const from = performance.now();
const parsed = parsePack(files);
const ready = performance.now() - from;
if (!parsed.ok)
  throw new Error(
    parsed.errors.map((error) => `${error.file}:${error.line} ${error.message}`).join('\n'),
  );
const { pack } = parsed;
const searchFrom = performance.now();
const search = keywordSearch(policy);
const searchReady = performance.now() - searchFrom;
const figures = {
  answers: measure(ready, questions, (question) => answerOf(pack, question)),
  minisearch: measure(searchReady, questions, search),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  for (const [name, speed] of Object.entries(figures))
    console.log(
      `${name.padEnd(11)} ready in ${speed.readyMs.toFixed(0)} ms; a question: median ${speed.medianMs.toFixed(2)} ms, p99 ${speed.p99Ms.toFixed(2)} ms, worst ${speed.worstMs.toFixed(2)} ms (${speed.questions} questions)`,
    );
}
if (figures.answers.readyMs > READY_WITHIN || figures.answers.p99Ms > P99_WITHIN) {
  console.error(
    `Slower than promised: ready within ${READY_WITHIN} ms, p99 within ${P99_WITHIN} ms.`,
  );
  process.exitCode = 1;
}
