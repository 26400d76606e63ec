/** The house’s one direction of imports, type-only ones too: policy ← db ← handlers ← bot ← main. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parseSync } from 'oxc-parser';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What the files of a folder may import: other folders of the house, and packages. */
const MAY_IMPORT: Readonly<Record<string, { folders: string[]; packages: RegExp }>> = {
  policy: { folders: ['policy'], packages: /^(zod|yaml)$/ },
  db: { folders: ['policy', 'db'], packages: /^(node:.*|pg|drizzle-orm(\/.*)?|uuid|zod)$/ },
  handlers: { folders: ['policy', 'db', 'handlers'], packages: /^(node:crypto|uuid)$/ },
  'bot/console/page': {
    folders: ['bot/console/page', 'bot/console', 'bot'],
    packages: /^adaptivecards$/,
  },
  'bot/console': {
    folders: ['policy', 'db', 'handlers', 'bot/console', 'bot'],
    packages: /^(node:.*|zod|uuid|drizzle-orm(\/.*)?)$/,
  },
  bot: { folders: ['policy', 'handlers', 'bot'], packages: /^zod$/ },
  '': { folders: ['policy', 'db', 'handlers', 'bot/console', ''], packages: /.*/ },
};

function folderOf(file: string): string {
  const folder = path.relative(SRC, path.dirname(file)).split(path.sep).join('/');
  const known = Object.keys(MAY_IMPORT).filter(
    (each) => each === '' || folder === each || folder.startsWith(`${each}/`),
  );
  return known.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
}

function forbidden(file: string): string[] {
  const from = folderOf(file);
  const may = MAY_IMPORT[from];
  return importsOf(file).flatMap((request) => {
    if (!request.startsWith('.')) return may?.packages.test(request) ? [] : [request];
    const to = folderOf(path.resolve(path.dirname(file), request));
    return may?.folders.includes(to) ? [] : [request];
  });
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.join(SRC, file));

test('the check sees a type-only import and a re-export', () => {
  const text =
    "import type { A } from '../db/a.ts'; export * from './b.ts'; export { c } from 'c';";
  const { module } = parseSync('x.ts', text);
  expect(module.staticImports.map(({ moduleRequest }) => moduleRequest.value)).toEqual([
    '../db/a.ts',
  ]);
  expect(
    module.staticExports.flatMap(({ entries }) => entries.map((one) => one.moduleRequest?.value)),
  ).toEqual(['./b.ts', 'c']);
});

test.each(files.map((file) => [path.relative(SRC, file), file]))(
  '%s imports only what stands below it',
  (_name, file) => {
    expect(forbidden(file)).toEqual([]);
  },
);
