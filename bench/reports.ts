/** Reports as people send them, from the form's values to the commit. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '../src/handlers/core.ts';
import { submitReport } from '../src/handlers/submit-report.ts';
import type { FormValues } from '../src/handlers/view/form.ts';

/** Of the length that people write on average. */
const STORY = 'A pupil in 6B followed my public account last night and wrote to me. '.repeat(18);
const ORDINARY: FormValues = { group: 'contact', kind: 'pupil_follows_staff', happened: STORY };
const URGENT: FormValues = {
  group: 'danger',
  kind: 'threat_or_illegal',
  actor: 'unknown',
  happened: STORY,
};

/** Sends one and waits until it is stored: checked, routed, sealed, with its notices and its audit entry. */
async function report(core: Core, isUrgent = false): Promise<void> {
  const [by] = core.school.people;
  if (by === undefined) throw new Error('Nobody is at the school.');
  const outcome = await submitReport(core, by, randomUUID(), isUrgent ? URGENT : ORDINARY);
  if (outcome.kind !== 'stored') throw new Error(`A report was ${outcome.kind}.`);
}

/** So many reporters, each of whom sends the next when the last is stored: how many a second. */
export async function reportsASecond(
  core: Core,
  reporters: number,
  seconds: number,
): Promise<number> {
  const from = performance.now();
  const until = from + seconds * 1_000;
  let stored = 0;
  const one = async (): Promise<void> => {
    for (; performance.now() < until; stored += 1) await report(core);
  };
  await Promise.all(Array.from({ length: reporters }, one));
  return (stored * 1_000) / (performance.now() - from);
}

/** So many a second, whether or not earlier ones are stored yet. */
export async function reportsAtAPace(
  core: Core,
  { perSecond, seconds, isUrgent = false }: Pace,
): Promise<void> {
  const from = performance.now();
  const send = async (at: number): Promise<void> => {
    await pause(from + (at * 1_000) / perSecond - performance.now());
    await report(core, isUrgent);
  };
  await Promise.all(Array.from({ length: Math.round(perSecond * seconds) }, (_, at) => send(at)));
}

export interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
  readonly isUrgent?: boolean;
}
