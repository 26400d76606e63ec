/** The sample school as tests of the whole product use it: its settings, and addresses put into them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { Platform } from '../../src/policy/addresses.ts';

export const SAMPLE = fileURLToPath(new URL('../../school.example.yaml', import.meta.url));

/** The desks that have a private channel on a platform, what people call it, and who is in it. */
export const DESKS = [
  { desk: 'dsl', place: 'DSL desk', members: ['nadia-rahman', 'tom-ellison'] },
  { desk: 'headteacher', place: 'Headteacher desk', members: ['grace-whitfield'] },
  { desk: 'chair', place: 'Chair’s desk', members: ['peter-langley'] },
] as const;

/** Whether somebody, by id, has an account on a platform. */
export type IsThere = (person: string) => boolean;

export async function sampleSettings(): Promise<string> {
  return await readFile(SAMPLE, 'utf8');
}

/** The ids of everybody in the settings. */
export function peopleIn(settings: string): string[] {
  const { people } = parseDocument(settings).toJS();
  return people.map(({ id }: { id: string }) => id);
}

/** The settings with everybody's address on a platform who is there, and each desk's channel. */
export function withAddresses(
  settings: string,
  platform: Platform,
  addresses: {
    readonly person: (id: string) => string;
    readonly desk: (desk: string, place: string) => string;
    readonly isThere?: IsThere | undefined;
  },
): string {
  const school = parseDocument(settings);
  for (const [index, id] of peopleIn(settings).entries()) {
    if (addresses.isThere?.(id) === false) continue;
    school.setIn(['people', index, platform], addresses.person(id));
  }
  for (const { desk, place } of DESKS) {
    school.setIn(['desks', desk, platform], addresses.desk(desk, place));
  }
  return school.toString();
}
