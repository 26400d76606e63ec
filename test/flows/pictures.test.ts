/**
 * The pictures in the README: taken from the real product. `npm run pictures` writes them
 * to docs/pictures; every other run looks at the same screens and writes nothing.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../harness/browser.ts';
import { type ConsolePerson, ConsoleWindows } from '../harness/console-page.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { type Running, startProduct } from '../harness/process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = path.join(ROOT, 'docs', 'pictures');
const THEMES = ['light', 'dark'] as const;

describeInBrowser('the pictures in the README', () => {
  let browser: Browser;
  let database: TestDatabase;
  let product: Running;

  beforeAll(async () => {
    await mkdir(FOLDER, { recursive: true });
    database = await freshDatabase();
    product = await startProduct({
      DATABASE_URL: database.url,
      SCHOOL_FILE: path.join(ROOT, 'school.example.yaml'),
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await product.end('SIGTERM');
    await database.drop();
  });

  async function picture(of: ConsolePerson, name: string): Promise<void> {
    // The fonts and the last card have been drawn.
    await of.page.evaluate('document.fonts.ready.then(() => true)');
    const image = await of.page.screenshot(
      process.env['PICTURES'] === '1' ? { path: path.join(FOLDER, `${name}.png`) } : {},
    );
    expect(image.length).toBeGreaterThan(10_000);
  }

  test.each(THEMES)('asking, the form, and the desk before and after, %s', async (theme) => {
    const windows = new ConsoleWindows(browser, product.url);
    const teacher = await windows.as('hannah-price', { theme, width: 1100, height: 760 });
    await teacher.types('can I follow a pupil?');
    await teacher.sees(/staff must not follow such public student accounts/);
    await picture(teacher, `ask-${theme}`);

    const assistant = await windows.as('joe-barker', { theme, width: 1100, height: 900 });
    await assistant.types('/report-incident A pupil in 6B followed my public account last night');
    await assistant.fills({
      'What is it about?': 'Following, messaging or friend requests',
      'What happened, most nearly?': 'A pupil follows an adult who works here',
    });
    await picture(assistant, `form-${theme}`);

    const dsl = await windows.as('nadia-rahman', { theme, width: 1100, height: 700 });
    await dsl.goesTo('DSL desk');
    await assistant.sends();
    await dsl.sees(/New report SR-/);
    await picture(dsl, `desk-before-${theme}`);
    await dsl.presses('Acknowledge');
    await dsl.sees(/Acknowledged by the DSL/);
    await picture(dsl, `desk-after-${theme}`);

    const phone = await windows.as('joe-barker', { theme, width: 375, height: 760 });
    await phone.types('/my-reports');
    await phone.sees(/Acknowledged by the DSL/);
    await picture(phone, `phone-${theme}`);
    await windows.close();
  });
});
