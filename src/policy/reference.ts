/** How people name a case to each other: SR-7K4M. */

/** No vowels, so that no word comes up; nothing that is read or heard as something else. */
const SIGNS = '23456789BCDFGHJKMNPQRTVWXYZ';
const LENGTH = 4;

/**
 * Makes a reference from random bytes (at least four). Random, so that one reference tells
 * nothing about another; short, so that it can be said aloud.
 */
export function referenceFrom(random: Uint8Array): string {
  let signs = '';
  for (let place = 0; place < LENGTH; place += 1) {
    signs += SIGNS.charAt((random[place] ?? 0) % SIGNS.length);
  }
  return `SR-${signs}`;
}

/** Reads a reference as people type it ("sr 7k4m", "7K4M"); undefined where it cannot be one. */
export function readReference(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .replace(/^SR(?=.{4}$)/u, '');
  const isReference = new RegExp(`^[${SIGNS}]{${LENGTH}}$`, 'u').test(signs);
  return isReference ? `SR-${signs}` : undefined;
}
