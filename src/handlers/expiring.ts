/** The watch over secrets that end: at the start, and every hour. */
import type { Core } from './core.ts';
import { faultName } from './fault-name.ts';
import { type Loop, startLoop } from './loop.ts';
import { type Secret, tellOfExpiry } from './tell-of-expiry.ts';
import type { Tell } from './trouble.ts';

const EVERY_MS = 60 * 60_000;
/** A database that was away is soon back. */
const AGAIN_MS = 60_000;

/** Starts watching. What fails is tried again, and said aloud when it begins to fail. */
export function startExpiring(core: Core, secrets: readonly Secret[], tell: Tell): Loop {
  let lastFault: string | undefined;
  return startLoop(async () => {
    try {
      await tellOfExpiry(core, secrets, new Date());
      lastFault = undefined;
      return EVERY_MS;
    } catch (cause) {
      const fault = faultName(cause);
      if (fault !== lastFault) tell({ kind: 'stumbled', loop: 'expiring', fault });
      lastFault = fault;
      return AGAIN_MS;
    }
  });
}
