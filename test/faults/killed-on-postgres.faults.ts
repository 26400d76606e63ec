/** `kill -9` on a PostgreSQL of the school's own, with Slack. */
import { test } from '@jest/globals';
import { plainPostgres } from '../harness/plain-postgres.ts';
import { endWhatIsLeft } from '../harness/process.ts';
import { killAgainAndAgain } from './kill-again.ts';
import { trialOnSlack } from './trial-on-slack.ts';

test('killed at any moment, it loses no report and doubles none, and every alert arrives', async () => {
  const postgres = await plainPostgres();
  const trial = await trialOnSlack(postgres.url);
  try {
    await killAgainAndAgain('kill -9, PostgreSQL, Slack', trial, { reports: 5 });
  } finally {
    await endWhatIsLeft();
    await trial.end();
    await postgres.remove();
  }
});
