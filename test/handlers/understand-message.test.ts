/** What many ask is worked out once; what nobody should keep is not remembered. */
import { beforeAll, expect, test } from '@jest/globals';
import { understandMessage } from '../../src/handlers/understand-message.ts';
import type { Pack } from '../../src/policy/pack.ts';
import { policy } from '../harness/policy.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await policy();
});

/** In letters: 999 is no greeting. */
function greeting(count: number): string {
  return `hello ${count.toString(26).replaceAll(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`;
}

const QUESTION = 'can I follow a pupil?';

test('the same words are understood once', () => {
  const first = understandMessage(pack, QUESTION);
  expect(understandMessage(pack, QUESTION)).toBe(first);
  expect(understandMessage(pack, 'can a pupil follow me?')).not.toBe(first);
});

test('what tells of an event is not remembered', () => {
  const story = 'a pupil in 6B has followed me on Instagram and sent me a message last night';
  const first = understandMessage(pack, story);
  expect(first.reply.told).not.toBeNull();
  expect(first.given).toEqual([]);
  expect(understandMessage(pack, story)).not.toBe(first);
});

test('nor is a long message', () => {
  const long = `${QUESTION} ${'and so on '.repeat(40)}`;
  expect(understandMessage(pack, long)).not.toBe(understandMessage(pack, long));
});

test('of many, those that nobody asked for longest are forgotten first', () => {
  const first = understandMessage(pack, QUESTION);
  for (let count = 0; count < 499; count += 1) understandMessage(pack, greeting(count));
  expect(understandMessage(pack, QUESTION)).toBe(first);
  for (let count = 499; count < 998; count += 1) understandMessage(pack, greeting(count));
  expect(understandMessage(pack, QUESTION)).toBe(first);
  for (let count = 998; count < 1_498; count += 1) understandMessage(pack, greeting(count));
  expect(understandMessage(pack, QUESTION)).not.toBe(first);
});
