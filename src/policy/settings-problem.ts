/** What is wrong with the school's settings, and where. */

export interface SettingsProblem {
  /** Counted from 1; 0 where no one line is at fault. */
  readonly line: number;
  readonly problem: string;
}

/** The line on which a setting stands, or the nearest one above it. */
export type LineOf = (path: readonly PropertyKey[]) => number;
