/** Alerts on Teams when things break, with the whole product: each arrives, or waits aloud with another road taken. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Answered } from '../../harness/microsoft.ts';
import { SchoolOnTeams } from '../../harness/school-on-teams.ts';
import type { TeamsUser } from '../../harness/teams-user.ts';

jest.setTimeout(60_000);

const POST = /^POST \/v3\/conversations$/u;

let school: SchoolOnTeams;
beforeAll(async () => {
  school = await SchoolOnTeams.open();
});
afterAll(async () => await school.close());

function refusal(status: number, code: string): Answered {
  return { status, body: { error: { code, message: `${code}.` } } };
}

/** A pupil's matter, for the DSL's desk. */
async function report(seen: string): Promise<string> {
  const assistant = await school.as('joe-barker');
  await assistant.types('/report-incident');
  await assistant.fills({
    'What is it about?': 'Following, messaging or friend requests',
    'What happened, most nearly?': 'A pupil follows an adult who works here',
    'What was seen or heard?': seen,
  });
  await assistant.sends();
  await assistant.sees(/Your report is stored: SR-/);
  return latestIn(assistant);
}

function latestIn(person: TeamsUser): string {
  const all = person.inFront().join(' ');
  return (all.match(/SR-\w{4}/gu) ?? []).at(-1) ?? '';
}

async function dsl(): Promise<TeamsUser> {
  const person = await school.as('nadia-rahman');
  await person.goesTo('DSL desk');
  return person;
}

/** The copies of an alert on the DSL's desk, once there are so many. */
async function copiesOf(reference: string, count: number): Promise<string[]> {
  const person = await dsl();
  for (let tries = 0; tries < 400; tries += 1) {
    const copies = (await person.cards()).filter((text) => text.includes(reference));
    if (copies.length >= count) return copies;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There are not ${count} copies of ${reference}.`);
}

describe('an alert', () => {
  test('under a fault of Teams’ is sent again, and marked, since the first may stand there', async () => {
    school.connector.faults.push({ when: POST, instead: { status: 502 } });
    const reference = await report('One.');
    const copies = await copiesOf(reference, 1);
    expect(copies).toEqual([expect.stringContaining('You may see this alert twice.')]);
  });

  test('that was taken before the connection broke stands twice rather than never, the second marked', async () => {
    school.connector.faults.push({ when: POST, instead: 'cut', after: true });
    const reference = await report('Two.');
    const [first, second] = await copiesOf(reference, 2);
    expect(first).not.toContain('twice');
    expect(second).toContain('You may see this alert twice.');
  });

  test.each([
    ['sent too fast (429)', 429],
    ['that meets a change of Teams’ own (412)', 412],
  ])(
    '%s waits as long as Teams asks, is not marked, and troubles nobody',
    async (_what, status) => {
      const answer = { ...refusal(status, 'Later'), headers: { 'retry-after': '3' } };
      const fault = { when: POST, instead: answer, times: 1 };
      school.connector.faults.push(fault);
      const reference = await report('Three.');
      for (let tries = 0; fault.times > 0 && tries < 1_000; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const refusedAt = performance.now();
      const [copy] = await copiesOf(reference, 1);
      // Left to itself, delivery tries again after little more than a second.
      expect(performance.now() - refusedAt).toBeGreaterThan(2_500);
      expect(copy).not.toContain('twice');
      expect(school.said()).not.toMatch(/asks to wait/u);
    },
  );

  test.each([
    [403, 'BotNotInConversationRoster', /alert for dsl on teams \(The app may not write there/u],
    [404, 'ConversationNotFound', /alert for dsl on teams \(Teams does not find the place/u],
  ])(
    'refused with %i waits aloud with its cure; the desk’s people are written to; and it comes, unmarked, once Teams takes it',
    async (status, code, cure) => {
      const fault = { when: POST, instead: refusal(status, code), times: Infinity };
      // Whoever is written to meanwhile has a conversation already: only the desk's own begin anew.
      for (const each of ['nadia-rahman', 'tom-ellison'])
        await (await school.as(each)).types('help');
      school.connector.faults.push(fault);
      const reference = await report(`Refused with ${status}.`);
      await school.product.says(cure);
      for (const each of ['nadia-rahman', 'tom-ellison']) {
        await (await school.as(each)).sees(`New report ${reference}`, 40_000);
      }
      const person = await dsl();
      await person.doesNotSee(reference);
      fault.times = 0;
      const [copy] = await copiesOf(reference, 1);
      expect(copy).not.toContain('twice');
    },
  );

  test('for a channel that the app was taken out of waits aloud; the desk’s people are written to; and it comes when the app is back', async () => {
    const channel = school.connector.teams[0]?.channels[0];
    if (channel === undefined) throw new Error('There is no channel.');
    channel.hasApp = false;
    const reference = await report('Four.');
    for (const each of ['nadia-rahman', 'tom-ellison']) {
      await (await school.as(each)).sees(`New report ${reference}`, 40_000);
    }
    expect(school.product.said()).toMatch(/A card does not arrive: alert for dsl on teams/u);
    const person = await dsl();
    await person.doesNotSee(reference);
    channel.hasApp = true;
    await person.sees(`New report ${reference}`, 40_000);
    await person.presses('Acknowledge', { on: reference });
    // Every copy changes: on the desk and with each who was written to.
    for (const each of ['nadia-rahman', 'tom-ellison']) {
      await (await school.as(each)).sees(`Report ${reference}`);
    }
  });
});

test('a secret that ends in the middle of a queue: everything waits aloud, and comes with the new one', async () => {
  await report('Five.');
  school.microsoft.refusal = 'AADSTS7000222';
  school.microsoft.revokeTokens();
  // Nothing that is said to Teams now arrives, the receipt included; the report is stored all the same.
  const assistant = await school.as('joe-barker');
  await assistant.opensExtension('report');
  await assistant.fills({
    'What is it about?': 'Following, messaging or friend requests',
    'What happened, most nearly?': 'A pupil follows an adult who works here',
    'What was seen or heard?': 'Six.',
  });
  await assistant.sends();
  await assistant.sees(/Your report is stored: SR-/);
  const reference = latestIn(assistant);
  await school.product.says(
    /A card does not arrive: alert for dsl on teams \(The client secret has expired/u,
  );
  await school.product.says(/does not arrive: one for joe-barker on teams/u);
  const person = await dsl();
  await person.doesNotSee(reference);

  school.microsoft.refusal = undefined;
  school.microsoft.secret = 'the~new.one';
  await school.startAgain({ TEAMS_APP_PASSWORD: 'the~new.one' });
  await person.sees(`New report ${reference}`, 40_000);
  const own = await school.as('joe-barker');
  await own.sees(reference, 40_000);
});

test('nothing of a report, no name and no key is ever in what the product says, nor who has reported', () => {
  expect(school.said()).toMatch(/does not arrive: one for joe-barker on teams/u);
  expect(school.said()).not.toMatch(
    /One\.|Two\.|Six\.|Refused with|BEGIN|Barker|secret\.value|the~new|receipt/u,
  );
});
