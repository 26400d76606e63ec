/** `npm run manifest:slack`, as an administrator types it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { slackManifest } from '../src/bot/slack/manifest.ts';

const COMMAND = fileURLToPath(new URL('../dist/manifest-command.js', import.meta.url));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words]);
  return { status, printed: stdout.toString(), said: stderr.toString() };
}

test.each([
  'https://staffroom.example.school',
  'https://staffroom.example.school/',
  ' https://Staffroom.example.school// ',
  'https://staffroom.example.school/slack/events',
])('--url "%s" prints the manifest with that address', (url) => {
  const { status, printed, said } = run('--url', url);
  expect({ status, said }).toEqual({ status: 0, said: '' });
  expect(JSON.parse(printed)).toEqual(
    slackManifest({ over: 'http', address: 'https://staffroom.example.school' }),
  );
});

test('an address inside a folder stays there', () => {
  expect(run('--url', 'https://example.school/staffroom/').printed).toContain(
    '"https://example.school/staffroom/slack/events"',
  );
});

test('--socket prints the one that needs no address', () => {
  const { status, printed } = run('--socket');
  expect(status).toBe(0);
  expect(JSON.parse(printed)).toEqual(slackManifest({ over: 'socket' }));
});

test.each([
  [[], /Say how Slack reaches Staffroom:[^]*--url https:[^]*--socket/],
  [['--ulr', 'https://a.example'], /Say how Slack reaches Staffroom/],
  [['--url'], /Say how Slack reaches Staffroom/],
  [['--url', ''], /--url needs an address/],
  [['--url', 'https://'], /--url needs an address/],
  [['--url', 'http://a.example'], /call https:\/\/ only.*--url https:\/\/a\.example\./],
  [['--url', 'a.example/slack/events'], /Write it with https.*--url https:\/\/a\.example\./],
  [['--url', 'two words'], /cannot be read as an address/],
  [['--url', 'https://user:secret@a.example'], /Give the address alone/],
  [['--url', 'https://a.example/?x=1'], /Give the address alone/],
  [['--url', 'https://localhost:3000'], /your own network only.*--socket/],
  [['--url', 'https://192.168.1.7'], /your own network only/],
  [['--url', 'https://[::1]'], /your own network only/],
  [['--url', 'https://staffroom'], /your own network only/],
])('%j is refused with what to do', (words, sentence) => {
  const { status, printed, said } = run(...words);
  expect({ status, printed }).toEqual({ status: 1, printed: '' });
  expect(said).toMatch(sentence);
  expect(said).not.toContain('secret');
});
