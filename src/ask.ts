/** `npm run ask`: a question on the command line, or lines of JSON, answered from the policy. */
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerMessage } from './policy/answer.ts';
import type { Pack } from './policy/pack.ts';
import type { Answer, Reply } from './policy/reply.ts';
import { readPack, readPolicyFile } from './policy-files.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const USAGE =
  'Usage: npm run ask -- "can I follow a pupil?" [--why] [--jsonl] [--policy path/to/policy.md]';

/** What the person at the terminal must put right, in one sentence. */
class BadInput extends Error {}

function answerLines(answer: Answer, why: boolean): string[] {
  const lines = [answer.plain];
  for (const quote of answer.quotes)
    lines.push(`  “${quote.text}”`, `    ${quote.heading} (${quote.clause})`);
  if (answer.contacts.length > 0) lines.push(`  Whom to go to: ${answer.contacts.join(', ')}`);
  for (const note of answer.notes)
    lines.push(
      `  Note: ${note.text}${note.source === undefined ? '' : ` (${note.source.name}, ${note.source.date})`}`,
    );
  if (why) for (const reason of answer.why) lines.push(`  why – ${reason}`);
  return lines;
}

function print(reply: Reply, why: boolean): void {
  for (const [i, answer] of reply.answers.entries()) {
    if (i > 0) console.log('');
    for (const line of answerLines(answer, why)) console.log(line);
  }
  if (reply.told === null) return;
  if (reply.told.first === 'immediate-danger')
    console.log('If anybody is in immediate danger call 999, then find the DSL in person now.');
  if (reply.told.first === 'image-of-a-child')
    console.log(
      'Do not view, copy, share, save or delete an indecent image of a child; tell the DSL at once.',
    );
  if (why)
    console.log(
      `  why – tells of: ${reply.told.kind ?? 'something'}, done by: ${reply.told.actor ?? 'not said'}`,
    );
}

/** One line in, one line out: the strictest answer's verdict, every passage, the main one first. */
function jsonLine(pack: Pack, line: string, number: number): string {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return JSON.stringify({
      line: number,
      error: `line ${number} is not JSON; write {"id": …, "q": "…"}`,
    });
  }
  if (
    typeof asked !== 'object' ||
    asked === null ||
    !('id' in asked) ||
    !('q' in asked) ||
    typeof asked.q !== 'string'
  )
    return JSON.stringify({
      line: number,
      error: `line ${number} needs "id" and a text "q"; write {"id": …, "q": "…"}`,
    });
  const answers = answerMessage(pack, asked.q).answers;
  const main = answers[0];
  const quotes = answers.flatMap((answer) => answer.quotes);
  return JSON.stringify({
    id: asked.id,
    verdict: main?.verdict ?? 'none',
    quotes: [...new Set(quotes.map((quote) => quote.text))],
    contact: main === undefined || main.verdict === 'none' ? [] : main.contacts,
    clauses: [...new Set(quotes.map((quote) => quote.clause))],
  });
}

async function answerAll(pack: Pack): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    const out = jsonLine(pack, text, number);
    if (out.startsWith('{"line"')) bad++;
    console.log(out);
  }
  return bad > 0 ? 1 : 0;
}

async function run(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (cause) {
    throw new BadInput(
      `${cause instanceof Error ? cause.message.split('.')[0] : 'This cannot be read'}. ${USAGE}`,
    );
  }
  const { values, positionals } = given;
  const own = await readPack(ROOT, 'social-media');
  const sense = own.ok && own.pack.kind === 'ruled' ? own.pack : null;
  const read = values.policy === undefined ? own : await readPolicyFile(values.policy, sense);
  if (!read.ok) throw new BadInput(read.problems.join('\n'));
  if (values.jsonl) return answerAll(read.pack);
  const question = positionals.join(' ').trim();
  if (question === '') throw new BadInput(`There is no question. ${USAGE}`);
  print(answerMessage(read.pack, question), values.why);
  return 0;
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      why: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      policy: { type: 'string' },
    },
  });
}

try {
  process.exitCode = await run();
} catch (cause) {
  if (!(cause instanceof BadInput)) throw cause;
  console.error(cause.message);
  process.exitCode = 2;
}
