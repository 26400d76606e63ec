import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';

test('nothing set is enough', () => {
  const read = readConfig({});
  expect(read.ok && read.config).toMatchObject({ port: 3978, databaseUrl: undefined });
});

test('an empty variable counts as none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).ok).toBe(true);
});

describe('a wrong setting is named with its cure', () => {
  test.each([
    [{ PORT: 'http' }, /PORT is a number, such as PORT=3978/],
    [{ PORT: '70000' }, /PORT is at most 65535/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL begins with postgres:/],
    [{ CONSOLE_HOST: '0.0.0.0' }, /no login.*this computer only/],
  ])('%j', (environment, expected) => {
    const read = readConfig(environment);
    expect(read.ok ? [] : read.problems).toEqual([expect.stringMatching(expected)]);
  });

  test('all of them at once', () => {
    const read = readConfig({ PORT: 'x', DATABASE_URL: 'y' });
    expect(read.ok ? 0 : read.problems.length).toBe(2);
  });
});
