/** What a trial came to: a row of the table that `npm run test:faults` prints at its end. */
import { appendFile } from 'node:fs/promises';

export interface Figures {
  readonly trial: string;
  /** How often something went wrong on purpose. */
  readonly rounds: number;
  /** Reports whose reporter was told that they are stored. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly 'alerts missing': number;
  readonly 'alerts doubled': number;
  readonly 'of these marked': number;
  /** From the end of the last fault until everything stood where it belongs. */
  readonly 'recovery s': number;
}

/** Keeps a row; without `npm run test:faults` nobody prints it. */
export async function keepFigures(row: Figures): Promise<void> {
  const file = process.env['FAULT_FIGURES'];
  if (file !== undefined) await appendFile(file, `${JSON.stringify(row)}\n`);
}
