/**
 * Several processes on one database, and one of them is frozen (SIGSTOP) with alerts in its hands
 * for longer than its lease, then goes on as if nothing had been: no alert is lost, and none
 * stands twice without saying so.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { PACE } from '../../src/handlers/pace.ts';
import { plainPostgres } from '../harness/plain-postgres.ts';
import { Chance } from './chance.ts';
import { keepFigures } from './figures.ts';
import { Filing } from './filing.ts';
import { ALL_IS_WELL, reckon, type Reckoning, untilAllStands } from './reckoning.ts';
import { trialOnSlack } from './trial-on-slack.ts';
import type { Process } from './trial-school.ts';

/** More than a lease, and a poll. */
const FROZEN_MS = PACE.leaseMs + 2 * PACE.pollMs;

async function freezeOneOf(processes: number): Promise<Reckoning> {
  const name = `one of ${processes} frozen`;
  const chance = new Chance(name);
  const postgres = await plainPostgres();
  const trial = await trialOnSlack(postgres.url);
  const all: Process[] = [];
  try {
    for (let started = 0; started < processes; started += 1) {
      all.push(await trial.ready(trial.launch()));
    }
    const [victim, ...others] = all;
    if (victim === undefined) throw new Error('Nothing runs.');
    const filing = new Filing(trial, chance);
    // So that many are looked at and not yet posted.
    trial.slack.faults.fail({ kind: 'slow', ms: 400 }, { method: 'conversations.info' });
    const load = Promise.all(all.map(async (each) => await filing.file(each, 6, 500)));
    await pause(500 + chance.below(700));
    victim.launched.process.kill('SIGSTOP');
    const frozenAt = Date.now();
    await Promise.all(others.map(async (each) => await filing.file(each, 2, 1_000)));
    await pause(Math.max(0, frozenAt + FROZEN_MS - Date.now()));
    await untilAllStands(trial);
    const recovery = Math.round((Date.now() - frozenAt) / 100) / 10;
    victim.launched.process.kill('SIGCONT');
    await load;
    for (const each of others) await filing.again(each, 100);
    await pause(3_000);
    await untilAllStands(trial);
    const reckoning = await reckon(trial, filing.filed);
    await keepFigures({
      trial: name,
      rounds: 1,
      acknowledged: filing.filed.length - filing.unanswered.length,
      lost: reckoning.lost.length,
      doubled: reckoning.doubled.length,
      'alerts missing': reckoning.alertsMissing.length,
      'alerts doubled': reckoning.alertsDoubled.length,
      'of these marked': reckoning.alertsDoubled.length - reckoning.unmarked.length,
      'recovery s': recovery,
    });
    expect(filing.unanswered).toEqual([]);
    return reckoning;
  } finally {
    for (const { launched } of all) launched.process.kill('SIGCONT');
    await Promise.all(all.map(async ({ launched }) => await launched.end('SIGTERM')));
    await trial.end();
    await postgres.remove();
  }
}

test('one of two, and one of four, is frozen past its lease and thawed', async () => {
  for (const reckoning of await Promise.all([freezeOneOf(2), freezeOneOf(4)])) {
    // Slack can be asked whether a card arrived, so that not even a marked copy is in its place.
    expect(reckoning).toEqual(ALL_IS_WELL);
  }
});
