/** Only a question that is much the same may get a reply that a person gave to another. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Speller } from '../../src/policy/language/spelling.ts';
import { essenceOf, isMuchTheSame } from '../../src/policy/same-question.ts';
import { policy } from '../harness/policy.ts';

let speller: Speller;

beforeAll(async () => {
  ({ speller } = (await policy()).language);
});

const same = (a: string, b: string): boolean =>
  isMuchTheSame(essenceOf(speller, a), essenceOf(speller, b));

const LEND = 'Can I lend a pupil my phone?';

describe('much the same', () => {
  test.each([
    [LEND, 'can i lend a pupil my phone'],
    [LEND, 'Hi, is it ok to lend a student my phone please?'],
    [LEND, 'am I allowed to lend a child my phone'],
    [LEND, 'May we lend kids my phone?'],
    ['Can pupils use phones on trips?', 'are pupils allowed to use phones on trips?'],
    ['What is the wifi password for visitors?', 'what’s the wifi password for visitors'],
  ])('%s / %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe('not the same', () => {
  test.each([
    [LEND, 'Can a pupil lend me my phone?'],
    [LEND, 'Can a parent lend a pupil my phone?'],
    [LEND, 'Can I lend a parent my phone?'],
    [LEND, 'Can I not lend a pupil my phone?'],
    [LEND, 'Do I have to lend a pupil my phone?'],
    [LEND, 'When can I lend a pupil my phone?'],
    [LEND, 'Can I lend a pupil my phone on a trip?'],
    [LEND, 'Can I lend a former pupil my phone?'],
    ['Can pupils in year 5 use phones?', 'Can pupils in year 6 use phones?'],
    ['Can I use my phone before school?', 'Can I use my phone after school?'],
    ['Can I share this with parents?', 'Can I share this with parents?'],
    ['Can he use my phone?', 'Can he use my phone?'],
    ['phones?', 'phones?'],
    ['', ''],
  ])('%s / %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

test('it is the same both ways round', () => {
  const word = fc.constantFrom(
    ...'can i pupil parent lend my phone not must who trip year 5 6 this me follow a'.split(' '),
  );
  const question = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(question, question, (a, b) => {
      expect(same(a, b)).toBe(same(b, a));
    }),
  );
});

test('swapping who does it and to whom never stays the same', () => {
  const people = fc.constantFrom('pupil', 'parent', 'teacher');
  const act = fc.constantFrom('follow', 'message', 'lend a phone to', 'photograph');
  fc.assert(
    fc.property(people, people, act, (by, to, what) => {
      fc.pre(by !== to);
      expect(same(`can a ${by} ${what} a ${to} online`, `can a ${to} ${what} a ${by} online`)).toBe(
        false,
      );
    }),
  );
});
