/** What every handler works with. */
import type { Database } from '../db/client.ts';
import type { Intakes } from '../db/intake.ts';
import type { Vault } from '../db/vault.ts';
import type { Pack } from '../policy/pack.ts';
import type { School } from '../policy/school.ts';
import type { Asking } from './asking.ts';
import type { Connection } from './connection.ts';
import type { Happened } from './happening.ts';
import type { SurfaceName } from './surface.ts';

export interface Core {
  readonly db: Database;
  /** Seals and opens what people wrote. */
  readonly vault: Vault;
  /** What answers to questions need of the records. */
  readonly asking: Asking;
  /** Where reports are stored. */
  readonly intakes: Intakes;
  readonly school: School;
  readonly policy: Pack;
  /** Tells two texts of the policy apart; changes with every change in its files. */
  readonly policyVersion: string;
  /** The surfaces on which desks and people are reached. */
  readonly surfaces: readonly [SurfaceName, ...SurfaceName[]];
  /** Whether e-mail is set up: an alert that nobody acknowledges in the chat goes there too. */
  readonly mail: boolean;
  /** How each surface's connection stands now. */
  readonly connections: () => readonly Connection[];
  /** Told of what was done, for the log and the metrics. */
  readonly happened: Happened;
}
