import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from './social-media-pack.ts';

function ask(
  args: readonly string[],
  input = '',
): { readonly out: string; readonly err: string; readonly status: number | null } {
  const run = spawnSync(process.execPath, [path.join(ROOT, 'dist/ask.js'), ...args], {
    input,
    encoding: 'utf8',
    cwd: ROOT,
  });
  return { out: run.stdout, err: run.stderr, status: run.status };
}

describe('npm run ask', () => {
  test('answers in plain words, then in the policy’s own', () => {
    const { out, status } = ask(['can I follow a pupil?']);
    expect(status).toBe(0);
    expect(out).toMatch(/^No\. Staff must not follow pupils/);
    expect(out).toContain(
      '“In the reverse situation, however, staff must not follow such public student accounts.”',
    );
    expect(out).not.toContain('why –');
  });

  test('--why says what was understood', () => {
    expect(ask(['can I follow a pupil?', '--why']).out).toContain('asker follow pupil');
  });

  test('--jsonl: a bad line gets an error with its number, the rest goes on', () => {
    const { out, status } = ask(
      ['--jsonl'],
      '{"id":"a","q":"can I follow a pupil?"}\nnonsense\n{"q":1}\n{"id":"b","q":"who is the DSL?"}\n',
    );
    const lines: unknown[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({
      id: 'a',
      verdict: 'no',
      clauses: ['following.staff', 'following.exceptions', 'following.notify'],
    });
    expect(lines[1]).toMatchObject({ line: 2 });
    expect(lines[2]).toMatchObject({ line: 3 });
    expect(lines[3]).toMatchObject({ id: 'b', verdict: 'none', quotes: [], contact: [] });
    expect(status).not.toBe(0);
  });

  test('--policy answers from another school’s Markdown', () => {
    const { out } = ask(
      ['--jsonl', '--policy', 'evals/development/thornleigh/policy.md'],
      '{"id":1,"q":"can I accept a friend request from a pupil?"}\n',
    );
    expect(JSON.parse(out)).toMatchObject({ id: 1, verdict: 'no' });
  });

  test.each([
    [[], 'There is no question'],
    [['--nonsense'], 'Usage'],
    [['hello', '--policy', 'nowhere.md'], 'nowhere.md cannot be read'],
  ])('bad input %j is told with its cure', (args, words) => {
    const { err, status } = ask(args);
    expect(err).toContain(words);
    expect(status).not.toBe(0);
  });
});
