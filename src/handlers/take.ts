/** What a surface hands every inbound to: within the person's allowance, and what came of it is told by kind and duration. */
import { type Allowance, slowed } from './allowance.ts';
import type { Core } from './core.ts';
import type { Came, Happening } from './happening.ts';
import { handleInTime } from './handle.ts';
import type { Inbound, Outcome } from './inbound.ts';
import type { SurfaceName } from './surface.ts';
import { readTypedCommand } from './typed-command.ts';
import { unreachableOutcome } from './unreachable.ts';

export interface Taking {
  readonly core: Core;
  readonly allowance: Allowance;
  readonly surface: SurfaceName;
  /** Gets what went wrong, whose message may hold words of a report. */
  readonly failed: (inbound: Inbound, cause: unknown) => void;
}

/** Takes one inbound from a surface: always an outcome, in time, never an exception. */
export async function take(
  { core, allowance, surface, failed }: Taking,
  inbound: Inbound,
  withinMs?: number,
): Promise<Outcome> {
  const began = performance.now();
  const tell = (outcome: Came): void =>
    core.happened({
      kind: 'inbound',
      surface,
      inbound: inbound.kind,
      ...whatOf(inbound),
      outcome,
      ms: performance.now() - began,
    });
  const putOff = slowed(core, allowance, inbound);
  if (putOff !== undefined) {
    tell('put-off');
    return putOff;
  }
  const outcome = await handleInTime(core, inbound, (cause) => failed(inbound, cause), withinMs);
  tell(outcome?.kind ?? 'unreachable');
  return outcome ?? unreachableOutcome(core, inbound);
}

/** Which command, button or form it is; of free words, nothing but a command that they are. */
function whatOf(inbound: Inbound): Pick<Extract<Happening, { kind: 'inbound' }>, 'what'> {
  switch (inbound.kind) {
    case 'command':
      return { what: inbound.command };
    case 'message': {
      const typed = readTypedCommand(inbound.text);
      return typed === undefined ? {} : { what: typed.command };
    }
    case 'press':
      return { what: inbound.press.act };
    case 'change':
    case 'submit':
      return { what: inbound.form };
    case 'report-message':
    case 'home':
      return {};
  }
}
