import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { normalise } from '../../src/policy/pack/document.ts';
import { PACK, ROOT } from './social-media-pack.ts';

const FOLDER = path.join(ROOT, 'policies/social-media');

interface Statement {
  readonly id: string;
  readonly quote: string;
}
interface Covered {
  readonly id: string;
  readonly rules?: readonly string[];
  readonly unanswerable?: string;
}

const statements: readonly Statement[] = JSON.parse(
  readFileSync(path.join(FOLDER, 'statements.json'), 'utf8'),
);
const coverage: readonly Covered[] = parse(
  readFileSync(path.join(FOLDER, 'coverage.yaml'), 'utf8'),
);

describe('the pack covers the policy', () => {
  test('every statement is answered by a rule, or is unanswerable for a reason', () => {
    expect(statements).toHaveLength(36);
    for (const statement of statements) {
      const covered = coverage.find(({ id }) => id === statement.id);
      expect(covered?.rules ?? covered?.unanswerable).toBeDefined();
    }
    for (const { unanswerable, rules } of coverage)
      expect((unanswerable ?? '').length + (rules ?? []).length).toBeGreaterThan(0);
  });

  test.each(coverage.flatMap(({ id, rules = [] }) => rules.map((rule) => [id, rule] as const)))(
    '%s: the rule %s exists',
    (_id, rule) => {
      expect(PACK.rules.has(rule)).toBe(true);
    },
  );

  test('every statement stands in a clause, word for word', () => {
    const clauses = [...PACK.clauses.values()].map(({ text }) => text);
    for (const { quote } of statements) expect(clauses).toContain(normalise(quote));
  });

  test('every quotation of every rule stands in the policy and is short enough to show', () => {
    for (const rule of PACK.rules.values()) {
      expect(rule.quotes.length).toBeGreaterThan(0);
      for (const { text } of rule.quotes) {
        expect(PACK.text).toContain(text);
        expect(text.length).toBeLessThanOrEqual(600);
      }
    }
  });
});
