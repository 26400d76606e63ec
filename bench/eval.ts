/**
 * `npm run eval`: how right the answers are, on every labelled set, beside a
 * keyword search. Exits with 1 when a figure is worse than the recorded one;
 * `--record` writes the figures of this run down as the ones to hold.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keywordSearch } from './keyword-search.ts';
import type { Figures } from './score.ts';
import { score } from './score.ts';
import { answerOf, readSets } from './sets.ts';

const ROOT = process.cwd();
const RECORDED = path.join(ROOT, 'evals', 'recorded.json');
/** Figures are compared to a tenth of a percent. */
const SLACK = 0.0005;

const ROWS: readonly (readonly [
  keyof Figures,
  string,
  'share' | 'count',
  'high' | 'low' | 'same',
])[] = [
  ['questions', 'questions', 'count', 'same'],
  ['rightFirst', 'right sentence first', 'share', 'high'],
  ['rightInThree', 'right sentence in the first three', 'share', 'high'],
  ['verdict', 'verdict right', 'share', 'high'],
  ['verdictMean', 'verdict right, mean over the classes', 'share', 'high'],
  ['contacts', 'contacts found', 'share', 'high'],
  ['abstains', 'abstains on what is not covered', 'share', 'high'],
  ['wronglyAbstains', 'wrongly abstains', 'share', 'low'],
  ['dangerous', 'dangerous errors', 'count', 'low'],
  ['fabricated', 'fabricated quotes', 'count', 'low'],
  ['tooLong', 'passages over 600 characters', 'count', 'low'],
];

function shown(figures: Figures, key: keyof Figures, kind: 'share' | 'count'): string {
  return kind === 'share' ? `${(100 * figures[key]).toFixed(1)} %` : String(figures[key]);
}

function recordedFor(recorded: unknown, name: string, key: keyof Figures): number | null {
  if (typeof recorded !== 'object' || recorded === null) return null;
  const set = new Map<string, unknown>(Object.entries(recorded)).get(name);
  if (typeof set !== 'object' || set === null) return null;
  const value = new Map<string, unknown>(Object.entries(set)).get(key);
  return typeof value === 'number' ? value : null;
}

async function run(): Promise<number> {
  let recorded: unknown = null;
  try {
    recorded = JSON.parse(await readFile(RECORDED, 'utf8'));
  } catch {
    console.log('Nothing is recorded yet; run: npm run eval -- --record');
  }
  const fresh: Record<string, Figures> = {};
  const worse: string[] = [];
  for (const set of await readSets(ROOT)) {
    const ours = new Map(set.questions.map((one) => [one.id, answerOf(set.pack, one.q)]));
    const search = keywordSearch(set.policy);
    const theirs = new Map(set.questions.map((one) => [one.id, search(one.q)]));
    const figures = score(set.questions, ours, set.policy);
    const baseline = score(set.questions, theirs, set.policy);
    fresh[set.name] = figures;
    console.log(
      `\n${set.name}`.padEnd(41) +
        'answers'.padStart(9) +
        'recorded'.padStart(10) +
        'minisearch'.padStart(12),
    );
    for (const [key, label, kind, better] of ROWS) {
      const held = recordedFor(recorded, set.name, key);
      const was =
        held === null ? '–' : kind === 'share' ? `${(100 * held).toFixed(1)} %` : String(held);
      console.log(
        `  ${label}`.padEnd(40) +
          shown(figures, key, kind).padStart(9) +
          was.padStart(10) +
          shown(baseline, key, kind).padStart(12),
      );
      if (held === null || better === 'same') continue;
      if (better === 'high' ? figures[key] < held - SLACK : figures[key] > held + SLACK)
        worse.push(`${set.name}: ${label} was ${was}, is ${shown(figures, key, kind)}`);
    }
  }
  if (process.argv.includes('--record')) {
    await writeFile(RECORDED, `${JSON.stringify(fresh, null, 2)}\n`);
    console.log('\nRecorded in evals/recorded.json.');
    return 0;
  }
  for (const one of worse) console.error(`Worse than recorded – ${one}`);
  return worse.length === 0 ? 0 : 1;
}

process.exitCode = await run();
