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
  /** Processor time alone: another process on the machine does not count. */
  readonly readyCpuMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** The 99th percentile of each question's median over the rounds. */
  readonly p99OfMediansMs: number;
  readonly worstMs: number;
  readonly questions: number;
}

interface Ready<T> {
  readonly value: T;
  readonly ms: number;
  readonly cpuMs: number;
}

function timed<T>(build: () => T): Ready<T> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const value = build();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { value, ms, cpuMs: (user + system) / 1000 };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function measure(
  ready: Ready<unknown>,
  questions: readonly string[],
  answer: (question: string) => unknown,
): Speed {
  for (const question of questions) answer(question);
  const perQuestion = questions.map((question) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      answer(question);
      times.push(performance.now() - from);
    }
    return times;
  });
  const times = perQuestion.flat();
  return {
    readyMs: ready.ms,
    readyCpuMs: ready.cpuMs,
    medianMs: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    p99OfMediansMs: percentile(
      perQuestion.map((one) => percentile(one, 0.5)),
      0.99,
    ),
    worstMs: percentile(times, 1),
    questions: times.length,
  };
}

const files = await readPackFiles(FOLDER);
const policy = files.find((file) => file.name === 'policy.md')?.text ?? '';
const questions = readQuestions(
  await readFile(path.join(process.cwd(), 'evals', 'open', 'questions.jsonl'), 'utf8'),
).map((one) => one.q);

const parsed = timed(() => parsePack(files));
if (!parsed.value.ok)
  throw new Error(
    parsed.value.errors.map((error) => `${error.file}:${error.line} ${error.message}`).join('\n'),
  );
const { pack } = parsed.value;
const search = timed(() => keywordSearch(policy));
const figures = {
  answers: measure(parsed, questions, (question) => answerOf(pack, question)),
  minisearch: measure(search, questions, search.value),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  for (const [name, speed] of Object.entries(figures))
    console.log(
      `${name.padEnd(11)} ready in ${speed.readyMs.toFixed(0)} ms (${speed.readyCpuMs.toFixed(0)} ms of processor); a question: median ${speed.medianMs.toFixed(2)} ms, p99 ${speed.p99Ms.toFixed(2)} ms, worst ${speed.worstMs.toFixed(2)} ms (${speed.questions} questions)`,
    );
}
if (
  Math.min(figures.answers.readyMs, figures.answers.readyCpuMs) > READY_WITHIN ||
  figures.answers.p99OfMediansMs > P99_WITHIN
) {
  console.error(
    `Slower than promised: ready within ${READY_WITHIN} ms, p99 within ${P99_WITHIN} ms.`,
  );
  process.exitCode = 1;
}
