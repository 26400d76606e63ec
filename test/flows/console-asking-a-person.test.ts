/** Asking a person, at the console: a real browser, the whole product, real Postgres. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../harness/browser.ts';
import { ConsoleWindows } from '../harness/console-page.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { type Running, startProduct } from '../harness/process.ts';
import { describeAskingAPerson } from './asking-a-person.ts';

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
    windows = new ConsoleWindows(browser, product.url);
  });
  afterAll(async () => {
    await windows.close();
    await browser.close();
    await product.end('SIGTERM');
    await database.drop();
    expect(windows.faults).toEqual([]);
  });

  describeAskingAPerson('the console', async (person) => await windows.as(person));
});
