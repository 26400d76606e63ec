/** What the documents list must be what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { GUIDANCE } from '../src/policy/routing/guidance.ts';
import { ROUTING } from '../src/policy/routing/table.ts';
import { LONGEST_ROUND, PATIENCE, RUNGS, type Wait } from '../src/policy/ladder.ts';
import { ROLES } from '../src/policy/people.ts';
import { REPORT_KINDS } from '../src/policy/report.ts';
import { policy } from './harness/policy.ts';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(new URL('../docs', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** The file that a link leads to, without the place inside it. */
function fileOf(target: string, from: URL): URL {
  const file = new URL(target, from);
  file.hash = '';
  return file;
}

/** Where a document's links and pictures lead inside the project. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(<?([^)\s>]+)/gu), ...text.matchAll(/^\[[^\]]+\]: (\S+)/gmu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|#)/u.test(target));
}

test.each(documents)('every link in %s leads to a file that there is', (name) => {
  const from = new URL(`../${name}`, import.meta.url);
  const astray = linksIn(read(name)).filter((target) => !existsSync(fileOf(target, from)));
  expect(astray).toEqual([]);
});

test('a link is seen in every form', () => {
  expect(linksIn('![a](b.png) [c](<d.md#e> "f") [g](https://h) [i](#j)\n[k]: l.md\n')).toEqual([
    'b.png',
    'd.md#e',
    'l.md',
  ]);
});

test('docs/routing.md has every row, in order, with its desks and what it rests on', () => {
  const table = read('docs/routing.md');
  const listed = [
    ...table.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \| (\w+) \| ([^|]+) \|$/gmu),
  ];
  expect(listed.map(([, id, desks, urgency, basis]) => ({ id, desks, urgency, basis }))).toEqual(
    ROUTING.map(({ id, desks, urgency, basis }) => ({
      id,
      desks: desks.join(', '),
      urgency,
      basis: basis
        .map((each) =>
          each.rests === 'clause' ? `policy \`${each.clause}\`` : `guidance \`${each.source}\``,
        )
        .join(', '),
    })),
  );
});

test('docs/routing.md names every kind of report', () => {
  for (const kind of REPORT_KINDS) expect(read('docs/routing.md')).toContain(`| \`${kind}\` |`);
});

test('docs/ladder.md has every rung, in order, and every pause', () => {
  const rows = [...read('docs/ladder.md').matchAll(/^\| (?!---)(.+) \|$/gmu)].map(([, row]) => row);
  const rungs = RUNGS.map(({ id, goes, why }) => `\`${id}\` | ${goes} | ${why}`);
  const pauses = Object.entries(PATIENCE).map(([urgency, { rung, promise, action, review, why }]) =>
    [urgency, ...[rung, promise, action, review].map(inWords), why].join(' | '),
  );
  expect(rows.filter((row) => !/^(?:rung|urgency) /u.test(row ?? ''))).toEqual([
    ...rungs,
    ...pauses,
  ]);
  expect(read('docs/ladder.md')).toContain(`at most ${LONGEST_ROUND} times as long as the first`);
});

function inWords(wait: Wait): string {
  switch (wait.counts) {
    case 'always':
      return wait.inLesson === wait.atSchool && wait.away === wait.atSchool
        ? `${wait.atSchool} minutes`
        : `${wait.atSchool} minutes; ${wait.inLesson} in a lesson, ${wait.away} outside school`;
    case 'school':
      return `${wait.minutes} minutes of school, at most ${wait.mostHours} hours`;
  }
}

test('docs/settings.md names every role', () => {
  for (const role of ROLES) expect(read('docs/settings.md')).toContain(`\`${role}\``);
});

test('every clause that a route rests on stands in the policy', async () => {
  const pack = await policy();
  const clauses = pack.kind === 'ruled' ? [...pack.clauses.keys()] : [];
  for (const { basis } of ROUTING) {
    for (const each of basis) {
      if (each.rests === 'clause') expect(clauses).toContain(each.clause);
      else expect(GUIDANCE[each.source].source).not.toBe('');
    }
  }
});

describe('docs/flows.md', () => {
  /** By file, the flows that it registers for a surface, as the table names them. */
  const FILES = ['the-day', 'asking-a-person'];
  const rows = [
    ...read('docs/flows.md').matchAll(/^\| (?!flow |---)(.+) \| (.+) \| (.+) \| (.+) \|$/gmu),
  ];

  function flowsIn(source: string): string[] {
    const named = source.matchAll(/describe\(`(.+), on \$\{surface\}`|test\('(.+)', async/gu);
    let group = '';
    return [...named].flatMap(([, opens, title]) => {
      group = opens ?? group;
      return title === undefined ? [] : [`${group}: ${title}`];
    });
  }

  test('has every flow that there is, and no other, passed on every surface', () => {
    const flows = FILES.flatMap((name) => flowsIn(read(`test/flows/${name}.ts`)));
    expect(flows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(([, flow]) => flow))).toEqual(new Set(flows));
    expect(rows).toHaveLength(flows.length);
    expect(rows.map(([, , ...marks]) => marks)).toEqual(rows.map(() => ['✓', '✓', '✓']));
  });

  test.each(FILES)('%s is run on every surface, and does not know on which', (name) => {
    const source = read(`test/flows/${name}.ts`);
    const [, registers = ''] = /export function (\w+)\(/u.exec(source) ?? [];
    const run = readdirSync(new URL('flows', import.meta.url))
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => [...read(`test/flows/${file}`).matchAll(/\b(describe\w+)\('(.+?)',/gu)])
      .flatMap(([, called, surface]) => (called === registers ? [surface] : []));
    expect(run).toHaveLength(3);
    expect(new Set(run)).toEqual(new Set(['the console', 'Slack', 'Teams']));
    // It is said in the names of tests only.
    const code = source.replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    expect(code.replaceAll('${surface}', '').match(/\bsurface\b/gu)).toEqual(['surface']);
    expect(code).not.toMatch(/'(?:Slack|Teams|the console)'/u);
  });
});
