/** The school's day on Teams: the whole product, real Postgres, signed activities, a strict stand-in for Microsoft. */
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { SchoolOnTeams } from '../harness/school-on-teams.ts';
import { describeAskingAPerson } from './asking-a-person.ts';
import { describeTheDay } from './the-day.ts';

jest.setTimeout(60_000);

describe('Staffroom on Teams', () => {
  let school: SchoolOnTeams;

  beforeAll(async () => {
    school = await SchoolOnTeams.open();
  });
  afterAll(async () => await school.close());
  afterEach(() => {
    expect(school.connector.wrong).toEqual([]);
  });

  describeTheDay('Teams', () => school);
  describeAskingAPerson('Teams', async (person) => await school.as(person));
});
