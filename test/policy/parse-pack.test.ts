import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parsePack } from '../../src/policy/pack/parse.ts';
import type { PackError, PackFile } from '../../src/policy/pack/types.ts';
import { readPackFiles } from '../../src/policy-files.ts';
import { ROOT } from './social-media-pack.ts';

const FILES = await readPackFiles(path.join(ROOT, 'policies/social-media'));

function changed(name: string, change: (text: string) => string): readonly PackFile[] {
  return FILES.map((file) => (file.name === name ? { name, text: change(file.text) } : file));
}

function errorsOf(files: readonly PackFile[]): readonly PackError[] {
  const parsed = parsePack(files);
  return parsed.ok ? [] : parsed.errors;
}

describe('a pack is refused with file, line and cure', () => {
  test('the pack as it is has no error', () => {
    expect(errorsOf(FILES)).toEqual([]);
  });

  test('when a rule quotes a clause that does not exist', () => {
    const [error] = errorsOf(
      changed('rules.yaml', (text) =>
        text.replace('quotes: [presence.principle]', 'quotes: [presence.nothing]'),
      ),
    );
    expect(error?.file).toBe('rules.yaml');
    expect(error?.line).toBeGreaterThan(1);
    expect(error?.message).toContain('"presence.nothing", which does not exist');
    expect(error?.cure).not.toBe('');
  });

  test('when a clause is not in the policy word for word', () => {
    const [error] = errorsOf(
      changed('policy.md', (text) => text.replace('must not follow', 'may follow')),
    );
    expect(error?.message).toContain('following.staff');
    expect(error?.cure).toContain('policy.md');
  });

  test('when a verdict is misspelt', () => {
    const [error] = errorsOf(
      changed('rules.yaml', (text) => text.replace('verdict: no\n', 'verdict: nope\n')),
    );
    expect(error?.message).toContain('"nope"');
    expect(error?.cure).toContain('needs-approval');
  });

  test('when an aged fact has no source', () => {
    const errors = errorsOf(changed('notes.yaml', (text) => text.replace(/ {2}source: .*\n/, '')));
    expect(errors[0]?.message).toContain('no source');
  });

  test('when a phrasing stands under a rule that does not exist', () => {
    const [error] = errorsOf(
      changed('phrasings/following.txt', (text) => `## nowhere\nhello\n${text}`),
    );
    expect(error).toMatchObject({ file: 'phrasings/following.txt', line: 1 });
  });

  test('when the model was learnt from other phrasings', () => {
    const [error] = errorsOf(
      changed('phrasings/following.txt', (text) => `${text}may I follow them\n`),
    );
    expect(error?.file).toBe('model.json');
    expect(error?.cure).toContain('npm run policy -- train');
  });

  test('when a file is missing or is no YAML', () => {
    expect(errorsOf(FILES.filter(({ name }) => name !== 'silent.yaml'))[0]?.file).toBe(
      'silent.yaml',
    );
    expect(errorsOf(changed('rules.yaml', () => '- id: [unclosed'))[0]?.message).toContain('YAML');
  });
});
