/**
 * One school on Slack and on Teams at once: the whole product with real Bolt and real botbuilder, one
 * database, and nobody who needs to know which of the two a colleague uses.
 */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SchoolUser } from '../harness/school-user.ts';
import { type SchoolOnBoth, schoolOnBoth } from '../harness/school-on-both.ts';

jest.setTimeout(60_000);

const DSL_DESK = 'DSL desk';
/** Who has an account on one of the two only. */
const ONLY = {
  slack: ['joe-barker', 'tom-ellison'],
  teams: ['hannah-price', 'nadia-rahman'],
} as const;

let school: SchoolOnBoth;

beforeAll(async () => {
  school = await schoolOnBoth(ONLY);
});
afterEach(() => {
  expect(school.workspace.people.faults.splice(0)).toEqual([]);
  expect(school.tenant.connector.wrong).toEqual([]);
});
afterAll(async () => await school.end());

/** A pupil's matter, for the DSL's desk. */
async function report(reporter: SchoolUser, seen: string): Promise<string> {
  const before = await references(reporter);
  await reporter.types('/report-incident');
  await reporter.fills({
    'What is it about?': 'Following, messaging or friend requests',
    'What happened, most nearly?': 'A pupil follows an adult who works here',
    'What was seen or heard?': seen,
  });
  await reporter.sends();
  await reporter.sees(/Your report is stored: SR-/);
  await reporter.presses('Close');
  for (let tries = 0; tries < 400; tries += 1) {
    const reference = (await references(reporter)).find((each) => !before.includes(each));
    if (reference !== undefined) return reference;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No receipt came.');
}

async function references(person: SchoolUser): Promise<string[]> {
  return (await person.cards()).join('\n').match(/SR-\w{4}/gu) ?? [];
}

/** The alerts of a report that stand on the desk in front of somebody. */
async function alertsOf(person: SchoolUser, reference: string): Promise<string[]> {
  const isAlert = new RegExp(`^(?:New report|Report) ${reference}`, 'u');
  return (await person.cards()).filter((card) => isAlert.test(card));
}

/** By whom the report's one alert in front of somebody says that it was acknowledged, once it does. */
async function acknowledgedBy(person: SchoolUser, reference: string): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const alerts = await alertsOf(person, reference);
    const by = /Acknowledged by (?<who>the DSL|a deputy DSL)/u.exec(alerts.join())?.groups?.['who'];
    if (by !== undefined) {
      expect(alerts).toHaveLength(1);
      return by;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${reference} is not acknowledged, but: ${(await person.cards()).join(' / ')}`);
}

/** The DSL's desk in both: the deputy sits before Slack, the DSL before Teams. */
async function bothDesks(): Promise<{ deputy: SchoolUser; dsl: SchoolUser }> {
  const deputy = await school.inSlack('tom-ellison');
  const dsl = await school.inTeams('nadia-rahman');
  await deputy.goesTo(DSL_DESK);
  await dsl.goesTo(DSL_DESK);
  return { deputy, dsl };
}

describe('a school on Slack and Teams', () => {
  test('a report from Slack alerts the desk in both; the DSL opens and acknowledges it in Teams, and Slack shows it', async () => {
    const reporter = await school.inSlack('joe-barker');
    const { deputy, dsl } = await bothDesks();
    const reference = await report(reporter, 'A pupil in 6B followed me.');
    await deputy.sees(`New report ${reference}`);
    await dsl.sees(`New report ${reference}`);

    await dsl.presses('Open', { on: reference });
    await dsl.sees('A pupil in 6B followed me.');
    await dsl.presses('Close');
    await dsl.presses('Acknowledge', { on: reference });

    for (const person of [deputy, dsl]) {
      expect(await acknowledgedBy(person, reference)).toBe('the DSL');
    }
    await reporter.goesTo('Staffroom');
    await reporter.sees(`Your report ${reference} has been seen`);
    await reporter.types('/my-reports');
    await reporter.sees(/Acknowledged by the DSL/);
  });

  test('a report from Teams: the deputy acknowledges it in Slack, and Teams shows it', async () => {
    const reporter = await school.inTeams('hannah-price');
    const { deputy, dsl } = await bothDesks();
    const reference = await report(reporter, 'A pupil of 5A followed me.');
    await dsl.sees(`New report ${reference}`);
    await deputy.sees(`New report ${reference}`);
    await deputy.presses('Acknowledge', { on: reference });
    for (const person of [deputy, dsl]) {
      expect(await acknowledgedBy(person, reference)).toBe('a deputy DSL');
    }
    await reporter.sees(`Your report ${reference} has been seen`);
  });

  test('two press at once, one in each: one is first, and both see the same', async () => {
    const reporter = await school.inTeams('hannah-price');
    const { deputy, dsl } = await bothDesks();
    const reference = await report(reporter, 'And one more.');
    await deputy.sees(`New report ${reference}`);
    await dsl.sees(`New report ${reference}`);
    await Promise.all([
      deputy.presses('Acknowledge', { on: reference }),
      dsl.presses('Acknowledge', { on: reference }),
    ]);
    const who = await acknowledgedBy(deputy, reference);
    expect(await acknowledgedBy(dsl, reference)).toBe(who);
    const later = who === 'the DSL' ? deputy : dsl;
    await later.sees(`was first with ${reference}`);
    await (later === dsl ? deputy : dsl).doesNotSee(`was first with ${reference}`);
  });

  test('while one of them takes no alerts, the desk hears of it in the other, and acknowledging there is enough', async () => {
    const reporter = await school.inSlack('joe-barker');
    const { deputy, dsl } = await bothDesks();
    const channel = school.tenant.connector.teams[0]?.channels[0];
    if (channel === undefined) throw new Error('The desk has no channel in Teams.');
    channel.hasApp = false;
    const reference = await report(reporter, 'While Teams is closed.');
    await deputy.sees(`New report ${reference}`);
    await dsl.doesNotSee(reference);
    await deputy.presses('Acknowledge', { on: reference });
    expect(await acknowledgedBy(deputy, reference)).toBe('a deputy DSL');
    await reporter.goesTo('Staffroom');
    await reporter.sees(`Your report ${reference} has been seen`);
    channel.hasApp = true;
    // What comes late says what is so now, and cannot be acknowledged again.
    expect(await acknowledgedBy(dsl, reference)).toBe('a deputy DSL');
  });
});
