/** The house’s one direction of imports, type-only ones too: policy ← db ← handlers ← bot ← main. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parseSync } from 'oxc-parser';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

interface Row {
  /** Other folders of the house. */
  readonly folders: readonly string[];
  readonly packages: RegExp;
  /** The row is for the files that stand in the folder itself, not in one below it. */
  readonly shallow?: true;
}

const BELOW_BOT = ['policy', 'db', 'handlers', 'bot'];

/** What the files of a folder may import. A folder without a row may import nothing. */
const MAY_IMPORT: Readonly<Record<string, Row>> = {
  policy: { folders: ['policy'], packages: /^(zod|yaml)$/ },
  db: { folders: ['policy', 'db'], packages: /^(node:.*|pg|drizzle-orm(\/.*)?|uuid|zod)$/ },
  handlers: {
    folders: ['policy', 'db', 'handlers'],
    packages: /^(node:(crypto|timers\/promises)|uuid)$/,
  },
  bot: { folders: ['policy', 'handlers', 'bot'], packages: /^(zod|node:http)$/, shallow: true },
  'bot/console/page': {
    folders: ['bot/console/page', 'bot/console', 'bot'],
    packages: /^adaptivecards$/,
  },
  'bot/console': {
    folders: [...BELOW_BOT, 'bot/console'],
    packages: /^(node:.*|zod|uuid|drizzle-orm(\/.*)?)$/,
  },
  'bot/slack': {
    folders: [...BELOW_BOT, 'bot/slack'],
    packages: /^(node:.*|zod|uuid|drizzle-orm(\/.*)?|@slack\/.*)$/,
  },
  'bot/mail': {
    folders: [...BELOW_BOT, 'bot/mail'],
    packages: /^(zod|nodemailer)$/,
  },
  'bot/teams': {
    folders: [...BELOW_BOT, 'bot/teams'],
    packages:
      /^(node:.*|zod|uuid|drizzle-orm(\/.*)?|botbuilder|botframework-connector|@microsoft\/teams-ai|fflate)$/,
  },
  doctor: {
    folders: ['policy', 'db', 'bot', 'bot/slack', 'bot/teams', '', 'doctor'],
    packages: /^(node:.*|pg|drizzle-orm\/node-postgres)$/,
  },
  '': {
    folders: [
      'policy',
      'db',
      'handlers',
      'bot',
      'bot/console',
      'bot/mail',
      'bot/slack',
      'bot/teams',
      '',
    ],
    packages: /^(node:.*|mammoth|pino|prom-client|zod|drizzle-orm)$/,
    shallow: true,
  },
};

/** The row that a file falls under, or undefined. */
function folderOf(file: string): string | undefined {
  const folder = path.relative(SRC, path.dirname(file)).split(path.sep).join('/');
  return Object.entries(MAY_IMPORT)
    .filter(([row, { shallow }]) => folder === row || (!shallow && folder.startsWith(`${row}/`)))
    .map(([row]) => row)
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Where the syntax names a module, by the kind of node and the part of it. */
const NAMES_MODULE: Readonly<Record<string, string>> = {
  ImportDeclaration: 'source',
  ExportAllDeclaration: 'source',
  ExportNamedDeclaration: 'source',
  ImportExpression: 'source',
  TSImportType: 'source',
  TSExternalModuleReference: 'expression',
};

/** Every module that a text asks for, in whatever form: imports, re-exports, types and calls. */
function importsOf(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed.`);
  return modulesIn(program);
}

function modulesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const parts = new Map<string, unknown>(Object.entries(node));
  const named = parts.get(NAMES_MODULE[String(parts.get('type'))] ?? '');
  const below = [...parts.values()].flatMap(modulesIn);
  return named === undefined || named === null ? below : [moduleOf(named), ...below];
}

/** What is only known when it runs cannot be checked, so it counts as forbidden. */
function moduleOf(source: unknown): string {
  const isText =
    typeof source === 'object' &&
    source !== null &&
    'value' in source &&
    typeof source.value === 'string';
  return isText ? String(source.value) : 'an import of what is computed';
}

function forbidden(file: string, text: string): string[] {
  const may = MAY_IMPORT[folderOf(file) ?? 'none'];
  return importsOf(file, text).filter((request) => {
    if (!request.startsWith('.')) return !may?.packages.test(request);
    const to = folderOf(path.resolve(path.dirname(file), request));
    return to === undefined || !may?.folders.includes(to);
  });
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.join(SRC, file));

describe('the check', () => {
  test.each([
    ['an import', "import { a } from '../db/a.ts';"],
    ['an import for its effect', "import '../db/a.ts';"],
    ['a type-only import', "import type { A } from '../db/a.ts';"],
    ['the type of a module', "type A = import('../db/a.ts').A;"],
    ['a typeof of a module', "type A = typeof import('../db/a.ts');"],
    ['an import when it runs', "export const a = async () => await import('../db/a.ts');"],
    ['an import by assignment', "import a = require('../db/a.ts');"],
    ['a re-export', "export { a } from '../db/a.ts';"],
    ['a re-export of all', "export * from '../db/a.ts';"],
  ])('sees %s', (_what, text) => {
    expect(forbidden(path.join(SRC, 'policy/x.ts'), text)).toEqual(['../db/a.ts']);
  });

  test('refuses an import of what is only known when it runs', () => {
    const text = 'export const load = async (name: string) => await import(name);';
    expect(forbidden(path.join(SRC, 'main.ts'), text)).toHaveLength(1);
  });

  test.each([
    ['bot/slack/a.ts', '../teams/b.ts'],
    ['bot/teams/a.ts', '../slack/b.ts'],
    ['bot/console/a.ts', '../slack/b.ts'],
    ['bot/a.ts', './slack/b.ts'],
    ['bot/teams/a.ts', '@slack/bolt'],
    ['bot/console/a.ts', '@slack/bolt'],
    ['bot/slack/a.ts', 'botbuilder'],
    ['bot/slack/a.ts', '@microsoft/teams-ai'],
    ['main.ts', '@slack/bolt'],
    ['main.ts', 'express'],
    ['elsewhere/a.ts', 'node:fs'],
    ['main.ts', './elsewhere/a.ts'],
    ['bot/elsewhere/a.ts', '../b.ts'],
  ])('does not let %s import %s', (file, request) => {
    expect(forbidden(path.join(SRC, file), `import '${request}';`)).toEqual([request]);
  });

  test.each([
    ['bot/slack/deep/a.ts', '@slack/bolt'],
    ['bot/slack/a.ts', '../b.ts'],
    ['bot/teams/a.ts', 'botbuilder'],
    ['bot/teams/a.ts', '@microsoft/teams-ai'],
    ['main.ts', './bot/slack/a.ts'],
  ])('lets %s import %s', (file, request) => {
    expect(forbidden(path.join(SRC, file), `import '${request}';`)).toEqual([]);
  });
});

test.each(files.map((file) => [path.relative(SRC, file), file]))(
  '%s imports only what stands below it',
  (_name, file) => {
    expect(forbidden(file, readFileSync(file, 'utf8'))).toEqual([]);
  },
);
