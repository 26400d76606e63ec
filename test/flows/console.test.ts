/** The school's day at the console: a real browser, the whole product, real Postgres. */
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../harness/browser.ts';
import { ConsoleWindows } from '../harness/console-page.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { type Running, startProduct } from '../harness/process.ts';
import { describeTheDay } from './the-day.ts';

const SAMPLE = fileURLToPath(new URL('../../school.example.yaml', import.meta.url));

describeInBrowser('Staffroom at the console', () => {
  let browser: Browser;
  let database: TestDatabase;
  let product: Running;
  let windows: ConsoleWindows;

  beforeAll(async () => {
    database = await freshDatabase();
    product = await startProduct({ DATABASE_URL: database.url, SCHOOL_FILE: SAMPLE });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await product.end('SIGTERM');
    await database.drop();
  });
  beforeEach(() => {
    windows = new ConsoleWindows(browser, product.url);
  });
  afterEach(async () => {
    await windows.close();
    expect(windows.faults).toEqual([]);
  });

  describeTheDay('the console', () => windows);
});
