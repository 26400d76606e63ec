import { expect, test } from '@jest/globals';
import { readReference, referenceFrom } from '../../src/policy/reference.ts';

test('a reference can be said aloud: no vowel, nothing read as something else', () => {
  for (let byte = 0; byte < 256; byte += 1) {
    expect(referenceFrom(Uint8Array.of(byte, 255 - byte, byte, 7))).toMatch(
      /^SR-[2-9BCDFGHJKMNPQRTVWXYZ]{4}$/,
    );
  }
});

test.each(['SR-7K4M', 'sr-7k4m', 'sr 7k4m', '7K4M', ' sr7k4m. ', 'SR–7K4M please', 'sr — 7k4m'])(
  '%j is read as SR-7K4M',
  (typed) => {
    expect(readReference(typed)).toBe('SR-7K4M');
  },
);

test.each(['', 'SR-', 'SR-7K4', 'SR-7K4MM', 'SR-OIL1', 'the knife', '\u0000'])(
  '%j is no reference',
  (typed) => {
    expect(readReference(typed)).toBeUndefined();
  },
);
