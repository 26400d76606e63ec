/** No text that is shown without names names anybody; over whatever may stand round a name. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FIRST_NAMES } from '../../src/policy/first-names.ts';
import type { Speller } from '../../src/policy/language/spelling.ts';
import { maskNames } from '../../src/policy/mask-names.ts';
import { policy } from '../harness/policy.ts';
import { SCHOOL } from '../harness/schools.ts';

let speller: Speller;

beforeAll(async () => {
  ({ speller } = (await policy()).language);
});

const masked = (text: string): string => maskNames(text, SCHOOL.people, speller);

describe('what names somebody is taken out', () => {
  test.each([
    ['Can Leo in 6B bring his phone?', 'Can [name] in 6B bring his phone?'],
    ['mrs smith told me', '[name] told me'],
    ['Mr. K. Patel-Jones said', '[name] said'],
    ['it was gwhitfield again', 'it was [name] again'],
    ['PRICE said so', '[name] said so'],
    ['miss price is away', '[name] is away'],
    ['can jayden and aisha go', 'can [name] and [name] go'],
    ['Siobhán O’Neill’s mum rang', '[name]’s mum rang'],
    ['Grace has followed me', '[name] has followed me'],
    ['I saw Mark there', 'I saw [name] there'],
    ['my pupil Xanthe Quill', 'my pupil [name]'],
    ['write to leo.smith@school.org.uk', 'write to [e-mail]'],
    ['look at @leo_6b', 'look at [handle]'],
    ['ring +44 7700 900123 or (01632) 960 123', 'ring [number] or [number]'],
    ['see https://x.com/leo and instagram.com/leo.s', 'see [link] and [link]'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

test('each half of a double surname names its bearer', () => {
  const people = [{ id: 'a', name: 'Ms Z. Ferris-Locke', roles: ['teacher' as const] }];
  for (const name of ['ferris', 'Locke', 'ferris-locke', 'Ferris Locke', 'zferrislocke']) {
    expect(maskNames(`was it ${name} who rang`, people, speller)).toBe('was it [name] who rang');
  }
});

describe('what names nobody stays', () => {
  test.each([
    'Can I follow a pupil on Instagram in Year 6?',
    'Can I Follow A Pupil On Facebook?',
    'IS IT OK TO POST PICTURES',
    'Will I miss lessons? May I ask the Headteacher on Monday?',
    'will they miss assembly',
    'The behaviour policy says so, and KCSIE does.',
    'what time does the swimming pool open at 10.30?',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });
});

const round = fc.constantFrom(
  (name: string) => `Can ${name} come?`,
  (name: string) => `what did ${name} say`,
  (name: string) => `"${name}", she said.`,
  (name: string) => `it was ${name}'s phone, not mine`,
  (name: string) => `${name}\n${name} and (${name})`,
  (name: string) => `ask/${name}/now`,
);
const casing = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.toLowerCase(),
);

test('everybody at the school, by surname and however it is written, anywhere in a text', () => {
  const surnames = SCHOOL.people.map(({ name }) => name.split(' ').at(-1) ?? '');
  fc.assert(
    fc.property(fc.constantFrom(...surnames), casing, round, (name, cased, within) => {
      expect(masked(within(cased(name))).toLowerCase()).not.toContain(name.toLowerCase());
    }),
  );
});

test('common first names, with a capital or without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIRST_NAMES), casing, round, (name, cased, within) => {
      const words = masked(within(cased(name)))
        .toLowerCase()
        .split(/[^a-z]+/u);
      expect(words).not.toContain(name);
    }),
  );
});

test('a title takes any name with it', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
  const title = fc.constantFrom('Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'mr', 'MRS', 'Mr.');
  fc.assert(
    fc.property(title, name, round, (before, surname, within) => {
      expect(masked(within(`${before} ${surname}`))).not.toContain(surname);
    }),
  );
});

test('numbers, addresses and handles of any kind', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(masked(`write to ${address} please`)).not.toContain(`@${address.split('@')[1]}`);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^0\d{4} ?\d{3} ?\d{3}$/), (number) => {
      expect(masked(`ring ${number} today`)).toBe('ring [number] today');
    }),
  );
});

test('it ends on any text, and masking twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const once = masked(text);
      expect(masked(once)).toBe(once);
    }),
  );
});
