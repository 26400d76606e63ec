import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersOn } from '../harness/accessible.ts';
import { describeConsole } from '../harness/console-in-browser.ts';
import { alertCard } from '../harness/pretend-cards.ts';
import { FILLED_REPORT } from '../harness/pretend-form.ts';

const ABOUT = 'What is it about?';
const SEEN = 'What did you see or hear?';

/** On how many lines each reference stands, in a card's title and in what was said. */
const LINES_OF_REFERENCES = `[...document.querySelectorAll('[role=heading], .bubble')]
  .filter(({ textContent }) => textContent.includes('SR-7K4M')).map((words) => {
  const nodes = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const tops = new Set();
  for (let before = 0, from = words.textContent.indexOf('SR-7K4M'); nodes.nextNode(); ) {
    const { currentNode: node } = nodes;
    for (let at = 0; at < node.length; at += 1) {
      if (before + at < from || before + at >= from + 'SR-7K4M'.length) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      tops.add(Math.round(range.getBoundingClientRect().top));
    }
    before += node.length;
  }
  return tops.size;
})`;

describeConsole('the look of the console', (now) => {
  it('remembers the colours that somebody chose', async () => {
    const { windows } = now();
    const tom = await windows.as('tom', { theme: 'light' });
    const paper = () => tom.page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await tom.page.getByRole('button', { name: 'Dark colours' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await tom.page.reload();
    await tom.page.getByRole('button', { name: 'Light colours' }).waitFor();
    expect(await paper()).toBe(dark);
  });

  it('keeps a reference on one line at every width of a telephone, and it is copied as it is typed', async () => {
    const { core, windows } = now();
    const title = 'What has come of report SR-7K4M?';
    core.post({ kind: 'desk', desk: 'dsl' }, { ...alertCard('SR-7K4M', null), title });
    const joan = await windows.as('joan', { width: 375, height: 760 });
    await joan.goesTo('DSL desk');
    await joan.sees(title);
    await joan.types('Has anybody looked at the one that is called SR-7K4M?');
    await joan.sees(/^Has anybody/);
    const lines = new Map<number, unknown>();
    for (let width = 300; width <= 430; width += 5) {
      await joan.page.setViewportSize({ width, height: 760 });
      lines.set(width, await joan.page.evaluate(LINES_OF_REFERENCES));
    }
    expect(Object.fromEntries(lines)).toEqual(
      Object.fromEntries([...lines.keys()].map((width) => [width, [1, 1]])),
    );
    expect(await joan.page.locator('#items').innerText()).toContain(title);
  });

  describe.each([
    ['wide', 'light', 1180],
    ['wide', 'dark', 1180],
    ['375 pixels wide', 'light', 375],
    ['375 pixels wide', 'dark', 375],
  ] as const)('%s and %s', (_size, theme, width) => {
    it('has no barriers and no sideways scrolling on any screen', async () => {
      const { core, windows } = now();
      core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-7K4M', null));
      const found: Record<string, unknown> = {};
      const look = async (screen: string, page: Page) => {
        const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        found[screen] = { barriers: await barriersOn(page), tooWide };
      };
      const window = { width, height: 760, theme };
      await look('who are you', await windows.at('/', window));
      const tom = await windows.as('tom', window);
      await look('first hint', tom.page);
      await tom.types('can I follow a pupil?');
      await tom.sees('No. Staff must not follow pupils’ public accounts.');
      await look('conversation', tom.page);
      await tom.page.keyboard.type('/');
      await look('completion', tom.page);
      await tom.types('/report-incident');
      await tom.form.waitFor();
      await look('form', tom.page);
      await tom.fills({ [ABOUT]: FILLED_REPORT[ABOUT] });
      await tom.sends();
      await tom.seesError(SEEN, 'Please write down what you saw or heard.');
      await look('errors', tom.page);
      await tom.fills({ [SEEN]: 'x'.repeat(200) });
      await tom.page.keyboard.press('Escape');
      await tom.sees(/^Not sent yet:/);
      await look('draft', tom.page);
      const joan = await windows.as('joan', window);
      await joan.goesTo('DSL desk');
      await joan.sees('New report SR-7K4M');
      await look('desk', joan.page);
      await joan.presses('Open', { on: 'SR-7K4M' });
      await joan.panel.waitFor();
      await look('panel', joan.page);
      const good = { barriers: [], tooWide: 0 };
      const screens = Object.keys(found);
      expect(found).toEqual(Object.fromEntries(screens.map((screen) => [screen, good])));
      expect(screens).toHaveLength(9);
    });
  });
});
