/** Who is away and who stands in for them. Cover grants nothing: whoever stands in sits at the same desk already. */
import type { Days } from './school-times.ts';

export interface Cover {
  /** Ids of people. */
  readonly away: string;
  readonly by: string;
  readonly days: Days;
}
