/** A real Chromium for tests, where there is one. */
import { describe, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No traffic of its own, no graphics card; and no sandbox for root, whom Chromium would refuse. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Where Chromium is: CHROMIUM_PATH, or else one of the usual places, or null.
 * In CI it must be there, so that no browser test is skipped without anyone noticing.
 */
export function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
  usualPlaces: readonly string[] = USUAL_PLACES,
): string | null {
  const { CHROMIUM_PATH: given, CI: ci } = environment;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, and there is nothing. Correct it or unset it.`);
  }
  const found = usualPlaces.find((place) => existsSync(place)) ?? null;
  if (found === null && ci === 'true') {
    throw new Error('No Chromium found in CI: install Debian’s chromium, or set CHROMIUM_PATH.');
  }
  return found;
}

/** Starts Chromium without a window. Only within `describeInBrowser`. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium to launch.');
  return await chromium.launch({ executablePath, args: FLAGS });
}

/** A whole flow in a browser, on a machine with other work to do. */
const TEST_LIMIT_MS = 60_000;

/** `describe` for tests that need a browser; skipped with one loud line where there is none. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (findChromium() !== null) {
    jest.setTimeout(TEST_LIMIT_MS);
    describe(name, tests);
    return;
  }
  process.stderr.write(
    `\nBROWSER TESTS SKIPPED: no Chromium found for “${name}”. Install it or set CHROMIUM_PATH.\n\n`,
  );
  describe.skip(name, tests);
}
