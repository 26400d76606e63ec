import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';
import { databaseAddress } from '../src/database-address.ts';

const GUID = '11111111-2222-3333-4444-555555555555';
const TEAMS = { TEAMS_APP_ID: GUID, TEAMS_APP_PASSWORD: 'x~y', TEAMS_TENANT_ID: GUID };

test('Microsoft’s local client is listened to on this computer only', () => {
  const read = readConfig({ TEAMS_PLAYGROUND: 'on' });
  expect(read.ok && read.config).toMatchObject({
    host: '127.0.0.1',
    teams: { identity: { kind: 'playground' } },
  });
});

test('nothing set is enough', () => {
  const read = readConfig({});
  expect(read.ok && read.config).toMatchObject({
    consolePort: 3978,
    databaseUrl: undefined,
    slack: undefined,
  });
});

test('the log is sentences, or lines of as much as is asked for', () => {
  const logOf = (environment: NodeJS.ProcessEnv) => {
    const read = readConfig(environment);
    return read.ok ? read.config.log : read.problems;
  };
  expect(logOf({})).toEqual({ as: 'words' });
  expect(logOf({ LOG: 'json' })).toEqual({ as: 'json', level: 'info' });
  expect(logOf({ LOG: 'json', LOG_LEVEL: 'warn' })).toEqual({ as: 'json', level: 'warn' });
  expect(logOf({ LOG: 'xml', LOG_LEVEL: 'loud' })).toEqual([
    'LOG is words or json, such as LOG=json.',
    'LOG_LEVEL is debug, info, warn, error; for example LOG_LEVEL=info.',
  ]);
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
    [{ TEAMS_APP_ID: 'x' }, /TEAMS_APP_ID is an id such as 1111.*Application \(client\) ID/],
    [{ TEAMS_APP_ID: GUID }, /half set up: TEAMS_APP_PASSWORD and TEAMS_TENANT_ID are missing/],
    [{ TEAMS_APP_PASSWORD: GUID }, /the secret’s id, not the secret: copy "Value"/],
    [{ ...TEAMS, TEAMS_SECRET_EXPIRES: '31.8.2027' }, /TEAMS_SECRET_EXPIRES is a day/],
    [{ TEAMS_SECRET_EXPIRES: '2027-08-31' }, /half set up: TEAMS_APP_ID and TEAMS_APP_PASSWORD/],
    [{ TEAMS_PLAYGROUND: 'on', NODE_ENV: 'production' }, /anybody act as anybody.*production/],
    [{ TEAMS_PLAYGROUND: 'on', HOST: '0.0.0.0' }, /this computer only. Remove HOST/],
    [{ TEAMS_PLAYGROUND: 'on', ...TEAMS }, /takes no credentials/],
    [{ ...TEAMS, TEAMS_STAND_IN: 'https://x.example' }, /TEAMS_STAND_IN is for tests/],
    [
      { ...TEAMS, TEAMS_STAND_IN: 'http://127.0.0.1:1', NODE_ENV: 'production' },
      /TEAMS_STAND_IN lets anybody act as anybody/,
    ],
    [{ SLACK_SIGNING_SECRET: 'shhh' }, /32 letters and digits.*Basic Information/],
    [
      { SMTP_URL: 'https://mail.example' },
      /SMTP_URL is the address of a mail server, such as smtp:/,
    ],
    [{ SMTP_URL: 'smtp://mail.example' }, /half set up: MAIL_FROM is missing/],
    [{ MAIL_FROM: 'a@b.example' }, /half set up: SMTP_URL is missing/],
    [{ SMTP_URL: 'smtp://m.example', MAIL_FROM: 'me' }, /MAIL_FROM is an e-mail address/],
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
