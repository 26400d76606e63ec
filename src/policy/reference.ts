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

/** With any dash or none, which is what telephones make of one. */
const REFERENCE = new RegExp(
  `(?<![A-Z0-9])(?:SR[\\s\\p{Pd}]*)?([${SIGNS}]{${LENGTH}})(?![A-Z0-9])`,
  'gu',
);

/** Finds a reference in what people type ("sr 7k4m", "7K4M please"); undefined where there is none. */
export function readReference(typed: string): string | undefined {
  return readReferences(typed)[0];
}

/** Finds every reference in what people type, none twice. */
export function readReferences(typed: string): string[] {
  const found = typed.toUpperCase().matchAll(REFERENCE);
  return [...new Set([...found].map(([, signs]) => `SR-${signs}`))];
}
