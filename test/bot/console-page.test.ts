import { describe, expect, it } from '@jest/globals';
import { describeConsole } from '../harness/console-in-browser.ts';
import { alertCard } from '../harness/pretend-cards.ts';
import { FILLED_REPORT } from '../harness/pretend-form.ts';

describeConsole('the console’s page', (now) => {
  describe('who you are', () => {
    it('is chosen among everybody, and stays in the address', async () => {
      const { windows } = now();
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
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.page.keyboard.type('/');
      const options = tom.page.getByRole('option');
      await options.first().waitFor();
      const names = (await options.allInnerTexts()).map((text) => text.split(/\s/)[0]);
      expect(names).toEqual([
        '/report-incident',
        '/ask-a-person',
        '/ask',
        '/my-reports',
        '/my-questions',
        '/open-cases',
        '/find',
        '/gaps',
        '/approved-answers',
        '/connection',
        '/test-alert',
        '/ack',
        '/help',
      ]);
      await tom.page.keyboard.press('ArrowDown');
      expect(await tom.composer.getAttribute('aria-activedescendant')).toBe('command-ask-a-person');
      await tom.page.keyboard.press('ArrowUp');
      await tom.page.keyboard.press('ArrowUp');
      await tom.page.keyboard.press('Tab');
      expect(await tom.composer.inputValue()).toBe('/help');
      expect(await tom.composer.getAttribute('aria-expanded')).toBe('false');
      await tom.page.keyboard.press('Enter');
      await tom.sees('What you can do here');
    });

    it('are narrowed while they are typed, and let go by Escape', async () => {
      const { windows } = now();
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
      await tom.page.getByRole('option').first().waitFor({ state: 'detached' });
      expect(await tom.composer.inputValue()).toBe('/a');
    });
  });

  describe('a conversation', () => {
    it('shows what was typed as it was typed, never as markup', async () => {
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.types('<img src=x onerror=alert(1)> **not bold**');
      await tom.sees('<img src=x onerror=alert(1)> **not bold**');
      await tom.sees('No. Staff must not follow pupils’ public accounts.');
      expect(windows.faults).toEqual([]);
    });

    it('starts with what to try', async () => {
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.page.getByRole('button', { name: 'can I follow a pupil?' }).click();
      await tom.sees('No. Staff must not follow pupils’ public accounts.');
      await tom.doesNotSee('Hello, Tom Lister');
    });

    it('is the same in every window of one person', async () => {
      const { windows } = now();
      const one = await windows.as('tom');
      const other = await windows.as('tom', { beside: one });
      await one.types('can I follow a pupil?');
      await other.sees('No. Staff must not follow pupils’ public accounts.');
    });

    it('gives words back that could not be sent', async () => {
      const { windows, stop, startAgain } = now();
      const tom = await windows.as('tom');
      await stop();
      await tom.types('a boy asked to follow me');
      await tom.sees(/^Not sent\./);
      expect(await tom.composer.inputValue()).toBe('a boy asked to follow me');
      await startAgain();
    });
  });

  describe('a desk', () => {
    it('shows a report the moment it is sent, and its acknowledgement, in every window', async () => {
      const { windows } = now();
      const [tom, joan, sam] = [
        await windows.as('tom'),
        await windows.as('joan'),
        await windows.as('sam'),
      ];
      await sam.goesTo('DSL desk');
      await tom.types('/report-incident');
      await tom.fills(FILLED_REPORT);
      await tom.sends();
      await joan.page.getByRole('link', { name: 'DSL desk 1 new post' }).waitFor();
      await joan.goesTo('DSL desk');
      await joan.presses('Acknowledge', { on: 'SR-7K4M' });
      await joan.sees('You acknowledged SR-7K4M');
      await sam.sees(/^Acknowledged by Joan Okafor/);
      await sam.doesNotSee('You acknowledged SR-7K4M');
      expect(await sam.cards()).toHaveLength(1);
      await tom.sees(/Your report is in/);
      expect(await tom.cards()).toEqual([]);
    });

    it('changes without taking the focus, the place or what is being typed', async () => {
      const { core, windows } = now();
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
      expect(await joan.focused()).toBe('say');
      await joan.goesTo('Staffroom');
      expect(await joan.composer.inputValue()).toBe('');
      await joan.goesTo('DSL desk');
      expect(await joan.composer.inputValue()).toBe('half a sen');
    });

    it('opens details for one person alone, and leaves none behind', async () => {
      const { core, windows } = now();
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
    const { core, windows } = now();
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
    const { core, windows, stop, startAgain } = now();
    const joan = await windows.as('joan');
    await joan.composer.fill('half a sen');
    await stop();
    await joan.line.getByText('Reconnecting… Nothing you typed is lost.').waitFor();
    await startAgain();
    core.post({ kind: 'person', person: 'joan' }, alertCard('SR-MISSED', null));
    await joan.sees('New report SR-MISSED');
    await joan.doesNotSee(/^Reconnecting/);
    expect(await joan.composer.inputValue()).toBe('half a sen');
  });

  it('keeps the posts in sight while they cannot be read again', async () => {
    const { core, windows } = now();
    core.post({ kind: 'person', person: 'joan' }, alertCard('SR-7K4M', null));
    const joan = await windows.as('joan');
    await joan.sees('New report SR-7K4M');
    core.broken = true;
    await joan.types('can I follow a pupil?');
    await joan.sees('Sorry, that did not work');
    await joan.sees('New report SR-7K4M');
    await joan.line.getByText(/^Alerts cannot be read just now/).waitFor();
  });
});
