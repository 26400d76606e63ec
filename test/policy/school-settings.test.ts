import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { USUAL_TIMES } from '../../src/policy/school-times.ts';
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

/** Nine lines that stand for more values than fit into memory. */
const ALIAS_BOMB = 'bcdefghij'.split('').reduce((text, name) => {
  const before = String.fromCodePoint((name.codePointAt(0) ?? 0) - 1);
  return `${text}${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]\n`;
}, 'a: &a [x, x, x]\n');

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

describe('where people and desks are on Slack and Teams', () => {
  const PLACED = `${GOOD.replace(
    '    roles: [dsl]\n',
    '    roles: [dsl]\n    slack: U0BEN0001\n    teams: 3F2504E0-4F89-11D3-9A0C-0305E82C3301\n',
  )}desks:
  dsl:
    slack: https://hillside.slack.com/archives/C0DSL0001
    teams: "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/DSL?groupId=1"
`;

  test('is read, also from the links that the platforms give', () => {
    const read = parseSchoolSettings(PLACED);
    expect(read.ok && read.school.people[1]?.addresses).toEqual({
      slack: 'U0BEN0001',
      teams: '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    });
    expect(read.ok && read.school.desks).toEqual({
      dsl: { slack: 'C0DSL0001', teams: '19:abc@thread.tacv2' },
    });
  });

  test.each([
    [
      'a name in place of an id',
      PLACED.replace('U0BEN0001', '"@ben"'),
      /^12: people\.slack: .*Copy member ID/,
    ],
    [
      'an e-mail in place of an object id',
      PLACED.replace(/3F25\S+/, 'ben@x.org'),
      /^13: people\.teams: .*Object ID/,
    ],
    [
      'a channel’s name',
      PLACED.replace(/https:.*C0DSL0001/, '"#dsl"'),
      /^19: desks\.dsl\.slack: .*About/,
    ],
    ['a desk that is none', PLACED.replace('  dsl:\n', '  dls:\n'), /^\d+: "dls" is not a desk/],
    [
      'two people on one account',
      PLACED.replace('[headteacher]\n', '[headteacher]\n    slack: U0BEN0001\n'),
      /^13: ann and ben have the same address on slack/,
    ],
    [
      'two desks in one channel',
      `${PLACED}  chair: { slack: C0DSL0001 }\n`,
      /^21: dsl and chair have the same address on slack\. Give each desk a private channel/,
    ],
  ])('%s is named with its line and its cure', (_what, text, expected) => {
    expect(problems(text)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('the school’s times and cover', () => {
  const TIMED = `${GOOD}times:
  days: [monday, tuesday, thursday]
  hours: 8:30-16:00
  lessons: [09:00-12:00, 13:00 to 15:10]
  terms: [2026-09-02 to 2026-10-23]
  inset: [2026-09-01]
  holidays: [2026-09-07, 2026-10-01 to 2026-10-02]
cover:
  - { away: ben, by: dan, days: 2026-11-23 to 2026-11-27 }
`.replace(
    'people:\n',
    'people:\n  - { id: dan, name: Mr D. Dale, roles: [deputy-dsl] }\n  - { id: eve, name: Ms E. Elm, roles: [teacher] }\n',
  );

  test('are read', () => {
    const read = parseSchoolSettings(TIMED);
    expect(read.ok && read.school).toMatchObject({
      times: {
        days: ['monday', 'tuesday', 'thursday'],
        hours: { from: 510, to: 960 },
        lessons: [
          { from: 540, to: 720 },
          { from: 780, to: 910 },
        ],
        terms: [{ from: '2026-09-02', to: '2026-10-23' }],
        inset: [{ from: '2026-09-01', to: '2026-09-01' }],
        holidays: [
          { from: '2026-09-07', to: '2026-09-07' },
          { from: '2026-10-01', to: '2026-10-02' },
        ],
      },
      cover: [{ away: 'ben', by: 'dan', days: { from: '2026-11-23', to: '2026-11-27' } }],
    });
  });

  test('are the usual ones where nothing is said', () => {
    const read = parseSchoolSettings(GOOD);
    expect(read.ok && read.school.times).toEqual(USUAL_TIMES);
  });

  test.each([
    ['a day that is none', 'monday,', 'mondag,', /^18: times\.days: A day is one of: sunday/],
    ['hours that end before they begin', '8:30-16:00', '16:00-8:30', /^19: .*the earlier first/],
    ['an hour that is none', '8:30-16:00', '8:75-16:00', /^19: .*such as 08:00-16:00/],
    ['a number for hours', '8:30-16:00', '8', /^19: .*such as 08:00-16:00/],
    ['a lesson that is no time', '13:00 to 15:10', 'period 5', /^20: times\.lessons: Write a time/],
    [
      'a lesson after school',
      '13:00 to 15:10',
      '15:50-16:40',
      /^20: The lesson 15:50-16:40 is outside the hours of the school, 08:30-16:00/,
    ],
    ['a day that no year has', '[2026-09-01]', '[2026-02-30]', /^22: .*such as 2026-12-25/],
    ['days the wrong way round', '2026-09-02 to', '2027-09-02 to', /^21: .*2026-12-21 to/],
    ['days in another order', '[2026-09-01]', '[01/09/2026]', /^22: times\.inset: Write a day/],
    [
      'one day for a list of them',
      '[2026-09-01]',
      '2026-09-01',
      /^22: times\.inset: inset is a list, such as \[2026-09-01\]/,
    ],
    [
      'a day that is INSET and holiday',
      '[2026-09-01]',
      '[2026-10-02]',
      /^22: 2026-10-02 is an INSET day and among the holidays \(line 23\)/,
    ],
    ['cover by nobody', 'by: dan', 'by: dun', /^25: Nobody has the id "dun"\. Write the id/],
    ['cover of nobody', 'away: ben', 'away: bun', /^25: Nobody has the id "bun"/],
    ['cover of oneself', 'by: dan', 'by: ben', /^25: Mr B\. Birch cannot stand in for themselves/],
    [
      'cover by somebody who may not see it',
      'by: dan',
      'by: eve',
      /^25: Ms E\. Elm cannot see what comes to Mr B\. Birch, .*the role deputy-dsl as well/,
    ],
    [
      'an e-mail address that is none',
      'roles: [deputy-dsl] }',
      'roles: [deputy-dsl], email: dan }',
      /^6: people\.email: This is not an e-mail address/,
    ],
    ['cover without days', ', days: 2026-11-23 to 2026-11-27', '', /^25: cover\.days: Write a day/],
  ])('%s is named with its line and its cure', (_what, right, wrong, expected) => {
    const text = TIMED.replace(right, wrong);
    expect(text).not.toBe(TIMED);
    expect(problems(text)).toEqual([expect.stringMatching(expected)]);
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
    ['an empty file', '', /^1: school: school is missing\. Write id, name and policy/],
    ['a file that is a text', 'Hillside', /^1: The school is not written as a group/],
    [
      'a school that is a list',
      GOOD.replace(/school:\n( {2}.*\n){3}/, 'school: []\n'),
      /^1: school: school is not written as a group of settings\. Write id, name and policy/,
    ],
    [
      'people that are a text',
      GOOD.replace(/people:[^]*/, 'people: Ann\n'),
      /^5: people: people is a list/,
    ],
    [
      'a person that is a text',
      `${GOOD}  - Mr D. Dunn\n`,
      /^15: people: A person is not written as a group of settings\. Write id, name and roles/,
    ],
    [
      'an id that is a number',
      GOOD.replace('id: ben', 'id: 12'),
      /^9: people\.id: .* is not a text\. .*"12"/,
    ],
    [
      'a name without end',
      GOOD.replace('Hillside School', 'H'.repeat(200)),
      /^3: .*longer than 120 letters/,
    ],
    [
      'a time zone that is a number',
      GOOD.replace('policy: ', 'time_zone: 1\n  policy: '),
      /^4: .*Europe\/London/,
    ],
    ['routes that are a list', `${GOOD}routes: []\n`, /^15: routes: routes maps a kind of report/],
    ['roles that are a text', GOOD.replace('[dsl]', 'dsl'), /^11: people\.roles: roles is a list/],
    ['an alias of nothing', GOOD.replace('[dsl]', '*dsl'), /^11: .*Write the values out/],
    ['aliases of aliases', `${GOOD}${ALIAS_BOMB}`, /^16: .*Write the values out/],
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

/** A school of three people who hold these roles, and nobody else. */
function heldBy(ann: string, ben: string, cat: string): string {
  const roles = [ann, ben, cat];
  return GOOD.replaceAll(/\[.*\]/g, () => `[${roles.shift()}]`);
}

describe('every office is held, and the chair is not the Headteacher', () => {
  test.each([
    [
      'no Headteacher',
      heldBy('teacher', 'dsl', 'chair-of-governors'),
      /^6: Nobody is Headteacher\. Give somebody the role headteacher\.$/,
    ],
    [
      'no DSL',
      heldBy('headteacher', 'deputy-dsl', 'chair-of-governors'),
      /^6: Nobody is DSL\. Give somebody the role dsl\.$/,
    ],
    [
      'no chair',
      heldBy('headteacher', 'dsl', 'governor'),
      /^6: Nobody is chair of governors\. Give somebody the role chair-of-governors\.$/,
    ],
    [
      'nobody but a DSL',
      heldBy('teacher', 'dsl', 'teacher'),
      /^6: Nobody is Headteacher\..*\n6: Nobody is chair of governors\..*$/,
    ],
    [
      'a Headteacher who is the chair',
      heldBy('headteacher, chair-of-governors', 'dsl', 'reputation-lead'),
      /^8: Mrs A\. Ash is Headteacher and chair of governors at once.*Give the role chair-of-governors to somebody else\.$/,
    ],
  ])('%s', (_what, text, expected) => {
    expect(problems(text).join('\n')).toMatch(expected);
  });

  test.each([
    heldBy('headteacher, dsl', 'data-protection-lead', 'chair-of-governors'),
    heldBy('headteacher, dsl', 'chair-of-governors', 'reputation-lead'),
  ])(
    'in a small school the Headteacher may be the DSL, where a third person has a desk',
    (text) => {
      expect(problems(text)).toEqual([]);
    },
  );
});

test('settings under which some report would reach nobody are refused, in words', () => {
  expect(problems(heldBy('headteacher, dsl', 'chair-of-governors', 'teacher'))).toEqual([
    expect.stringMatching(
      /^6: A report about the (?:Headteacher|DSL) that names Mr B\. Birch would reach nobody: .* Give one more person a desk of their own/,
    ),
  ]);
});
