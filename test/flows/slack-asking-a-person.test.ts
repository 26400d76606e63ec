/** Asking a person, in Slack: the whole product, real Postgres, and the emulator as Slack. */
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { type SchoolOnSlack, schoolOnSlack } from '../harness/school-on-slack.ts';
import { describeAskingAPerson } from './asking-a-person.ts';

// Everything that anybody sees is fetched from Slack anew, as their client would.
jest.setTimeout(30_000);

let school: SchoolOnSlack;

beforeAll(async () => {
  school = await schoolOnSlack();
}, 60_000);
afterEach(() => {
  expect(school.people.faults.splice(0)).toEqual([]);
});
afterAll(async () => await school.end());

describeAskingAPerson('Slack', async (person) => await school.as(person));
