/** The auditor: every minute it looks whether delivery and the ladder have left anything undone. */
import { auditDelivery, FINDINGS, type Findings } from './audit-delivery.ts';
import type { Core } from './core.ts';
import { faultName } from './fault-name.ts';
import { type Loop, startLoop } from './loop.ts';
import { PACE, type Pace } from './pace.ts';
import type { Tell } from './trouble.ts';

const EVERY_MS = 60_000;

/** Starts auditing. What is found is said aloud when it begins to be found, and counted each time. */
export function startAuditor(core: Core, tell: Tell, pace: Pace = PACE): Loop {
  let last: Findings = NOTHING;
  let lastFault: string | undefined;

  return startLoop(async (beat) => {
    try {
      const began = performance.now();
      const found = await auditDelivery(core, pace, beat);
      core.happened({ kind: 'audited', found, ms: performance.now() - began });
      for (const finding of FINDINGS) {
        if (found[finding] > 0 && last[finding] === 0) {
          tell({ kind: 'found', finding, count: found[finding] });
        }
      }
      last = found;
      lastFault = undefined;
    } catch (cause) {
      const fault = faultName(cause);
      if (fault !== lastFault) tell({ kind: 'stumbled', loop: 'auditor', fault });
      lastFault = fault;
    }
    return EVERY_MS;
  });
}

const NOTHING: Findings = {
  'off-ladder': 0,
  unheard: 0,
  'stale-card': 0,
  'stray-lease': 0,
  'overdue-notice': 0,
  'overdue-step': 0,
};
