/** What is sealed opens in its own place, whole, and nowhere else. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DoesNotOpen, open, seal } from '../../src/db/seal.ts';

const KEY = Buffer.alloc(32, 1);
const PLACE = ['reports.words', 'hillside', 'a case', 'its key'];
const WORDS = Buffer.from('Leo said: “he sent it to me” 🙁');

test('opens to the same bytes, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.array(fc.string()), (bytes, place) => {
      expect(open(KEY, place, seal(KEY, place, Buffer.from(bytes)))).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 50 },
  );
});

test('shows nothing of what it holds, and never looks the same twice', () => {
  const [one, other] = [seal(KEY, PLACE, WORDS), seal(KEY, PLACE, WORDS)];
  expect(one.includes(WORDS.subarray(0, 4))).toBe(false);
  expect(one.equals(other)).toBe(false);
});

describe('does not open', () => {
  const sealed = seal(KEY, PLACE, WORDS);

  test.each([
    ['for another school', ['reports.words', 'lakeside', 'a case', 'its key']],
    ['in another row', ['reports.words', 'hillside', 'another case', 'its key']],
    ['in another column', ['asked.words', 'hillside', 'a case', 'its key']],
    ['under another key’s name', ['reports.words', 'hillside', 'a case', 'another key']],
    ['where two parts only look alike', ['reports.words', 'hillside","a case', 'its key']],
  ])('%s', (_where, place) => {
    expect(() => open(KEY, place, sealed)).toThrow(DoesNotOpen);
  });

  test('with another key', () => {
    expect(() => open(Buffer.alloc(32, 2), PLACE, sealed)).toThrow(DoesNotOpen);
  });

  test('with any one byte changed, or cut short', () => {
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => open(KEY, PLACE, changed)).toThrow(DoesNotOpen);
      expect(() => open(KEY, PLACE, sealed.subarray(0, index))).toThrow(DoesNotOpen);
    }
  });
});
