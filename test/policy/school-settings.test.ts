import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { parseSchoolSettings } from '../../src/policy/school-settings.ts';

const GOOD = `school:
  id: hillside
  name: Hillside School
  policy: social-media
people:
  - id: ann
    name: Mrs A. Ash
    roles: [headteacher]
  - id: ben
    name: Mr B. Birch
    roles: [dsl]
  - id: cat
    name: Ms C. Cole
    roles: [chair-of-governors]
`;

function problems(text: string): string[] {
  const read = parseSchoolSettings(text);
  return read.ok ? [] : read.problems.map(({ line, problem }) => `${line}: ${problem}`);
}

test('the sample school is a school', async () => {
  const text = await readFile(new URL('../../school.example.yaml', import.meta.url), 'utf8');
  expect(problems(text)).toEqual([]);
});

test('a school with a Headteacher, a DSL and a chair is enough', () => {
  const read = parseSchoolSettings(GOOD);
  expect(read.ok && read.school).toMatchObject({
    id: 'hillside',
    timeZone: 'Europe/London',
    categoryInAlerts: true,
    routes: {},
  });
});

describe('a mistake is named with its line and its cure', () => {
  test.each([
    [
      'a misspelt role',
      GOOD.replace('[dsl]', '[dls]'),
      /^11: people\.roles: A role is one of: .*dsl/,
    ],
    [
      'an unknown setting',
      GOOD.replace('  name: Hillside', '  nmae: x\n  name: Hillside'),
      /^3: "nmae" is not a setting here/,
    ],
    [
      'an id used twice',
      GOOD.replace('id: ben', 'id: ann'),
      /^9: The id "ann" is used twice \(first on line 6\)/,
    ],
    [
      'an id with capitals',
      GOOD.replace('id: ben', 'id: Ben'),
      /^9: people\.id: Use small letters/,
    ],
    [
      'a missing name',
      GOOD.replace('    name: Mr B. Birch\n', ''),
      /^9: people\.name: The name of a person is missing/,
    ],
    ['no people', 'school: { id: a, name: A, policy: social-media }\n', /people is a list/],
    ['an empty file', '', /school/],
    [
      'a time zone that is none',
      GOOD.replace('policy: social-media', 'policy: social-media\n  time_zone: London'),
      /^5: school\.time_zone: .*Europe\/London/,
    ],
    ['text that is not YAML', 'school: [', /^1: This is not YAML/],
    [
      'a route to a desk that there is not',
      `${GOOD}routes:\n  press: [office]\n`,
      /^16: routes\.press: A desk is one of/,
    ],
    [
      'a route of no desk',
      `${GOOD}routes:\n  press: []\n`,
      /^16: routes\.press: A route names at least one desk/,
    ],
    [
      'a route of a kind that there is not',
      `${GOOD}routes:\n  pres: [dsl]\n`,
      /^16: .*not a kind of report/,
    ],
    [
      'a route to a desk where nobody sits',
      `${GOOD}routes:\n  press: [reputation]\n`,
      /^16: The route of press names the reputation desk, where nobody sits/,
    ],
  ])('%s', (_what, text, expected) => {
    expect(problems(text).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });
});

describe('settings under which some report would reach nobody are refused', () => {
  test.each([
    [
      'nobody but a DSL',
      GOOD.replace('[headteacher]', '[teacher]').replace('[chair-of-governors]', '[teacher]'),
    ],
    [
      'one person in every office',
      GOOD.replace('[headteacher]', '[headteacher, dsl, chair-of-governors]')
        .replace('[dsl]', '[teacher]')
        .replace('[chair-of-governors]\n', '[teacher]\n'),
    ],
  ])('%s', (_what, text) => {
    expect(problems(text).join('\n')).toMatch(/would reach nobody\. Name a headteacher/);
  });
});
