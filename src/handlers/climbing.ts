/** The worker that takes the steps that are due, of every case on the ladder. */
import { dueClimbs, nextClimbInMs } from '../db/climbs.ts';
import { climb } from './climb.ts';
import type { Core } from './core.ts';
import { faultName } from './fault-name.ts';
import { type Loop, startLoop } from './loop.ts';
import type { Tell } from './trouble.ts';

/** Other processes and new reports change what is due. */
const LONGEST_PAUSE_MS = 5_000;
/** Another process may take what is due: looking again at once would only spin. */
const SHORTEST_PAUSE_MS = 100;
/** Taken in one turn; the most overdue first. */
const MOST_AT_ONCE = 50;

/** Starts climbing. What fails is tried again, and said aloud when it begins to fail and not at every try. */
export function startClimbing(core: Core, tell: Tell): Loop {
  let lastFault: string | undefined;

  const turn = async (beat: () => void): Promise<number> => {
    const faults: string[] = [];
    let pause = LONGEST_PAUSE_MS;
    try {
      const due = await dueClimbs(core.db, core.school.id, MOST_AT_ONCE);
      for (const id of due) {
        // One that cannot be taken must not keep the others from it.
        await climb(core, id).catch((fault: unknown) => faults.push(faultName(fault)));
        beat();
      }
      const next = await nextClimbInMs(core.db, core.school.id);
      if (faults.length === 0) {
        pause = Math.min(Math.max(next ?? LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
      }
    } catch (fault) {
      faults.push(faultName(fault));
    }
    const [fault] = faults;
    if (fault !== undefined && fault !== lastFault)
      tell({ kind: 'stumbled', loop: 'ladder', fault });
    lastFault = fault;
    return pause;
  };

  return startLoop(turn);
}
