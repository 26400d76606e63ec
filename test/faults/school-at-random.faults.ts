/** More days at the school of test/model than a run of the suite has time for. */
import { test } from '@jest/globals';
import { daysAtRandom } from '../model/days-at-random.ts';
import { ROUNDS, SEED } from './chance.ts';

test('whatever happens, nobody learns of a report they may not see, and each ends with a human', async () => {
  await daysAtRandom({ days: 2 * ROUNDS, seed: SEED });
});
