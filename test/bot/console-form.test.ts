import { describe, expect, it } from '@jest/globals';
import { describeConsole } from '../harness/console-in-browser.ts';
import { FILLED_REPORT } from '../harness/pretend-form.ts';

const ABOUT = 'What is it about?';
const SEEN = 'What did you see or hear?';

describeConsole('the console’s form dialog', (now) => {
  describe('a form', () => {
    it('begins with what to do in danger, and holds the words typed after the command', async () => {
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.types('/report-incident A boy asked to follow me');
      await tom.sees(/Call 999, then find the DSL in person/);
      expect(await tom.field(SEEN).inputValue()).toBe('A boy asked to follow me');
      expect(await tom.focused()).toBe('form-title');
    });

    it('changes its questions in place: words, focus and the place in them stay', async () => {
      const { core, windows } = now();
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
      const { windows } = now();
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
      const { windows } = now();
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
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills({ [ABOUT]: FILLED_REPORT[ABOUT], 'When did it happen?': 'Monday' });
      await tom.sends();
      await tom.seesError('What happened?', 'Please choose what happened.');
      await tom.seesError('Who did it?', 'Please choose who did it.');
      await tom.seesError(SEEN, 'Please write down what you saw or heard.');
      await tom.sees('3 answers need another look.');
      expect(await tom.focused()).toBe('SELECT');
      expect(await tom.field('When did it happen?').inputValue()).toBe('Monday');
      await tom.fills(FILLED_REPORT);
      await tom.sends();
      await tom.sees('Your report is in: SR-7K4M');
    });

    it('is sent once however often its button is pressed', async () => {
      const { core, windows } = now();
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills(FILLED_REPORT);
      core.delayMs = 300;
      await tom.form.locator('#form-submit button').dblclick();
      await tom.sees('Your report is in: SR-7K4M');
      expect(core.inbounds.filter(({ kind }) => kind === 'submit')).toHaveLength(1);
    });

    it('stays open with every word while the core fails, and is sent when it is well', async () => {
      const { core, windows } = now();
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills(FILLED_REPORT);
      core.broken = true;
      await tom.sends();
      await tom.sees(/Everything you typed is still here/);
      expect(await tom.field(SEEN).inputValue()).toBe(FILLED_REPORT[SEEN]);
      core.broken = false;
      await tom.sends();
      await tom.sees('Your report is in: SR-7K4M');
    });

    it('is kept as a draft when it is closed, and offered until it is sent', async () => {
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.fills(FILLED_REPORT);
      await tom.page.keyboard.press('Escape');
      await tom.sees(/^Not sent yet:/);
      await tom.page.getByRole('button', { name: 'Carry on' }).click();
      expect(await tom.field(SEEN).inputValue()).toBe(FILLED_REPORT[SEEN]);
      expect(await tom.form.getByRole('radio', { name: 'A pupil' }).isChecked()).toBe(true);
      await tom.sends();
      await tom.sees('Your report is in: SR-7K4M');
      await tom.doesNotSee(/^Not sent yet:/);
    });

    it('is discarded only when that is pressed twice', async () => {
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.types('/report-incident some words');
      await tom.form.getByRole('button', { name: /^Close/ }).click();
      await tom.page.getByRole('button', { name: 'Discard' }).click();
      await tom.sees(/^Not sent yet:/);
      await tom.page.getByRole('button', { name: 'Discard for good' }).click();
      await tom.doesNotSee(/^Not sent yet:/);
    });

    it('is not kept where nothing was typed in it', async () => {
      const { windows } = now();
      const tom = await windows.as('tom');
      await tom.types('/report-incident');
      await tom.form.waitFor();
      await tom.page.keyboard.press('Escape');
      await tom.form.waitFor({ state: 'hidden' });
      await tom.doesNotSee(/^Not sent yet:/);
    });
  });
});
