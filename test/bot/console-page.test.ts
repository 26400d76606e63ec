import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type RunningConsole, startConsole } from '../../src/bot/console/listen.ts';
import { barriersOn } from '../harness/accessible.ts';
import { describeInBrowser, launchBrowser } from '../harness/browser.ts';
import { type ConsolePerson, ConsoleWindows } from '../harness/console-page.ts';
import { alertCard, PretendCore, SCHOOL } from '../harness/pretend-core.ts';

const ABOUT = 'What is it about?';
const SEEN = 'What did you see or hear?';
const REPORT = {
  [ABOUT]: 'Contact between staff and pupils',
  'What happened?': 'A pupil follows a member of staff',
  'Who did it?': 'A pupil',
  [SEEN]: 'A boy in Year 8 asked to follow me.',
};

describeInBrowser('the console’s page', () => {
  let browser: Browser;
  let core: PretendCore;
  let running: RunningConsole;
  let windows: ConsoleWindows;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    core = new PretendCore();
    running = await start(core);
    windows = new ConsoleWindows(browser, running.url);
  });
  afterEach(async () => {
    await windows.close();
    await running.close();
  });

  describe('who you are', () => {
    it('is chosen among everybody, and stays in the address', async () => {
      const page = await windows.at('/');
      await page.getByRole('link', { name: /Joan Okafor/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Staffroom' }).waitFor();
      await page.reload();
      await page.getByRole('navigation').getByText('Joan Okafor').waitFor();
      expect(new URL(page.url()).searchParams.get('as')).toBe('joan');
      expect(windows.faults).toEqual([]);
    });
  });

  describe('commands', () => {
    it('are completed by keyboard alone', async () => {
      const tom = await windows.as('tom');
      await tom.page.keyboard.type('/');
      const options = tom.page.getByRole('option');
      await expectCount(options, 5);
      await tom.page.keyboard.press('ArrowDown');
      expect(await tom.composer.getAttribute('aria-activedescendant')).toBe('command-ask');
      await tom.page.keyboard.press('ArrowUp');
      await tom.page.keyboard.press('ArrowUp');
      await tom.page.keyboard.press('Tab');
      expect(await tom.composer.inputValue()).toBe('/help');
      expect(await tom.composer.getAttribute('aria-expanded')).toBe('false');
      await tom.page.keyboard.press('Enter');
      await tom.sees('What you can do here');
    });

    it('are narrowed while they are typed, and let go by Escape', async () => {
      const tom = await windows.as('tom');
      await tom.page.keyboard.type('/rep');
      // What begins with the letters comes first: my-reports only holds them.
      expect(await tom.page.getByRole('option').allInnerTexts()).toEqual([
        expect.stringContaining('/report-incident'),
        expect.stringContaining('/my-reports'),
      ]);
      await tom.page.keyboard.press('Enter');
      expect(await tom.composer.inputValue()).toBe('/report-incident ');
      await tom.composer.fill('/a');
      await tom.page.keyboard.press('Escape');
      await expectCount(tom.page.getByRole('option'), 0);
      expect(await tom.composer.inputValue()).toBe('/a');
    });
  });

  describe('a conversation', () => {
    it('shows what was typed as it was typed, never as markup', async () => {
      const tom = await windows.as('tom');
      await tom.types('<img src=x onerror=alert(1)> **not bold**');
      await tom.sees('<img src=x onerror=alert(1)> **not bold**');
      await tom.sees('No. Staff must not follow pupils’ public accounts.');
      expect(windows.faults).toEqual([]);
    });

    it('starts with what to try', async () => {
      const tom = await windows.as('tom');
      await tom.page.getByRole('button', { name: 'can I follow a pupil?' }).click();
      await tom.sees('No. Staff must not follow pupils’ public accounts.');
      await tom.doesNotSee('Hello, Tom Lister');
    });

    it('is the same in every window of one person', async () => {
      const one = await windows.as('tom');
      const other = await windows.as('tom', { beside: one });
      await one.types('can I follow a pupil?');
      await other.sees('No. Staff must not follow pupils’ public accounts.');
    });

    it('gives words back that could not be sent', async () => {
      const tom = await windows.as('tom');
      await running.close();
      await tom.types('a boy asked to follow me');
      await tom.sees(/^Not sent\./);
      expect(await tom.composer.inputValue()).toBe('a boy asked to follow me');
      running = await start(core);
    });
  });

  describe('a form', () => {
    it('begins with what to do in danger, and holds the words typed after the command', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident A boy asked to follow me');
      await tom.sees(/Call 999, then find the DSL in person/);
      expect(await tom.field(SEEN).inputValue()).toBe('A boy asked to follow me');
      expect(await focused(tom)).toBe('form-title');
    });

    it('changes its questions in place: words, focus and the place in them stay', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      core.delayMs = 400;
      await tom.form.getByRole('radio', { name: 'A photo or a video' }).check();
      await tom.field(SEEN).click();
      await tom.page.keyboard.type('A picture on a phone');
      await tom.page.keyboard.press('Home');
      await tom.field('What happened?').waitFor();
      await tom.page.keyboard.type('Seen: ');
      expect(await tom.field(SEEN).inputValue()).toBe('Seen: A picture on a phone');
      expect(await tom.form.getByRole('radio', { name: 'A photo or a video' }).isChecked()).toBe(
        true,
      );
    });

    it('keeps the focus on the choice that changed it', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.form.getByRole('radio', { name: 'A post, a message or a comment' }).focus();
      await tom.page.keyboard.press('Space');
      await tom.field('What happened?').waitFor();
      await tom.page.keyboard.press('ArrowDown');
      await tom.form
        .getByRole('option', { name: /picture of a pupil/ })
        .waitFor({ state: 'attached' });
      expect(await tom.form.getByRole('radio', { name: 'A photo or a video' }).isChecked()).toBe(
        true,
      );
    });

    it('brings words back with a question that is asked again', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills({ [ABOUT]: 'A photo or a video', 'Where online?': 'A class chat' });
      await tom.fills({ [ABOUT]: 'Contact between staff and pupils' });
      await tom.form
        .getByRole('option', { name: /private messages/i })
        .waitFor({ state: 'attached' });
      expect(await tom.field('Where online?').inputValue()).toBe('A class chat');
    });

    it('shows each mistake at its field, goes to the first, and loses nothing', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills({ [ABOUT]: REPORT[ABOUT], 'When did it happen?': 'Monday' });
      await tom.sends();
      await tom.seesError('What happened?', 'Please choose what happened.');
      await tom.seesError('Who did it?', 'Please choose who did it.');
      await tom.seesError(SEEN, 'Please write down what you saw or heard.');
      await tom.sees('3 answers need another look.');
      expect(await focused(tom)).toBe('SELECT');
      expect(await tom.field('When did it happen?').inputValue()).toBe('Monday');
      await tom.fills(REPORT);
      await tom.sends();
      await tom.sees('Your report is in: SR-7K4M');
    });

    it('is sent once however often its button is pressed', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills(REPORT);
      core.delayMs = 300;
      await tom.form.locator('#form-submit button').dblclick();
      await tom.sees('Your report is in: SR-7K4M');
      expect(core.inbounds.filter(({ kind }) => kind === 'submit')).toHaveLength(1);
    });

    it('stays open with every word while the core fails, and is sent when it is well', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills(REPORT);
      core.broken = true;
      await tom.sends();
      await tom.sees(/nothing was stored\. Everything you typed is still here/);
      expect(await tom.field(SEEN).inputValue()).toBe(REPORT[SEEN]);
      core.broken = false;
      await tom.sends();
      await tom.sees('Your report is in: SR-7K4M');
    });

    it('is kept as a draft when it is closed, and offered until it is sent', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills(REPORT);
      await tom.page.keyboard.press('Escape');
      await tom.sees(/^Not sent yet:/);
      await tom.page.getByRole('button', { name: 'Carry on' }).click();
      expect(await tom.field(SEEN).inputValue()).toBe(REPORT[SEEN]);
      expect(await tom.form.getByRole('radio', { name: 'A pupil' }).isChecked()).toBe(true);
      await tom.sends();
      await tom.sees('Your report is in: SR-7K4M');
      await tom.doesNotSee(/^Not sent yet:/);
    });

    it('is discarded only when that is pressed twice', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident some words');
      await tom.form.getByRole('button', { name: /^Close/ }).click();
      await tom.page.getByRole('button', { name: 'Discard' }).click();
      await tom.sees(/^Not sent yet:/);
      await tom.page.getByRole('button', { name: 'Discard for good' }).click();
      await tom.doesNotSee(/^Not sent yet:/);
    });

    it('is not kept where nothing was typed in it', async () => {
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.form.waitFor();
      await tom.page.keyboard.press('Escape');
      await tom.form.waitFor({ state: 'hidden' });
      await tom.doesNotSee(/^Not sent yet:/);
    });
  });

  describe('a desk', () => {
    it('shows a report the moment it is sent, and its acknowledgement, in every window', async () => {
      const [tom, joan, sam] = [
        await windows.as('tom'),
        await windows.as('joan'),
        await windows.as('sam'),
      ];
      await sam.goesTo('DSL desk');
      await tom.types('/report-incident');
      await tom.fills(REPORT);
      await tom.sends();
      await joan.page.getByRole('link', { name: 'DSL desk 1 new post' }).waitFor();
      await joan.goesTo('DSL desk');
      await joan.presses('Acknowledge', { on: 'SR-7K4M' });
      await joan.sees('You acknowledged SR-7K4M');
      await sam.sees(/^Acknowledged by Joan Okafor/);
      await sam.doesNotSee('You acknowledged SR-7K4M');
      expect(await sam.cards()).toHaveLength(1);
      expect(await tom.cards()).toEqual([expect.stringContaining('Your report is in')]);
    });

    it('changes without taking the focus, the place or what is being typed', async () => {
      for (let n = 1; n <= 12; n += 1) {
        core.post({ kind: 'desk', desk: 'dsl' }, alertCard(`SR-${n}`, null));
      }
      const joan = await windows.as('joan');
      await joan.goesTo('DSL desk');
      await joan.composer.fill('half a sen');
      await joan.page.evaluate('document.getElementById("scroll").scrollTop = 40');
      core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-NEW', null));
      await joan.page.getByRole('button', { name: /^Newest message/ }).waitFor();
      expect(await joan.page.evaluate('document.getElementById("scroll").scrollTop')).toBe(40);
      expect(await joan.composer.inputValue()).toBe('half a sen');
      expect(await focused(joan)).toBe('say');
      await joan.goesTo('Staffroom');
      expect(await joan.composer.inputValue()).toBe('');
      await joan.goesTo('DSL desk');
      expect(await joan.composer.inputValue()).toBe('half a sen');
    });

    it('opens details for one person alone, and leaves none behind', async () => {
      core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-7K4M', null));
      const joan = await windows.as('joan');
      await joan.goesTo('DSL desk');
      await joan.presses('Open', { on: 'SR-7K4M' });
      await joan.panel.getByText('Only you can see this').waitFor();
      await joan.page.keyboard.press('Escape');
      await joan.doesNotSee('Reported by');
      await joan.page.reload();
      await joan.sees('New report SR-7K4M');
      await joan.doesNotSee('Reported by');
    });
  });

  it('reaches more windows than a browser has connections', async () => {
    const first = await windows.as('joan');
    const many = [first];
    for (let n = 1; n < 9; n += 1) {
      many.push(await windows.as(n % 2 === 0 ? 'joan' : 'sam', { beside: first }));
    }
    core.post({ kind: 'person', person: 'joan' }, alertCard('SR-JOAN', null));
    core.post({ kind: 'person', person: 'sam' }, alertCard('SR-SAM', null));
    await Promise.all(
      many.map((one) => one.sees(one.id === 'joan' ? 'New report SR-JOAN' : 'New report SR-SAM')),
    );
    // The window that held the stream goes; another one takes it over.
    await first.page.close();
    core.post({ kind: 'person', person: 'sam' }, alertCard('SR-LATER', null));
    await many[1]?.sees('New report SR-LATER');
  });

  it('says quietly that it reconnects, and catches up by itself', async () => {
    const joan = await windows.as('joan');
    await joan.composer.fill('half a sen');
    await running.close();
    await joan.line.getByText('Reconnecting… Nothing you typed is lost.').waitFor();
    running = await start(core, Number(new URL(running.url).port));
    core.post({ kind: 'person', person: 'joan' }, alertCard('SR-MISSED', null));
    await joan.sees('New report SR-MISSED');
    await joan.doesNotSee(/^Reconnecting/);
    expect(await joan.composer.inputValue()).toBe('half a sen');
  });

  it('keeps the posts in sight while they cannot be read again', async () => {
    core.post({ kind: 'person', person: 'joan' }, alertCard('SR-7K4M', null));
    const joan = await windows.as('joan');
    await joan.sees('New report SR-7K4M');
    core.broken = true;
    await joan.types('can I follow a pupil?');
    await joan.sees('Sorry, that did not work');
    await joan.sees('New report SR-7K4M');
    await joan.line.getByText(/^Alerts cannot be read just now/).waitFor();
  });

  it('remembers the colours that somebody chose', async () => {
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

  describe.each([
    ['wide', 'light', 1180],
    ['wide', 'dark', 1180],
    ['375 pixels wide', 'light', 375],
    ['375 pixels wide', 'dark', 375],
  ] as const)('%s and %s', (_size, theme, width) => {
    it('has no barriers and no sideways scrolling on any screen', async () => {
      core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-7K4M', null));
      const found: Record<string, unknown> = {};
      const look = async (screen: string, page: ConsolePerson['page']) => {
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
      await tom.fills({ [ABOUT]: REPORT[ABOUT] });
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

async function start(core: PretendCore, port = 0): Promise<RunningConsole> {
  return await startConsole({ port, school: SCHOOL, handle: core.handle, posts: core.posts });
}

/** The id, or else the tag, of what has the focus. */
async function focused({ page }: ConsolePerson): Promise<unknown> {
  const id = await page.evaluate('document.activeElement.id');
  const isGenerated = typeof id === 'string' && id.startsWith('__ac');
  return isGenerated ? await page.evaluate('document.activeElement.tagName') : id;
}

async function expectCount(locator: { count(): Promise<number> }, count: number): Promise<void> {
  const until = Date.now() + 2_000;
  while ((await locator.count()) !== count && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 25));
  }
  expect(await locator.count()).toBe(count);
}
