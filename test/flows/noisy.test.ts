/** One noisy user, or a loop, on the whole product: slowed, and at nobody else's cost. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { RATES } from '../../src/handlers/allowance.ts';
import { type SchoolOnSlack, schoolOnSlack } from '../harness/school-on-slack.ts';

jest.setTimeout(60_000);

let school: SchoolOnSlack;

beforeAll(async () => {
  school = await schoolOnSlack();
}, 60_000);
afterAll(async () => await school.end());

test('a loop of commands is put off, and a colleague’s report goes on its way', async () => {
  const [noisy, teacher, dsl] = await Promise.all([
    school.as('joe-barker'),
    school.as('hannah-price'),
    school.as('nadia-rahman'),
  ]);
  const began = performance.now();
  const noise = new AbortController();
  const loop = async (): Promise<void> => {
    while (!noise.signal.aborted) await noisy.command('/my-reports', '');
  };
  const looping = Promise.all(Array.from({ length: 8 }, loop));
  await noisy.sees('That was more at once than I can take from one person.');

  await teacher.types('/report-incident');
  await teacher.fills({
    'What is it about?': 'Following, messaging or friend requests',
    'What happened, most nearly?': 'A pupil follows an adult who works here',
    'What was seen or heard?': 'In the middle of the noise.',
  });
  await teacher.sends();
  await teacher.sees(/Your report is stored: SR-/);
  await dsl.goesTo('DSL desk');
  await dsl.sees(/New report SR-/);
  noise.abort();
  await looping;
  const most = (performance.now() - began) / RATES.words.everyMs + 1;

  const answers = await noisy.cards();
  const taken = answers.filter((card) => !card.includes('One moment, please')).length;
  expect(taken).toBeGreaterThanOrEqual(RATES.words.atOnce);
  expect(taken).toBeLessThanOrEqual(RATES.words.atOnce + most);
});
