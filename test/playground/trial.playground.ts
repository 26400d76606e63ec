/**
 * Staffroom in a client that is Microsoft's own: ask, report through the message extension, the alert in a
 * channel, acknowledge, see it change. `npm run test:playground`; with PICTURES=1 it takes the pictures of
 * docs/teams.md. Dialogs that a button opens (`task/fetch`) it does not show: the console draws the same form.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../harness/browser.ts';
import { Playground } from './playground.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const FETCHING_MS = 150_000;

describeInBrowser('Microsoft’s Agents Playground', () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;

  jest.setTimeout(120_000);
  beforeAll(async () => {
    playground = await Playground.open();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 820, height: 700 } });
    page.setDefaultTimeout(30_000);
    await page.goto(playground.url);
    await page.locator('[title="Hide log panel"]').click();
  }, FETCHING_MS);
  afterAll(async () => {
    await browser.close();
    await playground.close();
  });

  /** The list of places lies outside the window while it is narrow. */
  async function goTo(place: string, composer: string): Promise<void> {
    await page
      .locator(`[role=treeitem][aria-label="${place}"]`)
      .evaluate((item: { click(): void }) => item.click());
    await page.getByText(composer).first().waitFor();
  }

  const toChat = async () => await goTo('Personal Chat', 'Type a message...');
  const toDesk = async () => await goTo('Cayton School - DSL desk', 'Start a new post');

  async function picture(name: string): Promise<void> {
    await mkdir(FOLDER, { recursive: true });
    const file = path.join(FOLDER, `playground-${name}.png`);
    const image = await page.screenshot(process.env['PICTURES'] === '1' ? { path: file } : {});
    expect(image.length).toBeGreaterThan(5_000);
  }

  test('a question is answered with the policy’s own words', async () => {
    await toChat();
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type('can I follow a pupil?');
    await page.keyboard.press('Enter');
    await page.getByText('staff must not follow such public student accounts').waitFor();
    await page.getByText('Was this right?').scrollIntoViewIfNeeded();
    await picture('ask');
  });

  test('a mention in the desk’s channel is answered there', async () => {
    await toDesk();
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type('@');
    await page.getByText('Staffroom', { exact: true }).last().click();
    await page.keyboard.type(' can I follow a pupil?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByText('staff must not follow such public student accounts').waitFor();
  });

  test('a report through the message extension alerts the channel; acknowledged, the alert changes for all', async () => {
    await toChat();
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await page.getByPlaceholder('Input command id or leave blanks').fill('report');
    await page.getByRole('button', { name: 'Create' }).click();
    const dialog = page.getByRole('dialog');
    // What each choice adds to the form shows that it has come back.
    for (const { choice, next, asks } of [
      {
        choice: 'Following, messaging or friend requests',
        next: 0,
        asks: 'What happened, most nearly?',
      },
      {
        choice: 'A pupil follows an adult who works here',
        next: 1,
        asks: 'Who was it, if you know?',
      },
    ]) {
      await dialog.getByText(choice, { exact: true }).click();
      await dialog.getByRole('button', { name: 'Next' }).nth(next).click();
      await dialog.getByText(asks).waitFor();
    }
    const words = dialog.locator('textarea').first();
    await words.fill('A pupil in 6B followed my public account last night.');
    await words.scrollIntoViewIfNeeded();
    await picture('form');
    await dialog.getByRole('button', { name: 'Send report' }).click();
    const stored = dialog.getByText(/Your report is stored: SR-\w{4}/u);
    await stored.waitFor();
    const reference = /SR-\w{4}/u.exec(await stored.innerText())?.[0] ?? '';
    await page.keyboard.press('Escape');

    await toDesk();
    await page.getByText(`New report ${reference}`).waitFor();
    await picture('alert');
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText(/Acknowledged by the DSL/u).waitFor();
    expect(await page.getByText(`New report ${reference}`).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
    await picture('acknowledged');
  });
});
