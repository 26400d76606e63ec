/** Who is who on a chat platform, and where those at a desk are reached. */
import { describe, expect, test } from '@jest/globals';
import { type AddressBook, addressOf, personAt, placesOn } from '../../src/policy/addresses.ts';
import type { Place } from '../../src/policy/notices.ts';
import { DEPUTY, DSL, HEADTEACHER } from '../harness/schools.ts';

const BOOK: AddressBook = {
  people: [
    { ...DSL, addresses: { slack: 'U0DSL001' } },
    DEPUTY,
    { ...HEADTEACHER, addresses: { slack: 'U0HEAD01', teams: 'head-on-teams' } },
  ],
  desks: { headteacher: { slack: 'C0HEAD01' } },
};
const desk = (name: 'dsl' | 'headteacher'): Place => ({ kind: 'desk', desk: name });
const person = (id: string): Place => ({ kind: 'person', person: id });

describe('somebody who writes on a platform', () => {
  test('is the person of the settings who has this account', () => {
    expect(personAt(BOOK, 'slack', 'U0HEAD01', 'grace')).toMatchObject({ id: HEADTEACHER.id });
  });

  test('is a member of staff without a role where the settings do not name them, and is reached again', () => {
    const teacher = personAt(BOOK, 'slack', 'U0NOBODY', 'Miss A. New');
    expect(teacher).toEqual({ id: 'slack:U0NOBODY', name: 'Miss A. New', roles: [] });
    expect(addressOf(BOOK, 'slack', person(teacher.id))).toBe('U0NOBODY');
    expect(addressOf(BOOK, 'teams', person(teacher.id))).toBeUndefined();
  });

  test('is nobody else’s account on the other platform', () => {
    expect(personAt(BOOK, 'teams', 'U0HEAD01', 'x').roles).toEqual([]);
  });
});

describe('those at a desk are reached', () => {
  test('in its channel where it has one', () => {
    expect(placesOn(BOOK, 'slack', desk('headteacher'))).toEqual([desk('headteacher')]);
  });

  test('person by person where it has none, as far as they have an account', () => {
    expect(placesOn(BOOK, 'slack', desk('dsl'))).toEqual([person(DSL.id)]);
    expect(placesOn(BOOK, 'teams', desk('headteacher'))).toEqual([person(HEADTEACHER.id)]);
  });

  test('not at all where nobody has', () => {
    expect(placesOn(BOOK, 'teams', desk('dsl'))).toEqual([]);
    expect(placesOn(BOOK, 'teams', person(DSL.id))).toEqual([]);
  });
});
