/**
 * The table of flows and surfaces in docs/flows.md, out of a test run's results (`jest --json`):
 * `node test/harness/flow-matrix.js results.json` writes it, `--check` only says whether the document
 * has it as the run was. A flow is a test under "…, on <surface>"; every surface runs the same ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const DOCUMENT = new URL('../../docs/flows.md', import.meta.url);
const SURFACES = ['the console', 'Slack', 'Teams'];
const BEFORE = '<!-- printed by npm run matrix -->\n';
const AFTER = '<!-- until here -->';

const [results = '', mode] = process.argv.slice(2);
const table = tableOf(JSON.parse(readFileSync(results, 'utf8')));
const text = readFileSync(DOCUMENT, 'utf8');
const [start, end] = [text.indexOf(BEFORE) + BEFORE.length, text.indexOf(AFTER)];
if (start < BEFORE.length || end < start) throw new Error('docs/flows.md has no place for it.');
if (mode !== '--check') {
  writeFileSync(DOCUMENT, text.slice(0, start) + table + text.slice(end));
} else if (text.slice(start, end) !== table) {
  process.stderr.write(
    'docs/flows.md is not what this run shows. `npm run matrix` prints it anew.\n',
  );
  process.exitCode = 1;
}

/** A row for each flow, by name. */
function tableOf({ testResults }) {
  const flows = new Map();
  for (const { ancestorTitles, title, status } of testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  )) {
    const [, group, surface] = /^(.+), on (.+)$/u.exec(ancestorTitles.at(-1) ?? '') ?? [];
    if (!SURFACES.includes(surface)) continue;
    const name = `${group}: ${title}`;
    const cells = flows.get(name) ?? new Map();
    flows.set(name, cells.set(surface, status));
  }
  const rows = [...flows].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ['flow', ...SURFACES],
    ['---', ...SURFACES.map(() => ':-:')],
    ...rows.map(([name, cells]) => [name, ...SURFACES.map((each) => mark(cells.get(each)))]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

function mark(status) {
  if (status === 'passed') return '✓';
  return status === 'failed' ? 'fails' : '–';
}
