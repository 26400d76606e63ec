/** A read that several share is never older than the question of anybody who gets it. */
import { expect, test } from '@jest/globals';
import { SharedRead } from '../../src/db/shared-read.ts';

/** Reads that end when the test says so, each with its number. */
function reads(rest: () => Promise<void> = async () => {}) {
  const begun: { answer: () => void; fail: () => void }[] = [];
  const shared = new SharedRead(
    async () =>
      await new Promise<number>((resolve, reject) => {
        const number = begun.length + 1;
        begun.push({
          answer: () => resolve(number),
          fail: () => reject(new Error(`Read ${number} failed.`)),
        });
      }),
    async () => await rest(),
  );
  return { begun, shared };
}

async function aMoment(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('those who come while one is under way share the next one', async () => {
  const { begun, shared } = reads();
  const first = shared.read();
  const second = shared.read();
  const third = shared.read();
  expect(begun).toHaveLength(1);
  begun[0]?.answer();
  expect(await first).toBe(1);
  await aMoment();
  expect(begun).toHaveLength(2);
  const fourth = shared.read();
  begun[1]?.answer();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  await aMoment();
  begun[2]?.answer();
  expect(await fourth).toBe(3);
  expect(begun).toHaveLength(3);
});

test('one who comes when none is under way gets a read of their own', async () => {
  const { begun, shared } = reads();
  for (const number of [1, 2]) {
    const read = shared.read();
    begun[number - 1]?.answer();
    expect(await read).toBe(number);
    await aMoment();
  }
});

test('a read that fails fails for those who share it, and the next one begins all the same', async () => {
  const { begun, shared } = reads();
  const first = shared.read();
  const second = shared.read();
  begun[0]?.fail();
  await expect(first).rejects.toThrow('Read 1');
  await aMoment();
  begun[1]?.answer();
  expect(await second).toBe(2);
});

test('between two reads is a rest, in which more can come; a single one waits for nothing', async () => {
  let goOn = (): void => {};
  const { begun, shared } = reads(
    async () =>
      await new Promise((resolve) => {
        goOn = resolve;
      }),
  );
  const first = shared.read();
  begun[0]?.answer();
  const second = shared.read();
  expect(await first).toBe(1);
  await aMoment();
  const third = shared.read();
  await aMoment();
  expect(begun).toHaveLength(1);
  goOn();
  await aMoment();
  begun[1]?.answer();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
});
