/** The app as an administrator uploads it to Teams, looked over by Microsoft's own validator. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { PERMISSIONS, teamsManifest } from '../../../src/bot/teams/manifest.ts';
import { COMMANDS } from '../../../src/handlers/commands.ts';
import { readTypedCommand } from '../../../src/handlers/typed-command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const COMMAND = path.join(ROOT, 'dist/teams-package-command.js');
const VALIDATOR = path.join(ROOT, 'test/harness/teams-manifest-validator.js');
const APP = {
  address: 'https://staffroom.example.school',
  appId: '11111111-2222-3333-4444-555555555555',
};

/** What Microsoft finds wrong, against the schema of the manifest's own version. */
function wrongWith(text: string): unknown {
  const found = execFileSync(process.execPath, [VALIDATOR], { input: text });
  return JSON.parse(found.toString());
}

function packaged(...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'teams-package-'));
  const file = path.join(folder, 'app.zip');
  try {
    execFileSync(process.execPath, [COMMAND, ...args, '--out', file], { stdio: 'pipe' });
    return unzipSync(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('manifests/teams/manifest.json is the one that is packed', () => {
  const written = readFileSync(path.join(ROOT, 'manifests/teams/manifest.json'), 'utf8');
  expect(JSON.parse(written)).toEqual(teamsManifest(APP));
});

describe('against Microsoft’s validator', () => {
  const good = JSON.stringify(teamsManifest(APP));

  test('it is sound', () => {
    expect(wrongWith(good)).toEqual([]);
  });

  test.each([
    ['a scope that there is not', '"personal"', '"private"'],
    ['a misspelt section', '"composeExtensions"', '"composeExtension"'],
    ['a misspelt feature', '"tier1"', '"tier"'],
    ['an id that is none', `"botId":"${APP.appId}"`, '"botId":"staffroom"'],
    ['a trigger that there is not', '"slash"', '"backslash"'],
  ])('%s is found', (_what, from, to) => {
    expect(good).toContain(from);
    expect(wrongWith(good.replace(from, to))).not.toEqual([]);
  });
});

test('every command that is offered is one, typed as Teams types it', () => {
  for (const { commands } of teamsManifest(APP).bots[0].commandLists) {
    for (const { title } of commands) {
      const words = title === 'ask' ? `${title} can I?` : title;
      expect(readTypedCommand(words)?.command).toBe(title);
      expect(COMMANDS).toContain(title);
    }
  }
});

test('docs/teams.md says why of everything that it may do', () => {
  const text = readFileSync(path.join(ROOT, 'docs/teams.md'), 'utf8');
  for (const name of PERMISSIONS) expect(text).toContain(`\`${name}\``);
});

describe('npm run manifest:teams', () => {
  test('writes a package with the manifest and both icons in their sizes', () => {
    const files = packaged(
      '--url',
      `${APP.address}/api/messages`,
      '--app-id',
      APP.appId.toUpperCase(),
    );
    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(
      teamsManifest(APP),
    );
    expect(sizeOf(files['color.png'])).toEqual([192, 192]);
    expect(sizeOf(files['outline.png'])).toEqual([32, 32]);
  });

  test.each([
    [[], /Say where Teams reaches Staffroom/u],
    [['--url', APP.address], /Say where Teams reaches/u],
    [['--url', APP.address, '--app-id', 'x'], /--app-id is an id such as.*not "x"/u],
    [['--url', 'http://localhost', '--app-id', APP.appId], /https:\/\/ only/u],
  ])('%j says what to do', (args, expected) => {
    expect(() => packaged(...args)).toThrow(expected);
  });
});

/** Of a PNG: width and height stand at the beginning. */
function sizeOf(png: Uint8Array | undefined): number[] {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
