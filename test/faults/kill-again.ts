/**
 * The process is killed (SIGKILL) at any moment, again and again, while people report: whoever was
 * told that theirs is stored is right, nothing is there twice, and in the end every alert stands.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { Chance, ROUNDS } from './chance.ts';
import { keepFigures } from './figures.ts';
import { Filing } from './filing.ts';
import { ALL_IS_WELL, reckon, untilAllStands } from './reckoning.ts';
import type { TrialSchool } from './trial-school.ts';

interface Round {
  readonly reports: number;
  /** What else goes wrong with a round, which is counted from 0. */
  readonly alsoFails?: (round: number) => Promise<void>;
}

export async function killAgainAndAgain(
  name: string,
  trial: TrialSchool,
  { reports, alsoFails }: Round,
): Promise<void> {
  const chance = new Chance(name);
  const filing = new Filing(trial, chance);
  for (let round = 0; round < ROUNDS; round += 1) {
    const launched = trial.launch();
    // Some die before they have even begun.
    if (chance.part() < 0.15) {
      await pause(chance.below(2_000));
      await launched.end('SIGKILL');
    } else {
      const running = await trial.ready(launched);
      const load = Promise.all([filing.again(running, 500), filing.file(running, reports, 1_000)]);
      await pause(chance.below(1_500));
      await launched.end('SIGKILL');
      await load;
    }
    await alsoFails?.(round);
  }
  const last = await trial.ready(trial.launch());
  for (let tries = 0; filing.unanswered.length > 0 && tries < 20; tries += 1) {
    await filing.again(last, 200);
    // Whoever is slowed sends a little later.
    await pause(500);
  }
  const recovery = await untilAllStands(trial, 120_000 + ROUNDS * reports * 1_000);
  const reckoning = await reckon(trial, filing.filed);
  await last.launched.end('SIGTERM');
  await keepFigures({
    trial: name,
    rounds: ROUNDS,
    acknowledged: filing.filed.length - filing.unanswered.length,
    lost: reckoning.lost.length,
    doubled: reckoning.doubled.length,
    'alerts missing': reckoning.alertsMissing.length,
    'alerts doubled': reckoning.alertsDoubled.length,
    'of these marked': reckoning.alertsDoubled.length - reckoning.unmarked.length,
    'recovery s': recovery,
  });
  expect(filing.unanswered).toEqual([]);
  expect(reckoning).toEqual(ALL_IS_WELL);
}
