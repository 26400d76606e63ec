import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';
import { databaseAddress } from '../src/database-address.ts';

test('nothing set is enough', () => {
  const read = readConfig({});
  expect(read.ok && read.config).toMatchObject({
    consolePort: 3978,
    databaseUrl: undefined,
    slack: undefined,
  });
});

test('an empty variable counts as none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).ok).toBe(true);
});

test('the one address that the console listens on may be said', () => {
  expect(readConfig({ CONSOLE_HOST: '127.0.0.1' }).ok).toBe(true);
});

test.each([
  ['postgres://u:secret@host:5432/db?sslmode=require', 'postgres://host:5432/db'],
  ['postgresql://u:s%40c%2Fret@[::1]/db', 'postgresql://[::1]/db'],
  ['postgres:///db?host=/var/run/postgresql', 'postgres:///db'],
  ['postgres://u:secret@/db?host=/var/run/postgresql', 'postgres://socket/db'],
])('%s is an address, shown as %s', (url, shown) => {
  expect(readConfig({ DATABASE_URL: url }).ok).toBe(true);
  expect(databaseAddress(url)).toBe(shown);
});

describe('a wrong setting is named with its cure', () => {
  test.each([
    [{ PORT: 'http' }, /PORT is a number, such as PORT=3000/],
    [{ CONSOLE_PORT: 'http' }, /CONSOLE_PORT is a number, such as CONSOLE_PORT=3978/],
    [{ CONSOLE: 'yes' }, /CONSOLE is on or off/],
    [{ CONSOLE: 'off' }, /nobody could reach Staffroom\. Remove CONSOLE=off/],
    [{ SLACK_BOT_TOKEN: 'xoxp-1' }, /SLACK_BOT_TOKEN begins with xoxb-.*OAuth/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /half set up: set SLACK_SIGNING_SECRET .* or SLACK_APP_TOKEN/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /half set up: SLACK_BOT_TOKEN is missing/],
    [{ SLACK_SIGNING_SECRET: 'shhh' }, /32 letters and digits.*Basic Information/],
    [{ PORT: '70000' }, /PORT is at most 65535/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL begins with postgres:/],
    [{ CONSOLE_HOST: '0.0.0.0' }, /no login.*this computer only.*set CONSOLE_HOST=127\.0\.0\.1/],
    [{ CONSOLE_HOST: '::1' }, /this computer only, at 127\.0\.0\.1/],
    [{ CONSOLE_HOST: 'localhost' }, /this computer only, at 127\.0\.0\.1/],
    [{ DATABASE_URL: 'postgres://u:a/b@host/db' }, /Write the characters @ \/ #.* as %40 %2F %23/],
  ])('%j', (environment, expected) => {
    const read = readConfig(environment);
    expect(read.ok ? [] : read.problems).toEqual([expect.stringMatching(expected)]);
  });

  test('all of them at once', () => {
    const read = readConfig({ PORT: 'x', DATABASE_URL: 'y' });
    expect(read.ok ? 0 : read.problems.length).toBe(2);
  });
});
