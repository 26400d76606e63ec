/** What the composition root holds of a chat platform that is set up. */
import type { Connection } from '../handlers/connection.ts';
import type { Secret } from '../handlers/tell-of-expiry.ts';
import type { Surface } from '../handlers/surface.ts';
import type { Answer } from './public-server.ts';

export interface PlatformLink {
  readonly surface: Surface;
  /** The paths of the public port that the platform calls. */
  readonly routes: Readonly<Record<string, Answer>>;
  /** How the connection stands now, for the IT administrator. */
  connection(): Connection;
  /** The end of its credentials, where that is known; undefined: they have none, or it was not told. */
  readonly secret: Pick<Secret, 'endsOn' | 'cure'> | undefined;
  /** Begins to take what people do there. A platform that cannot be reached is tried again and again, and said aloud. */
  start(): void;
  /** Takes nothing more, and ends when everything that was acknowledged to the platform is finished. */
  stop(): Promise<void>;
}
