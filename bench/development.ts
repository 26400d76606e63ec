/**
 * `npm run eval:development`: the invented policies that reading without rules is developed on, with
 * every question that went wrong. A name after it shows that policy alone; `--why` the reasons too.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerMessage } from '../src/policy/answer.ts';
import { readPack, readPolicyFile } from '../src/policy-files.ts';
import type { Figures, Question } from './score.ts';
import { score } from './score.ts';
import { answerOf } from './sets.ts';

const FOLDER = path.join('evals', 'development');
const FIGURES: readonly (readonly [keyof Figures, string])[] = [
  ['rightFirst', 'first'],
  ['verdict', 'verdict'],
  ['verdictMean', 'mean'],
  ['contacts', 'contacts'],
  ['abstains', 'abstains'],
  ['wronglyAbstains', 'wrongly'],
  ['dangerous', 'dangerous'],
  ['fabricated', 'fabricated'],
];

function list(field: string): string[] {
  return field === '' ? [] : field.split(',').map((one) => one.trim());
}

/** `verdict|as defensible|a part of the right passage|contacts|question`, one a line. */
function questionsOf(text: string): Question[] {
  return text
    .trim()
    .split('\n')
    .map((line, at) => {
      const [verdict = '', alternatives = '', quote = '', contact = '', q = ''] = line.split('|');
      if (q === '') throw new Error(`Line ${at + 1} lacks one of its five fields: ${line}`);
      return {
        id: String(at + 1),
        q,
        kind: verdict === 'none' ? 'out' : 'in',
        verdict,
        alternatives: list(alternatives),
        quotes: quote === '' ? [] : [quote],
        contact: list(contact),
      };
    });
}

const why = process.argv.includes('--why');
const only = process.argv.slice(2).find((one) => !one.startsWith('--'));
const own = await readPack(process.cwd(), 'social-media');
if (!own.ok || own.pack.kind !== 'ruled') throw new Error('The pack social-media cannot be read.');
const sums = new Map<keyof Figures, number>();
const rows: string[] = [];
const folders = (await readdir(FOLDER, { withFileTypes: true }))
  .filter((one) => one.isDirectory() && (only === undefined || one.name === only))
  .map((one) => one.name)
  .toSorted();
for (const name of folders) {
  const file = path.join(FOLDER, name, 'policy.md');
  const read = await readPolicyFile(file, own.pack);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { pack } = read;
  const policy = await readFile(file, 'utf8');
  const questions = questionsOf(await readFile(path.join(FOLDER, name, 'questions.txt'), 'utf8'));
  const answers = new Map(questions.map((one) => [one.id, answerOf(pack, one.q)]));
  const figures = score(questions, answers, policy);
  for (const question of questions) {
    const answer = answers.get(question.id);
    if (answer === undefined) continue;
    const one = score([question], answers, policy);
    const wrong = [
      one.dangerous > 0 ? 'DANGEROUS' : '',
      question.kind === 'out' && one.abstains < 1 ? 'should abstain' : '',
      question.kind === 'in' && one.wronglyAbstains > 0 ? 'abstains' : '',
      question.kind === 'in' && one.wronglyAbstains === 0 && one.rightFirst < 1 ? 'passage' : '',
      question.kind === 'in' && one.wronglyAbstains === 0 && one.verdict < 1 ? 'verdict' : '',
      question.kind === 'in' && one.contacts < 1 ? 'contact' : '',
    ].filter((each) => each !== '');
    if (wrong.length === 0) continue;
    console.log(
      `${name} ${question.id} ${wrong.join(', ')}: ${question.q}\n    wanted ${[question.verdict, ...question.alternatives].join('/')} “${question.quotes[0] ?? ''}” ${question.contact.join(', ')}\n    given ${answer.verdict} “${(answer.quotes[0] ?? '').slice(0, 160)}” ${answer.contact.join(', ')}`,
    );
    if (why)
      for (const reason of answerMessage(pack, question.q).answers.flatMap((each) => each.why))
        console.log(`      – ${reason}`);
  }
  for (const [key] of FIGURES) sums.set(key, (sums.get(key) ?? 0) + figures[key]);
  rows.push(
    `${name.padEnd(12)}${String(figures.questions).padStart(9)}${FIGURES.map(([key]) => cell(key, figures[key])).join('')}`,
  );
}

function cell(key: keyof Figures, value: number): string {
  const count = key === 'dangerous' || key === 'fabricated';
  return (count ? String(value) : `${(100 * value).toFixed(1)} %`).padStart(11);
}

console.log(
  `\n${''.padEnd(12)}${'questions'.padStart(9)}${FIGURES.map(([, label]) => label.padStart(11)).join('')}`,
);
for (const row of rows) console.log(row);
console.log(
  `${'together'.padEnd(21)}${FIGURES.map(([key]) => {
    const sum = sums.get(key) ?? 0;
    return cell(key, key === 'dangerous' || key === 'fabricated' ? sum : sum / folders.length);
  }).join('')}`,
);
