/** Tries one day at the school after another, and makes the first that goes wrong as short as can be. */
import fc from 'fast-check';
import { ASKING_SCHOOL } from '../harness/schools.ts';
import { A_DAY, endsWithAHuman } from './acts.ts';
import { SchoolAtRandom } from './school-at-random.ts';

/** Rejects with what happened on a day that went wrong, and what was wrong with it. */
export async function daysAtRandom({ days, seed }: { days: number; seed: number }): Promise<void> {
  const day = fc.asyncProperty(A_DAY, async (acts) => {
    const world = await SchoolAtRandom.open(ASKING_SCHOOL);
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: world }), acts);
      await endsWithAHuman(world);
    } finally {
      await world.close();
    }
  });
  await fc.assert(day, { seed, numRuns: days, includeErrorInReport: true });
}
