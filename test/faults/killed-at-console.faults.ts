/** `kill -9` at the console, with the database that comes with Staffroom, which dies as well now and then. */
import { test } from '@jest/globals';
import { endWhatIsLeft } from '../harness/process.ts';
import { killAgainAndAgain } from './kill-again.ts';
import { trialAtConsole } from './trial-at-console.ts';

test('killed at any moment, it loses no report and doubles none, and every alert arrives', async () => {
  const trial = await trialAtConsole();
  try {
    await killAgainAndAgain('kill -9, embedded, console', trial, {
      reports: 10,
      alsoFails: async (round) => {
        if (round % 3 === 2) await trial.killDatabase();
      },
    });
  } finally {
    await endWhatIsLeft();
    await trial.end();
  }
});
