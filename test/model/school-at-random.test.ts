/**
 * A school where anything may happen in any order: people report, acknowledge, open, write, hand
 * over, come, go and change roles, and the chat is away or does not answer. Nobody learns of a
 * report that they may not see, and every report ends with a human.
 */
import { test } from '@jest/globals';
import { daysAtRandom } from './days-at-random.ts';

test('whatever happens, nobody learns of a report they may not see, and each ends with a human', async () => {
  await daysAtRandom({ days: 8, seed: 1 });
}, 300_000);
