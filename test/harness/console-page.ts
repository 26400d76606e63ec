/** People at the console's page, in a real browser. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { SchoolUser } from './school-user.ts';

/** Long enough for a busy machine, short enough to fail a test before its own limit. */
const PATIENCE_MS = 10_000;

export interface Window {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Opens it in the browser of this window, as a further tab; otherwise it is a browser of its own. */
  readonly beside?: ConsolePerson;
}

/** All the windows that a test opens on one console. */
export class ConsoleWindows {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #contexts: BrowserContext[] = [];
  /** What went wrong on any of the pages, which no test should see happen. */
  readonly faults: string[] = [];

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  /** A new window, as the person with this id. */
  async as(person: string, window: Window = {}): Promise<ConsolePerson> {
    const page = await this.at(`?as=${encodeURIComponent(person)}`, window);
    await page.getByLabel(/^Write to Staffroom/).waitFor();
    return new ConsolePerson(person, page);
  }

  /** A new window at an address of the console. */
  async at(address: string, window: Window = {}): Promise<Page> {
    const { width = 1180, height = 780, theme = 'light', beside } = window;
    const context = beside?.page.context() ?? (await this.#newContext());
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(new URL(address, this.#url).href);
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  async #newContext(): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ reducedMotion: 'reduce' });
    this.#contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('weberror', (error) => this.faults.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    return context;
  }
}

/** One person's window. */
export class ConsolePerson implements SchoolUser {
  readonly id: string;
  readonly page: Page;

  constructor(id: string, page: Page) {
    this.id = id;
    this.page = page;
  }

  get composer(): Locator {
    return this.page.getByLabel(/^Write to Staffroom/);
  }

  get form(): Locator {
    return this.page.locator('#form-dialog[open]');
  }

  get panel(): Locator {
    return this.page.locator('#panel[open]');
  }

  get line(): Locator {
    return this.page.locator('#line');
  }

  async types(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Escape');
    await this.composer.press('Enter');
  }

  async goesTo(place: string): Promise<void> {
    const menu = this.page.getByRole('button', { name: 'Conversations' });
    if (await menu.isVisible()) await menu.click();
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${literal(place)}`) })
      .click();
    await this.page.getByRole('heading', { level: 1, name: place }).waitFor();
  }

  async presses(button: string, where?: { on: string }): Promise<void> {
    await this.button(button, where).click();
  }

  /** A button in front: in the open dialog, or on the newest card that has it. */
  button(name: string, where?: { on: string }): Locator {
    const dialog = this.page.locator('dialog[open]');
    const card = where === undefined ? this.#cards() : this.#cards().filter({ hasText: where.on });
    return dialog.or(card).getByRole('button', { name, exact: true }).last();
  }

  async fills(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) await this.#fill(label, answer);
  }

  /** The control of a field in the open form; of a list to choose from, the whole group. */
  field(label: string): Locator {
    return this.form.getByLabel(new RegExp(`^${literal(label)}( \\(required\\))?$`)).first();
  }

  async sends(): Promise<void> {
    await this.form.locator('#form-submit button').click();
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.#inFront(words).first().waitFor();
  }

  async doesNotSee(words: string | RegExp): Promise<void> {
    const seen = await this.#inFront(words).allTextContents();
    if (seen.length > 0) throw new Error(`${this.id} sees what should not be there: ${seen[0]}`);
  }

  async hasInFront(words: string | RegExp): Promise<boolean> {
    return (await this.#inFront(words).count()) > 0;
  }

  async seesError(label: string, words: string): Promise<void> {
    const field = this.field(label);
    await field.and(this.page.locator('[aria-invalid="true"]')).waitFor();
    const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const told = await Promise.all(
      ids.map((id) => this.page.locator(`[id="${id}"]`).textContent()),
    );
    if (!told.includes(words)) throw new Error(`“${label}” says: ${told.join(' / ')}`);
  }

  async seesMissing(label: string): Promise<void> {
    await this.field(label).and(this.page.locator('[aria-invalid="true"]')).waitFor();
  }

  async cards(): Promise<string[]> {
    return await this.#cards().locator('.card').allInnerTexts();
  }

  /** What has the focus: its id, or its tag where the renderer made the id. */
  async focused(): Promise<unknown> {
    return await this.page.evaluate(
      'document.activeElement.id.replace(/^__ac.*/, document.activeElement.tagName)',
    );
  }

  async #fill(label: string, answer: string): Promise<void> {
    const field = this.field(label);
    await field.waitFor();
    const is = async (what: string) => (await field.and(this.page.locator(what)).count()) > 0;
    if (await is('[role=radiogroup]')) {
      await field.getByRole('radio', { name: answer, exact: true }).check();
    } else if (await is('select')) {
      await field.selectOption({ label: answer });
    } else {
      await field.fill(answer);
    }
  }

  #cards(): Locator {
    return this.page.locator('#items > .from-bot');
  }

  #inFront(words: string | RegExp): Locator {
    return this.page.locator('dialog[open], .talk').getByText(words).filter({ visible: true });
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
