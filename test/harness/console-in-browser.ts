/** A console with a pretend core, and a browser to look at it with, for each test anew. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type RunningConsole, startConsole } from '../../src/bot/console/listen.ts';
import { describeInBrowser, launchBrowser } from './browser.ts';
import { ConsoleWindows } from './console-page.ts';
import { PretendCore, SCHOOL } from './pretend-core.ts';

export interface ConsoleAtHand {
  readonly core: PretendCore;
  readonly windows: ConsoleWindows;
  /** The server goes, as when somebody stops Staffroom. */
  readonly stop: () => Promise<void>;
  /** It comes back at the same address. */
  readonly startAgain: () => Promise<void>;
}

/** `describe` in a browser; the tests ask for the console of the test that runs. */
export function describeConsole(name: string, tests: (now: () => ConsoleAtHand) => void): void {
  describeInBrowser(name, () => {
    let browser: Browser;
    let running: RunningConsole;
    let atHand: ConsoleAtHand | undefined;

    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    beforeEach(async () => {
      const core = new PretendCore();
      const start = (port: number) =>
        startConsole({ port, school: SCHOOL, handle: core.handle, posts: core.posts });
      running = await start(0);
      atHand = {
        core,
        windows: new ConsoleWindows(browser, running.url),
        stop: () => running.close(),
        startAgain: async () => {
          running = await start(Number(new URL(running.url).port));
        },
      };
    });
    afterEach(async () => {
      await atHand?.windows.close();
      await running.close();
    });

    tests(() => {
      if (atHand === undefined) throw new Error('there is a console only while a test runs');
      return atHand;
    });
  });
}
