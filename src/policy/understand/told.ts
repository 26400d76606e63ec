/** What a message tells of an event, so that a report can be offered and prefilled. */
import type { Told } from '../reply.ts';
import type { Language } from './reading.ts';

/** Null where nothing is told. */
export function told(_language: Language, _message: string): Told | null {
  return null;
}
